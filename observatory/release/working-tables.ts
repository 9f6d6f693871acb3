import { sumOf } from "#methods";
import type { Columns } from "#store/columns";
import { subregionOf } from "../estimate/area-peers.ts";
import { assumedZeroOf } from "../estimate/remittances/assumed-zeros.ts";
import type { Estimates } from "../estimate/estimates.ts";
import { TextColumn } from "../observations/text-column.ts";
import type { RemittanceYear } from "../estimate/remittances/remittance-years.ts";
import { comparablesBySubregion } from "../estimate/stock/comparables.ts";
import { otherShares } from "../estimate/stock/shared-other.ts";
import type { StockRounds } from "../estimate/stock/stock-rounds.ts";
import { SEED_ORIGINS } from "../estimate/stock/stock-seed.ts";
import { FITTED_SEXES, OTHER_ORIGIN, type StockFrame } from "../harmonise/stock-frame.ts";

/**
 * Numbers the fits went through, kept so that a figure can be explained without computing the world again:
 * `stock-multipliers` (round, sex, side, area: logarithm), `stock-columns` (sum of the cells a destination starts from), `stock-seed` (cells whose
 * seed is no single reported figure), `other-weights` (sum of the weights unnamed origins are shared by), `remittance-weights` (sum of a
 * receiver's rule weights, with and without assumed zeros), `remittance-factors` (year, side, area: factor).
 */
export const workingTables = ({ frame, rounds, years, coverage }: Estimates): Record<string, Columns> => ({
  "stock-multipliers": stockMultipliers(frame, rounds),
  "stock-columns": stockColumns(frame, rounds),
  "stock-seed": stockSeed(frame, rounds),
  "other-weights": otherWeights(frame, rounds),
  "remittance-weights": remittanceWeights(frame, years),
  "remittance-factors": remittanceFactors(frame, years),
  "profile-coverage": profileCoverage(coverage),
});

class Rows {
  readonly #texts = new Map<string, TextColumn>();
  readonly #doubles: number[] = [];

