import type { VNode } from "preact";
import { filled, stroked } from "../../charts/palette.ts";
import type { Lane } from "./bodies-data.ts";

const LANE = 34;
const TOP = 26;
const MOST_LETTERS = 44;
const DAY = 86_400_000;

/** Where a bar begins and how long it is, in hundredths of the width. */
export interface Bar {
  readonly start: number;
  readonly width: number;
}

/** The years that lanes lie in, a year at least. */
export const yearsOf = (lanes: readonly Lane[], today: string): { readonly first: number; readonly last: number } => {
  const days = [today, ...lanes.flatMap(({ from, until }) => [from, until])].filter((day) => day !== null);
  const years = days.map((day) => Number(day.slice(0, 4)));
  return { first: Math.min(...years), last: Math.max(...years) + 1 };
};

/** Where a lane lies between the first day of one year and the first day of another; open ends reach to the edge, or until today. */
export const barOf = ({ from, until }: Lane, { first, last }: { readonly first: number; readonly last: number }, today: string): Bar => {
  const start = Date.UTC(first, 0, 1);
  const whole = Date.UTC(last, 0, 1) - start;
  const place = (day: string, after: number): number =>
    Math.min(100, Math.max(0, ((Date.parse(`${day}T00:00:00Z`) + after - start) / whole) * 100));
  const begins = from === null ? 0 : place(from, 0);
  const ends =
    until === null ? Math.max(begins, place(from !== null && from > today ? `${last - 1}-12-31` : today, DAY)) : place(until, DAY);
  return { start: begins, width: Math.max(0, ends - begins) };
};

const STEPS = [1, 2, 5, 10, 20, 50] as const;

/** Years to mark, five at most. */
const ticksOf = ({ first, last }: { readonly first: number; readonly last: number }): readonly number[] => {
  const step = STEPS.find((one) => (last - first) / one <= 5) ?? 100;
  const start = Math.ceil(first / step) * step;
  return Array.from({ length: Math.max(0, Math.ceil((last - start) / step)) }, (_, place) => start + place * step);
};

const rounded = (value: number): string => `${Math.round(value * 100) / 100}%`;

/** Bars over the years, each below its words. Places are shares of the width, so that it fits a phone as it is. */
export const TimeLine = ({
  lanes,
  today,
  title,
}: {
  readonly lanes: readonly Lane[];
  readonly today: string;
  readonly title: string;
}): VNode => {
  const years = yearsOf(lanes, today);
  const height = TOP + lanes.length * LANE;
  const share = (year: number): number =>
    ((Date.UTC(year, 0, 1) - Date.UTC(years.first, 0, 1)) / (Date.UTC(years.last, 0, 1) - Date.UTC(years.first, 0, 1))) * 100;
  return (
    <svg class="time-line" role="img" aria-label={title} width="100%" height={height}>
      {ticksOf(years).map((year) => (
        <g key={year}>
          <line x1={rounded(share(year))} x2={rounded(share(year))} y1={16} y2={height} {...stroked("line")} />
          <text x={rounded(share(year))} y={11} font-size={12} text-anchor={share(year) < 4 ? "start" : "middle"} {...filled("faint")}>
            {year}
          </text>
        </g>
      ))}
      {lanes.map((lane, place) => {
        const { start, width } = barOf(lane, years, today);
        const top = TOP + place * LANE;
        return (
          <g key={place}>
            <text x="0" y={top + 12} font-size={13} {...filled("ink")}>
              {lane.label.length > MOST_LETTERS ? `${lane.label.slice(0, MOST_LETTERS - 1)}…` : lane.label}
            </text>
            <rect x={rounded(start)} y={top + 17} width={rounded(Math.max(width, 0.6))} height={9} rx={2} {...filled(lane.tone)} />
          </g>
        );
      })}
    </svg>
  );
};
