import type { VNode } from "preact";
import { formatShort } from "../../figures/format-number.ts";
import type { Messages } from "../../messages/messages.ts";
import { breaksOf } from "./classes.ts";
import type { MatrixData } from "./matrix-data.ts";

interface MatrixLegendProps {
  readonly data: MatrixData;
  readonly of: "cells" | "blocks";
  readonly messages: Messages;
}

/** The classes of colour with their breaks, and the kinds of cell that have none. */
export const MatrixLegend = ({ data, of, messages }: MatrixLegendProps): VNode => {
  const { matrix, figures, locale } = messages;
  const { unit } = data.year;
  const breaks = breaksOf(unit, of);
  const amount = (value: number): string => figures.withUnit(unit, formatShort(value, locale));
  const first = 7 - breaks.length;
  return (
    <div class="legend" role="group" aria-label={matrix.legend}>
      <ul class="plain legend-steps">
        {[undefined, ...breaks].map((from, place) => (
          <li key={place}>
            <span class={`swatch k${first + place}`} />
            {from === undefined ? matrix.legendBelow(amount(breaks[0] ?? 0)) : matrix.legendFrom(amount(from))}
          </li>
        ))}
      </ul>
      {of === "cells" && (
        <ul class="plain legend-kinds">
          <Kind kind="absent" words={matrix.absent} />
          <Kind kind="zero" words={matrix.zero} mark="0" />
          {data.state.indicator === "money-rule" && <Kind kind="assumed" words={matrix.assumed} mark="0" />}
          <Kind kind="diagonal" words={matrix.diagonal} />
        </ul>
      )}
    </div>
  );
};

const Kind = ({ kind, words, mark = "" }: { readonly kind: string; readonly words: string; readonly mark?: string }): VNode => (
  <li>
    <span class={`swatch ${kind}`} aria-hidden="true">
      {mark}
    </span>
    {words}
  </li>
);
