import { found, type MissingRule } from "./missing-rule.ts";

/** Outcomes of appraised choices on which certainty is low or very low. */
export const certaintyLow = {
  id: "certainty low",
  look: ({ choices }) => {
    const appraised = choices.filter(({ agreement }) => agreement !== null);
    if (appraised.length === 0) return { kind: "not computed", because: "no choices" };
    return found(
      appraised
        .map(({ title, slug, outcomes }) => ({
          ...{ name: title, slug },
          parts: outcomes
            .filter(({ certainty }) => certainty === "low" || certainty === "very low")
            .map(({ name, certainty }) => `${name}: ${certainty}`),
        }))
        .filter(({ parts }) => parts.length > 0),
    );
  },
} as const satisfies MissingRule;
