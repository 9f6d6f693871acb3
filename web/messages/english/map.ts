import { the } from "./names-in-sentences.ts";

/** Texts of maps. */
export const map = {
  heading: "On the map",
  title: (indicator: string, highest: string, lowest: string, period: string) =>
    `${indicator}: highest in ${the(highest)}, lowest in ${the(lowest)}, ${period}`,
  subtitle: (unit: string, countries: number) =>
    `${unit}, ${countries} countries and areas in classes of about as many each; small ones as circles`,
  remark: "Equal Earth projection. No lines are drawn between areas.",
  noFigure: "no figure: not zero",
  note: "A hatched area has no figure in this release, or is treated neutrally. The ranking below has the same figures.",
  disputed: "How disputed areas are drawn",
  disputedCaption: "Disputed areas, after the map practice of the United Nations",
  area: "Area",
  treatment: "How it is drawn",
  after: "After",
};
