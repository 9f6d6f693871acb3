import type { ContentViewpoint } from "../../policy-menu/choice-content.ts";
import type { ChoiceDraft } from "../../policy-menu/choice-shape.ts";
import type { Direction, Certainty } from "../../policy-menu/choice-words.ts";

/** How far an invented policy choice gets. */
export type InventedCourse = "draft" | "in appraisal" | "comparing" | "current" | "reconciled" | "stale" | "withdrawn";

export interface InventedChoice {
  readonly title: string;
  readonly problem: string;
  readonly mechanism: string;
  readonly course: InventedCourse;
  readonly forWhom: ChoiceDraft["forWhom"];
  readonly incomeGroups: ChoiceDraft["incomeGroups"];
  readonly regions: readonly string[];
  readonly triedIn: readonly string[];
  /** Where in the lists of instruments and outcomes its own begin. */
  readonly place: number;
  readonly direction: Direction;
  readonly certainty: Certainty;
  readonly views: readonly Pick<ContentViewpoint, "party" | "stance" | "words">[];
}

const SAID = "Invented, for trying things out.";

/** Invented policy choices, one or more in every state. Nothing in them is so. */
export const INVENTED_CHOICES: readonly InventedChoice[] = [
  {
    title: "Fictitious: a table of fees at every counter",
    problem: `People who send money do not know what it costs elsewhere. ${SAID}`,
    mechanism: "Whoever sends money for others hangs up what it costs, fees and exchange together.",
    course: "current",
    ...{ forWhom: "both", incomeGroups: ["LMC", "UMC"], regions: ["142", "019"], triedIn: ["PHL", "MEX"], place: 0 },
    ...{ direction: "decreases", certainty: "moderate" },
    views: [
      { party: "government", stance: "for", words: "It costs little and people ask for it. Invented." },
      { party: "recruiters", stance: "divided", words: "Some of us send money too. Invented." },
      { party: "migrants and diaspora", stance: "for", words: "We would look before we send. Invented." },
    ],
  },
  {
    title: "Fictitious: permits that stay with the worker",
    problem: `Whoever leaves an employer loses the permit. ${SAID}`,
    mechanism: "A permit names the trade and not the employer.",
    course: "reconciled",
    ...{ forWhom: "receiving", incomeGroups: ["HIC"], regions: [], triedIn: ["DEU"], place: 1 },
    ...{ direction: "increases", certainty: "low" },
    views: [
      { party: "employers", stance: "against", words: "We paid for the journey. Invented." },
      { party: "unions", stance: "for", words: "Nobody is bound to one master. Invented." },
    ],
  },
  {
    title: "Fictitious: lessons before leaving",
    problem: `Many leave without knowing their rights. ${SAID}`,
    mechanism: "Three evenings of lessons in the town hall.",
    course: "stale",
    ...{ forWhom: "sending", incomeGroups: ["LIC", "LMC"], regions: ["002"], triedIn: ["KEN"], place: 2 },
    ...{ direction: "increases", certainty: "low" },
    views: [{ party: "civil society", stance: "for, with conditions", words: "If those who came back teach. Invented." }],
  },
  {
    title: "Fictitious: one form for two ministries",
    problem: `The same facts are asked twice. ${SAID}`,
    mechanism: "Both ministries read one form.",
    course: "comparing",
    ...{ forWhom: "sending", incomeGroups: [], regions: [], triedIn: [], place: 3 },
    ...{ direction: "mixed", certainty: "very low" },
    views: [],
  },
  {
    title: "Fictitious: a bank account on arrival",
    problem: `Wages are paid in cash and sent dearly. ${SAID}`,
    mechanism: "Whoever is given a permit is given an account.",
    course: "in appraisal",
    ...{ forWhom: "receiving", incomeGroups: [], regions: ["150"], triedIn: [], place: 4 },
    ...{ direction: "no clear effect", certainty: "low" },
    views: [],
  },
  {
    title: "Fictitious: a song about savings",
    problem: `Savings are spent in the first year. ${SAID}`,
    mechanism: "A song on the radio.",
    course: "withdrawn",
    ...{ forWhom: "sending", incomeGroups: [], regions: [], triedIn: ["FJI"], place: 5 },
    ...{ direction: "no clear effect", certainty: "very low" },
    views: [],
  },
  {
    title: "Fictitious: seats for a season",
    problem: `Buses are full at harvest. ${SAID}`,
    mechanism: "More buses when people travel to work.",
    course: "draft",
    ...{ forWhom: "both", incomeGroups: [], regions: [], triedIn: [], place: 6 },
    ...{ direction: "not known yet", certainty: "very low" },
    views: [],
  },
];
