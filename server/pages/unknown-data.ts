import type { GapRow, Messages, UnknownData } from "#web";
import { gapsOf, type AreaGaps } from "./area-gaps.ts";
import { countryCodes } from "./country-codes.ts";
import { labelOf } from "./area-labels.ts";
import { INDICATORS, type ReleaseReader } from "./release-reader.ts";

/** What the release lacks, area by area. */
export const unknownData = (reader: ReleaseReader, messages: Messages): UnknownData => {
  const gaps = countryCodes(reader).map((code) => [code, gapsOf(reader, code)] as const);
  const count = (lacks: (gaps: AreaGaps) => boolean): number => gaps.filter(([, one]) => lacks(one)).length;
  return {
    period: reader.lastPeriod(INDICATORS.stock),
    rows: gaps
      .map(([code, one]) => ({ area: labelOf(code, reader.locale), gaps: wordsOf(one, messages) }))
      .filter(({ gaps: words }) => Object.keys(words).length > 0),
    counts: {
      detail: count(({ detail }) => detail !== undefined),
      received: count(({ received }) => received === ""),
      paid: count(({ paid }) => paid === ""),
      cost: count(({ cost }) => cost === ""),
      income: count(({ income }) => income === ""),
    },
  };
};

const wordsOf = (gaps: AreaGaps, { unknown: { cells } }: Messages): GapRow["gaps"] => {
  const words: Partial<Record<keyof AreaGaps, string>> = {};
  if (gaps.detail !== undefined) words.detail = gaps.detail === "none" ? cells.none : cells.modelled;
  for (const gap of ["received", "paid", "cost", "income"] as const) {
    const last = gaps[gap];
    if (last !== undefined) words[gap] = last === "" ? cells.none : cells.last(last);
  }
  return words;
};
