import type { VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { LinkedParagraphs } from "../../parts/linked-paragraphs.tsx";
import { Paragraphs } from "../../parts/paragraphs.tsx";
import { Form } from "../form.tsx";
import { DecisionForm, EndingForm } from "./debate-desk-forms.tsx";
import type { DeskResponseData } from "./debate-desk-data.ts";

const texts = partnershipTexts.debateDesk;

/** The authors' answer to a response at the desk: as it stands, and what can be done with it. */
export const AnswerAtDesk = ({ data }: { readonly data: DeskResponseData }): VNode => {
  const { id, answer, answerDecision, answerWriting, answerWithdrawal, answerRemoval } = data;
  return (
    <>
      {answer && (
        <section class="deed">
          <h2>{texts.answer}</h2>
          <p>
            <strong>{answer.state}</strong>
          </p>
          {answer.reasons !== "" && <Paragraphs words={answer.reasons} />}
          {answer.words !== "" && <LinkedParagraphs words={answer.words} />}
        </section>
      )}
      {answerDecision && (
        <section class="deed">
          <h2>{texts.answerDecide}</h2>
          <p>{texts.decideLead}</p>
          <DecisionForm
            action={`/desk/debate/${id}/answer/decide`}
            outcomes={["publish", "changes", "decline"]}
            decision={answerDecision}
          />
        </section>
      )}
      {answerWriting && (
        <section class="deed">
          <h2>{texts.answerSubmit}</h2>
          <p>{texts.answerLead}</p>
          <Form
            action={`/desk/debate/${id}/answer`}
            fields={[{ name: "words", label: texts.answerWords, kind: "long text", required: true, longest: 6_500, rows: 8 }]}
            state={answerWriting.state}
            words={partnershipTexts.desk.form}
            submit={texts.answerSubmit}
            hidden={{ version: String(answerWriting.version) }}
          />
        </section>
      )}
      {answerWithdrawal && (
        <EndingForm
          title={texts.answerWithdraw}
          lead=""
          action={`/desk/debate/${id}/answer/withdraw`}
          field="answerReason"
          form={answerWithdrawal}
        />
      )}
      {answerRemoval && (
        <EndingForm
          title={texts.answerRemove}
          lead={texts.removeLead}
          action={`/desk/debate/${id}/answer/remove`}
          field="answerReason"
          form={answerRemoval}
        />
      )}
    </>
  );
};
