import { areaReader } from "./area-coding.ts";
import { readFileText } from "./file-text.ts";
import type { FigureCoding } from "./figure-coding.ts";
import type { Layout } from "./layout.ts";
import { ReadingCollector } from "./reading-collector.ts";
import { readApiPages } from "./world-bank-api-pages.ts";
import { readApiRow } from "./world-bank-api-row.ts";

/** Answers of the World Bank's API, version 2, kept in one file: a page `[head, rows]`, or an array of pages. */
export interface WorldBankApi {
  /** Indicators to read, with the rule for their negative figures. */
  readonly indicators: Readonly<Record<string, Pick<FigureCoding, "negative">>>;
  /** Codes of the World Bank's aggregates that stand among the economies. */
  readonly aggregates: readonly string[];
}

/** Income groups have no three letters in the API's answers, only these. */
const INCOME_GROUPS = { XD: "HIC", XM: "LIC", XN: "LMC", XO: "LMY", XP: "MIC", XT: "UMC" };

/** JSON of `api.worldbank.org/v2/country/all/indicator/<code>?format=json`; refuses it unless all pages are there. */
export const worldBankApi = (layout: WorldBankApi): Layout => ({
  kind: "world-bank-api",
  async read(file, source) {
    const collector = new ReadingCollector(source);
    const content = await readFileText(file.bytes);
    if ("refused" in content) {
      collector.report("error", content.refused, { value: file.name }, content.why);
      return collector.finish();
    }
    const rows = readApiPages(content.text, collector);
    const readArea = areaReader({ by: "alpha-3", aggregates: layout.aggregates, known: INCOME_GROUPS });
    if (!collector.hasFatal) {
      rows.forEach((row, index) => readApiRow(row, index + 1, { indicators: layout.indicators, readArea, collector }));
    }
    return collector.finish();
  },
});
