import type { FittedSex } from "../../harmonise/stock-frame.ts";
import type { ReleaseContext } from "../context.ts";
import type { Walk } from "../walk.ts";
import type { SexCorridor } from "../words/explanation-words.ts";

/** A corridor of the migrant stock in a year. */
export interface StockCell {
  /** Destination. */
  readonly area: string;
  /** Origin. */
  readonly counterpart: string;
  readonly year: string;
}

/** Walks one sex of a corridor in a round and returns the number of its last step. Handed on, so that a round can rest on an earlier one. */
export type RoundWalk = (context: ReleaseContext, walk: Walk, cell: StockCell, sex: FittedSex) => number;

/** The corridor of one sex as sentences want it. */
export const corridorOf = ({ area, counterpart, year }: StockCell, sex: FittedSex): SexCorridor => ({
  sex,
  from: counterpart,
  to: area,
  year,
});
