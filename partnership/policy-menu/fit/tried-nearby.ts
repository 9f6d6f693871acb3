import { regionsOf, type FitChoice, type FitCountry } from "./fit-facts.ts";

export interface TriedFinding {
  readonly rule: "tried";
  readonly answer: "here" | "nearby" | "elsewhere" | "nowhere";
  /** Countries, ISO alpha-3: those nearby where there are any, else all where it was tried. */
  readonly areas: readonly string[];
  /** The part of the world that the country shares with those nearby, a code of M49; "" elsewhere. */
  readonly part: string;
}

/** Where a choice was tried: in the country itself, in the same part of the world (the narrowest region of M49), elsewhere or nowhere that is known. */
export const triedNearby = ({ triedIn }: Pick<FitChoice, "triedIn">, { code }: Pick<FitCountry, "code">): TriedFinding => {
  if (triedIn.length === 0) return { rule: "tried", answer: "nowhere", areas: [], part: "" };
  if (triedIn.includes(code)) return { rule: "tried", answer: "here", areas: triedIn, part: "" };
  const part = regionsOf(code).at(-1) ?? "";
  const near = triedIn.filter((one) => part !== "" && regionsOf(one).includes(part));
  if (near.length > 0) return { rule: "tried", answer: "nearby", areas: near, part };
  return { rule: "tried", answer: "elsewhere", areas: triedIn, part: "" };
};
