import { found, type MissingRule } from "./missing-rule.ts";

/** Policy choices whose appraisal may hold no longer, with the kinds of causes. */
export const choicesStale = {
  id: "choices stale",
  look: ({ choices }) =>
    choices.every(({ agreement }) => agreement === null)
      ? { kind: "not computed", because: "no choices" }
      : found(
          choices.filter(({ state }) => state === "stale").map(({ title, slug, causes }) => ({ name: title, slug, parts: [...causes] })),
        ),
} as const satisfies MissingRule;
