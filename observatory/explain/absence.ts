import { OBSERVATION_STATUS } from "#vocabulary";
import { sourceOf } from "../sources/index.ts";
import type { Observation } from "../structure/observation.ts";
import { displacementArea, moneyArea, stockArea } from "./area-words.ts";
import type { ReleaseContext } from "./context.ts";
import { profileAbsence } from "./profile/profile-absence.ts";

/** Why there is no figure, in a sentence or two for a reader. */
export function absenceOf(context: ReleaseContext, dataflow: string, observation: Observation): string {
  const { indicator, area, counterpart, period, status, method, source } = observation;
  if (method !== "") return `${listedWithout(source)}: ${OBSERVATION_STATUS[status].words}. It is not zero.`;
  const { name } = context.release.indicator(dataflow, indicator);
  const periods = context.release.cube(dataflow, indicator).periods();
  if (!periods.includes(period)) return `This release has “${name}” for ${periods[0]} to ${periods.at(-1)}, not for ${period}.`;
  if (counterpart !== "" && counterpart === area && status === "M")
    return DIAGONAL[dataflow] ?? "Cannot exist: both ends are the same area.";
  if (dataflow === "DF_MIGRATION_PROFILE") return profileAbsence(context, observation);
  return (UNLISTED[dataflow] ?? notListed)(context, observation);
}

const listedWithout = (source: string): string => `${sourceOf(source)?.producer ?? "The publisher"} lists this without a figure`;

const DIAGONAL: Readonly<Record<string, string>> = {
  DF_MIGRANT_STOCK: "Cannot exist: nobody is a migrant from an area in that same area.",
  DF_REMITTANCE_FLOW: "Cannot exist: remittances are what crosses a border.",
  DF_REMITTANCE_COST: "Cannot exist: the cost is of sending across a border.",
};

type AbsenceWords = (context: ReleaseContext, observation: Observation) => string;

const notListed: AbsenceWords = (_, { status }) =>
  `${status === "L" ? "Not listed by the source" : "Not reported"}. That is no statement that it is zero.`;

/** What an area reports having received; undefined also where a release has no such totals. */
const receiptsOf = (context: ReleaseContext, area: string, period: string): number | undefined =>
  context.release.manifest.dataflows.some(({ id }) => id === "DF_REMITTANCE_TOTAL")
    ? context.stored("DF_REMITTANCE_TOTAL", "REM_RECEIVED", area, "", "_T", period)
    : undefined;

/** Why a key of a dataflow is not listed. */
const UNLISTED: Readonly<Record<string, AbsenceWords>> = {
  DF_MIGRANT_STOCK: (_, { area, counterpart, period }) =>
    counterpart === "WLD" || area === "WLD"
      ? `Not reported: no total is published for ${period}.`
      : `Not listed by the source: no revision has a corridor from ${stockArea(counterpart)} to ${stockArea(area)} around ${period}. That is no statement that nobody moved.`,
  DF_REMITTANCE_FLOW: (context, { area, counterpart, period }) => {
    const received = receiptsOf(context, area, period);
    if (received === undefined || received === 0)
      return `Not reported: ${moneyArea(area)} reports no receipts for ${period}, so there is nothing to allocate.`;
    return `Not listed by the source: no migrants from ${moneyArea(area)} are known in ${moneyArea(counterpart)} in ${period}, or no income to go by.`;
  },
  DF_REMITTANCE_COST: (_, { area, counterpart, period }) =>
    `Not listed by the source: no price was collected for sending from ${moneyArea(counterpart)} to ${moneyArea(area)} in ${period}.`,
  DF_REMITTANCE_TOTAL: (_, { area, period }) =>
    `Not reported: the source has no figure of ${moneyArea(area)} for ${period}. That is no statement that it is zero.`,
  DF_DISPLACEMENT: (_, { area, counterpart, period }) =>
    `Not listed by the source: no figure of people from ${displacementArea(counterpart)} in ${displacementArea(area)} at the end of ${period}.`,
  DF_POPULATION: (_, { area, period }) => `Not reported: the source has no figure of ${stockArea(area)} for ${period}.`,
};
