import type { ResponseValues } from "../../debate/response-shape.ts";

/** An invented response, and what becomes of it. */
export interface InventedResponse extends Pick<
  ResponseValues,
  "viewpoint" | "stance" | "title" | "claim" | "words" | "interests" | "area" | "affiliation"
> {
  readonly to: "work" | "choice";
  /** What is decided on it; "" where nobody looked yet. */
  readonly outcome: "publish" | "decline" | "";
  /** What the authors answer, once it is published. */
  readonly answer?: string;
}

/** Responses to an invented work on counting people and an invented choice on fees. Nobody said any of it, and no figure in it was counted. */
export const INVENTED_RESPONSES: readonly InventedResponse[] = [
  {
    ...{ to: "work", viewpoint: "civil society", stance: "qualifies", area: "MEX", outcome: "publish" },
    affiliation: "An invented house for travellers",
    title: "Whoever has no door is not counted",
    claim: "That the table has everybody who moved, in what is made up.",
    words:
      "We house people for some weeks. Nobody who asks at doors meets them, and no list has their names. In our invented year they were a third of those who came.\n\nThe table is right for who is counted. It should say who is not.",
    interests: "The house is paid for by those who count as well.",
    answer:
      "That is right. The table has whoever was met at a door, and the next version says so beside it. We would use the numbers of the house if they were published with how they were made.",
  },
  {
    ...{ to: "work", viewpoint: "researchers", stance: "adds evidence", area: "PHL", outcome: "publish" },
    affiliation: "An invented institute",
    title: "An older count points the same way",
    claim: "That more were counted in the one place than in the other.",
    words:
      "An invented survey of 1998 asked the same question in the same words. Its answers lie within what the table gives, which makes a finding by chance less likely.\n\nThe survey left out whoever had gone for good, as the table does.",
    interests: "I made the older survey, and would be glad to see it used.",
  },
  {
    ...{ to: "choice", viewpoint: "unions", stance: "qualifies", area: "MEX", outcome: "publish" },
    affiliation: "An invented union of seasonal workers",
    title: "Fees fall on paper first",
    claim: "That fees fall where they hang at every counter.",
    words:
      "In the invented towns where we ask our members, the fee on the wall fell and what they paid did not. A second payment appeared, for “papers”.\n\nBefore it becomes a rule elsewhere, somebody should ask those who paid.",
    interests: "The union advises its members on fees, and is paid by them alone.",
  },
  {
    ...{ to: "choice", viewpoint: "recruiters", stance: "disagrees", area: "", outcome: "publish" },
    affiliation: "An invented association of agencies",
    title: "Small agencies cannot carry this",
    claim: "That a table of fees costs an agency next to nothing.",
    words:
      "Small agencies work with two or three people. A table that has to be kept in four languages costs them more than the choice says, and the large ones gain what they lose.\n\nWe ask for a lower duty below a size that can be agreed on.",
    interests: "Our members would have to pay for what is proposed.",
  },
  {
    ...{ to: "choice", viewpoint: "migrants and diaspora", stance: "supports", area: "SEN", outcome: "publish" },
    affiliation: "An invented circle of returned families",
    title: "It is what we would have needed",
    claim: "That people use what hangs at the counter.",
    words:
      "Most of us learned of the fee when we had paid it. Whoever had a cousin with the list in hand paid less, and nobody had to tell them twice.\n\nThis is our own experience, of about thirty families, and no more than that.",
    interests: "none",
  },
  {
    ...{ to: "choice", viewpoint: "government", stance: "qualifies", area: "KEN", outcome: "" },
    affiliation: "An invented ministry of work",
    title: "Where an office keeps the list",
    claim: "That a table of fees needs no office of its own.",
    words:
      "With us an office keeps the list, and answers the telephone. Without somebody who answers, the list was not used, in the two invented years before.\n\nWe can share how many called, and what it cost.",
    interests: "The ministry pays for the office.",
  },
  {
    ...{ to: "choice", viewpoint: "other", stance: "disagrees", area: "", outcome: "decline" },
    affiliation: "An invented shop",
    title: "Compare our invented prices",
    claim: "That nobody offers a lower price than those in the table.",
    words:
      "Our invented shop is cheaper than every line of the table. Come and see for yourself, and tell your friends about it as well. We are open on every day.",
    interests: "We sell what the table compares.",
  },
];
