import { inOneUnit } from "#store";
import { Problem } from "#vocabulary";
import type { Doing } from "../cases/case-actions.ts";
import { withdrawCaseInUnit } from "../cases/withdraw-in-unit.ts";
import { lockAnswer, putAnswer, updateAnswer, type AuthorsAnswer } from "./answer-records.ts";
import { demandState, responseInHand, type ResponseAtHand } from "./debate-doing.ts";
import { askToModerateAnswer } from "./open-moderation.ts";

/** Whether the authors may write an answer, or write it anew: there is one, and readers see it once. */
export const mayWriteAuthorsAnswer = (answer: AuthorsAnswer | undefined): boolean =>
  answer === undefined || answer.state === "changes asked" || (answer.state === "withdrawn" && answer.publishedAt === null);

/**
 * Writes what the authors answer to a published response, by one of them for all; it is decided on like a response.
 * @throws Problem no-such-response, not-allowed, changed-meanwhile, response-state
 */
export const writeAuthorsAnswer = ({ database, actor, surroundings, standing }: Doing, at: ResponseAtHand, words: string): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const response = await responseInHand(unit, standing, at, "author");
    demandState(response, ["published"], "answered");
    const before = await lockAnswer(unit, response.id);
    if (!mayWriteAuthorsAnswer(before))
      throw new Problem("response-state", { state: `answered already (${before!.state})`, wanted: "answered again" });
    const writtenBy = standing.personId!;
    await putAnswer(unit, { id: before?.id ?? unit.newId(), responseId: response.id, words, writtenBy });
    unit.log({ action: "write-answer", objectKind: "response", object: response.id, after: { answer: "waiting" } });
    await askToModerateAnswer(unit, response, writtenBy);
  });

/**
 * Takes the answer back, by whoever wrote it for the authors. `at` has the version of the answer.
 * @throws Problem no-such-response, not-allowed, changed-meanwhile, response-state
 */
export const withdrawAuthorsAnswer = (
  { database, actor, surroundings, standing }: Doing,
  at: ResponseAtHand,
  reason: string,
): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const response = await responseInHand(unit, standing, { id: at.id }, "author");
    const answer = await lockAnswer(unit, at.id);
    if (!answer) throw new Problem("no-such-response");
    if (answer.writtenBy !== standing.personId) throw new Problem("not-allowed", { reason: "whoever wrote the answer takes it back" });
    if (answer.version !== at.version) throw new Problem("changed-meanwhile", { kind: "the answer to", id: response.reference });
    demandState(answer, ["waiting", "changes asked", "published"], "taken back");
    if (answer.caseId !== null) await withdrawCaseInUnit(unit, answer.caseId, "Its writer took the answer back.");
    await updateAnswer(unit, at.id, { words: "", state: "withdrawn", ended_at: unit.now, ended_reason: reason });
    unit.log({
      action: "withdraw-answer",
      objectKind: "response",
      object: at.id,
      before: { state: answer.state },
      after: { state: "withdrawn" },
      reason,
    });
  });
