import type { VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { Day } from "../../parts/day.tsx";
import type { CaseLine } from "../home/home-data.ts";

const texts = partnershipTexts.cases;

/** Cases as a table, each leading to its page. */
export const CaseTable = ({ caption, cases }: { readonly caption: string; readonly cases: readonly CaseLine[] }): VNode => (
  <div class="scroller" tabIndex={0} role="region" aria-label={caption}>
    <DataTable
      caption={caption}
      headed
      class="wide-first"
      columns={[
        { name: texts.columns.case },
        { name: texts.columns.kind },
        { name: texts.columns.body },
        { name: texts.columns.state },
        { name: texts.columns.opened },
      ]}
      rows={cases.map((one) => [
        <>
          <a href={one.href}>{one.title}</a> <span class="soft reference">{one.reference}</span>
        </>,
        one.kind,
        one.bodyName === "" ? <span class="soft">{texts.programme}</span> : one.bodyName,
        one.outcome === "" ? texts.states[one.state] : one.outcome,
        <Day key="day" on={one.openedOn} />,
      ])}
    />
  </div>
);
