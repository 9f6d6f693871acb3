import { findArea } from "#vocabulary";
import type { Base, BaseOf, CorridorBase } from "../../estimate/profile/base.ts";
import { PROFILE_FORMULAS } from "../../estimate/profile/profile-formulas.ts";
import { PROFILE_INDICATORS, type ProfileIndicator, type ProfileIndicatorId } from "../../structure/profile-indicators.ts";
import { endOf, seriesOf } from "./base-words.ts";
import type { ProfileCell } from "./profile-walk.ts";
import { addTaken, type Taken } from "./taken.ts";

const PROFILE = "DF_MIGRATION_PROFILE";

const isSumOf = (id: ProfileIndicatorId, base: Base): boolean => {
  const formula = PROFILE_FORMULAS[id];
  return formula.kind === "sum" && formula.of === base;
};

function takeOwnProfile({ id, unitMultiplier, decimals }: ProfileIndicator, { context, walk, area, year }: ProfileCell): Taken | undefined {
  if (context.stored(PROFILE, id, area, "", "_T", year) === undefined) return undefined;
  const step = context.takeReleased(
    walk,
    context.words.profile.released(context.series(PROFILE, id), area, year),
    PROFILE,
    id,
    area,
    "",
    "_T",
    year,
  );
  return { id: step, unit: 10 ** unitMultiplier / 10 ** decimals };
}

/** Dataflow, indicator and both ends of a corridor seen from an area. */
export function corridorKey(
  { key, side }: CorridorBase,
  own: string,
  partner: string,
): { dataflow: string; indicator: string; area: string; counterpart: string } {
  const [dataflow = "", indicator = ""] = key.split("/");
  return { dataflow, indicator, ...(side === "area" ? { area: own, counterpart: partner } : { area: partner, counterpart: own }) };
}

/** The partners of an area's listed corridors in a year, in code-unit order; totals are passed over. */
export function partnersOf(base: CorridorBase, { context, area: own, year }: ProfileCell): readonly string[] {
  const { dataflow, indicator } = corridorKey(base, own, "");
  const wanted = { sex: "_T", period: year, ...(base.side === "area" ? { area: own } : { counterpart: own }) };
  return context.release
    .cube(dataflow, indicator)
    .list(wanted)
    .filter(({ value }) => value !== null)
    .map(({ area, counterpart }) => (base.side === "area" ? counterpart : area))
    .filter((partner) => findArea(partner)?.kind !== "aggregate");
}

/** Takes the corridor to a partner. */
export function takeCorridor(base: CorridorBase, { context, walk, area: own, year }: ProfileCell, partner: string): Taken {
  const { dataflow, indicator, area, counterpart } = corridorKey(base, own, partner);
  const { unitMultiplier, decimals } = context.release.indicator(dataflow, indicator);
  const [to, from] = base.side === "area" ? [own, partner] : [partner, own];
  const words = context.words.profile.corridorOf(context.series(dataflow, indicator), { from, to, year });
  return {
    id: context.takeReleased(walk, words, dataflow, indicator, area, counterpart, "_T", year),
    unit: 10 ** unitMultiplier / 10 ** decimals,
  };
}

/** Takes an area's corridors and adds them, unnamed partners included. A member of an aggregate gives the sum that its own profile has. */
export function takeCorridorSum(base: BaseOf<"corridors">, cell: ProfileCell): Taken | undefined {
  const released = cell.isMember && PROFILE_INDICATORS.find(({ id }) => isSumOf(id, base));
  if (released) return takeOwnProfile(released, cell);
  const partners = partnersOf(base, cell);
  if (partners.length === 0) return undefined;
  const words = cell.context.words.profile.allCorridors(seriesOf(cell, base.key), endOf(base), cell.area, cell.year, partners.length);
  return addTaken(
    cell,
    words,
    partners.map((partner) => takeCorridor(base, cell, partner)),
  );
}
