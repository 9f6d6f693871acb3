import type { VNode } from "preact";
import { formatDay } from "../figures/format-day.ts";
import { formatFull } from "../figures/format-number.ts";
import type { Messages } from "../messages/messages.ts";
import { DataTable } from "../parts/data-table.tsx";
import type { Frame } from "../parts/frame.ts";
import type { Page } from "../parts/page.ts";
import type { AudienceData, AudienceKind } from "./audience-data.ts";

/** How often the site is read, and how that is counted. */
export const audiencePage = (data: AudienceData, { messages }: Frame): Page => {
  const { audience } = messages;
  const lead = audience.lead(formatDay(data.since, messages.locale), formatDay(data.until, messages.locale));
  return {
    title: audience.title,
    description: lead,
    body: (
      <>
        <div class="opening">
          <h1>{audience.title}</h1>
          <p class="lead">{lead}</p>
          {!data.kept && <p class="state-note">{audience.unkept}</p>}
        </div>
        {data.kinds.map((kind) => (
          <Kind key={kind.kind} kind={kind} fewest={data.fewest} messages={messages} />
        ))}
        <section class="section" id="rules">
          <h2>{audience.rules}</h2>
          {audience.rulesWords.map((words) => (
            <p key={words}>{words}</p>
          ))}
        </section>
      </>
    ),
  };
};

interface KindProps {
  readonly kind: AudienceKind;
  readonly fewest: number;
  readonly messages: Messages;
}

const Kind = ({ kind: { kind, total, named, others }, fewest, messages: { audience, locale } }: KindProps): VNode => {
  const name = audience.kinds[kind];
  const rows = [
    ...named.map(({ object, count }) => [<code>{object}</code>, formatFull(count, locale)]),
    ...(others.objects === 0 ? [] : [[audience.others(formatFull(others.objects, locale), fewest), formatFull(others.count, locale)]]),
  ];
  return (
    <section class="section" id={kind}>
      <h2>{name}</h2>
      <p class="soft">{total === 0 ? audience.nothing : audience.total(formatFull(total, locale))}</p>
      {rows.length > 0 && (
        <DataTable
          class="wide-first"
          caption={audience.caption(name)}
          columns={[{ name: audience.object }, { name: audience.times, number: true }]}
          rows={rows}
        />
      )}
    </section>
  );
};
