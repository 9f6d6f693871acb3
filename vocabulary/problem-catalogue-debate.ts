import type { CataloguedProblem } from "./problem-catalogue.ts";

/** Coded errors of the public debate, in English. */
export const DEBATE_PROBLEMS = {
  "no-such-response": {
    status: 404,
    title: "No such response",
    detail: "There is no such response here, or it is not yours to see.",
    remedy: "Look for it on the page of the work or policy choice.",
  },
  "bad-response": {
    status: 422,
    title: "The response cannot be kept so",
    detail: "{field}: {reason}",
    remedy: "Change it and send it again.",
  },
  "response-state": {
    status: 409,
    title: "The response is not at that point",
    detail: "It is {state} and cannot be {wanted}.",
    remedy: "Open its page again to see where it stands.",
  },
  "response-interest": {
    status: 403,
    title: "Somebody else decides on this response",
    detail: "Between you and those whom it is about stands an interest: {reason}",
    remedy: "Others who moderate the debate were told of it and decide.",
  },
  "debate-closed": {
    status: 409,
    title: "No responses are taken now",
    detail: "The debate has no rules of engagement that hold today, so nobody can say yes to them.",
    remedy: "Try again later, or ask whoever runs the partnership.",
  },
} as const satisfies Record<string, CataloguedProblem>;
