import type { Base, CorridorBase } from "./base.ts";

/** What each kind of formula needs. Every kind is a function of sums over members, so it reads the same for a country and an aggregate. */
interface FormulaKinds {
  /** The series itself; for an aggregate the sum over members. */
  readonly sum: { readonly of: Base };
  /** `of` ÷ `to` × `factor`; absent where `to` is not above zero. */
  readonly ratio: { readonly of: Base; readonly to: Base; readonly factor: number };
  /** Percent change over `years` years; absent where either year is, or where the earlier figure is not above zero. */
  readonly growth: { readonly of: Base; readonly years: number };
  /** The series itself; for an aggregate the mean weighted by another series, `weightLag` years before. */
  readonly mean: { readonly of: Base; readonly weight: Base; readonly weightLag?: number };
  /** `of` − `less`. */
  readonly difference: { readonly of: Base; readonly less: Base };
  /** The share of the largest named partners in all corridors, in percent; an aggregate's partners are those of its members together. */
  readonly "top-share": { readonly of: CorridorBase; readonly partners: number };
}

export type FormulaKind = keyof FormulaKinds;
export type FormulaOf<K extends FormulaKind> = {
  readonly kind: K;
  /** Given only for countries or only for aggregates. */
  readonly only?: "countries" | "aggregates";
} & FormulaKinds[K];

/** How an indicator of a profile is computed, as data. */
export type Formula = { [K in FormulaKind]: FormulaOf<K> }[FormulaKind];
