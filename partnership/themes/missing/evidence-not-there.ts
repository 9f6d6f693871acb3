import { found, type MissingRule } from "./missing-rule.ts";

/** Outcomes on which no policy choice names evidence, for each instrument that the theme's choices use. */
export const evidenceNotThere = {
  id: "evidence not there",
  look: ({ choices, outcomes, cells }) => {
    if (choices.length === 0) return { kind: "not computed", because: "no choices" };
    const instruments = new Map(choices.map(({ instrument }) => [instrument.slug, instrument.name]));
    const lines = [...instruments]
      .toSorted(([, one], [, other]) => one.localeCompare(other, "en"))
      .map(([slug, name]) => ({
        ...{ slug, name },
        parts: outcomes
          .filter((outcome) => !cells.some((cell) => cell.instrument === slug && cell.outcome === outcome.slug && cell.lines > 0))
          .map((outcome) => outcome.name),
      }))
      .filter(({ parts }) => parts.length > 0);
    return found(
      lines,
      lines.reduce((sum, { parts }) => sum + parts.length, 0),
    );
  },
} as const satisfies MissingRule;
