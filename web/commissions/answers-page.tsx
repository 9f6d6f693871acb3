import type { VNode } from "preact";
import { partnershipTexts } from "../messages/partnership/partnership-messages.ts";
import { DataTable } from "../parts/data-table.tsx";
import { Day } from "../parts/day.tsx";
import type { Page } from "../parts/page.ts";
import { TextLink } from "../programme/people/links.tsx";
import { Mark } from "./calls-page.tsx";
import type { AnswerLine, AnswersPageData } from "./calls-data.ts";

const { answers: texts } = partnershipTexts.calls;

/** You asked, these answered: questions with the commissions and works that answer them, and how long that took. */
export const answersPage = (data: AnswersPageData): Page => ({
  title: texts.title,
  description: texts.lead,
  section: "programme",
  body: (
    <>
      <div class="opening">
        <h1>{texts.title}</h1>
        <p class="lead">{texts.lead}</p>
        {data.lines.length > 0 && (
          <p>
            {texts.count(data.answered, data.waiting)}
            {data.half !== null && ` ${texts.half(data.half)}`}
          </p>
        )}
      </div>
      <div class="stack">
        {data.lines.length === 0 ? <p>{texts.none}</p> : <Lines lines={data.lines} />}
        <p>
          <a href="/calls">{partnershipTexts.calls.all}</a>
        </p>
      </div>
    </>
  ),
});

const Lines = ({ lines }: { readonly lines: readonly AnswerLine[] }): VNode => (
  <div class="scroller" tabIndex={0} role="region" aria-label={texts.title}>
    <DataTable
      class="wordy"
      stacked
      caption={texts.title}
      headed
      columns={[
        { name: texts.question },
        { name: texts.asked },
        { name: texts.commission },
        { name: texts.work },
        { name: texts.answered },
        { name: texts.took, number: true },
      ]}
      rows={lines.map((line) => [
        <>
          <TextLink link={line.question} />
          {line.fictitious && <Mark />}
        </>,
        <Day key="asked" on={line.askedOn} />,
        line.commission ? <TextLink key="commission" link={line.commission} /> : "–",
        line.work ? <TextLink key="work" link={line.work} /> : <span class="soft">{texts.onTheWay}</span>,
        line.answeredOn === null ? "–" : <Day key="answered" on={line.answeredOn} />,
        line.days === null ? "–" : texts.days(line.days),
      ])}
    />
  </div>
);
