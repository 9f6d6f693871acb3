import { found, type MissingRule } from "./missing-rule.ts";

/** Policy choices that a document names and nobody has appraised. */
export const choicesNotAppraised = {
  id: "choices not appraised",
  look: ({ choices }) =>
    choices.length === 0
      ? { kind: "not computed", because: "no choices" }
      : found(
          choices
            .filter(({ state }) => state === "not yet appraised")
            .map(({ title, slug, instrument }) => ({ name: title, slug, parts: [instrument.name] })),
        ),
} as const satisfies MissingRule;
