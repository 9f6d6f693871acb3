import { editDistance, phrase, Problem } from "#vocabulary";

/** Names that other interfaces have for our parameters. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  firstnobservations: "firstN",
  lastnobservations: "lastN",
  start: "startPeriod",
  from: "startPeriod",
  end: "endPeriod",
  to: "endPeriod",
  until: "endPeriod",
  language: "lang",
  locale: "lang",
  version: "release",
  query: "q",
  output: "format",
};
const MISTAKES = 3;

/** The problem of a parameter that is none, with the one that was probably meant. */
export const unknownParameter = (parameter: string, known: readonly string[]): Problem => {
  const meant = nearestOf(parameter, known);
  return new Problem("unknown-parameter", {
    parameter: parameter.slice(0, 60),
    suggestion: meant === undefined ? "" : phrase("did-you-mean", { name: meant }),
    known: known.join(", ") || phrase("none"),
  });
};

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, "");

const nearestOf = (wrong: string, known: readonly string[]): string | undefined => {
  const asked = plain(wrong.slice(0, 60));
  const limit = Math.min(MISTAKES, Math.floor(asked.length / 2));
  const names = [
    ...known.map((name) => [plain(name), name] as const),
    ...Object.entries(ELSEWHERE).filter(([, name]) => known.includes(name)),
  ];
  const near = names
    .map(([written, name]) => ({ name, mistakes: editDistance(written, asked, limit) }))
    .filter(({ mistakes }) => mistakes <= limit);
  return near.toSorted((a, b) => a.mistakes - b.mistakes)[0]?.name;
};
