import type { VNode } from "preact";
import { coordinate, point } from "../coordinate.ts";
import { filled, stroked, type Tone } from "../palette.ts";

const WIDTH = 112;
const HEIGHT = 28;
const INSET = 3;

/** A trend without axes, from zero, with a mark at its end; gaps are left open. Says nothing that the text beside it does not say. */
export const drawSparkline = (series: readonly (number | null)[], tone: Tone): VNode | null => {
  const values = series.slice(
    series.findIndex((value) => value !== null),
    series.findLastIndex((value) => value !== null) + 1,
  );
  const present = values.filter((value) => value !== null);
  const greatest = Math.max(0, ...present);
  if (present.length < 2 || greatest === 0) return null;
  const x = (index: number): number => INSET + (index / (values.length - 1)) * (WIDTH - 2 * INSET);
  const y = (value: number): number => HEIGHT - INSET - (value / greatest) * (HEIGHT - 2 * INSET);
  const last = values.findLastIndex((value) => value !== null);
  return (
    <svg class="sparkline" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} aria-hidden="true">
      <path d={pathOf(values, x, y)} stroke-width={1.5} {...stroked(tone)} />
      <circle cx={coordinate(x(last))} cy={coordinate(y(values[last]!))} r={2.5} {...filled(tone)} />
    </svg>
  );
};

const pathOf = (values: readonly (number | null)[], x: (index: number) => number, y: (value: number) => number): string =>
  values
    .map((value, index) => {
      if (value === null) return "";
      const before = values[index - 1];
      return `${before === null || before === undefined ? "M" : "L"}${point(x(index), y(value))}`;
    })
    .join("");
