import { Form } from "../../desk/form.tsx";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import type { Page } from "../../parts/page.ts";
import { accountFrame } from "./account-frame.tsx";

export interface OneClick {
  readonly title: string;
  readonly words: string;
  readonly submit: string;
  readonly action: string;
  /** What the link carried. */
  readonly hidden: Readonly<Record<string, string>>;
}

/** What a link in a mail leads to: it is done by a button, since programmes open links in mails before people do. */
export const oneClickPage = ({ title, words, submit, action, hidden }: OneClick): Page =>
  accountFrame(
    title,
    <>
      <p>{words}</p>
      <Form
        action={action}
        state={{ values: {}, faults: {}, csrf: "" }}
        words={partnershipTexts.desk.form}
        submit={submit}
        fields={[]}
        hidden={hidden}
      />
    </>,
  );

/** What was done by a link, with a way on. */
export const doneByLinkPage = (title: string, words: string, way?: { readonly text: string; readonly href: string }): Page =>
  accountFrame(
    title,
    <>
      <p>{words}</p>
      {way && (
        <p>
          <a href={way.href}>{way.text}</a>
        </p>
      )}
    </>,
  );
