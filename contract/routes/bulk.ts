import * as z from "zod";
import { PARAMETERS } from "../parameters.ts";
import { PATH_PARTS } from "../path-parts.ts";
import { promise } from "../route-promise.ts";

export const BULK = promise({
  id: "getBulk",
  path: "/bulk/{dataflow}/{indicator}.parquet",
  about: "data",
  summary: "A whole indicator as the release keeps it",
  description:
    "The release's own Parquet file, byte for byte as its manifest lists it; parts of it by Range. Its OBS_VALUE is a stored integer: value × 10^decimals, in units of 10^unitMultiplier of the indicator (see the dataflow).",
  parts: z.strictObject({ dataflow: PATH_PARTS.dataflow, indicator: PATH_PARTS.indicator }),
  query: z.strictObject({ release: PARAMETERS.release }),
  answer: { mediaType: "application/vnd.apache.parquet" },
  problems: ["unknown-dataflow", "bad-key", "range-not-satisfiable"],
  examples: [{ words: "Costs of sending money", href: "/api/v1/bulk/DF_REMITTANCE_COST/COST_AVERAGE.parquet" }],
});
