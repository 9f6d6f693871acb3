import type { UnitOfWork } from "#store";
import type { CaseFacts, NotedDecision } from "../cases/case-kind.ts";
import type { ModerationFields } from "../cases/kinds/response-moderation.ts";
import { tellPeople } from "../desk/tell-people.ts";
import { tellSender } from "../senders/sender-actions.ts";
import { lockAnswer, updateAnswer } from "./answer-records.ts";
import { demandNoInterest } from "./debate-conflicts.ts";
import { lockResponse, type Response } from "./response-records.ts";
import type { AnswerState } from "./response-words.ts";

const STATES: Readonly<Record<string, AnswerState>> = { publish: "published", changes: "changes asked", decline: "declined" };

/** Publishes the authors' answer, asks for changes or declines; whoever wrote the response is told of a published one. */
const onDecided = async (
  unit: UnitOfWork,
  { fields }: CaseFacts<ModerationFields>,
  { deciderId, outcome, reasons }: NotedDecision,
): Promise<void> => {
  const response = await lockResponse(unit, fields.response);
  const answer = response && (await lockAnswer(unit, response.id));
  const state = STATES[outcome];
  if (response?.state !== "published" || answer?.state !== "waiting" || state === undefined) return;
  await demandNoInterest(unit, deciderId, response);
  await updateAnswer(unit, response.id, { state, reasons, ...(state === "published" ? { published_at: unit.now } : {}) });
  unit.log({
    action: "decide-answer",
    objectKind: "response",
    object: response.id,
    before: { answer: answer.state },
    after: { answer: state },
    reason: reasons,
  });
  if (state === "published") await tellOfAnswer(unit, response);
};

const tellOfAnswer = async (unit: UnitOfWork, { id, reference, responderId }: Response): Promise<void> => {
  const words = "The authors answered your response.";
  await tellSender(unit, { kind: "response", id }, { words, settled: true });
  if (responderId !== null)
    await tellPeople(unit, {
      people: [responderId],
      words: `${reference}: ${words}`,
      href: `/debate/${reference}`,
      mail: { key: `response ${id} answered`, subject: `${reference}: ${words}` },
    });
};

const TAKEN_BACK = "It was taken back before it was decided on.";

const onWithdrawn = async (unit: UnitOfWork, { fields }: CaseFacts<ModerationFields>): Promise<void> => {
  const answer = await lockAnswer(unit, fields.response);
  if (answer?.state !== "waiting") return;
  await updateAnswer(unit, fields.response, { words: "", state: "withdrawn", ended_at: unit.now, ended_reason: TAKEN_BACK });
  unit.log({
    action: "withdraw-answer",
    objectKind: "response",
    object: fields.response,
    before: { state: answer.state },
    after: { state: "withdrawn" },
    reason: TAKEN_BACK,
  });
};

export const afterAnswerModeration = { onDecided, onWithdrawn };
