import { found, type MissingRule } from "./missing-rule.ts";

/** All works on the theme are in one and the same language. */
export const oneLanguage = {
  id: "one language",
  look: ({ works: { languages } }) => {
    const [only, ...others] = languages;
    if (!only) return { kind: "not computed", because: "no works" };
    return others.length > 0 ? { kind: "nothing" } : found([{ name: only.language, slug: "", parts: [] }], only.count);
  },
} as const satisfies MissingRule;
