import type { CataloguedProblem } from "./problem-catalogue.ts";

/** Problems of commissions: their calls, applications, approval and milestones. */
export const COMMISSION_PROBLEMS = {
  "no-such-commission": {
    status: 404,
    title: "There is no such commission",
    detail: "There is no commission here that is open to you.",
    remedy: "Look in the list of commissions at the desk, or among the public calls.",
  },
  "bad-commission": {
    status: 422,
    title: "The commission cannot be kept so",
    detail: "{field}: {reason}",
    remedy: "Change it and send it again.",
  },
  "commission-refused": {
    status: 409,
    title: "That cannot be done now",
    detail: "{reference}: {reason}.",
    remedy: "Open the commission again: its page says what comes next.",
  },
} as const satisfies Readonly<Record<string, CataloguedProblem>>;
