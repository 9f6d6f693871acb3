/** Which end of a corridor the reference area of a profile is; the other end is the partner. */
export type CorridorSide = "area" | "counterpart";

/** A released table by corridor, with the end the profile looks from: STOCK by "area" is destinations, by "counterpart" origins. */
export interface CorridorBase {
  readonly key: string;
  readonly side: CorridorSide;
}

/** What each kind of base series is read or made from. */
interface BaseKinds {
  /** A released table without counterparts, both sexes. */
  readonly released: { readonly key: string };
  /** A reported series; `multiplier` turns the publisher's unit into the base unit. */
  readonly reported: { readonly source: string; readonly indicator: string; readonly multiplier: number };
  /** A released table's total over the other end of the corridor: the rows of counterpart (or area) WLD. */
  readonly total: CorridorBase & { readonly sex: "F" | "M" | "_T" };
  /** The sum of a released table's corridors, unnamed partners included; rows that are totals are passed over. */
  readonly corridors: CorridorBase;
  /** The sum of the corridors whose partner is named, or is in the South. `within` "south" takes areas outside the South as 0. */
  readonly partners: CorridorBase & { readonly partners: "named" | "south"; readonly within?: "south" };
  /** Linear between two years with a figure. */
  readonly interpolated: { readonly of: Base };
  /** The first base that has a figure. */
  readonly "first-of": { readonly bases: readonly Base[] };
  /** Areas put together under the first, which then stands for all; absent where one of them is. */
  readonly joined: { readonly of: Base; readonly areas: Readonly<Record<string, readonly string[]>> };
}

export type BaseKind = keyof BaseKinds;
export type BaseOf<K extends BaseKind> = { readonly kind: K } & BaseKinds[K];

/** A series by country and year that formulas work on, as data. */
export type Base = { [K in BaseKind]: BaseOf<K> }[BaseKind];
