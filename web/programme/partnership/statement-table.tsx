import type { VNode } from "preact";
import type { Messages } from "../../messages/messages.ts";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { FigureValue } from "../../parts/figure-value.tsx";
import { SaidIn } from "../bodies/said-in.tsx";
import type { StatementRow } from "./partnership-data.ts";

const texts = partnershipTexts.programme.statements;

interface StatementTableProps {
  readonly statements: readonly StatementRow[];
  readonly messages: Messages;
}

/** What was said then, beside our figure of today for the same thing. */
export const StatementTable = ({ statements, messages }: StatementTableProps): VNode | null =>
  statements.length === 0 ? null : (
    <section class="section" id="statements">
      <h2>{texts.title}</h2>
      <p class="soft">{texts.help}</p>
      <div class="scroller">
        <DataTable
          caption={texts.title}
          headed
          columns={[{ name: texts.topic }, { name: texts.said }, { name: texts.about }, { name: texts.today }, { name: texts.source }]}
          rows={statements.map(({ topic, words, aboutPeriod, today, saidIn }) => [
            topic,
            words,
            aboutPeriod,
            today ? (
              <>
                <FigureValue figure={today} messages={messages} about /> <span class="small soft">{today.period}</span>
                {today.explainHref !== undefined && (
                  <>
                    {" "}
                    <a class="more-link" href={today.explainHref} aria-label={messages.figures.explainOf(topic)}>
                      {messages.figures.explain}
                    </a>
                  </>
                )}
              </>
            ) : (
              <span class="soft">{texts.noToday}</span>
            ),
            <SaidIn saidIn={saidIn} />,
          ])}
        />
      </div>
    </section>
  );
