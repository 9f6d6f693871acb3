/** What follows from a conflict of interest, from nothing on: it is told, somebody weighs it, or it stops whoever has it. */
export type Effect = "nothing found" | "disclose" | "warn" | "block";

export const EFFECTS: readonly Effect[] = ["nothing found", "disclose", "warn", "block"];

const weight = (effect: Effect): number => EFFECTS.indexOf(effect);

/** The strongest of some effects; nothing was found where there is none. */
export const strongest = (effects: readonly Effect[]): Effect =>
  effects.reduce((so, effect) => (weight(effect) > weight(so) ? effect : so), "nothing found");

/** Whether an effect is at least as strong as another. */
export const isAtLeast = (effect: Effect, other: Effect): boolean => weight(effect) >= weight(other);
