import type { AreaLabel, Figure } from "../../figures/figure.ts";
import type { Fact } from "../../parts/facts.tsx";

/** A corridor among the world's largest. */
export interface LargeCorridor {
  readonly origin: AreaLabel;
  readonly destination: AreaLabel;
  readonly href: string;
  readonly people: Figure & { readonly value: number };
  readonly money: Figure | undefined;
}

export interface HomeData {
  readonly areas: number;
  readonly firstYear: string;
  readonly lastYear: string;
  readonly facts: readonly Fact[];
  /** Largest first. */
  readonly corridors: readonly LargeCorridor[];
  readonly peopleYear: string;
  readonly moneyYear: string;
  /** Names of the sources behind the map. */
  readonly source: string;
  /** What the release is, a paragraph each. */
  readonly about: readonly string[];
}
