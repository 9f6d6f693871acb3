import type { Base } from "../../estimate/profile/base.ts";
import type { Formula } from "../../estimate/profile/formula.ts";

/** What a formula needs of each country. */
export interface FormulaComponent {
  readonly base: Base;
  /** Years before the figure's own. */
  readonly lag: number;
  /** The figure must be above this. */
  readonly above: number;
}

/** The figures a country must have for a formula; an aggregate's members count only where they have all. */
export function componentsOf(formula: Formula): readonly FormulaComponent[] {
  const need = (base: Base, lag = 0): FormulaComponent => ({
    base: base.kind === "partners" ? { ...base, partners: "named" } : base,
    lag,
    above: Number.NEGATIVE_INFINITY,
  });
  switch (formula.kind) {
    case "sum":
      return [need(formula.of)];
    case "ratio":
      return [need(formula.of), need(formula.to)];
    case "growth":
      return [need(formula.of), need(formula.of, formula.years)];
    case "mean":
      return [need(formula.of), need(formula.weight, formula.weightLag ?? 0)];
    case "difference":
      return [need(formula.of), need(formula.less)];
    case "top-share":
      return [{ base: { kind: "total", ...formula.of, sex: "_T" }, lag: 0, above: 0 }];
  }
}
