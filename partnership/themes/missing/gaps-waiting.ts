import { found, type MissingRule } from "./missing-rule.ts";

/** Questions that were accepted and that nobody answers, for longer than the partnership allows itself. */
export const gapsWaiting = {
  id: "gaps waiting",
  look: ({ waiting, accepted, longestWait }) => {
    if (longestWait === undefined) return { kind: "not computed", because: "no wait set" };
    if (accepted === 0) return { kind: "not computed", because: "no gaps" };
    return found(
      waiting.lines.map(({ title, slug, language, since }) => ({ name: title, slug, language, since, parts: [] })),
      waiting.count,
    );
  },
} as const satisfies MissingRule;
