import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { DataTable } from "../../parts/data-table.tsx";
import type { Page } from "../../parts/page.ts";
import { FactList } from "../../programme/people/person-page.tsx";
import { deskPage } from "../desk-page.tsx";
import type { DeskSides } from "../desk-parts.ts";
import { Part } from "../works/work-frame.tsx";

const words = partnershipTexts.reviewsOpen.mails;

/** A kind of mail filled with invented values. */
export interface ShownMail {
  readonly id: string;
  readonly name: string;
  readonly when: string;
  readonly to: string;
  readonly subject: string;
  readonly plain: string;
  /** What stands in the body of the mail's HTML, as the composer wrote it. */
  readonly html: string;
  readonly stoppable: boolean;
}

export interface MailsData {
  readonly mails: readonly ShownMail[];
  readonly steps: readonly { readonly when: string; readonly to: string; readonly words: string }[];
}

/** Every kind of mail as it goes out, for those who answer for them. */
export const mailsPage = ({ mails, steps }: MailsData, sides: DeskSides): Page =>
  deskPage({
    ...sides,
    title: words.title,
    body: (
      <>
        <p class="lead">{words.lead}</p>
        <ul class="plain row-of-links">
          {mails.map(({ id, name }) => (
            <li key={id}>
              <a href={`#${id}`}>{name}</a>
            </li>
          ))}
        </ul>
        {mails.map((mail) => (
          <section key={mail.id} class="section" id={mail.id}>
            <h2>
              {mail.name}
              <span class="mark">{words.invented}</span>
            </h2>
            <FactList
              facts={[
                [words.when, mail.when],
                [words.to, mail.to],
                [words.subject, mail.subject],
              ]}
            />
            <p class="small soft">{mail.stoppable ? words.stoppable : words.account}</p>
            <h3>{words.html}</h3>
            {/* The composer escapes every value; there is no other mark in it. */}
            <div class="contributor" dangerouslySetInnerHTML={{ __html: mail.html }} />
            <details>
              <summary>{words.plain}</summary>
              <pre class="detail">{mail.plain}</pre>
            </details>
          </section>
        ))}
        <Part title={words.steps}>
          <p>{words.stepsLead}</p>
          <div class="scroller" tabIndex={0} role="region" aria-label={words.steps}>
            <DataTable
              class="wordy"
              caption={words.steps}
              headed
              columns={[{ name: words.stepColumns.when }, { name: words.stepColumns.to }, { name: words.stepColumns.words }]}
              rows={steps.map(({ when, to, words: said }) => [when, to, said])}
            />
          </div>
        </Part>
      </>
    ),
  });
