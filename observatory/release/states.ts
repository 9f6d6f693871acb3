import { phrase, Problem, wordsIn, type WordedValue } from "#vocabulary";
import { FRENCH_STATES, FRENCH_WITHOUT_REVIEW } from "./states-french.ts";

/** Where a release stands. Only a draft may be written again; a withdrawn release stays readable, with its reason. */
export type ReleaseState = "draft" | "frozen" | "published" | "withdrawn";

/** One entry of `state.json`, which only grows. */
export interface StateEntry {
  readonly state: ReleaseState;
  /** ISO date. */
  readonly on: string;
  readonly reason?: string;
}

/** What a state may be followed by. */
const FOLLOWING: Readonly<Record<ReleaseState, readonly ReleaseState[]>> = {
  draft: ["frozen"],
  frozen: ["published", "withdrawn"],
  published: ["withdrawn"],
  withdrawn: [],
};

/** What a state means to a reader, in English. */
export const STATE_WORDS: Readonly<Record<ReleaseState, string>> = {
  draft: "draft, may still change",
  frozen: "frozen, not yet peer reviewed",
  published: "published after peer review",
  withdrawn: "withdrawn",
};

/** What "published" means with a reason: whoever published it said why it did not go through its review. */
const WITHOUT_REVIEW = "published without its review here";

/** The last entry: where the release stands now. */
export const currentState = (states: readonly StateEntry[]): StateEntry => {
  const last = states.at(-1);
  if (!last) throw new RangeError("a release has at least one state");
  return last;
};

/**
 * Where a release stands, for a reader: "frozen, not yet peer reviewed", "withdrawn: the reason". A reason stays in the words of whoever gave it.
 * @param locale English where that language is not written yet
 */
export const wordsOfState = ({ state, reason }: StateEntry, locale = "en"): string => {
  const usual = wordsIn(locale, STATE_WORDS, { fr: FRENCH_STATES })[state];
  const words = state === "published" && reason ? wordsIn(locale, WITHOUT_REVIEW, { fr: FRENCH_WITHOUT_REVIEW }) : usual;
  return reason ? wordsIn(locale, `${words}: ${reason}`, { fr: `${words}\u00a0: ${reason}` }) : words;
};

/**
 * The states with one more.
 * @throws Problem release-state-refused for a change that is not allowed, release-state-reason-missing for a withdrawal without one
 */
export const changeState = (release: string, states: readonly StateEntry[], next: StateEntry): readonly StateEntry[] => {
  const { state } = currentState(states);
  if (!FOLLOWING[state].includes(next.state)) {
    const allowed = FOLLOWING[state].join(", ") || "nothing else";
    throw new Problem("release-state-refused", { release, state, next: next.state, allowed });
  }
  if (next.state === "withdrawn" && !next.reason?.trim()) throw new Problem("release-state-reason-missing", { release });
  return [...states, next];
};

/** The states in a `state.json`. Throws Problem release-damaged when it is none. */
export const parseStates = (text: string, release: string): readonly StateEntry[] => {
  const damaged = (reason: WordedValue): Problem => new Problem("release-damaged", { release, file: "state.json", reason });
  let states: unknown;
  try {
    states = JSON.parse(text);
  } catch {
    throw damaged(phrase("no-json"));
  }
  if (!Array.isArray(states) || states.length === 0 || !states.every(isEntry)) throw damaged(phrase("no-states"));
  return states;
};

const isEntry = (entry: unknown): entry is StateEntry => {
  const { state, on } = (entry ?? {}) as Partial<StateEntry>;
  return typeof state === "string" && Object.hasOwn(FOLLOWING, state) && typeof on === "string";
};
