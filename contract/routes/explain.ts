import * as z from "zod";
import { explanationShape } from "../answers/explanation.ts";
import { PARAMETERS } from "../parameters.ts";
import { PATH_PARTS } from "../path-parts.ts";
import { promise } from "../route-promise.ts";

export const EXPLAIN = promise({
  id: "explainFigure",
  path: "/explain/{dataflow}/{key}",
  about: "data",
  summary: "How a figure came about",
  description:
    "The steps from the publishers' cells to one released figure; each step can be computed again from those before it. The words of the steps are in the language asked for; steps and numbers are the same in all.",
  parts: z.strictObject({ dataflow: PATH_PARTS.dataflow, key: PATH_PARTS.figure }),
  query: z.strictObject({ lang: PARAMETERS.lang, release: PARAMETERS.release }),
  answer: { shape: explanationShape },
  problems: ["unknown-dataflow", "bad-key", "bad-time-period", "unknown-area"],
  examples: [{ words: "Mexicans in the United States in 2020", href: "/api/v1/explain/DF_MIGRANT_STOCK/STOCK.USA.MEX._T.2020" }],
});
