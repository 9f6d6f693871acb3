import type { AreaLabel } from "../../figures/figure.ts";
import type { BlockSums } from "./block-sums.ts";
import type { MatrixArea } from "./matrix-area.ts";
import type { MatrixIndicatorId, MatrixState } from "./matrix-state.ts";
import type { MatrixYear } from "./matrix-year.ts";

/** What the matrix page shows, put together from the release. */
export interface MatrixData {
  readonly state: MatrixState;
  readonly tone: "people" | "money";
  readonly indicators: readonly MatrixIndicatorId[];
  /** Periods of the indicator, ascending. */
  readonly years: readonly string[];
  /** True where the indicator is given by sex. */
  readonly bySex: boolean;
  /** In the order of the matrix's bytes. */
  readonly areas: readonly MatrixArea[];
  readonly regions: readonly MatrixRegion[];
  readonly year: MatrixYear;
  /** Places of the areas that are shown, in order. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly blocks: BlockSums;
  /** Which cell the card is about. */
  readonly cell: { readonly row: number; readonly column: number };
  readonly addresses: MatrixAddresses;
  readonly sources: Readonly<Record<string, string>>;
  readonly methods: Readonly<Record<string, { readonly name: string; readonly words: string }>>;
  /** Credit under the table. */
  readonly credit: string;
  /** What was looked for in vain. */
  readonly lookedFor?: string;
}

/** An M49 region; one without `within` has smaller ones in it. */
export interface MatrixRegion extends AreaLabel {
  readonly within?: string;
}

/** Addresses with places to fill in: {row} and {column} for codes of areas, {year}. */
export interface MatrixAddresses {
  /** Bytes of a year by sex. */
  readonly bytes: Readonly<Record<MatrixState["sex"], string>>;
  /** The page itself. */
  readonly page: string;
  readonly corridor: string;
  readonly explain: Readonly<Record<MatrixState["sex"], string>>;
}

/** Rows and columns of a page of the table. */
export const TABLE_STEP = 30;

/** Puts values in the places of an address or a text. */
export const fillIn = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
