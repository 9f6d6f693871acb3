import type { CataloguedProblem } from "./problem-catalogue.ts";

/** Coded errors of uptake, in English. */
export const UPTAKE_PROBLEMS = {
  "no-such-uptake": {
    status: 404,
    title: "No such report of a use",
    detail: "There is no such report here, or it is not yours to see.",
    remedy: "Look for it in the list of uses.",
  },
  "bad-uptake": {
    status: 422,
    title: "The report cannot be kept so",
    detail: "{field}: {reason}",
    remedy: "Change it and send it again.",
  },
  "uptake-state": {
    status: 409,
    title: "The report is not at that point",
    detail: "The report is {state} and cannot be {wanted}.",
    remedy: "Open its page again to see where it stands.",
  },
} as const satisfies Record<string, CataloguedProblem>;
