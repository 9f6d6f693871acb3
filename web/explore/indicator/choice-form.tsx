import type { VNode } from "preact";
import { formatPeriod } from "../../figures/format-period.ts";
import { CHOICE_FORM } from "./compare-box.tsx";
import { MOST_TRENDS } from "./indicator-data.ts";
import type { IndicatorProps } from "./ranking-section.tsx";

/** Chooses year and side by GET; the boxes in the tables below belong to it. */
export const ChoiceForm = ({ data, messages }: IndicatorProps): VNode => {
  const { indicators } = messages;
  return (
    <form class="choice" id={CHOICE_FORM} method="get" action={`/indicator/${data.dataflow}/${data.id}`}>
      <label>
        <span>{indicators.year}</span>
        <select name="year">
          {data.periods.map((period) => (
            <option key={period} value={period} selected={period === data.period}>
              {formatPeriod(period, messages)}
            </option>
          ))}
        </select>
      </label>
      {data.sides && (
        <label>
          <span>{indicators.side}</span>
          <select name="side">
            {(["area", "counterpart"] as const).map((side) => (
              <option key={side} value={side} selected={side === data.side}>
                {data.sides?.[side]}
              </option>
            ))}
          </select>
        </label>
      )}
      <button type="submit">{indicators.show}</button>
      <p class="small soft">{indicators.choiceHint(MOST_TRENDS)}</p>
    </form>
  );
};
