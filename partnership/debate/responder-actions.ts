import { inOneUnit, type UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import type { Doing } from "../cases/case-actions.ts";
import { withdrawCaseInUnit } from "../cases/withdraw-in-unit.ts";
import { tellPeople } from "../desk/tell-people.ts";
import { followSent } from "../senders/follow-sent.ts";
import { tellSender } from "../senders/sender-actions.ts";
import { findAuthorsAnswer } from "./answer-records.ts";
import { demandState, demandVersion } from "./debate-doing.ts";
import { askToModerate } from "./open-moderation.ts";
import { tellOfPublished } from "./tell-of-response.ts";
import {
  columnsOfResponse,
  emptyResponse,
  findResponse,
  insertResponseStep,
  lockResponse,
  updateResponse,
  type Response,
} from "./response-records.ts";
import type { ResponseValues } from "./response-shape.ts";
import { WITHDRAWABLE } from "./response-words.ts";

type System = Pick<Doing, "database" | "actor" | "surroundings">;

/** Whoever wrote a response, with its version as it was when the page was opened: by their account, or by the secret of what they sent. */
export type AsResponder = { readonly version: number } & (
  | { readonly id: string; readonly personId: string }
  | { readonly reference: string; readonly secret: string }
);

/** @throws Problem no-such-response, changed-meanwhile */
const ownResponse = async (unit: UnitOfWork, at: AsResponder): Promise<Response> => {
  const sender = "secret" in at ? await followSent(unit, at.reference, at.secret) : undefined;
  const id = "secret" in at ? (sender?.kind === "response" ? sender.subjectId : "") : at.id;
  const response = await lockResponse(unit, id);
  if (!response || ("personId" in at && response.responderId !== at.personId)) throw new Problem("no-such-response");
  demandVersion(response, at.version);
  return response;
};

/**
 * Writes a response anew where changes were asked for, or instead of edits that were offered; it is decided on again.
 * @throws Problem no-such-response, changed-meanwhile, response-state
 */
export const reviseResponse = ({ database, actor, surroundings }: System, at: AsResponder, values: ResponseValues): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const response = await ownResponse(unit, at);
    demandState(response, ["changes asked", "edits offered"], "written anew");
    await updateResponse(unit, response.id, { ...columnsOfResponse(values), state: "waiting", offered_title: null, offered_words: null });
    await insertResponseStep(unit, response.id, { kind: "revised" });
    logMove(unit, response, "revise-response", "waiting");
    await askToModerate(unit, (await findResponse(unit, { id: response.id }))!);
  });

/**
 * Says yes to edits as they were shown: the response is published with them, and with nothing else.
 * @throws Problem no-such-response, changed-meanwhile, response-state
 */
export const acceptEdits = ({ database, actor, surroundings }: System, at: AsResponder): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const response = await ownResponse(unit, at);
    demandState(response, ["edits offered"], "published with edits");
    await updateResponse(unit, response.id, {
      ...{ state: "published", published_at: unit.now, title: response.offeredTitle!, words: response.offeredWords! },
      ...{ offered_title: null, offered_words: null },
    });
    await insertResponseStep(unit, response.id, { kind: "edits accepted" });
    await insertResponseStep(unit, response.id, { kind: "published" });
    logMove(unit, response, "accept-edits", "published");
    await tellOfPublished(unit, response);
    await tellSender(unit, { kind: "response", id: response.id }, { words: "Your response is published with the edits.", settled: true });
  });

/**
 * Takes a response back. What was written is gone for good; where readers saw it, its page stays and says when it was taken back, and why.
 * @throws Problem no-such-response, changed-meanwhile, response-state
 */
export const withdrawResponse = ({ database, actor, surroundings }: System, at: AsResponder, reason: string): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const response = await ownResponse(unit, at);
    demandState(response, WITHDRAWABLE, "taken back");
    if (response.caseId !== null) await withdrawCaseInUnit(unit, response.caseId, "Its writer took the response back.");
    const answer = await findAuthorsAnswer(unit, response.id);
    if (answer?.state === "waiting" && answer.caseId !== null)
      await withdrawCaseInUnit(unit, answer.caseId, "The response was taken back.");
    await endResponse(unit, response, { state: "withdrawn", reason });
  });

/** Empties a response and says so; for its writer, and for those who moderate. Part of an action that asked for permission. */
export const endResponse = async (
  unit: UnitOfWork,
  response: Response,
  { state, reason }: { readonly state: "withdrawn" | "removed"; readonly reason: string },
): Promise<void> => {
  await emptyResponse(unit, response.id, { state, reason });
  await insertResponseStep(unit, response.id, { kind: state, words: reason });
  logMove(unit, response, state === "removed" ? "remove-response" : "withdraw-response", state, reason);
  const words = state === "removed" ? "was taken off the pages" : "was taken back";
  await tellSender(unit, { kind: "response", id: response.id }, { words: `Your response ${words}.`, more: reason, settled: true });
  if (state === "removed" && response.responderId !== null)
    await tellPeople(unit, {
      people: [response.responderId],
      words: `${response.reference}: your response ${words}. ${reason}`,
      href: `/desk/debate/${response.id}`,
      mail: { key: `response ${response.id} removed`, subject: `${response.reference}: your response ${words}` },
    });
};

const logMove = (unit: UnitOfWork, { id, state: was }: Response, action: string, state: string, reason?: string): void =>
  unit.log({
    action,
    objectKind: "response",
    object: id,
    before: { state: was },
    after: { state },
    ...(reason === undefined ? {} : { reason }),
  });
