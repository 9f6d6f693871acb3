import { remittanceKey, stockKey, type AreaKey, type AreaPublisher, type Corridor } from "#vocabulary";
import type { MatrixIndicatorId } from "#web";
import type { Indicator } from "./release-reader.ts";

/** An indicator that has a matrix: where it is in a release, its colour, whose names its areas carry, and how a corridor is its key. */
export interface MatrixIndicator {
  readonly indicator: Indicator;
  readonly tone: "people" | "money";
  readonly publisher: AreaPublisher;
  readonly keyOf: (corridor: Corridor) => AreaKey;
  readonly bySex: boolean;
}

const people = { tone: "people", publisher: "UNDESA", keyOf: stockKey, bySex: true } as const;
const money = { tone: "money", publisher: "WB", keyOf: remittanceKey, bySex: false } as const;

/** Every matrix of the site, in the order of the form. */
export const MATRIX_INDICATORS: Readonly<Record<MatrixIndicatorId, MatrixIndicator>> = {
  people: { ...people, indicator: { dataflow: "DF_MIGRANT_STOCK", id: "STOCK" } },
  "people-shared": { ...people, indicator: { dataflow: "DF_MIGRANT_STOCK", id: "STOCK_OTHER_DISTRIBUTED" } },
  money: { ...money, indicator: { dataflow: "DF_REMITTANCE_FLOW", id: "REM_RECONCILED" } },
  "money-rule": { ...money, indicator: { dataflow: "DF_REMITTANCE_FLOW", id: "REM_RS3" } },
};

export const isMatrixIndicator = (text: string): text is MatrixIndicatorId => Object.hasOwn(MATRIX_INDICATORS, text);

/** Codes of the sexes that the words of an address stand for. */
export const SEX_CODES = { all: "_T", women: "F", men: "M" } as const;
