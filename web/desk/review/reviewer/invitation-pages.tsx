import type { VNode } from "preact";
import { partnershipTexts } from "../../../messages/partnership/partnership-messages.ts";
import { Day } from "../../../parts/day.tsx";
import type { Page } from "../../../parts/page.ts";
import { Paragraphs } from "../../../parts/paragraphs.tsx";
import { FactList } from "../../../programme/people/person-page.tsx";
import { deskPage } from "../../desk-page.tsx";
import type { DeskSides } from "../../desk-parts.ts";
import { Form } from "../../form.tsx";
import type { FormState } from "../../form.tsx";
import { Part } from "../../works/work-frame.tsx";
import type { AnsweredByLinkData, InvitationData } from "./reviewer-data.ts";

const texts = partnershipTexts.reviewReviewer;
const words = texts.invitation;

/** An invitation as its link opens it, for somebody who is not signed in. */
export const invitationByLinkPage = (data: InvitationData): Page => ({
  title: words.title,
  description: words.title,
  unlisted: true,
  section: "programme",
  body: (
    <div class="desk-body">
      <h1>{words.title}</h1>
      <Invitation data={data} />
    </div>
  ),
});

/** The same at the desk. */
export const invitationAtDeskPage = (data: InvitationData, sides: DeskSides): Page =>
  deskPage({ ...sides, title: words.title, body: <Invitation data={data} /> });

/** Said once somebody declined by a link. */
export const declinedByLinkPage = (): Page => ({
  title: words.declinedTitle,
  description: words.declinedTitle,
  unlisted: true,
  section: "programme",
  body: (
    <div class="desk-body">
      <h1>{words.declinedTitle}</h1>
      <p>{words.declinedLead}</p>
    </div>
  ),
});

/** After the interests are declared by a link: the ordinary ways in. */
export const answeredByLinkPage = (data: AnsweredByLinkData): Page => {
  const { byLink } = words;
  const { account } = data;
  return {
    title: byLink[data.state],
    description: words.title,
    unlisted: true,
    section: "programme",
    body: (
      <div class="desk-body">
        <h1>{byLink[data.state]}</h1>
        <p {...data.text}>{data.title}</p>
        {account === "there" ? (
          <p>
            <a class="button" href={data.signInHref}>
              {byLink.signIn}
            </a>
          </p>
        ) : (
          <>
            <p>{byLink.account}</p>
            {account.address === "" && <p class="notice">{byLink.noAddress}</p>}
            {account.address !== "" && data.sent && (
              <p class="notice" role="status">
                {byLink.sent(byLink.hidden(account.address))}
              </p>
            )}
            {account.address !== "" && (
              <form class="form" action={`${data.action}/account`} method="post">
                <p class="buttons">
                  <button type="submit">{byLink.send}</button>
                </p>
              </form>
            )}
          </>
        )}
      </div>
    ),
  };
};

const Invitation = ({ data }: { readonly data: InvitationData }): VNode => (
  <>
    <p class="lead">{words.lead(data.kind)}</p>
    <Part title={words.aboutWork}>
      <p class="card-title" {...data.text}>
        <strong>{data.title}</strong>
      </p>
      {data.abstract === "" ? (
        <p class="soft">{words.noAbstract}</p>
      ) : (
        <div {...data.text}>
          <Paragraphs words={data.abstract} />
        </div>
      )}
    </Part>
    <Part title={words.conditions}>
      <FactList
        facts={[
          [words.who, texts.anonymity[data.anonymity]],
          [words.answer, <Day key="answer" on={data.answerUntil} />],
          [words.due, <Day key="due" on={data.dueOn} />],
        ]}
      />
      <p>{words.first}</p>
    </Part>
    <Part title={words.declare}>
      <p class="soft">{words.declareLead}</p>
      <Form
        action={`${data.action}/declare`}
        fields={[
          {
            name: "hasInterest",
            label: words.hasInterest,
            kind: "choice",
            required: true,
            options: [
              { value: "no", label: words.none },
              { value: "yes", label: words.some },
            ],
          },
          { name: "words", label: words.interest, help: words.interestHelp, kind: "long text", rows: 3, longest: 2_000 },
        ]}
        state={data.declare}
        words={partnershipTexts.desk.form}
        submit={words.declareButton}
      />
    </Part>
    <DeclinePart action={data.action} state={data.decline} />
  </>
);

/** The way out of a review, until it is handed in. */
export const DeclinePart = ({ action, state }: { readonly action: string; readonly state: FormState }): VNode => (
  <Part title={words.decline}>
    <Form
      action={`${action}/decline`}
      fields={[
        { name: "reason", label: words.reason, help: words.reasonHelp, kind: "long text", rows: 2, longest: 1_000 },
        { name: "suggestion", label: words.suggestion, help: words.suggestionHelp, kind: "text", longest: 300 },
      ]}
      state={state}
      words={partnershipTexts.desk.form}
      submit={words.declineButton}
      danger
    />
  </Part>
);
