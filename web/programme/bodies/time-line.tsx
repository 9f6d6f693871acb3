import type { VNode } from "preact";
import { filled, stroked } from "../../charts/palette.ts";
import type { Lane } from "./bodies-data.ts";

const LANE = 24;
const BAR = 9;
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

/** Bars over the years, each beside its words, which stay whole on a phone. Places are shares of the width. */
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
  return (
    <div class="time-line" role="group" aria-label={title}>
      <Years years={years} />
      <ul class="plain">
        {lanes.map((lane, place) => (
          <li key={place} class="lane">
            <span class="lane-words">
              {lane.label} <span class="soft">{termYears(lane)}</span>
            </span>
            <LaneBar lane={lane} years={years} today={today} />
          </li>
        ))}
      </ul>
    </div>
  );
};

type Years = ReturnType<typeof yearsOf>;

const shareOf = (year: number, { first, last }: Years): number =>
  ((Date.UTC(year, 0, 1) - Date.UTC(first, 0, 1)) / (Date.UTC(last, 0, 1) - Date.UTC(first, 0, 1))) * 100;

/** "2012–2016"; a year alone where it began and ended in one. */
const termYears = ({ from, until }: Lane): string => {
  const [first, last] = [from?.slice(0, 4) ?? "", until?.slice(0, 4) ?? ""];
  return first === last ? first : `${first}–${last}`;
};

const Years = ({ years }: { readonly years: Years }): VNode => (
  <div class="lane lane-years" aria-hidden="true">
    <span class="lane-words" />
    <svg width="100%" height={16}>
      {ticksOf(years).map((year) => {
        const share = shareOf(year, years);
        return (
          <text
            key={year}
            x={rounded(share)}
            y={12}
            font-size={12}
            text-anchor={share < 4 ? "start" : share > 96 ? "end" : "middle"}
            {...filled("faint")}
          >
            {year}
          </text>
        );
      })}
    </svg>
  </div>
);

const LaneBar = ({ lane, years, today }: { readonly lane: Lane; readonly years: Years; readonly today: string }): VNode => {
  const { start, width } = barOf(lane, years, today);
  return (
    <svg width="100%" height={LANE} aria-hidden="true">
      {ticksOf(years).map((year) => (
        <line key={year} x1={rounded(shareOf(year, years))} x2={rounded(shareOf(year, years))} y1={0} y2={LANE} {...stroked("line")} />
      ))}
      <rect x={rounded(start)} y={(LANE - BAR) / 2} width={rounded(Math.max(width, 0.6))} height={BAR} rx={2} {...filled(lane.tone)} />
    </svg>
  );
};
