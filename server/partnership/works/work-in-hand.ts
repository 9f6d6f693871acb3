import { commentsOf, findWork, isWritten, languageNames, LICENCES, mayInDraft, type Work } from "#partnership";
import { Problem } from "#vocabulary";
import { partnershipTexts, type FormState, type WorkAround } from "#web";
import type { DeskRoute, PartnershipAnswer, SignedInRequest } from "../../desk/desk-route.ts";
import { textLanguage } from "./library-data.ts";

const texts = partnershipTexts.worksDesk;

/** A work whose draft somebody may read, as the pages of it ask. */
export interface WorkInHand {
  readonly work: Work;
  readonly around: WorkAround;
}

/** @throws Problem no-such-work for everybody but its contributors */
export const workInHand = async (request: SignedInRequest): Promise<WorkInHand> => {
  const { database, standing, part } = request;
  const work = await findWork(database, { id: part("work") });
  if (!work || !(await mayInDraft(database, standing, "see-draft", work.id)).allowed) throw new Problem("no-such-work");
  const { allowed: mayWrite } = await mayInDraft(database, standing, "write-work", work.id);
  const comments = await commentsOf(database, work.id);
  const { id, title, reference, state, language } = work;
  return {
    work,
    around: {
      ...{ id, title, reference, mayWrite },
      text: textLanguage(language),
      closed: isWritten(state) ? "" : texts.closed(texts.states[state]),
      openComments: comments.filter(({ settledAt }) => settledAt === null).length,
    },
  };
};

type WorkAnswer = (request: SignedInRequest, at: WorkInHand) => Promise<PartnershipAnswer>;

/** Works are named by their ids at the desk, so that "new" and "published" are none. */
export const WORK_PATH = "/desk/works/:work{[0-9a-f-]{36}}";

/** A page or form of one work, for its contributors. */
export const workRoute = (method: "get" | "post", rest: string, answer: WorkAnswer, largest?: number): DeskRoute => ({
  kind: "desk",
  method,
  path: `${WORK_PATH}${rest}`,
  ...(largest === undefined ? {} : { largest }),
  answer: async (request) => answer(request, await workInHand(request)),
});

/** What a form says that could not be carried out. */
export interface WorkFault {
  readonly faults: Readonly<Record<string, string>>;
  readonly status: 409 | 422;
}

/** What the sender of a form can mend; others have a page of their own. */
const IN_A_FORM: ReadonlySet<number> = new Set([409, 413, 415, 422]);

/** What to say in a form for a problem that its sender can mend. @throws every other problem */
export const workFault = (error: unknown): WorkFault => {
  if (!(error instanceof Problem) || !IN_A_FORM.has(error.status)) throw error;
  if (error.code === "bad-work") return { faults: { [String(error.values["field"])]: String(error.values["reason"]) }, status: 422 };
  const field = error.code.startsWith("upload-") ? "file" : error.code.startsWith("literature-") ? "literature" : "form";
  const words = error.code === "changed-meanwhile" ? partnershipTexts.desk.changedMeanwhile : `${error.message} ${error.remedy}`;
  return { faults: { [field]: words }, status: error.status === 409 ? 409 : 422 };
};

/** A form as it was sent, with what is wrong in it. */
export const sentForm = ({ form, csrf }: SignedInRequest, { faults }: WorkFault, several: readonly string[] = []): FormState => ({
  values: { ...form.values(), ...Object.fromEntries(several.map((name) => [name, form.several(name)])) },
  faults,
  csrf,
});

export const emptyForm = ({ csrf }: SignedInRequest, values: FormState["values"] = {}): FormState => ({ values, faults: {}, csrf });

let languages: readonly { readonly value: string; readonly label: string }[] | undefined;

/** Languages by name; the partnership's own come first. */
export const languageOptions = (): readonly { readonly value: string; readonly label: string }[] =>
  (languages ??= [...languageNames()]
    .map(([value, label]) => ({ value, label }))
    .toSorted((a, b) => rank(a.value) - rank(b.value) || a.label.localeCompare(b.label, "en")));

const FIRST = ["en", "fr", "es", "ar", "zh", "ru"];
const rank = (code: string): number => (FIRST.includes(code) ? FIRST.indexOf(code) : FIRST.length);

export const LICENCE_OPTIONS = LICENCES.map(({ id, name }) => ({ value: id, label: name }));
