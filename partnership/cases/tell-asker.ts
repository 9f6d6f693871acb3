import type { UnitOfWork } from "#store";
import type { CaseFacts, Decision } from "./case-kind.ts";
import { questionOutcome } from "./question-outcomes.ts";
import { answerKey, findReaderQuestion } from "./reader-question-records.ts";

/** Sends the answer to whoever asked, if they confirmed their address. */
export const tellAsker = async (unit: UnitOfWork, { id, title }: Pick<CaseFacts, "id" | "title">, decision: Decision): Promise<void> => {
  const question = await findReaderQuestion(unit, { caseId: id });
  if (!question?.confirmed || question.address === null) return;
  unit.enqueue({
    queue: "send-mail",
    key: answerKey(id),
    payload: {
      to: question.address,
      template: "question-answered",
      values: { reference: question.reference, shown: title, outcome: questionOutcome(decision.outcome), answer: decision.reasons },
    },
  });
};
