import type { ResponseValues } from "../../debate/response-shape.ts";

/** An invented response, and what becomes of it. */
export interface InventedResponse extends Pick<
  ResponseValues,
  "viewpoint" | "stance" | "title" | "claim" | "words" | "interests" | "area"
> {
  readonly affiliation: string;
  /** What is decided on it; "" where nobody looked yet. */
  readonly outcome: "publish" | "decline" | "changes" | "";
  /** What the authors answer, once it is published. */
  readonly answer?: string;
}

/** Responses to invented works and choices. Nobody said any of it, and no figure in it was counted. */
export const INVENTED_RESPONSES: readonly InventedResponse[] = [
  {
    ...{ viewpoint: "unions", stance: "qualifies", affiliation: "An invented union of seasonal workers", area: "MEX", outcome: "publish" },
    title: "Fees fall on paper first",
    claim: "That fees fall where they have to be advertised.",
    words:
      "In the invented towns where we ask our members, the advertised fee fell and what they paid did not. A second payment appeared, for “papers”.\n\nThe finding holds for what is written down. Before it becomes a rule elsewhere, somebody should ask those who paid.",
    interests: "The union advises its members on fees, and is paid by them alone.",
    answer:
      "That is right: the work counts what was advertised, and says so in its third part. We would use a count of what was paid if it were published with how it was made.",
  },
  {
    ...{ viewpoint: "recruiters", stance: "disagrees", affiliation: "An invented association of agencies", area: "", outcome: "publish" },
    title: "Small agencies cannot carry this",
    claim: "That agencies bear the cost of advertising their fees.",
    words:
      "Small agencies work with two or three people. A page that has to be kept in four languages costs them more than the work says, and the large ones gain what they lose.\n\nWe ask for a lower duty below a size that can be agreed on.",
    interests: "Our members would have to pay for what is proposed.",
  },
  {
    ...{
      viewpoint: "migrants and diaspora",
      stance: "supports",
      affiliation: "An invented circle of returned families",
      area: "SEN",
      outcome: "publish",
    },
    title: "It is what we would have needed",
    claim: "That people who return use what they are told before they leave.",
    words:
      "Most of us learned of the fee at the counter. Whoever had a cousin with the list in hand paid less, and nobody had to tell them twice.\n\nThis is our own experience, of about thirty families, and no more than that.",
    interests: "none",
  },
  {
    ...{ viewpoint: "researchers", stance: "adds evidence", affiliation: "An invented institute", area: "PHL", outcome: "publish" },
    title: "An older count points the same way",
    claim: "That fees differ more within a country than between countries.",
    words:
      "An invented survey of 1998 asked the same question in the same words. Its answers lie within what the work gives, which makes a chance finding less likely.\n\nThe survey left out whoever had gone for good, as this work does.",
    interests: "I made the older survey, and would be glad to see it used.",
  },
  {
    ...{ viewpoint: "government", stance: "qualifies", affiliation: "An invented ministry of work", area: "KEN", outcome: "" },
    title: "Where an office keeps the list",
    claim: "That a list of fees needs no office of its own.",
    words:
      "With us an office keeps the list, and answers the telephone. Without somebody who answers, the list was not used, in the two invented years before.\n\nWe can share how many called, and what it cost.",
    interests: "The ministry pays for the office.",
  },
  {
    ...{ viewpoint: "other", stance: "disagrees", affiliation: "An invented shop", area: "", outcome: "decline" },
    title: "Compare our invented prices",
    claim: "That nobody offers a lower price than those in the table.",
    words:
      "Our invented shop is cheaper than every line of the table. Come and see for yourself, and tell your friends about it as well. We are open on every day.",
    interests: "We sell what the table compares.",
  },
];
