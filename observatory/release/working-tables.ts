import type { Columns } from "#store";
import { TextColumn } from "../observations/text-column.ts";
import type { RemittanceYear } from "../estimate/remittances/remittance-years.ts";
import type { StockRounds } from "../estimate/stock/stock-rounds.ts";
import { SEED_ORIGINS } from "../estimate/stock/stock-seed.ts";
import { FITTED_SEXES, OTHER_ORIGIN, type StockFrame } from "../harmonise/stock-frame.ts";

/**
 * Numbers the fits went through, kept so that a figure can be explained without computing the world again:
 * `stock-multipliers` (round, sex, side, area, logarithm), `stock-seed` (cells whose seed is no single reported figure), `remittance-factors` (year, side, area, factor).
 */
export const workingTables = (frame: StockFrame, rounds: StockRounds, years: readonly RemittanceYear[]): Record<string, Columns> => ({
  "stock-multipliers": stockMultipliers(frame, rounds),
  "stock-seed": stockSeed(frame, rounds),
  "remittance-factors": remittanceFactors(frame, years),
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
    const texts = [...this.#texts].map(([key, { texts: list, codes }]) => [key, { kind: "text", texts: list, codes }] as const);
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

function stockSeed(frame: StockFrame, rounds: StockRounds): Columns {
  const rows = new Rows();
  const other = frame.originIndex.get(OTHER_ORIGIN)!;
  const width = frame.destinations.length;
  for (const [round, fitted] of rounds) {
    for (const sex of FITTED_SEXES) {
      const { matrix, origin, other: model } = fitted[sex].seed;
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