  push(texts: Readonly<Record<string, string>>, value: number): void {
    for (const [name, text] of Object.entries(texts)) {
      if (!this.#texts.has(name)) this.#texts.set(name, new TextColumn());
      this.#texts.get(name)!.push(text);
    }
    this.#doubles.push(value);
  }

  columns(name: string): Columns {
    const texts = [...this.#texts].map(
      ([key, column]) => [key, { kind: "text", texts: column.texts, codes: column.codesByRow() }] as const,
    );
    return { ...Object.fromEntries(texts), [name]: { kind: "double", values: this.#doubles } };
  }
}

function stockMultipliers(frame: StockFrame, rounds: StockRounds): Columns {
  const rows = new Rows();
  for (const [round, fitted] of rounds) {
    for (const sex of FITTED_SEXES) {
      const push = (side: string, areas: readonly string[], values: Float64Array): void =>
        areas.forEach((area, k) => {
          if (Number.isFinite(values[k])) rows.push({ TIME_PERIOD: round, SEX: sex, SIDE: side, AREA: area }, values[k]!);
        });
      push("origin", frame.origins, fitted[sex].originMultipliers);
      push("destination", frame.destinations, fitted[sex].destinationMultipliers);
    }
  }
  return rows.columns("LOGARITHM");
}

function stockColumns(frame: StockFrame, rounds: StockRounds): Columns {
  const rows = new Rows();
  for (const [round, fitted] of rounds) {
    for (const sex of FITTED_SEXES) {
      fitted[sex].seed.columnSums.forEach((sum, j) => {
        if (sum > 0) rows.push({ TIME_PERIOD: round, SEX: sex, REF_AREA: frame.destinations[j]! }, sum);
      });
    }
  }
  return rows.columns("PERSONS");
}

function otherWeights(frame: StockFrame, rounds: StockRounds): Columns {
  const rows = new Rows();
  const comparables = comparablesBySubregion(frame, subregionOf);
  for (const [round, fitted] of rounds) {
    for (const sex of FITTED_SEXES) {
      frame.destinations.forEach((area, j) => {
        const { total } = otherShares(fitted[sex].persons, frame, comparables, j);
        if (total > 0) rows.push({ TIME_PERIOD: round, SEX: sex, REF_AREA: area }, total);
      });
    }
  }
  return rows.columns("WEIGHT");
}

function remittanceWeights(frame: StockFrame, years: readonly RemittanceYear[]): Columns {
  const rows = new Rows();
  for (const { year, received, weights, rowOf } of years) {
    for (const area of received.keys()) {
      const row = rowOf(area);
      if (row === undefined) continue;
      const own = weights.weights.values.subarray(row * weights.weights.columns, (row + 1) * weights.weights.columns);
      const sum = (admits: (host: string) => boolean): number =>
        own.reduce((total, weight, j) => total + (admits(frame.destinations[j]!) ? weight : 0), 0);
      rows.push(
        { TIME_PERIOD: year, REF_AREA: area, HOSTS: "all" },
        sum(() => true),
      );
      rows.push(
        { TIME_PERIOD: year, REF_AREA: area, HOSTS: "without assumed zeros" },
        sum((host) => !assumedZeroOf(area, host)),
      );
    }
  }
  return rows.columns("WEIGHT");
}

function stockSeed(frame: StockFrame, rounds: StockRounds): Columns {
  const rows = new Rows();
  const other = frame.originIndex.get(OTHER_ORIGIN)!;
  const width = frame.destinations.length;
  for (const [round, fitted] of rounds) {
    for (const sex of FITTED_SEXES) {
      const { matrix, origin, other: model } = fitted[sex].seed;
      const world = { TIME_PERIOD: round, SEX: sex, REF_AREA: "WLD", COUNTERPART_AREA: OTHER_ORIGIN };
      rows.push({ ...world, PART: "carried" }, sumOf(model.carried));
      rows.push({ ...world, PART: "unsupported" }, sumOf(model.unsupported));
      matrix.values.forEach((value, cell) => {
        const kind = SEED_ORIGINS[origin[cell]!]!;
        if (kind !== "comparable" && kind !== "other-model") return;
        const i = Math.floor(cell / width);
        const j = cell % width;
        const key = { TIME_PERIOD: round, SEX: sex, REF_AREA: frame.destinations[j]!, COUNTERPART_AREA: frame.origins[i]! };
        if (i !== other) rows.push({ ...key, PART: "comparable" }, value);
        else {
          rows.push({ ...key, PART: "carried" }, model.carried[j]!);
          rows.push({ ...key, PART: "unsupported" }, model.unsupported[j]!);
        }
      });
    }
  }
  return rows.columns("PERSONS");
}

function profileCoverage(coverage: Estimates["coverage"]): Columns {
  const rows = new Rows();
  for (const { indicator, area, period, members, withFigure, populationShare } of coverage) {
    rows.push(
      { INDICATOR: indicator, REF_AREA: area, TIME_PERIOD: period, MEMBERS: String(members), WITH_FIGURE: String(withFigure) },
      populationShare,
    );
  }
  return rows.columns("POPULATION_SHARE");
}

function remittanceFactors(frame: StockFrame, years: readonly RemittanceYear[]): Columns {
  const rows = new Rows();
  for (const { year, reconciliation } of years) {
    const push = (side: string, areas: readonly string[], values: Float64Array): void =>
      areas.forEach((area, k) => rows.push({ TIME_PERIOD: year, SIDE: side, AREA: area }, values[k]!));
    push("receiver", frame.origins, reconciliation.receiverFactors);
    push("sender", frame.destinations, reconciliation.senderFactors);
    rows.push({ TIME_PERIOD: year, SIDE: "payments reported", AREA: "WLD" }, reconciliation.paidShare);
  }
  return rows.columns("FACTOR");
}
