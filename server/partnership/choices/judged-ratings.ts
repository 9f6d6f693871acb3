import type { ChoiceContent, Judgement } from "#partnership";
import { partnershipTexts } from "#web";

const desk = partnershipTexts.choicesDesk;

/** Cost, equity and feasibility in words: as they were judged, and as the choice itself has them where nobody judged. */
export const judgedRatings = (
  { cost, equity, feasibility }: Pick<ChoiceContent, "cost" | "equity" | "feasibility">,
  result: Pick<Judgement, "cost" | "equity" | "feasibility"> | undefined,
): Readonly<Record<"cost" | "equity" | "feasibility", string>> => ({
  cost: desk.ratings[result?.cost ?? cost.rating],
  equity: desk.equities[result?.equity ?? equity.rating],
  feasibility: desk.ratings[result?.feasibility ?? feasibility.rating],
});
