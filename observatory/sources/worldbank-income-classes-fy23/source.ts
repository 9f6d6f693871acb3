import type { SourceDeclaration } from "../declaration.ts";
import { compareIncomeClasses } from "./read.ts";

/** The World Bank's list of economies with region and income group, fiscal year 2023. */
export const worldbankIncomeClassesFy23: SourceDeclaration = {
  id: "worldbank-income-classes-fy23",
  producer: "World Bank",
  title: "World Bank Country and Lending Groups (CLASS)",
  version: "FY23",
  published: "2022-07",
  licence: { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
  citation: "World Bank, Country and Lending Groups, fiscal year 2023.",
  page: "https://datahelpdesk.worldbank.org/knowledgebase/articles/906519",
  cadence: "yearly",
  caveats: [
    "It gives no figures: it is compared with the names, regions and income groups of the vocabulary.",
    "Regions are those before July 2025, when Afghanistan and Pakistan moved.",
    "The licence and the page are the publisher's known ones and were not checked online.",
  ],
  file: {
    path: "original/worldbank_CLASS_FY23.xlsx",
    sha256: "ee6836031f2b3b03c4c154077cbcee19a74e517b4bad2dba81c80ac727c808c6",
    bytes: 57052,
  },
  released: false,
  indicators: {},
  layout: { kind: "worldbank-income-classes", read: compareIncomeClasses },
};
