import { SOURCE_OF } from "../source-ids.ts";
import type { SampleFigure, SampleFigures } from "./fictitious-reported.ts";

/** Women and men. */
export type Persons = readonly [women: number, men: number];

/** Invented totals of one round: by destination and by origin. */
export interface SampleTotals {
  readonly into: Readonly<Record<string, Persons>>;
  readonly outOf: Readonly<Record<string, Persons>>;
}

/** Invented corridors by year, then "origin-destination". */
export type SampleCells = Readonly<Record<string, Readonly<Record<string, Persons>>>>;

export interface SampleStock {
  /** Totals by round. */
  readonly totals: Readonly<Record<string, SampleTotals>>;
  /** Corridors of the 2020 revision, and of the 2019 revision. */
  readonly seed?: SampleCells;
  readonly seedBefore?: SampleCells;
  /** Note of a destination's totals, such as "24|B R". */
  readonly notes?: Readonly<Record<string, string>>;
}

/** The reported tables of an invented world of migrants. */
export const stockFigures = ({ totals, seed = {}, seedBefore = {}, notes = {} }: SampleStock): SampleFigures => ({
  [SOURCE_OF.stockByDestination]: totalFigures(totals, "into", (code) => ({ area: code, counterpart: "WLD", note: notes[code] ?? "" })),
  [SOURCE_OF.stockByOrigin]: totalFigures(totals, "outOf", (code) => ({ area: "WLD", counterpart: code })),
  [SOURCE_OF.stockSeed]: cellFigures(seed),
  [SOURCE_OF.stockSeedBefore]: cellFigures(seedBefore),
});

type Place = Pick<SampleFigure, "area" | "counterpart" | "note">;

function totalFigures(totals: SampleStock["totals"], side: keyof SampleTotals, place: (code: string) => Place): SampleFigure[] {
  return Object.entries(totals).flatMap(([period, sides]) => {
    const areas = Object.entries(sides[side]);
    const world: Persons = [areas.reduce((sum, [, [women]]) => sum + women, 0), areas.reduce((sum, [, [, men]]) => sum + men, 0)];
    const rows: readonly (readonly [Place, Persons])[] = [
      ...areas.map(([code, persons]) => [place(code), persons] as const),
      [{ area: "WLD", counterpart: "WLD" }, world],
    ];
    return rows.flatMap(([at, persons]) => bySex("STOCK", at, period, persons));
  });
}

const cellFigures = (cells: SampleCells): SampleFigure[] =>
  Object.entries(cells).flatMap(([period, corridors]) =>
    Object.entries(corridors).flatMap(([corridor, persons]) => {
      const [counterpart, area] = corridor.split("-") as [string, string];
      return bySex("STOCK", { area, counterpart }, period, persons);
    }),
  );

const bySex = (indicator: string, place: Place, period: string, [women, men]: Persons): SampleFigure[] => [
  { indicator, ...place, sex: "_T", period, value: women + men },
  { indicator, ...place, sex: "F", period, value: women },
  { indicator, ...place, sex: "M", period, value: men },
];
