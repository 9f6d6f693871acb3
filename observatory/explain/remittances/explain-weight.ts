import { power } from "#methods";
import { peersOf } from "../../estimate/area-peers.ts";
import { BETA } from "../../estimate/remittances/rule-weights.ts";
import { INCOME_INDICATOR, incomeOf } from "../../harmonise/income.ts";
import { SOURCE_OF } from "../../harmonise/source-ids.ts";
import type { ReleaseContext } from "../context.ts";
import type { Walk } from "../walk.ts";

/** Walks the rule's weight of a corridor: its migrants times what a migrant remits, from the incomes at both ends. */
export function explainWeight(context: ReleaseContext, walk: Walk, receiver: string, host: string, year: string): number {
  const { money } = context.words;
  const words = money.migrants({ from: receiver, to: host, year });
  const migrants = context.takeReleased(walk, words, "DF_MIGRANT_STOCK", "STOCK", host, receiver, "_T", year);
  return walk.product(money.weight, [migrants, perMigrant(context, walk, receiver, host, year)]);
}

function perMigrant(context: ReleaseContext, walk: Walk, receiver: string, host: string, year: string): number {
  const { money } = context.words;
  const home = explainIncome(context, walk, receiver, year);
  const away = explainIncome(context, walk, host, year);
  if (walk.value(away) <= walk.value(home)) {
    return walk.product(money.sentToPoorer, [home]);
  }
  const gap = walk.add(money.incomeGap(host), [away, home], [1, -1]);
  const part = walk.power(money.gapPower(BETA), gap, BETA, power(walk.value(gap), BETA));
  return walk.add(money.sentToRicher, [home, part]);
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
    const { money } = context.words;
    if (income.basis === "reported") return take(area, year, money.income(area, year));
    if (income.basis === "nearest-year") return take(area, income.year, money.incomeOfNearest(area, year, income.year));
    const peers = income.medianOf.map((peer) => take(peer, year, money.incomeOfPeer(peer, year)));
    return walk.median(money.incomeMedian(area, year, peers.length), peers, income.value);
  });
}
