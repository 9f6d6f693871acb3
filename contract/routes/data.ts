import * as z from "zod";
import { dataShape } from "../answers/data.ts";
import { PARAMETERS } from "../parameters.ts";
import { PATH_PARTS } from "../path-parts.ts";
import { promise } from "../route-promise.ts";

const { startPeriod, endPeriod, firstN, lastN, format, lang, release } = PARAMETERS;

export const DATA = promise({
  id: "getData",
  path: "/data/{dataflow}/{key?}",
  about: "data",
  summary: "Observations",
  description:
    "Observations of a key, with their status, method and source, as JSON, CSV, an Excel workbook or Parquet. Values are in the unit of the indicator. A key that the release does not list is absent from the answer: the dataflow says what that means. Answers in JSON, as workbooks and as Parquet are limited in length, and of workbooks and Parquet only some are made at a time: narrow the key, or take the whole indicator under /bulk.",
  parts: z.strictObject({ dataflow: PATH_PARTS.dataflow, key: PATH_PARTS.key.optional() }),
  query: z.strictObject({ startPeriod, endPeriod, firstN, lastN, format, lang, release }),
  answer: { shape: dataShape, formats: true },
  problems: [
    "unknown-dataflow",
    "bad-key",
    "unknown-area",
    "unknown-format",
    "periods-reversed",
    "too-many-codes",
    "too-many-observations",
    "busy",
  ],
  examples: [
    { words: "People born in Mexico who live in the United States", href: "/api/v1/data/DF_MIGRANT_STOCK/STOCK.USA.MEX._T" },
    {
      words: "Money received by Mexico and Guatemala from the United States since 2020",
      href: "/api/v1/data/DF_REMITTANCE_FLOW/REM_RECONCILED.MEX+GTM.USA?startPeriod=2020",
    },
    {
      words: "Everybody who sent money to Nepal in the last year there is, as CSV with French names",
      href: "/api/v1/data/DF_REMITTANCE_FLOW/REM_RECONCILED.NPL.*?lastN=1&format=csv&lang=fr",
    },
  ],
});
