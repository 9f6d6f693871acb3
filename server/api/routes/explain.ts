import { LIMITS, PROMISES } from "#contract";
import { Problem } from "#vocabulary";
import { explainObservation } from "#observatory";
import { keep, preparedJson } from "../api-route.ts";
import { refuseUnknownAreas } from "../canonical-query.ts";

/** How a figure came about. */
export const explainRoute = keep(PROMISES.explain, (asked) => {
  const { release, parts } = asked;
  const dataflow = release.dataflow(parts.dataflow);
  const { key } = parts;
  if (key.length > LIMITS.key) throw new Problem("address-too-long", { part: "key", length: key.length, limit: LIMITS.key });
  const codes = key.split(".");
  const codeOf = (dimension: "INDICATOR" | "REF_AREA" | "COUNTERPART_AREA"): string => codes[dataflow.dimensions.indexOf(dimension)] ?? "";
  return preparedJson(asked, {
    identity: `${dataflow.id}/${key}`,
    lasting: true,
    make: () => {
      const explanation = explainObservation(release, dataflow.id, key);
      const counterpart = dataflow.dimensions.includes("COUNTERPART_AREA") ? { counterpart: codeOf("COUNTERPART_AREA") } : {};
      refuseUnknownAreas(release, {
        dataflow: dataflow.id,
        indicators: [codeOf("INDICATOR")],
        filter: { area: codeOf("REF_AREA"), ...counterpart },
      });
      return explanation;
    },
  });
});
