import type { PartnershipConfiguration } from "../configuration-shape.ts";

/** What the example rests on. The three public texts, and one note from second hand that is marked as such wherever it is used. */
export const DOCUMENTS: PartnershipConfiguration["documents"] = [
  {
    code: "CN",
    title: "Concept note",
    citation:
      "Global Knowledge Partnership on Migration and Development (KNOMAD): Concept Note. World Bank. Without a date; by its own text written after 27 June and before 21 November 2012. Its annex calls itself a preliminary draft.",
  },
  {
    code: "WP",
    title: "Web page",
    citation:
      "The partnership's page on the World Bank's site. Without a date; it speaks of the year 2015 as past and of an evaluation at the end of the third year as still to come.",
  },
  {
    code: "EN",
    title: "Encyclopedia article",
    citation: "KNOMAD, article of a public encyclopedia. Without a date; it speaks of the pandemic of 2020 as past.",
  },
  {
    code: "LS",
    title: "Later site, from second hand",
    citation:
      "The partnership's later public site, as the requirements of this software report it. No copy was kept and nobody here has checked it: take it as a pointer, not as evidence.",
  },
];

/** First days of what documents without a date say: the first on which they can have been written. The days are conventions, and places say so. */
export const FIRST_DAYS = { CN: "2012-05-01", WP: "2016-01-01", EN: "2020-03-01" } as const;

/** The day before what the web page says. */
export const BEFORE_WP = "2015-12-31";
