import type { ColumnFile } from "#store/columns";
import type { Formula } from "../../estimate/profile/formula.ts";
import { membersInYear, profileAggregates } from "../../estimate/profile/profile-aggregates.ts";
import { Walk } from "../walk.ts";
import type { Coverage } from "../words/explanation-words.ts";
import { componentsOf } from "./formula-components.ts";
import { type ProfileCell, yearsBefore } from "./profile-walk.ts";
import { takeBase } from "./take-base.ts";

/** True for an aggregate that has a profile. */
export const isAggregate = (area: string): boolean => profileAggregates().includes(area);

/** The members of an aggregate that have a figure, or the country itself, each ready to walk. */
export function coveredMembers(formula: Formula, cell: ProfileCell): readonly ProfileCell[] {
  if (!isAggregate(cell.area)) return [cell];
  return membersInYear(cell.area, cell.year)
    .toSorted()
    .map((area) => ({ ...cell, area, isMember: true as const }))
    .filter((member) =>
      componentsOf(formula).every(({ base, lag, above }) => {
        const walk = new Walk();
        const taken = takeBase(base, { ...yearsBefore(member, lag), walk });
        return taken !== undefined && walk.value(taken.id) > above;
      }),
    );
}

/** The coverage of an aggregate's figure; undefined where no member has one. */
export function coverageOf({ context, area, year }: ProfileCell, indicator: string): Coverage | undefined {
  const file = context.keep("profile coverage", () => context.release.readWorking("profile-coverage"));
  return context.keep(`profile coverage ${indicator}`, () => coverageIn(file, indicator)).get(`${area}.${year}`);
}

function coverageIn({ rows, columns }: ColumnFile, indicator: string): ReadonlyMap<string, Coverage> {
  const text = (name: string): { texts: readonly string[]; codes: ArrayLike<number> } => {
    const column = columns[name];
    if (column?.kind !== "text") throw new RangeError(`the coverage of profiles has no ${name}`);
    return column;
  };
  const [indicators, areas, years, members, counts] = ["INDICATOR", "REF_AREA", "TIME_PERIOD", "MEMBERS", "WITH_FIGURE"].map(text);
  const shares = columns["POPULATION_SHARE"];
  const wanted = indicators!.texts.indexOf(indicator);
  const at = (column: typeof areas, row: number): string => column!.texts[column!.codes[row]!]!;
  const found = new Map<string, Coverage>();
  for (let row = 0; row < rows; row++) {
    if (indicators!.codes[row] !== wanted || shares?.kind !== "double") continue;
    const coverage = { members: Number(at(members, row)), withFigure: Number(at(counts, row)), populationShare: shares.values[row]! };
    found.set(`${at(areas, row)}.${at(years, row)}`, coverage);
  }
  return found;
}
