import type { UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import type { CaseFacts, NotedDecision } from "../cases/case-kind.ts";
import type { ModerationFields, ResponseDecision } from "../cases/kinds/response-moderation.ts";
import { tellSender } from "../senders/sender-actions.ts";
import { demandNoInterest } from "./debate-conflicts.ts";
import { emptyResponse, insertResponseStep, lockResponse, updateResponse, type Response } from "./response-records.ts";
import { titleField, wordsField } from "./response-shape.ts";
import { tellOfPublished } from "./tell-of-response.ts";

type Decided = NotedDecision<ResponseDecision>;

/** Publishes a response, offers edits, asks for changes or declines; whoever sent it without an account is told. */
const onDecided = async (unit: UnitOfWork, { fields }: CaseFacts<ModerationFields>, decision: Decided): Promise<void> => {
  const response = await lockResponse(unit, fields.response);
  if (response?.state !== "waiting") return;
  const { deciderId, outcome, reasons } = decision;
  await demandNoInterest(unit, deciderId, response);
  const outcomes = { publish, edits: offerEdits, changes: askForChanges, decline } as const;
  if (!(outcome in outcomes)) return;
  const { state, words, settled } = await outcomes[outcome as keyof typeof outcomes](unit, response, decision);
  await insertResponseStep(unit, response.id, { kind: state, words: reasons });
  unit.log({
    action: "decide-response",
    objectKind: "response",
    object: response.id,
    before: { state: response.state },
    after: { state },
    reason: reasons,
  });
  await tellSender(unit, { kind: "response", id: response.id }, { words, more: reasons, settled });
};

type Outcome = (
  unit: UnitOfWork,
  response: Response,
  decision: Decided,
) => Promise<{
  readonly state: "published" | "edits offered" | "changes asked" | "declined";
  readonly words: string;
  readonly settled: boolean;
}>;

const publish: Outcome = async (unit, response, { reasons }) => {
  await updateResponse(unit, response.id, { state: "published", published_at: unit.now, reasons });
  await tellOfPublished(unit, response);
  return { state: "published", words: "Your response is published.", settled: true };
};

const offerEdits: Outcome = async (unit, response, { reasons, fields }) => {
  const [title, words] = [titleField.safeParse(fields.editedTitle), wordsField.safeParse(fields.editedWords)];
  const [fault] = [...(title.error?.issues ?? []), ...(words.error?.issues ?? [])];
  if (!title.success || !words.success)
    throw new Problem("bad-case", { field: title.success ? "editedWords" : "editedTitle", reason: fault?.message ?? "" });
  if (title.data === response.title && words.data === response.words)
    throw new Problem("bad-case", { field: "editedWords", reason: "nothing was edited: publish it as it is" });
  await updateResponse(unit, response.id, { state: "edits offered", offered_title: title.data, offered_words: words.data, reasons });
  return {
    state: "edits offered",
    words: "Your response would be published with edits. Look at them, and say yes or write it anew.",
    settled: false,
  };
};

const askForChanges: Outcome = async (unit, response, { reasons }) => {
  await updateResponse(unit, response.id, { state: "changes asked", reasons });
  return { state: "changes asked", words: "Your response needs changes before it can be published.", settled: false };
};

const decline: Outcome = async (unit, response, { reasons }) => {
  await updateResponse(unit, response.id, { state: "declined", reasons });
  return { state: "declined", words: "Your response is not published.", settled: true };
};

const TAKEN_BACK = "It was taken back before it was decided on.";

const onWithdrawn = async (unit: UnitOfWork, { fields }: CaseFacts<ModerationFields>): Promise<void> => {
  const response = await lockResponse(unit, fields.response);
  if (response?.state !== "waiting") return;
  await emptyResponse(unit, response.id, { state: "withdrawn", reason: TAKEN_BACK });
  await insertResponseStep(unit, response.id, { kind: "withdrawn", words: TAKEN_BACK });
  unit.log({
    action: "withdraw-response",
    objectKind: "response",
    object: response.id,
    before: { state: response.state },
    after: { state: "withdrawn" },
    reason: TAKEN_BACK,
  });
  await tellSender(unit, { kind: "response", id: response.id }, { words: "Your response was taken back.", settled: true });
};

export const afterResponseModeration = { onDecided, onWithdrawn };
