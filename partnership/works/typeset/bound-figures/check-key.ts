import { findArea, findTimePeriod, formatTimePeriod, phrase, Problem, type WordedValue } from "#vocabulary";
import type { BoundDataflow } from "./figure-binding.ts";
import { meant, nearestArea, nearestCode } from "./nearest-code.ts";

/** What is wrong with a part of a key, and what was perhaps meant. */
interface WrongPart {
  readonly reason: WordedValue;
  readonly instead: string | undefined;
}

const SEXES = ["_T", "F", "M"];

/**
 * Looks a whole key over, code by code; areas and periods that a release lacks are for the release to say.
 * @throws Problem work-figure-dataflow, work-figure-key with the nearest valid key
 */
export const checkKey = (dataflows: readonly BoundDataflow[], id: string, whole: string): BoundDataflow => {
  const dataflow = dataflows.find((one) => one.id === id);
  const known = dataflows.map((one) => one.id);
  if (!dataflow) throw new Problem("work-figure-dataflow", { dataflow: id, meant: meant(nearestCode(id, known)), known: known.join(", ") });
  const parts = whole.split(".");
  if (parts.length !== dataflow.dimensions.length) throw wrongLength(dataflow, whole, parts);
  const wrong = parts.map((code, place) => wrongPart(dataflow, dataflow.dimensions[place]!, code));
  const first = wrong.find((one) => one !== undefined);
  if (first === undefined) return dataflow;
  const mended = parts.map((code, place) => (wrong[place] ? wrong[place].instead : code));
  const nearest = mended.every((code) => code !== undefined) ? mended.join(".") : undefined;
  throw wrongKey(dataflow, whole, first.reason, nearest);
};

const wrongPart = (dataflow: BoundDataflow, dimension: BoundDataflow["dimensions"][number], code: string): WrongPart | undefined => {
  const none = phrase("no-code-of", { code, dimension });
  switch (dimension) {
    case "INDICATOR": {
      const known = dataflow.indicators.map(({ id }) => id);
      return known.includes(code) ? undefined : { reason: none, instead: nearestCode(code, known) };
    }
    case "SEX":
      return SEXES.includes(code) ? undefined : { reason: none, instead: { T: "_T", W: "F", "": "_T" }[code.toUpperCase()] };
    case "TIME_PERIOD": {
      const period = findTimePeriod(code);
      return period && formatTimePeriod(period) === code ? undefined : { reason: none, instead: period && formatTimePeriod(period) };
    }
    default:
      return findArea(code) ? undefined : { reason: none, instead: nearestArea(code) };
  }
};

/** A key too short is often one without SEX: tried with it. */
const wrongLength = (dataflow: BoundDataflow, whole: string, parts: readonly string[]): Problem => {
  const sex = dataflow.dimensions.indexOf("SEX");
  const filled = sex >= 0 && parts.length === dataflow.dimensions.length - 1 ? parts.toSpliced(sex, 0, "_T") : undefined;
  const fits = filled?.every((code, place) => wrongPart(dataflow, dataflow.dimensions[place]!, code) === undefined) ?? false;
  const reason = phrase("parts-differ", { given: parts.length, wanted: dataflow.dimensions.length });
  return wrongKey(dataflow, whole, reason, fits ? filled?.join(".") : undefined);
};

const wrongKey = (dataflow: BoundDataflow, key: string, reason: WordedValue, nearest: string | undefined): Problem =>
  new Problem("work-figure-key", {
    key,
    dataflow: dataflow.id,
    reason,
    meant: meant(nearest === undefined ? undefined : `${dataflow.id}/${nearest}`),
    dimensions: dataflow.dimensions.join("."),
  });
