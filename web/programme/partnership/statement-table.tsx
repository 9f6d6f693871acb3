import type { VNode } from "preact";
import type { Messages } from "../../messages/messages.ts";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { FigureValue } from "../../parts/figure-value.tsx";
import { SaidIn } from "../bodies/said-in.tsx";
import { gather } from "../gather.ts";
import type { StatementRow } from "./partnership-data.ts";

const texts = partnershipTexts.programme.statements;

interface StatementTableProps {
  readonly statements: readonly StatementRow[];
  readonly messages: Messages;
}

/** What was said then, by what it is about, beside our figure of today for the same thing. */
export const StatementTable = ({ statements, messages }: StatementTableProps): VNode | null =>
  statements.length === 0 ? null : (
    <section class="section" id="statements">
      <h2>{texts.title}</h2>
      <p class="soft">{texts.help}</p>
      <div class="scroller" tabIndex={0} role="region" aria-label={texts.title}>
        <DataTable
          caption={texts.title}
          headed
          class="said"
          columns={[{ name: texts.topic }, { name: texts.said }, { name: texts.today }]}
          rows={gather(statements, ({ topic }) => topic).map(([topic, rows]) => [
            topic,
            <SaidList rows={rows} />,
            <Today topic={topic} rows={rows} messages={messages} />,
          ])}
        />
      </div>
    </section>
  );

const SaidList = ({ rows }: { readonly rows: readonly StatementRow[] }): VNode => (
  <ul class="plain said-list">
    {rows.map(({ words, aboutPeriod, saidIn }, place) => (
      <li key={place}>
        {words}
        {aboutPeriod !== "" && ` (${aboutPeriod})`} <SaidIn saidIn={saidIn} />
      </li>
    ))}
  </ul>
);

/** Each figure once, where several statements are about the same. */
const Today = ({
  topic,
  rows,
  messages,
}: {
  readonly topic: string;
  readonly rows: readonly StatementRow[];
  readonly messages: Messages;
}): VNode => {
  const figures = gather(
    rows.flatMap(({ today }) => (today ? [today] : [])),
    (today) => today.explainHref ?? today.label ?? today.period,
  ).flatMap(([, [first]]) => (first ? [first] : []));
  if (figures.length === 0)
    return (
      <>
        <span class="soft" aria-hidden="true">
          –
        </span>
        <span class="unseen">{texts.noToday}</span>
      </>
    );
  return (
    <ul class="plain said-list">
      {figures.map((today, place) => (
        <li key={place}>
          <FigureValue figure={today} messages={messages} about /> <span class="small soft">{today.label ?? today.period}</span>
          {today.explainHref !== undefined && (
            <>
              {" "}
              <a class="more-link" href={today.explainHref} aria-label={messages.figures.explainOf(topic)}>
                {messages.figures.explain}
              </a>
            </>
          )}
        </li>
      ))}
    </ul>
  );
};
