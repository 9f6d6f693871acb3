import * as z from "zod";
import { dataflowShape, dataflowsShape } from "../answers/dataflow.ts";
import { PARAMETERS } from "../parameters.ts";
import { PATH_PARTS } from "../path-parts.ts";
import { promise } from "../route-promise.ts";

export const DATAFLOWS = promise({
  id: "listDataflows",
  path: "/dataflows",
  about: "structure",
  summary: "The dataflows of a release",
  description: "What there is to ask for: every dataflow with its dimensions and indicators.",
  parts: z.strictObject({}),
  query: z.strictObject({ lang: PARAMETERS.lang, release: PARAMETERS.release }),
  answer: { shape: dataflowsShape },
  problems: [],
  examples: [{ words: "Everything there is", href: "/api/v1/dataflows" }],
});

export const DATAFLOW = promise({
  id: "getDataflow",
  path: "/dataflows/{dataflow}",
  about: "structure",
  summary: "The structure of a dataflow",
  description: "Dimensions in the order of keys, indicators with their units, code lists, and what a key means that is not listed.",
  parts: z.strictObject({ dataflow: PATH_PARTS.dataflow }),
  query: z.strictObject({ lang: PARAMETERS.lang, release: PARAMETERS.release }),
  answer: { shape: dataflowShape },
  problems: ["unknown-dataflow"],
  examples: [{ words: "Remittances", href: "/api/v1/dataflows/DF_REMITTANCE_FLOW" }],
});
