import type { FoundCause } from "./cause-records.ts";

/** A cause in a sentence, for cases, notices and the log. */
export const causeWords = ({ kind, facts }: Pick<FoundCause, "kind" | "facts">): string => {
  switch (kind) {
    case "work corrected":
      return `“${facts.title}” was corrected: ${ended(facts.words)}`;
    case "work retracted":
      return `“${facts.title}” was retracted: ${ended(facts.words)}`;
    case "pilot reported":
      return `The pilot ${facts.title} reported.`;
    case "review due":
      return `It was to be looked at again by ${facts.dueOn ?? ""}.`;
    case "figure moved": {
      const { figure } = facts;
      if (!figure) return `The figure ${facts.title} moved.`;
      const to = figure.to === null ? "no value" : String(figure.to);
      const tolerance = `${figure.tolerance}${figure.toleranceKind === "percent" ? " %" : ""}`;
      return `The figure ${facts.title} moved from ${figure.from} (release ${figure.fromRelease}) to ${to} (release ${figure.toRelease}), further than ${tolerance}.`;
    }
  }
};

const ended = (words: string): string => (/[.!?…]$/.test(words) ? words : `${words}.`);
