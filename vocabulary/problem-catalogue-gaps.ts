import type { CataloguedProblem } from "./problem-catalogue.ts";

/** Coded errors of knowledge gaps, in English. */
export const GAPS_PROBLEMS = {
  "no-such-gap": {
    status: 404,
    title: "No such question",
    detail: "There is no such question here, or it is not yours to see.",
    remedy: "Look for it in the list of questions.",
  },
  "no-such-chain": {
    status: 404,
    title: "No such chain",
    detail: "What the address names is not there, or not public; a figure has a chain once a public work or policy choice rests on it.",
    remedy: "Take the kind and the last part of the address from a page of the question, work, policy choice or use.",
  },
  "bad-gap": {
    status: 422,
    title: "The question cannot be kept so",
    detail: "{field}: {reason}",
    remedy: "Change it and send it again.",
  },
  "gap-state": {
    status: 409,
    title: "The question is not at that point",
    detail: "The question is {state} and cannot become {wanted}.",
    remedy: "Open its page again to see where it stands.",
  },
} as const satisfies Record<string, CataloguedProblem>;
