import { found, type MissingRule } from "./missing-rule.ts";

/** Works without a summary in plain words. */
export const plainWordsNotThere = {
  id: "plain words not there",
  look: ({ works, withoutPlainWords }) =>
    works.kinds.length === 0
      ? { kind: "not computed", because: "no works" }
      : found(
          withoutPlainWords.lines.map(({ title, slug, language }) => ({ name: title, slug, language, parts: [] })),
          withoutPlainWords.count,
        ),
} as const satisfies MissingRule;
