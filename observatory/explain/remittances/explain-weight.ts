import { power } from "#methods";
import { peersOf } from "../../estimate/area-peers.ts";
import { BETA } from "../../estimate/remittances/rule-weights.ts";
import { INCOME_INDICATOR, incomeOf } from "../../harmonise/income.ts";
import { SOURCE_OF } from "../../harmonise/source-ids.ts";
import { moneyArea } from "../area-words.ts";
import type { ReleaseContext } from "../context.ts";
import type { Walk } from "../walk.ts";

/** Walks the rule's weight of a corridor: its migrants times what a migrant remits, from the incomes at both ends. */
export function explainWeight(context: ReleaseContext, walk: Walk, receiver: string, host: string, year: string): number {
  const words = `migrants from ${moneyArea(receiver)} in ${moneyArea(host)}, ${year}`;
  const migrants = context.takeReleased(walk, words, "DF_MIGRANT_STOCK", "STOCK", host, receiver, "_T", year);
  return walk.product("weight of the corridor: migrants × what a migrant sends by the rule", [
    migrants,
    perMigrant(context, walk, receiver, host, year),
  ]);
}

function perMigrant(context: ReleaseContext, walk: Walk, receiver: string, host: string, year: string): number {
  const home = explainIncome(context, walk, receiver, year);
  const away = explainIncome(context, walk, host, year);
  if (walk.value(away) <= walk.value(home)) {
    return walk.product("what a migrant sends by the rule, in a host no richer than home: the income at home", [home]);
  }
  const gap = walk.add(`how much higher the income in ${moneyArea(host)} is`, [away, home], [1, -1]);
  const part = walk.power(
    `that gap to the power ${BETA}: the more the gap grows, the smaller the part that is sent`,
    gap,
    BETA,
    power(walk.value(gap), BETA),
  );
  return walk.add("what a migrant sends by the rule, in a richer host: the income at home and that part of the gap", [home, part]);
}

/** Walks the income per person used for an area and year. */
export function explainIncome(context: ReleaseContext, walk: Walk, area: string, year: string): number {
  return walk.once(`income ${area} ${year}`, () => {
    const income = incomeOf(context.incomes, area, year, peersOf);
    if (!income) throw new RangeError(`no income can be found for ${area} in ${year}`);
    const take = (place: string, at: string, words: string): number => {
      const id = context.figures.take(walk, words, SOURCE_OF.indicators, [INCOME_INDICATOR, place, "", "_T", at]);
      if (id === undefined) throw new RangeError(`${SOURCE_OF.indicators} gives no ${INCOME_INDICATOR} for ${place} in ${at}`);
      return id;
    };
    const per = (place: string): string => `income per person in ${moneyArea(place)}`;
    if (income.basis === "reported") return take(area, year, `${per(area)}, ${year}, at purchasing power parity`);
    if (income.basis === "nearest-year")
      return take(area, income.year, `${per(area)}: none reported for ${year}, so that of ${income.year}, the nearest year`);
    const peers = income.medianOf.map((peer) => take(peer, year, `${per(peer)}, ${year}`));
    return walk.median(
      `${per(area)}, ${year}: none reported in any year, so the median of the ${peers.length} areas around it`,
      peers,
      income.value,
    );
  });
}
