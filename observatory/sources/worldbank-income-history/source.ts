import type { SourceDeclaration } from "../declaration.ts";
import { compareIncomeHistory } from "./read.ts";

/** The World Bank's income class of each economy since fiscal year 1989. */
export const worldbankIncomeHistory: SourceDeclaration = {
  id: "worldbank-income-history",
  producer: "World Bank",
  title: "World Bank Analytical Classifications (OGHIST)",
  version: "OGHIST 2025-10-07",
  published: "2025-10-07",
  licence: { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
  citation: "World Bank, Country and Lending Groups: historical classification by income (OGHIST), 7 October 2025.",
  page: "https://datahelpdesk.worldbank.org/knowledgebase/articles/906519",
  cadence: "yearly",
  caveats: [
    "It gives no figures: it is compared with the income groups of the vocabulary.",
    "A class is set on 1 July for a fiscal year, by the national income per head two calendar years before.",
    '".." is not classified. An asterisk marks Yemen before 1990 (two states) and is dropped.',
    "The licence and the page are the publisher's known ones and were not checked online.",
  ],
  file: {
    path: "original/worldbank_OGHIST_2025_10_07.xlsx",
    sha256: "1661313a7ae1283143a5dab02197f78259f45743fd64aa9aca05313c6016e124",
    bytes: 94900,
  },
  released: false,
  indicators: {},
  layout: { kind: "worldbank-income-history", read: compareIncomeHistory },
};
