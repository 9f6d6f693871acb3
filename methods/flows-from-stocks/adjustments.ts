import type { Matrix } from "../matrix/matrix.ts";

/** One of the two dates of the stocks. */
export type StockDate = "start" | "end";

/** What was changed in the figures given so that they agree; every change is one of these. Areas are indices. */
export type Adjustment =
  /** More foreign-born than residents: the native-born were given as `natives`, below 0, and are 0 now. */
  | { readonly kind: "natives-below-zero"; readonly date: StockDate; readonly area: number; readonly natives: number }
  /** More births than native-born at the end: all residents gave in proportion, not the native-born alone. */
  | { readonly kind: "births-beyond-natives"; readonly area: number; readonly births: number; readonly natives: number }
  /** The native-born of all areas together were changed by `persons` so that the world is closed. */
  | { readonly kind: "natives-corrected"; readonly date: StockDate; readonly persons: number }
  /** The common number of a birthplace is above the mean of its two, as its area has no foreign-born who could give. */
  | { readonly kind: "birthplace-raised"; readonly birthplace: number; readonly mean: number; readonly raised: number };

/** Survivors below 0: more people left the world from here than there were. */
export interface NegativeSurvivors {
  readonly date: StockDate;
  readonly birthplace: number;
  readonly residence: number;
  readonly persons: number;
}

/** All survivors below 0, those at the start first. */
export function negativeSurvivorsOf(start: Matrix, end: Matrix): NegativeSurvivors[] {
  const found: NegativeSurvivors[] = [];
  for (const [date, { values, columns }] of [["start", start] as const, ["end", end] as const]) {
    values.forEach((persons, at) => {
      if (persons < 0) found.push({ date, birthplace: Math.floor(at / columns), residence: at % columns, persons });
    });
  }
  return found;
}
