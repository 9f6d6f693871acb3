import {
  acceptEdits,
  charterDifference,
  endingShape,
  responseLine,
  responseSteps,
  reviseResponse,
  WITHDRAWABLE,
  wasPublished,
  withdrawResponse,
  type AsResponder,
  type Response,
} from "#partnership";
import type { Database } from "#store";
import { followedResponsePage, partnershipTexts, type FormState, type ResponderDeeds, type ResponseStepLine } from "#web";
import type { PartnershipAnswer, PartnershipRequest } from "../../desk/desk-route.ts";
import { dayOf } from "../case-words.ts";
import type { FollowedBy } from "../uptake/followed-use.ts";
import { faultsOf } from "../uptake/use-form.ts";
import { responseHref } from "./debate-data.ts";
import { readResponse, respondOptions, responseFault, responseValues } from "./response-form.ts";

const texts = partnershipTexts.debate.sent;

export type ResponderDeed = "accept" | "complete" | "withdraw";

/** A deed that could not be done, with what is wrong. */
export interface FailedDeed {
  readonly deed: ResponderDeed;
  readonly faults: FormState["faults"];
  readonly status: 409 | 422;
}

/** Edits that wait for the yes of whoever wrote the response. */
export const offeredEdits = ({ words, offeredTitle, offeredWords }: Response): ResponderDeeds["offered"] =>
  offeredTitle === null || offeredWords === null
    ? undefined
    : { title: offeredTitle, words: offeredWords, pieces: charterDifference(words, offeredWords) };

/** What whoever wrote a response can do with it now, with what they sent where it could not be done. */
export const responderDeeds = (
  response: Response,
  { form, csrf }: Pick<PartnershipRequest, "form" | "csrf">,
  failed?: FailedDeed,
): ResponderDeeds => {
  const { state, version } = response;
  const stateOf = (deed: ResponderDeed, values: FormState["values"]): FormState => ({
    values: failed?.deed === deed ? form.values() : values,
    faults: failed?.deed === deed ? failed.faults : {},
    csrf,
  });
  return {
    offered: offeredEdits(response),
    revision:
      state === "changes asked" || state === "edits offered"
        ? { state: stateOf("complete", responseValues(response)), options: respondOptions() }
        : undefined,
    withdrawal: WITHDRAWABLE.includes(state) ? stateOf("withdraw", {}) : undefined,
    version,
  };
};

/** Whether a deed has a form with fields on the page, beside which its faults are said. */
export const hasForm = ({ revision, withdrawal }: ResponderDeeds, deed: ResponderDeed): boolean =>
  (deed === "complete" && revision !== undefined) || (deed === "withdraw" && withdrawal !== undefined);

export const faultWords = ({ faults }: Pick<FailedDeed, "faults">): string => Object.values(faults).join(" ");

/** The steps of a response, as those see them who have to do with it. */
export const stepLines = async (database: Database, id: string): Promise<readonly ResponseStepLine[]> =>
  (await responseSteps(database, id)).map(({ kind, words, at }) => ({ kind, words, on: dayOf(at) }));

/** Does what a responder asks for; what was wrong, where it could not be done. @throws every problem that they cannot mend */
export const doAsResponder = async (
  { database, actor, surroundings, form }: PartnershipRequest,
  deed: ResponderDeed,
  at: AsResponder,
): Promise<FailedDeed | undefined> => {
  const doing = { database, actor, surroundings };
  try {
    if (deed === "accept") await acceptEdits(doing, at);
    if (deed === "complete") {
      const read = await readResponse(database, form);
      if ("faults" in read) return { deed, faults: read.faults, status: 422 };
      await reviseResponse(doing, at, read.values);
    }
    if (deed === "withdraw") {
      const said = endingShape.safeParse({ reason: form.text("reason") });
      if (!said.success) return { deed, faults: faultsOf(said.error.issues), status: 422 };
      await withdrawResponse(doing, at, said.data.reason);
    }
    return undefined;
  } catch (error) {
    return { deed, ...responseFault(error) };
  }
};

export const DONE: Readonly<Record<ResponderDeed, string>> = {
  accept: texts.accepted,
  complete: texts.revised,
  withdraw: texts.withdrawnNow,
};

/** A response for the reader who sent it. */
export const showFollowedResponse = async (
  request: PartnershipRequest,
  { sender, secret, address }: FollowedBy,
  failed?: FailedDeed,
): Promise<PartnershipAnswer> => {
  const line = (await responseLine(request.database, sender.subjectId))!;
  const gone = line.state === "withdrawn" || line.state === "removed";
  const deeds = responderDeeds(line, request, failed);
  const notice = failed && !hasForm(deeds, failed.deed) ? faultWords(failed) : request.notice;
  return {
    page: followedResponsePage({
      ...{ reference: line.reference, title: sender.title, secret, address, notice },
      state: texts.states[line.state],
      publicHref: wasPublished(line) ? responseHref(line.reference) : undefined,
      steps: await stepLines(request.database, line.id),
      written: gone ? undefined : { title: line.title, words: line.words },
      deeds,
    }),
    status: failed?.status ?? 200,
    secretAddress: true,
  };
};

/** Takes a form from the reader who sent the response. */
export const answerFollowedResponse = async (
  request: PartnershipRequest,
  followed: FollowedBy,
  deed: ResponderDeed,
): Promise<PartnershipAnswer> => {
  const { reference } = followed.sender;
  const failed = await doAsResponder(request, deed, { reference, secret: followed.secret, version: request.form.version() });
  if (failed) return showFollowedResponse(request, followed, failed);
  return {
    redirect: `/sent/${encodeURIComponent(reference)}?secret=${encodeURIComponent(followed.secret)}`,
    notice: DONE[deed],
    secretAddress: true,
  };
};
