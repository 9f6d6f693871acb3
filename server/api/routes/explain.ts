import { LIMITS, PROMISES } from "#contract";
import { areaOf, findArea, Problem } from "#vocabulary";
import { explainObservation } from "#observatory";
import { keep, preparedJson } from "../api-route.ts";

/** How a figure came about. */
export const explainRoute = keep(PROMISES.explain, (asked) => {
  const { release, parts } = asked;
  const dataflow = release.dataflow(parts.dataflow);
  const { key } = parts;
  if (key.length > LIMITS.key) throw new Problem("address-too-long", { part: "key", length: key.length, limit: LIMITS.key });
  const codes = key.split(".");
  const codeOf = (dimension: "INDICATOR" | "REF_AREA" | "COUNTERPART_AREA"): string | undefined =>
    codes[dataflow.dimensions.indexOf(dimension)];
  return preparedJson(asked, {
    identity: `${dataflow.id}/${key}`,
    lasting: true,
    make: () => {
      const explanation = explainObservation(release, dataflow.id, key);
      const cube = release.cube(dataflow.id, codeOf("INDICATOR") ?? "");
      const [area, counterpart] = [codeOf("REF_AREA"), codeOf("COUNTERPART_AREA")];
      if (area !== undefined && cube.index.areas.find(area) < 0 && !findArea(area)) areaOf(area);
      if (counterpart !== undefined && cube.index.counterparts.find(counterpart) < 0 && !findArea(counterpart)) areaOf(counterpart);
      return explanation;
    },
  });
});
