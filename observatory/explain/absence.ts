import { sourceOf } from "../sources/index.ts";
import type { Observation } from "../structure/observation.ts";
import type { ReleaseContext } from "./context.ts";
import { profileAbsence } from "./profile/profile-absence.ts";

/** Why there is no figure, in a sentence or two for a reader. */
export function absenceOf(context: ReleaseContext, dataflow: string, observation: Observation): string {
  const { indicator, area, counterpart, period, status, method, source } = observation;
  const { absence } = context.words;
  if (method !== "") return absence.withoutFigure(sourceOf(source)?.producer, status);
  const periods = context.release.cube(dataflow, indicator).periods();
  if (!periods.includes(period))
    return absence.otherPeriods(context.series(dataflow, indicator).name, String(periods[0]), String(periods.at(-1)), period);
  if (counterpart !== "" && counterpart === area && status === "M") return absence.diagonal(dataflow);
  if (dataflow === "DF_MIGRATION_PROFILE") return profileAbsence(context, observation);
  return (UNLISTED[dataflow] ?? notListed)(context, observation);
}

type AbsenceOf = (context: ReleaseContext, observation: Observation) => string;

const notListed: AbsenceOf = ({ words }, { status }) => words.absence.unlisted(status);

/** What an area reports having received; undefined also where a release has no such totals. */
const receiptsOf = (context: ReleaseContext, area: string, period: string): number | undefined =>
  context.release.manifest.dataflows.some(({ id }) => id === "DF_REMITTANCE_TOTAL")
    ? context.stored("DF_REMITTANCE_TOTAL", "REM_RECEIVED", area, "", "_T", period)
    : undefined;

/** Why a key of a dataflow is not listed. */
const UNLISTED: Readonly<Record<string, AbsenceOf>> = {
  DF_MIGRANT_STOCK: ({ words: { absence } }, { area, counterpart, period }) =>
    counterpart === "WLD" || area === "WLD" ? absence.noStockTotal(period) : absence.noStock({ from: counterpart, to: area, year: period }),
  DF_REMITTANCE_FLOW: (context, { area, counterpart, period }) => {
    const { absence } = context.words;
    const received = receiptsOf(context, area, period);
    return received === undefined || received === 0
      ? absence.noReceipts(area, period)
      : absence.noMigrantsOrIncome(area, counterpart, period);
  },
  DF_REMITTANCE_COST: ({ words }, { area, counterpart, period }) => words.absence.noPrice(counterpart, area, period),
  DF_REMITTANCE_TOTAL: ({ words }, { area, period }) => words.absence.noTotal(area, period),
  DF_DISPLACEMENT: ({ words }, { area, counterpart, period }) => words.absence.noDisplaced({ from: counterpart, to: area, year: period }),
  DF_POPULATION: ({ words }, { area, period }) => words.absence.noPopulation(area, period),
};
