import type { VNode } from "preact";
import { formatFull } from "../../figures/format-number.ts";
import type { Messages } from "../../messages/messages.ts";
import { DataTable } from "../../parts/data-table.tsx";
import type { Frame } from "../../parts/frame.ts";
import type { Page } from "../../parts/page.ts";
import type { ChangesData, IndicatorChange, MoveRow } from "./changes-data.ts";

/** What changed from one release to the next; says so plainly where there is nothing to compare with. */
export const changesPage = (data: ChangesData, { messages }: Frame): Page => ({
  title: messages.releases.changesTitle(data.id),
  description: data.compared ? messages.releases.changesLead(data.compared.before) : messages.releases.first,
  section: "release",
  body: <Changes data={data} messages={messages} />,
});

interface ChangesProps {
  readonly data: ChangesData;
  readonly messages: Messages;
}

const Changes = ({ data: { id, compared }, messages }: ChangesProps): VNode => {
  const { releases, release } = messages;
  return (
    <>
      <div class="opening">
        <p class="soft">
          <a href="/releases">{releases.title}</a> · <a href={`/releases/${id}`}>{release.title(id)}</a>
        </p>
        <h1>{releases.changesTitle(id)}</h1>
        <p class="lead">{compared ? releases.changesLead(compared.before) : releases.first}</p>
      </div>
      {compared && (
        <>
          <section class="section" id="causes">
            <h2>{releases.causes}</h2>
            {compared.causes.length === 0 ? (
              <p>{releases.noCauses}</p>
            ) : (
              <ul>
                {compared.causes.map((words) => (
                  <li key={words}>{words}</li>
                ))}
              </ul>
            )}
          </section>
          <section class="section" id="indicators">
            <h2>{releases.indicators}</h2>
            <Summary changes={compared.indicators} messages={messages} />
          </section>
          <Largest changes={compared.indicators} messages={messages} />
        </>
      )}
    </>
  );
};

interface ListProps {
  readonly changes: readonly IndicatorChange[];
  readonly messages: Messages;
}

const Summary = ({ changes, messages: { releases, locale } }: ListProps): VNode => {
  const counted = ["added", "removed", "moved", "unchanged", "relabelled"] as const;
  return (
    <div class="scroller" tabIndex={0} role="region" aria-label={releases.indicators}>
      <DataTable
        headed
        class="wide-first"
        caption={releases.indicators}
        columns={[{ name: releases.indicator }, ...counted.map((one) => ({ name: releases[one], number: true }))]}
        rows={changes.map((change) => [
          <>
            {change.name}
            {change.mark && <span class="mark">{change.mark}</span>}
          </>,
          ...counted.map((one) => formatFull(change[one], locale)),
        ])}
      />
    </div>
  );
};

const Largest = ({ changes, messages }: ListProps): VNode | null => {
  const { releases } = messages;
  const moved = changes.filter(({ largest }) => largest.length > 0);
  if (moved.length === 0) return null;
  return (
    <section class="section" id="largest">
      <h2>{releases.largest}</h2>
      {moved.map((change) => (
        <div class="stack" key={change.id}>
          <h3>{change.name}</h3>
          <div class="scroller" tabIndex={0} role="region" aria-label={releases.largestCaption(change.name)}>
            <MoveTable caption={releases.largestCaption(change.name)} moves={change.largest} messages={messages} />
          </div>
        </div>
      ))}
    </section>
  );
};

const MoveTable = ({
  caption,
  moves,
  messages: { releases },
}: {
  readonly caption: string;
  readonly moves: readonly MoveRow[];
  readonly messages: Messages;
}): VNode => (
  <DataTable
    headed
    caption={caption}
    columns={[
      { name: releases.series },
      { name: releases.period },
      { name: releases.before, number: true },
      { name: releases.after, number: true },
      { name: releases.why },
    ]}
    rows={moves.map(({ label, href, period, before, after, why }) => [<a href={href}>{label}</a>, period, before, after, why])}
  />
);
