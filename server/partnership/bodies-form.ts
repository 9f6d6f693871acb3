import { CompositionProblem, type Doing, type DraftKey } from "#partnership";
import { Problem, type ProblemCode } from "#vocabulary";
import { bodiesFormPage, partnershipTexts, type BodiesFormData, type FieldSpec } from "#web";
import type * as z from "zod";
import type { DeskRoute, PartnershipAnswer, SignedInRequest } from "../desk/desk-route.ts";
import { answerDraft, beginForm, endDraft } from "../desk/form-drafts.ts";
import { deskSides } from "./desk-ways.ts";
import { ruleObjections } from "./rule-objections.ts";

type Values = Readonly<Record<string, string | readonly string[]>>;

/** How a form looks for what it is about. */
export interface FormLook {
  readonly title: string;
  readonly lead?: string;
  readonly back: { readonly name: string; readonly href: string };
  readonly fields: readonly FieldSpec[];
  readonly submit: string;
  readonly danger?: boolean;
}

/** What a form hands on besides its fields. */
export interface Handed {
  /** Of the record as it was when the form was opened. */
  readonly version: number;
  /** Seal of what rules had to say, once it was read. */
  readonly accepted: string;
  /** What `raw` read. */
  readonly parameters?: Readonly<Record<string, unknown>>;
}

/** A form of the desk about bodies. */
export interface BodiesForm<Subject, Shape extends z.ZodObject> {
  readonly path: string;
  /** What it is about, with permission asked; undefined where there is no such. */
  readonly open: (request: SignedInRequest) => Promise<Subject | undefined>;
  readonly versionOf: (subject: Subject) => number;
  readonly look: (request: SignedInRequest, subject: Subject) => Promise<FormLook>;
  readonly start: (request: SignedInRequest, subject: Subject) => Values;
  readonly shape: Shape;
  /** Reads fields that differ from one subject to another. */
  readonly raw?: (
    subject: Subject,
    values: Values,
  ) => { readonly parameters: Readonly<Record<string, unknown>> } | { readonly faults: Readonly<Record<string, string>> };
  /** What is asked once more before it is done. */
  readonly sure?: (subject: Subject, values: z.infer<Shape>) => string;
  readonly send: (
    doing: Doing,
    subject: Subject,
    values: z.infer<Shape>,
    handed: Handed,
  ) => Promise<{ readonly redirect: string; readonly notice: string }>;
  /** Fields by the name that a problem gives them. */
  readonly fieldOf?: Readonly<Record<string, string>>;
  /** The way of the desk it belongs to; that of bodies when left out. */
  readonly here?: string;
  /** Under which name an unfinished form is kept; it cannot be kept when left out. */
  readonly draft?: (subject: Subject) => DraftKey;
}

const texts = partnershipTexts.bodiesDesk;

/** Problems that whoever sent the form mends in it. */
const IN_THE_FORM: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  "bad-body",
  "bad-mandate",
  "seat-taken",
  "mandate-refused",
  "changed-meanwhile",
  "bad-programme-fact",
  "bad-setting",
]);

interface Shown {
  readonly values: Values;
  readonly faults?: Readonly<Record<string, string>>;
  readonly objections?: BodiesFormData["objections"];
  readonly hidden?: Readonly<Record<string, string>>;
  readonly sure?: string;
  readonly status?: 200 | 409 | 422;
  /** Day of the draft that is shown. */
  readonly savedOn?: string | undefined;
}

/** The page and the form behind it. What was written is kept whatever stands in the way. */
export const bodiesForm = <Subject, Shape extends z.ZodObject>(form: BodiesForm<Subject, Shape>): readonly DeskRoute[] => {
  const withSubject =
    (work: (request: SignedInRequest, subject: Subject) => Promise<PartnershipAnswer>) =>
    async (request: SignedInRequest): Promise<PartnershipAnswer> => {
      const subject = await form.open(request);
      return subject === undefined ? { nothing: texts.none } : work(request, subject);
    };
  return [
    {
      kind: "desk",
      method: "get",
      path: form.path,
      answer: withSubject(async (request, subject) => {
        const start = form.start(request, subject);
        if (!form.draft) return show(form, request, subject, { values: start });
        const { values, savedOn } = await beginForm(request, form.draft(subject));
        return show(form, request, subject, { values: { ...start, ...values }, savedOn });
      }),
    },
    { kind: "desk", method: "post", path: form.path, answer: withSubject((request, subject) => answer(form, request, subject)) },
  ];
};

