import type { CataloguedProblem } from "./problem-catalogue.ts";

/** Coded errors of requests for a correction, in English. */
export const CORRECTIONS_PROBLEMS = {
  "no-such-correction": {
    status: 404,
    title: "No such request for a correction",
    detail: "There is no such request here, or it is not yours to see.",
    remedy: "Look for it on the page of the work or policy choice.",
  },
  "correction-state": {
    status: 409,
    title: "The request is decided",
    detail: "The request is {state}; nothing is added to it any more.",
    remedy: "Open its page again to see what was decided.",
  },
} as const satisfies Record<string, CataloguedProblem>;
