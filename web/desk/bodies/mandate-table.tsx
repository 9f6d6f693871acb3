import type { VNode } from "preact";
import { partnershipTexts } from "../../messages/partnership/partnership-messages.ts";
import { DataTable } from "../../parts/data-table.tsx";
import { termWords } from "../../programme/bodies/term-words.ts";
import type { DeskMandate } from "./bodies-desk-data.ts";

const { bodiesDesk: texts } = partnershipTexts;

interface MandateTableProps {
  readonly caption: string;
  readonly mandates: readonly DeskMandate[];
  /** Names the body of each. */
  readonly withBody?: boolean;
}

/** Mandates, each with a way to its page. */
export const MandateTable = ({ caption, mandates, withBody }: MandateTableProps): VNode => (
  <div class="scroller" tabIndex={0} role="region" aria-label={caption}>
    <DataTable
      headed
      caption={caption}
      columns={[
        { name: texts.columns.holder },
        { name: texts.columns.role },
        ...(withBody ? [{ name: texts.columns.body }] : []),
        { name: texts.columns.term },
        { name: texts.columns.state },
      ]}
      rows={mandates.map((line) => [
        <>
          <a href={line.href}>{line.holder}</a>
          {line.fictitious && <span class="mark">{texts.invented}</span>}
        </>,
        line.seat === undefined ? line.role : `${line.role} · ${line.seat}`,
        ...(withBody ? [<a href={line.body.href}>{line.body.name}</a>] : []),
        termWords(line.from, line.until),
        texts.states[line.state],
      ])}
    />
  </div>
);
