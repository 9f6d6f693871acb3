import { findArea } from "#vocabulary";
import type { BaseOf } from "../../estimate/profile/base.ts";
import { membersInYear, SOUTH } from "../../estimate/profile/profile-aggregates.ts";
import { endOf, seriesOf } from "./base-words.ts";
import type { ProfileCell } from "./profile-walk.ts";
import { corridorKey, partnersOf, takeCorridor } from "./take-corridors.ts";
import { addTaken, type Taken } from "./taken.ts";

/** Takes a country's migrants whose partner is named, or is in the South; undefined where no partner is named. */
export function takePartners(base: BaseOf<"partners">, cell: ProfileCell): Taken | undefined {
  if (namedTotal(base, cell) <= 0) return undefined;
  return base.partners === "named" ? takeNamed(base, cell) : takeSouth(base, cell);
}

/** All corridors less those whose partner is not named. */
function takeNamed(base: BaseOf<"partners">, cell: ProfileCell): Taken {
  const { context, walk, year } = cell;
  return {
    unit: 1,
    id: walk.once(`named ${base.key} ${base.side} ${cell.area} ${year}`, () => {
      const { dataflow, indicator, area, counterpart } = corridorKey(base, cell.area, "WLD");
      const words = context.words.profile.totalOf(seriesOf(cell, base.key), endOf(base), "_T", cell.area, year);
      const all = context.takeReleased(walk, words, dataflow, indicator, area, counterpart, "_T", year);
      const unnamed = partnersOf(base, cell).filter((partner) => !isNamed(partner));
      if (unnamed.length === 0) return all;
      const less = unnamed.map((partner) => takeCorridor(base, cell, partner).id);
      return walk.add(context.words.profile.ofNamed(endOf(base)), [all, ...less], [1, ...less.map(() => -1 as const)]);
    }),
  };
}

function takeSouth(base: BaseOf<"partners">, cell: ProfileCell): Taken {
  const south = new Set(membersInYear(SOUTH, cell.year));
  const counts = base.within !== "south" || south.has(cell.area);
  const partners = counts ? partnersOf(base, cell).filter((partner) => south.has(partner)) : [];
  const { profile } = cell.context.words;
  const words = profile.south(endOf(base), cell.area, cell.year, partners.length);
  if (partners.length > 0)
    return addTaken(
      cell,
      words,
      partners.map((partner) => takeCorridor(base, cell, partner)),
    );
  return { id: cell.walk.take(words, 0, { kind: "rule", reason: profile.noSouthRule }), unit: 1 };
}

function namedTotal(base: BaseOf<"partners">, cell: ProfileCell): number {
  const { context, year } = cell;
  const value = (partner: string): number => {
    const { dataflow, indicator, area, counterpart } = corridorKey(base, cell.area, partner);
    return context.stored(dataflow, indicator, area, counterpart, "_T", year) ?? 0;
  };
  return partnersOf(base, cell)
    .filter((partner) => !isNamed(partner))
    .reduce((named, partner) => named - value(partner), value("WLD"));
}

const isNamed = (partner: string): boolean => findArea(partner)?.kind === "country";
