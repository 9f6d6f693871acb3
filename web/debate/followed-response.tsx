import type { ComponentChildren, VNode } from "preact";
import { Form } from "../desk/form.tsx";
import { partnershipTexts } from "../messages/partnership/partnership-messages.ts";
import { LinkedParagraphs } from "../parts/linked-paragraphs.tsx";
import type { Page } from "../parts/page.ts";
import { Compared } from "../programme/bodies/charter-page.tsx";
import { followedPage, type FollowedData } from "../senders/sent-pages.tsx";
import type { ResponderDeeds, ResponseStepLine } from "./debate-data.ts";
import { responseFields } from "./respond-page.tsx";
import { ResponseSteps } from "./response-parts.tsx";

const texts = partnershipTexts.debate.sent;

const REASON = {
  name: "reason",
  label: texts.reason,
  help: texts.reasonHelp,
  kind: "long text",
  required: true,
  longest: 1_000,
  rows: 3,
} as const;

/** What a responder can do, each form at its address: accepting edits, writing anew, taking back. */
export const ResponderForms = ({
  deeds: { offered, revision, withdrawal, version },
  pathOf,
  hidden,
  csrf,
}: {
  readonly deeds: ResponderDeeds;
  readonly pathOf: (deed: "accept" | "complete" | "withdraw") => string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly csrf: string;
}): VNode => {
  const all = { ...hidden, version: String(version) };
  const words = partnershipTexts.desk.form;
  return (
    <>
      {offered && (
        <Offered offered={offered}>
          <Form
            action={pathOf("accept")}
            fields={[]}
            state={{ values: {}, faults: {}, csrf }}
            words={words}
            submit={texts.accept}
            hidden={all}
          />
        </Offered>
      )}
      {revision && (
        <section class="section">
          <h2>{texts.revise}</h2>
          <p>{texts.reviseLead}</p>
          <Form
            action={pathOf("complete")}
            fields={responseFields(revision.options)}
            state={revision.state}
            words={words}
            submit={texts.revise}
            hidden={all}
          />
        </section>
      )}
      {withdrawal && (
        <section class="section">
          <h2>{texts.withdraw}</h2>
          <p>{texts.withdrawLead}</p>
          <Form
            action={pathOf("withdraw")}
            fields={[REASON]}
            state={withdrawal}
            words={words}
            submit={texts.withdraw}
            hidden={all}
            danger
          />
        </section>
      )}
    </>
  );
};

const Offered = ({
  offered,
  children,
}: {
  readonly offered: NonNullable<ResponderDeeds["offered"]>;
  readonly children: ComponentChildren;
}): VNode => (
  <section class="section">
    <h2>{texts.offered}</h2>
    <h3>{offered.title}</h3>
    <LinkedParagraphs words={offered.words} />
    <h3>{texts.changed}</h3>
    <Compared pieces={offered.pieces} />
    <p>{texts.acceptLead}</p>
    {children}
  </section>
);

export interface FollowedResponseData extends Omit<FollowedData, "kind" | "history" | "more"> {
  readonly steps: readonly ResponseStepLine[];
  /** As it was written; undefined once it is gone. */
  readonly written: { readonly title: string; readonly words: string } | undefined;
  readonly deeds: ResponderDeeds;
}

/** A response for the reader who sent it. */
export const followedResponsePage = ({ steps, written, deeds, ...data }: FollowedResponseData): Page =>
  followedPage({
    ...data,
    kind: "response",
    history: <ResponseSteps steps={steps} />,
    more: (
      <>
        {written && (
          <section class="section">
            <h2>{texts.yours}</h2>
            <h3>{written.title}</h3>
            <LinkedParagraphs words={written.words} />
          </section>
        )}
        <ResponderForms deeds={deeds} pathOf={(deed) => `/sent/${data.reference}/${deed}`} hidden={{ secret: data.secret }} csrf="" />
      </>
    ),
  });
