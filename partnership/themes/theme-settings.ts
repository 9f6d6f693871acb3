import { inForce, type Setting } from "../programme/programme-records.ts";

/** A series of our releases that belongs to a theme, or something that one would like to know of it and no series tells. */
export const FIGURE_OF_A_THEME = "figure of a theme";
/** Days that a question may stay without anybody answering before a theme's page says so. */
export const LONGEST_WAIT = "longest wait of a question";

/** What a theme's figures are to tell; without a dataflow nothing of ours tells it. */
export interface ThemeSeries {
  readonly what: string;
  readonly dataflow: string;
  /** Without the period: "IMMIGRANTS.WLD". */
  readonly key: string;
}

const textOf = (value: unknown, name: string): string => {
  const found = typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
  return typeof found === "string" || typeof found === "number" ? String(found) : "";
};

/** Where those come that nobody gave a place. */
const LAST = 1_000;
const placeOf = (value: unknown): number => Number(textOf(value, "place") || LAST);

/** Series of a theme on a day, in their order. */
export const seriesOfTheme = (settings: readonly Setting[], theme: string, day: string): readonly ThemeSeries[] =>
  inForce(settings, day)
    .filter(({ key, value }) => key === FIGURE_OF_A_THEME && textOf(value, "theme") === theme)
    .toSorted((one, other) => placeOf(one.value) - placeOf(other.value))
    .map(({ value }) => ({ what: textOf(value, "what"), dataflow: textOf(value, "dataflow"), key: textOf(value, "key") }));

/** The last one that was set and holds on a day; undefined where nobody set one. */
export const longestWait = (settings: readonly Setting[], day: string): number | undefined => {
  const days = inForce(settings, day)
    .filter(({ key }) => key === LONGEST_WAIT)
    .map(({ value }) => textOf(value, "days"))
    .findLast((text) => /^\d+$/.test(text));
  return days === undefined ? undefined : Number(days);
};
