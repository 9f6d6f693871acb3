import { discardDraft, findDraft, saveDraft, type DraftKey } from "#partnership";
import { partnershipTexts } from "#web";
import type { PartnershipAnswer, SignedInRequest } from "./desk-route.ts";

type Values = Readonly<Record<string, string>>;

/** What a form begins with: a draft where one was kept. */
export interface Begun {
  readonly values: Values;
  /** Undefined where there is no draft. */
  readonly savedOn: string | undefined;
}

/** Fields of the form's own machinery, which no draft keeps. */
const NOT_KEPT: ReadonlySet<string> = new Set(["csrf", "step", "version", "key"]);

const withoutMachinery = (values: Values): Values => Object.fromEntries(Object.entries(values).filter(([name]) => !NOT_KEPT.has(name)));

/** A form as it was left, or with the given values. */
export const beginForm = async ({ database, session }: SignedInRequest, key: DraftKey, otherwise: Values = {}): Promise<Begun> => {
  const draft = await findDraft(database, session.personId, key);
  if (!draft) return { values: otherwise, savedOn: undefined };
  const texts = Object.entries(draft.fields).filter((field): field is [string, string] => typeof field[1] === "string");
  return { values: { ...otherwise, ...Object.fromEntries(texts) }, savedOn: draft.savedAt.toISOString().slice(0, 10) };
};

/** Keeps or throws away a draft, where that is what the form's button asked for; undefined where it asked for something else. */
export const answerDraft = async (request: SignedInRequest, key: DraftKey, backTo: string): Promise<PartnershipAnswer | undefined> => {
  const step = request.form.text("step");
  const { drafts } = partnershipTexts.desk;
  if (step === "draft") {
    await saveDraft(deskOf(request), key, withoutMachinery(request.form.values()));
    return { redirect: backTo, notice: drafts.saved };
  }
  if (step !== "discard") return undefined;
  await discardDraft(deskOf(request), key);
  return { redirect: backTo, notice: drafts.discarded };
};

/** Throws the draft away when the form was carried out. */
export const endDraft = (request: SignedInRequest, key: DraftKey): Promise<void> => discardDraft(deskOf(request), key);

const deskOf = ({ database, actor, surroundings, session }: SignedInRequest) => ({
  database,
  actor,
  surroundings,
  personId: session.personId,
});
