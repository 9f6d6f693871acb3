import { CURRENCY, type Currency } from "#vocabulary";
import { listWords } from "./list-words.ts";

/** What an organisation gave or promised, in its own currency. */
export interface Contribution {
  readonly organisationId: string;
  readonly name: string;
  /** Whole minor units. */
  readonly minor: number;
  readonly currency: string;
  /** Day from which its rate is taken; null where it is not known. */
  readonly on: string | null;
}

/** A stated rate: one unit of `from` is so many units of `to`, from a day until a day. */
export interface Rate {
  readonly from: string;
  readonly to: string;
  /** A decimal, as text. */
  readonly rate: string;
  readonly fromOn: string | null;
  readonly untilOn: string | null;
}

export interface RankedDonor {
  readonly organisationId: string;
  readonly name: string;
  /** Whole minor units of the currency that was asked for. */
  readonly minor: bigint;
}

/** Donors by what they gave, the largest first; or why they cannot be put in an order. */
export type Ranking = { readonly ranked: readonly RankedDonor[] } | { readonly refused: string };

/**
 * Puts donors in order by the sum of what they gave, in one currency. A contribution in another is converted at the rate stated for its day,
 * or for the day of the ranking where it has none; without such a rate nothing is ranked, since an unconverted amount would count for nothing.
 */
export const rankDonors = (contributions: readonly Contribution[], rates: readonly Rate[], currency: string, day: string): Ranking => {
  const sums = new Map<string, RankedDonor>();
  for (const contribution of contributions) {
    const minor = converted(contribution, rates, currency, contribution.on ?? day);
    if (minor === undefined)
      return {
        refused: `no rate from ${contribution.currency} to ${currency} is stated for ${contribution.on ?? day}, so ${contribution.name} cannot be compared with others`,
      };
    const { organisationId, name } = contribution;
    sums.set(organisationId, { organisationId, name, minor: (sums.get(organisationId)?.minor ?? 0n) + minor });
  }
  const ranked = [...sums.values()].toSorted(
    (a, b) => (b.minor === a.minor ? 0 : b.minor > a.minor ? 1 : -1) || a.name.localeCompare(b.name, "en"),
  );
  return { ranked };
};

/** Whoever stands in a place; all of them where several gave the same. */
export const donorsInPlace = (ranked: readonly RankedDonor[], place: number): readonly RankedDonor[] => {
  const amount = ranked[place - 1]?.minor;
  return amount === undefined ? [] : ranked.filter(({ minor }) => minor === amount);
};

/** "A and B gave the same" */
export const tieWords = (donors: readonly RankedDonor[], place: number): string =>
  `${listWords(
    donors.map(({ name }) => name),
    "and",
  )} gave the same, so place ${place} is not settled`;

const isCurrency = (code: string): code is Currency => code in CURRENCY;

const converted = ({ minor, currency }: Contribution, rates: readonly Rate[], to: string, day: string): bigint | undefined => {
  if (currency === to) return BigInt(minor);
  const stated = rates
    .filter((rate) => rate.from === currency && rate.to === to)
    .filter(({ fromOn, untilOn }) => (fromOn === null || fromOn <= day) && (untilOn === null || untilOn >= day))
    .toSorted((a, b) => (b.fromOn ?? "").localeCompare(a.fromOn ?? ""))[0];
  const [, whole, fraction = ""] = /^(\d+)(?:\.(\d+))?$/.exec(stated?.rate ?? "") ?? [];
  if (whole === undefined || !isCurrency(currency) || !isCurrency(to)) return undefined;
  const shift = CURRENCY[to].decimals - CURRENCY[currency].decimals - fraction.length;
  const product = BigInt(minor) * BigInt(whole + fraction);
  if (shift >= 0) return product * 10n ** BigInt(shift);
  const divisor = 10n ** BigInt(-shift);
  return (product + divisor / 2n) / divisor;
};