const show = async <Subject, Shape extends z.ZodObject>(
  form: BodiesForm<Subject, Shape>,
  request: SignedInRequest,
  subject: Subject,
  shown: Shown,
): Promise<PartnershipAnswer> => {
  const look = await form.look(request, subject);
  const data: BodiesFormData = {
    title: look.title,
    lead: look.lead,
    back: look.back,
    action: addressOf(form.path, request),
    fields: look.fields,
    state: { values: shown.values, faults: shown.faults ?? {}, csrf: request.csrf },
    hidden: { version: String(form.versionOf(subject)), ...shown.hidden },
    submit: look.submit,
    danger: look.danger ?? false,
    objections: shown.objections,
    sure: shown.sure,
    keeps: form.draft !== undefined,
    savedOn: shown.savedOn,
  };
  return { page: bodiesFormPage(data, await deskSides(request, form.here ?? "/desk/bodies")), status: shown.status ?? 200 };
};

/** The path with its parts filled in, and what the form was opened with. */
const addressOf = (path: string, request: SignedInRequest): string => {
  const address = path.replaceAll(/:(\w+)(\{[^}]*\})?/g, (_, name: string) => encodeURIComponent(request.part(name)));
  const holder = request.query("holder");
  return holder === "" ? address : `${address}?holder=${encodeURIComponent(holder)}`;
};

const answer = async <Subject, Shape extends z.ZodObject>(
  form: BodiesForm<Subject, Shape>,
  request: SignedInRequest,
  subject: Subject,
): Promise<PartnershipAnswer> => {
  const sent = request.form;
  const kept = form.draft && (await answerDraft(request, form.draft(subject), addressOf(form.path, request)));
  if (kept) return kept;
  const several = Object.fromEntries(
    (await form.look(request, subject)).fields.filter(({ kind }) => kind === "several").map(({ name }) => [name, sent.several(name)]),
  );
  const values = { ...sent.values(), ...several };
  const parsed = sent.parse(form.shape);
  const read = form.raw?.(subject, values) ?? { parameters: {} };
  if (!parsed.ok || "faults" in read) {
    const faults = { ...(parsed.ok ? {} : parsed.faults), ...("faults" in read ? read.faults : {}) };
    return show(form, request, subject, { values, faults, status: 422 });
  }
  const isSure = sent.text("sure") === "yes";
  if (form.sure && !isSure) {
    const version = sent.text("version");
    return show(form, request, subject, { values, sure: form.sure(subject, parsed.values), hidden: { version } });
  }
  const { database, actor, surroundings, standing } = request;
  const handed = { version: sent.version(), accepted: sent.text("accepted"), parameters: read.parameters };
  try {
    const done = await form.send({ database, actor, surroundings, standing }, subject, parsed.values, handed);
    if (form.draft) await endDraft(request, form.draft(subject));
    return done;
  } catch (error) {
    const again = shownFor(error, form.fieldOf ?? {}, handed.version);
    // What it is about may have changed; it is shown as it is now, so that the next try knows of it.
    const now = (await form.open(request)) ?? subject;
    return show(form, request, now, { ...again, values, hidden: { ...again.hidden, ...(isSure ? { sure: "yes" } : {}) } });
  }
};

/** @throws what no form can mend */
const shownFor = (error: unknown, fieldOf: Readonly<Record<string, string>>, version: number): Omit<Shown, "values"> => {
  if (error instanceof CompositionProblem) {
    const refused = error.code === "composition-refused";
    return {
      objections: ruleObjections(error),
      hidden: { version: String(version), ...(refused ? {} : { accepted: error.seal }) },
      status: 422,
    };
  }
  if (!(error instanceof Problem) || !IN_THE_FORM.has(error.code)) throw error;
  if (error.code === "changed-meanwhile") return { faults: { form: texts.faults.changed }, status: 409 };
  const named = String(error.values["field"] ?? "");
  const words = error.values["reason"] === undefined ? error.message : `${upperFirst(String(error.values["reason"]))}.`;
  return { faults: { [fieldOf[named] ?? "form"]: words }, hidden: { version: String(version) }, status: error.status === 409 ? 409 : 422 };
};

const upperFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
