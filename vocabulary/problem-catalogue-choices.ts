import type { CataloguedProblem } from "./problem-catalogue.ts";

/** Coded errors of policy choices, in English. */
export const CHOICES_PROBLEMS = {
  "no-such-choice": {
    status: 404,
    title: "No such policy choice",
    detail: "There is no such policy choice here, or it is not yours to see.",
    remedy: "Look for it in the menu of policy choices.",
  },
  "bad-choice": {
    status: 422,
    title: "The policy choice cannot be kept so",
    detail: "{field}: {reason}",
    remedy: "Change it and send it again.",
  },
  "choice-state": {
    status: 409,
    title: "The policy choice is not at that point",
    detail: "The policy choice is {state} and cannot be {wanted}.",
    remedy: "Open its page again to see where it stands.",
  },
  "no-such-pilot": {
    status: 404,
    title: "No such pilot",
    detail: "There is no such pilot here.",
    remedy: "Look for it in the list of pilots.",
  },
} as const satisfies Record<string, CataloguedProblem>;
