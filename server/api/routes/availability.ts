import { PROMISES, type AvailabilityAnswer } from "#contract";
import { availabilityOf, keyDimensions } from "#observatory";
import { keep, preparedJson } from "../api-route.ts";
import { canonicalQuery, refuseUnknownAreas } from "../canonical-query.ts";
import { labelsOf } from "../labels-of.ts";

/** Which concept's labels a dimension's codes have. */
const CONCEPT = { INDICATOR: "INDICATOR", REF_AREA: "AREA", COUNTERPART_AREA: "AREA", SEX: "SEX" } as const;

/** Codes and periods that have observations for a partial key. */
export const availabilityRoute = keep(PROMISES.availability, (asked) => {
  const { parts, query: parameters, release, lang } = asked;
  const dataflow = release.dataflow(parts.dataflow);
  const { query, key, parameters: written } = canonicalQuery(dataflow, { key: parts.key, ...parameters });
  return preparedJson(asked, {
    identity: `${dataflow.id}/${key}?${written}`,
    language: lang,
    lasting: true,
    make: (): AvailabilityAnswer => {
      refuseUnknownAreas(release, query);
      const { observations, series, codes, periods } = availabilityOf(release, query);
      const labels = labelsOf(release, lang);
      const dimensions = keyDimensions(dataflow).flatMap((id) => (id === "TIME_PERIOD" ? [] : [id]));
      return {
        release: release.id,
        dataflow: dataflow.id,
        key,
        observations,
        series,
        dimensions: dimensions.map((id) => ({
          id,
          codes: Array.from(codes[id], ([code, count]) => ({ code, label: labels(CONCEPT[id], code), observations: count })),
        })),
        periods: Array.from(periods, ([period, count]) => ({ period, observations: count })),
      };
    },
  });
});
