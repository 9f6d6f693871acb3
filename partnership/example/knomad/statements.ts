import type { PartnershipConfiguration } from "../configuration-shape.ts";

type Statement = NonNullable<PartnershipConfiguration["statements"]>[number];

const MIGRANTS = { dataflow: "DF_MIGRATION_PROFILE", key: "IMMIGRANTS.WLD" };
/** What the World Bank called developing countries are those of low and middle income. */
const REMITTANCES = { dataflow: "DF_MIGRATION_PROFILE", key: "REM_RECEIVED.LMY" };
const REMITTANCES_TO_AID = { dataflow: "DF_MIGRATION_PROFILE", key: "REM_RECEIVED_TO_ODA.LMY" };
const REFUGEES = { dataflow: "DF_MIGRATION_PROFILE", key: "REFUGEES_HOSTED.WLD" };

const FIGURES: readonly Statement[] = [
  {
    topic: "International migrants in the world",
    words: "more than 200 million",
    value: "200000000",
    unit: "PS",
    aboutPeriod: "about 2012",
    today: MIGRANTS,
    source: ["CN", "I, first paragraph"],
  },
  {
    topic: "International migrants in the world",
    words: "over 250 million, refugees among them",
    value: "250000000",
    unit: "PS",
    aboutPeriod: "about 2015",
    today: MIGRANTS,
    source: ["WP", "paragraph on migration as a defining issue"],
  },
  {
    topic: "Refugees",
    words: "15 million",
    value: "15000000",
    unit: "PS",
    aboutPeriod: "about 2015",
    today: REFUGEES,
    source: ["WP", "paragraph on migration as a defining issue"],
  },
  {
    topic: "Migrants within their country",
    words: "over 700 million; the number itself is called unknown",
    value: "700000000",
    unit: "PS",
    aboutPeriod: "about 2012",
    source: ["CN", "Annex 1, theme 12"],
  },
  {
    topic: "Migrants within their country",
    words: "over 750 million",
    value: "750000000",
    unit: "PS",
    aboutPeriod: "about 2015",
    source: ["WP", "paragraph on migration as a defining issue"],
  },
  {
    topic: "Share of people who are migrants, between and within countries",
    words: "nearly one in seven",
    aboutPeriod: "about 2015",
    source: ["WP", "paragraph on migration as a defining issue"],
  },
  {
    topic: "Remittances to developing countries",
    words: "over 350 billion US dollars a year",
    value: "350000000000",
    unit: "USD",
    aboutPeriod: "about 2012",
    today: REMITTANCES,
    source: ["CN", "I, second paragraph"],
  },
  {
    topic: "Remittances to developing countries",
    words: "350 billion US dollars, an estimate",
    value: "350000000000",
    unit: "USD",
    aboutPeriod: "2011",
    today: REMITTANCES,
    source: ["CN", "Annex 1, theme 9"],
  },
  {
    topic: "Remittances to developing countries",
    words: "about 432 billion US dollars",
    value: "432000000000",
    unit: "USD",
    aboutPeriod: "2015",
    today: REMITTANCES,
    source: ["WP", "paragraph on remittances"],
  },
  {
    topic: "Remittances compared with official aid",
    words: "three times as much",
    value: "3",
    unit: "times",
    aboutPeriod: "2011",
    today: REMITTANCES_TO_AID,
    source: ["CN", "Annex 1, theme 9"],
  },
  {
    topic: "Remittances compared with official aid",
    words: "about three times as much",
    value: "3",
    unit: "times",
    aboutPeriod: "2015",
    today: REMITTANCES_TO_AID,
    source: ["WP", "paragraph on remittances"],
  },
  {
    topic: "Countries where remittances pass a tenth of the economy",
    words: "many developing countries, above 10 percent of GDP",
    value: "10",
    unit: "PT",
    aboutPeriod: "about 2012",
    source: ["CN", "I, second paragraph"],
  },
  {
    topic: "Countries where remittances pass a tenth of the economy",
    words: "several countries, above 10 percent of GDP",
    value: "10",
    unit: "PT",
    aboutPeriod: "about 2015",
    source: ["WP", "paragraph on remittances"],
  },
];

const OF_ITSELF: readonly Statement[] = [
  { topic: "Working groups", words: "twelve, six of them at first", value: "12", source: ["CN", "IV, Structure"] },
  { topic: "Working groups", words: "eleven", value: "11", source: ["WP", "section on activities"] },
  { topic: "Working groups", words: "twelve areas with working groups", value: "12", source: ["EN", "Research areas"] },
  { topic: "Themes to begin with", words: "six, and the three that cut across", value: "6", source: ["CN", "II, after the list"] },
  { topic: "Themes to begin with", words: "up to six groups", value: "6", source: ["CN", "IV, Structure"] },
  { topic: "Themes to begin with", words: "five, said twice", value: "5", source: ["CN", "Annex 1, first paragraph and after the list"] },
  { topic: "Cross-cutting themes", words: "three", value: "3", source: ["CN", "II; Annex 1"] },
  { topic: "Cross-cutting themes", words: "four, not named", value: "4", source: ["WP", "section on activities"] },
  {
    topic: "Cross-cutting themes",
    words: "four, with public perceptions and communications",
    value: "4",
    source: ["EN", "cross-cutting themes"],
  },
  {
    topic: "Seed money",
    words: "5 million Swiss francs for five years, less than the whole budget",
    source: ["CN", "IX, first paragraph"],
  },
  { topic: "Seed money", words: "nearly 6 million dollars", source: ["CN", "IX, risk matrix, Funding"] },
];

/** Figures as they were said, beside which the pages put our own of today where there is one for the same thing. */
export const STATEMENTS: PartnershipConfiguration["statements"] = [...FIGURES, ...OF_ITSELF];
