import type { Formula } from "../../estimate/profile/formula.ts";
import { membersInYear, profileAggregates } from "../../estimate/profile/profile-aggregates.ts";
import { stockArea } from "../area-words.ts";
import { Walk } from "../walk.ts";
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

/** How much of an aggregate's figure rests on figures of its members, as the release keeps it. */
export interface Coverage {
  readonly members: number;
  readonly withFigure: number;
  /** Share of the members' population, 0 to 1. */
  readonly populationShare: number;
}

/** The coverage of an aggregate's figure; undefined where no member has one. */
export function coverageOf({ context, area, year }: ProfileCell, indicator: string): Coverage | undefined {
  const table = context.keep("profile coverage", () => {
    const { rows, columns } = context.release.readWorking("profile-coverage");
    const text = (name: string, row: number): string => {
      const column = columns[name];
      return column?.kind === "text" ? column.texts[column.codes[row]!]! : "";
    };
    const shares = columns["POPULATION_SHARE"];
    const all = new Map<string, Coverage>();
    for (let row = 0; row < rows; row++) {
      const populationShare = shares?.kind === "double" ? shares.values[row]! : 0;
      const key = `${text("INDICATOR", row)}.${text("REF_AREA", row)}.${text("TIME_PERIOD", row)}`;
      all.set(key, { members: Number(text("MEMBERS", row)), withFigure: Number(text("WITH_FIGURE", row)), populationShare });
    }
    return all;
  });
  return table.get(`${indicator}.${area}.${year}`);
}

/** "33 of 34 members of Latin America and the Caribbean have a figure: 99.2 % of its population". */
export const coverageWords = (area: string, { members, withFigure, populationShare }: Coverage): string =>
  `${withFigure} of ${members} members of ${stockArea(area)} have a figure, with ${(100 * populationShare).toFixed(1)} % of its population`;
