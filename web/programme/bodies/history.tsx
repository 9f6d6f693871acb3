import type { VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { Day } from "../../parts/day.tsx";
import type { BodyData, Lane } from "./bodies-data.ts";
import { SaidIn } from "./said-in.tsx";
import { TimeLine } from "./time-line.tsx";

const texts = partnershipTexts.bodies;
const MOST_LANES = 40;

interface HistoryProps extends Pick<BodyData, "names"> {
  readonly name: string;
  readonly lanes: readonly Lane[];
  readonly today: string;
}

/** Names and mandates over the years, drawn and as tables. */
export const History = ({ name, lanes, today, names }: HistoryProps): VNode => {
  const drawn = lanes.slice(-MOST_LANES);
  return (
    <section class="section" id="history">
      <h2>{texts.history}</h2>
      {drawn.length > 0 && (
        <>
          <p class="small soft">
            {texts.historyHelp} {lanes.length > drawn.length && texts.more(lanes.length - drawn.length)}
          </p>
          <TimeLine lanes={drawn} today={today} title={texts.historyTitle(name)} />
          <details>
            <summary>{texts.historyTable}</summary>
            <div class="scroller" tabIndex={0} role="region" aria-label={texts.historyTable}>
              <DataTable
                headed
                caption={texts.historyTitle(name)}
                columns={Object.values(texts.historyColumns).map((one) => ({ name: one }))}
                rows={lanes.map(({ label, from, until }) => [label, <Sometime day={from} />, <Sometime day={until} />])}
              />
            </div>
          </details>
        </>
      )}
      {names.length > 1 && <Names names={names} />}
    </section>
  );
};

/** Names of a body with their days and where they were said. */
export const Names = ({ names }: Pick<BodyData, "names">): VNode => (
  <div class="scroller" tabIndex={0} role="region" aria-label={texts.names}>
    <DataTable
      caption={texts.names}
      columns={Object.values(texts.nameColumns).map((one) => ({ name: one }))}
      rows={names.map(({ name, from, until, saidIn }) => [
        name,
        <Sometime day={from} />,
        <Sometime day={until} />,
        <SaidIn saidIn={saidIn} headed />,
      ])}
    />
  </div>
);

/** A day, or a dash where none is known. */
export const Sometime = ({ day }: { readonly day: string | null }): VNode =>
  day === null ? <span class="soft">–</span> : <Day on={day} />;
