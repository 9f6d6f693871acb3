import { inOneUnit } from "#store";
import { Problem } from "#vocabulary";
import type { Doing } from "../cases/case-actions.ts";
import { withdrawCaseInUnit } from "../cases/withdraw-in-unit.ts";
import { tellPeople } from "../desk/tell-people.ts";
import { findAuthorsAnswer, lockAnswer, updateAnswer } from "./answer-records.ts";
import { demandState, responseInHand, type ResponseAtHand } from "./debate-doing.ts";
import { endResponse } from "./responder-actions.ts";

/**
 * Takes a published response off the pages, with a reason that readers read. Its text is gone for good, and its page stays.
 * @throws Problem no-such-response, not-allowed, changed-meanwhile, response-state
 */
export const removeResponse = ({ database, actor, surroundings, standing }: Doing, at: ResponseAtHand, reason: string): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const response = await responseInHand(unit, standing, at, "moderator");
    demandState(response, ["published"], "taken off the pages");
    const answer = await findAuthorsAnswer(unit, response.id);
    if (answer?.state === "waiting" && answer.caseId !== null)
      await withdrawCaseInUnit(unit, answer.caseId, "The response was taken off the pages.");
    await endResponse(unit, response, { state: "removed", reason });
  });

/**
 * The same for a published answer of the authors. `at` is the response with the version of the answer.
 * @throws Problem no-such-response, not-allowed, changed-meanwhile, response-state
 */
export const removeAuthorsAnswer = (
  { database, actor, surroundings, standing }: Doing,
  at: ResponseAtHand,
  reason: string,
): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const response = await responseInHand(unit, standing, { id: at.id }, "moderator");
    const answer = await lockAnswer(unit, at.id);
    if (!answer) throw new Problem("no-such-response");
    if (answer.version !== at.version) throw new Problem("changed-meanwhile", { kind: "the answer to", id: response.reference });
    demandState(answer, ["published"], "taken off the pages");
    await updateAnswer(unit, at.id, { words: "", state: "removed", ended_at: unit.now, ended_reason: reason });
    unit.log({
      action: "remove-answer",
      objectKind: "response",
      object: at.id,
      before: { state: answer.state },
      after: { state: "removed" },
      reason,
    });
    await tellPeople(unit, {
      people: answer.writtenBy === null ? [] : [answer.writtenBy],
      words: `Your answer to ${response.reference} was taken off the pages. ${reason}`,
      href: `/desk/debate/${at.id}`,
      mail: { key: `answer ${answer.id} removed`, subject: `Your answer to ${response.reference} was taken off the pages` },
    });
  });
