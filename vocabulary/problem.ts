import { PROBLEM_CATALOGUE, problemTexts, type ProblemCode, type ProblemTexts } from "./problem-catalogue.ts";
import { fillPlaces, type ProblemValues } from "./problem-phrases.ts";

/** What is said of a problem in a language: its texts with the values filled in, and the values as the texts name them. */
export interface ProblemWords extends ProblemTexts {
  readonly values: Readonly<Record<string, string | number>>;
}

/** A coded error: what is wrong, with which value, and what to do. Codes are listed in `problem-catalogue.ts`. */
export class Problem extends Error {
  readonly code: ProblemCode;
  /** In English where they are words. */
  readonly values: Readonly<Record<string, string | number>>;
  readonly #given: ProblemValues;

  constructor(code: ProblemCode, values: ProblemValues = {}) {
    super(fillPlaces(PROBLEM_CATALOGUE[code].detail, values, "en"));
    this.name = "Problem";
    this.code = code;
    this.values = valuesIn(values, "en");
    this.#given = values;
  }

  /** What the reader can do about it, in English; `inLanguage` has it in another. */
  get remedy(): string {
    return fillPlaces(PROBLEM_CATALOGUE[this.code].remedy, this.#given, "en");
  }

  /** HTTP status that fits. */
  get status(): number {
    return PROBLEM_CATALOGUE[this.code].status;
  }

  /** What is said of it in a language; in English where that language is not written yet. */
  inLanguage(locale: string): ProblemWords {
    const { title, detail, remedy } = problemTexts(this.code, locale);
    const filled = (text: string): string => fillPlaces(text, this.#given, locale);
    return { title, detail: filled(detail), remedy: filled(remedy), values: valuesIn(this.#given, locale) };
  }
}

const valuesIn = (values: ProblemValues, locale: string): ProblemWords["values"] =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === "function" ? value(locale) : value]));
