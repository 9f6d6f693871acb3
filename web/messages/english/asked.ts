import { the } from "./names-in-sentences.ts";

/** Texts of what was asked about countries, on pages of figures, in English. */
export const askedTexts = {
  inIndex: "Questions asked",
  title: (name: string) => `Questions asked about ${the(name)}`,
  ofBoth: (one: string, other: string) => `Questions asked about ${the(one)} and ${the(other)}`,
  lead: "What somebody needs to know and could not find. Each page says what is known already and who is answering.",
  all: (name: string) => `All questions about ${the(name)}`,
  ask: "Ask a question",
  fictitious: "fictitious",
  states: {
    proposed: "waiting for a decision",
    accepted: "accepted, not begun",
    "in work": "being answered",
    answered: "answered",
    parked: "not taken up for now",
    declined: "not taken up",
  },
};
