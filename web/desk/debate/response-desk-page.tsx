import type { VNode } from "preact";
import { ResponderForms } from "../../debate/followed-response.tsx";
import { responseFacts, ResponseSteps, ResponseText } from "../../debate/response-parts.tsx";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import type { Page } from "../../parts/page.ts";
import { Paragraphs } from "../../parts/paragraphs.tsx";
import { TextLink } from "../../programme/people/links.tsx";
import { Compared } from "../../programme/bodies/charter-page.tsx";
import { FactList } from "../../programme/people/person-page.tsx";
import { deskPage } from "../desk-page.tsx";
import type { DeskSides } from "../desk-parts.ts";
import { DecisionForm, EndingForm } from "./debate-desk-forms.tsx";
import type { DeskResponseData } from "./debate-desk-data.ts";
import { AnswerAtDesk } from "./answer-at-desk.tsx";

const texts = partnershipTexts.debateDesk;
const debate = partnershipTexts.debate;

/** One response at the desk, with what it answers beside it and what whoever looks at it can do. */
export const deskResponsePage = (data: DeskResponseData, sides: DeskSides): Page =>
  deskPage({
    ...sides,
    title: texts.pageTitle(data.response.reference),
    body: (
      <>
        <p>
          <span {...data.response.of.language}>
            <TextLink link={data.response.of} />
          </span>
          {" · "}
          <strong>{data.state}</strong>
        </p>
        <Failure failure={data.failure} />
        {data.response.fictitious && <p class="notice">{debate.fictitious}</p>}
        <Ways links={data.links} />
        {data.reasons !== "" && (
          <section class="deed">
            <h2>{texts.reasons}</h2>
            <Paragraphs words={data.reasons} />
          </section>
        )}
        {data.work ? (
          <div class="response-and-work">
            <ResponseAtDesk data={data} />
            <WorkBeside work={data.work} rules={data.rules} />
          </div>
        ) : (
          <ResponseAtDesk data={data} />
        )}
        {data.decision && <Deciding data={data} decision={data.decision} />}
        {data.deeds && (
          <ResponderForms deeds={data.deeds} pathOf={(deed) => `/desk/debate/${data.id}/${deed}`} hidden={{}} csrf={data.csrf} />
        )}
        <AnswerAtDesk data={data} />
        {data.removal && (
          <EndingForm
            title={texts.remove}
            lead={texts.removeLead}
            action={`/desk/debate/${data.id}/remove`}
            field="reason"
            form={data.removal}
          />
        )}
        <section class="deed">
          <h2>{texts.history}</h2>
          <ResponseSteps steps={data.steps} />
        </section>
      </>
    ),
  });

/** What could not be done because somebody else was first, with what was written for it. */
const Failure = ({ failure }: Pick<DeskResponseData, "failure">): VNode | null =>
  failure === undefined ? null : (
    <div class="fault-summary" role="alert">
      <p>{failure.words}</p>
      {failure.written !== "" && (
        <>
          <p>{`${texts.written}:`}</p>
          <Paragraphs words={failure.written} />
        </>
      )}
    </div>
  );

const Ways = ({ links }: Pick<DeskResponseData, "links">): VNode | null =>
  links.length === 0 ? null : (
    <ul class="plain row-of-links">
      {links.map((link) => (
        <li key={link.text}>
          <TextLink link={link} />
        </li>
      ))}
    </ul>
  );

const ResponseAtDesk = ({ data: { response, gone, offered } }: { readonly data: DeskResponseData }): VNode => (
  <section class="deed">
    <h2>{texts.response}</h2>
    {gone ? (
      <p>{texts.textGone}</p>
    ) : (
      <>
        <h3 {...response.text}>{response.title}</h3>
        <ResponseText response={response} />
        {offered && (
          <>
            <h3>{texts.offered}</h3>
            <p>
              <strong>{offered.title}</strong>
            </p>
            <Compared pieces={offered.pieces} />
          </>
        )}
        <FactList facts={responseFacts(response)} />
      </>
    )}
  </section>
);

const WorkBeside = ({
  work,
  rules,
}: {
  readonly work: NonNullable<DeskResponseData["work"]>;
  readonly rules: DeskResponseData["rules"];
}): VNode => (
  <section class="deed">
    <h2>{texts.work}</h2>
    <p class="small soft">{texts.workLead}</p>
    <h3>{work.title}</h3>
    <Paragraphs words={work.summary} />
    <p>
      <a href={work.href}>{texts.workWhole}</a>
    </p>
    <h3>{texts.rulesThen}</h3>
    <ol class="rules-of-debate">
      {rules.map((rule) => (
        <li key={rule}>{rule}</li>
      ))}
    </ol>
  </section>
);

const Deciding = ({
  data: { id },
  decision,
}: {
  readonly data: DeskResponseData;
  readonly decision: NonNullable<DeskResponseData["decision"]>;
}): VNode => (
  <section class="deed">
    <h2>{texts.decide}</h2>
    <p>{texts.decideLead}</p>
    <DecisionForm action={`/desk/debate/${id}/decide`} outcomes={["publish", "edits", "changes", "decline"]} decision={decision} />
  </section>
);
