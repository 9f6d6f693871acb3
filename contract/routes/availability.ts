import * as z from "zod";
import { availabilityShape } from "../answers/availability.ts";
import { PARAMETERS } from "../parameters.ts";
import { PATH_PARTS } from "../path-parts.ts";
import { promise } from "../route-promise.ts";

const { startPeriod, endPeriod, lang, release } = PARAMETERS;

export const AVAILABILITY = promise({
  id: "getAvailability",
  path: "/availability/{dataflow}/{key?}",
  about: "data",
  summary: "Which codes and periods have observations",
  description:
    "For a partial key, the codes of each dimension and the periods that have observations, with how many. Filters are made from it.",
  parts: z.strictObject({ dataflow: PATH_PARTS.dataflow, key: PATH_PARTS.key.optional() }),
  query: z.strictObject({ startPeriod, endPeriod, lang, release }),
  answer: { shape: availabilityShape },
  problems: ["unknown-dataflow", "bad-key", "unknown-area", "periods-reversed", "too-many-codes"],
  examples: [{ words: "Which corridors to Mexico have a cost", href: "/api/v1/availability/DF_REMITTANCE_COST/COST_AVERAGE.MEX.*" }],
});
