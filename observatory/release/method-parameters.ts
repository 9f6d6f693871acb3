import { ASSUMED_ZEROS } from "../estimate/remittances/assumed-zeros.ts";
import { BETA } from "../estimate/remittances/rule-weights.ts";
import { LEAST_SHARE_KEPT } from "../estimate/stock/displaced-cells.ts";
import { ELASTICITY_BY_DATA_TYPE, ELASTICITY_OF_COMPARABLES, ELASTICITY_OF_OTHER } from "../estimate/stock/documentation.ts";
import { LAST_DETAILED_ROUND } from "../estimate/stock/stock-rounds.ts";
import { YEARS_CARRIED } from "../harmonise/filled-payments.ts";
import { INCOME_INDICATOR } from "../harmonise/income.ts";
import { SOURCE_OF } from "../harmonise/source-ids.ts";
import { RECONCILIATION } from "../reconcile/reconcile-remittances.ts";
import type { Manifest } from "./manifest.ts";

/** What was set for the methods, as the manifest records it. */
export const methodParameters = (): Manifest["parameters"] => ({
  stock: {
    ...Object.fromEntries(Object.entries(ELASTICITY_BY_DATA_TYPE).map(([type, value]) => [`elasticity, ${type}`, value])),
    "elasticity, other origins": ELASTICITY_OF_OTHER,
    "elasticity, comparable areas": ELASTICITY_OF_COMPARABLES,
    "last round detailed by an earlier revision": LAST_DETAILED_ROUND,
    "least share of a corridor kept after displacement": LEAST_SHARE_KEPT,
    "tolerance in persons": 1e-6,
  },
  "remittances, rule 3": {
    beta: BETA,
    income: INCOME_INDICATOR,
    received: SOURCE_OF.indicators,
    "assumed zeros": ASSUMED_ZEROS.map(({ areas }) => areas.join("–")),
  },
  "remittances, reconciled": {
    paid: SOURCE_OF.remittances,
    "unit of evidence in US dollars": RECONCILIATION.evidenceUnit,
    "standard error of receipts": RECONCILIATION.receivedError,
    "standard error of payments": RECONCILIATION.paidError,
    "added to it, share of the distance to the rule": RECONCILIATION.paidDisagreement,
    "standard error of payments filled from other years": RECONCILIATION.filledError,
    "years a payment is carried beyond a sender's reports": YEARS_CARRIED,
  },
});
