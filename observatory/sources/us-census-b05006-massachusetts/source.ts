import type { SourceDeclaration } from "../declaration.ts";
import { censusCategoryTable } from "./read.ts";

/**
 * Foreign-born of Massachusetts and its places by place of birth, as the Census Bureau reports them, not harmonised.
 * Area = the bureau's geography ("US:0400000US25" is the state); counterpart = place of birth.
 */
export const usCensusB05006Massachusetts: SourceDeclaration = {
  id: "us-census-b05006-massachusetts",
  producer: "U.S. Census Bureau",
  title: "Place of birth for the foreign-born population (B05006): Massachusetts and its places",
  version: "American Community Survey 2020-2024, 5-year estimates",
  published: "2025",
  licence: { name: "Public domain (U.S. Government work)", url: "https://www.usa.gov/government-copyright" },
  citation: "U.S. Census Bureau, American Community Survey 2020-2024 5-year estimates, table B05006.",
  page: "https://data.census.gov/table/ACSDT5Y2024.B05006",
  cadence: "yearly",
  caveats: [
    "Estimates over the five years 2020-2024; the period is given as the last of them.",
    "Margins of error are at 90 % confidence.",
    "Categories are the bureau's: regions, rests (Other Western Africa), pairs (Korea) and former states keep their variable (B05006:054) as counterpart and stand in the note.",
    "China is reported without Hong Kong and Taiwan; whether with Macao is not told, so it keeps its variable.",
    "Categories ending with a colon are sums of those below; Azores Islands is a part of Portugal only and adds to nothing.",
    "The exact day of publication is not stated in the file.",
  ],
  redistributed: "The publisher's file, gzipped.",
  file: {
    path: "original/ACSDT5Y2024.B05006-Data_Massachusetts.csv.gz",
    sha256: "582a851e1068869ce5dd8b3b983219aec083401363038da7bdd47f47d95e7634",
    bytes: 50165,
  },
  released: true,
  indicators: {
    FOREIGN_BORN: { name: "Foreign-born persons", unit: "persons", multiplier: 1 },
    FOREIGN_BORN_MOE: { name: "Margin of error of foreign-born persons (90 %)", unit: "persons", multiplier: 1 },
  },
  layout: censusCategoryTable("2024"),
};
