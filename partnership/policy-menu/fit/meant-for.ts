import type { FitChoice, FitCountry, FitFigure } from "./fit-facts.ts";

/** From so many percent of the population on, those who left, or those who came, weigh in a country. */
export const SHARE_THAT_WEIGHS = 1;

/** What the rule found, with the figures that it rests on. */
export interface MeantForFinding {
  readonly rule: "meant for";
  readonly answer: "not named" | "holds" | "does not hold" | "not known";
  readonly side: FitChoice["forWhom"];
  /** Of those who left for "sending", of those who came for "receiving". */
  readonly share: FitFigure | undefined;
  /** The same people, and those who go the other way, in number. */
  readonly people: FitFigure | undefined;
  readonly others: FitFigure | undefined;
}

/**
 * A choice for sending countries is for those from which at least one percent of the population left, or more people left than came; one for receiving
 * countries for those to which as many came, or more than left. Where neither can be said from the figures, it is not known.
 */
export const meantFor = ({ forWhom }: Pick<FitChoice, "forWhom">, country: FitCountry): MeantForFinding => {
  const { abroad, here, abroadShare, hereShare } = country;
  const [share, people, others] = forWhom === "receiving" ? [hereShare, here, abroad] : [abroadShare, abroad, here];
  const found = { rule: "meant for", side: forWhom, share, people, others } as const;
  if (forWhom === "both") return { ...found, answer: "not named" };
  const weighs = share && share.value >= SHARE_THAT_WEIGHS;
  const more = people && others && people.value > others.value;
  if (weighs === true || more === true) return { ...found, answer: "holds" };
  return { ...found, answer: weighs === undefined || more === undefined ? "not known" : "does not hold" };
};
