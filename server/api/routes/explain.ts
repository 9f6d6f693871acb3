import { LIMITS, PROMISES } from "#contract";
import { parseTimePeriod, phrase, Problem, SEX, writtenLanguage } from "#vocabulary";
import { openWorkshop, type DimensionId, type OpenedRelease } from "#observatory";
import { keep, preparedJson } from "../api-route.ts";
import { refuseUnknownAreas } from "../canonical-query.ts";

/** How a figure came about. */
export const explainRoute = keep(PROMISES.explain, (asked) => {
  const { release, parts, lang } = asked;
  const dataflow = release.dataflow(parts.dataflow);
  const { key } = parts;
  if (key.length > LIMITS.key) throw new Problem("address-too-long", { part: phrase("the-key"), length: key.length, limit: LIMITS.key });
  const codes = key.split(".");
  const codeOf = (dimension: DimensionId): string => codes[dataflow.dimensions.indexOf(dimension)] ?? "";
  return preparedJson(asked, {
    identity: `${dataflow.id}/${key}`,
    language: writtenLanguage(lang),
    lasting: true,
    make: async () => {
      const { explainObservation } = await openWorkshop();
      const explanation = explainObservation(release, dataflow.id, key, lang);
      const counterpart = dataflow.dimensions.includes("COUNTERPART_AREA") ? { counterpart: codeOf("COUNTERPART_AREA") } : {};
      refuseUnknownAreas(release, {
        dataflow: dataflow.id,
        indicators: [codeOf("INDICATOR")],
        filter: { area: codeOf("REF_AREA"), ...counterpart },
      });
      refuseNonsense(dataflow, key, codeOf);
      return explanation;
    },
  });
});

/** Throws Problem bad-key for a sex that is none, bad-time-period. */
const refuseNonsense = (
  { id, dimensions }: ReturnType<OpenedRelease["dataflow"]>,
  key: string,
  codeOf: (dimension: DimensionId) => string,
): void => {
  if (dimensions.includes("SEX") && !Object.hasOwn(SEX, codeOf("SEX"))) {
    const reason = phrase("no-code-of", { code: codeOf("SEX"), dimension: "SEX" });
    throw new Problem("bad-key", { key, dataflow: id, reason, dimensions: dimensions.join(".") });
  }
  parseTimePeriod(codeOf("TIME_PERIOD"));
};
