import { PROBLEM_CATALOGUE, type ProblemCode } from "./problem-catalogue.ts";

/** A coded error: what is wrong, with which value, and what to do. Codes are listed in `problem-catalogue.ts`. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(code: ProblemCode, values: Readonly<Record<string, string | number>> = {}) {
    super(describeProblem(code, values));
    this.name = "Problem";
    this.code = code;
    this.values = values;
  }

  /** What the reader can do about it. */
  get remedy(): string {
    return fill(PROBLEM_CATALOGUE[this.code].remedy, this.values);
  }

  /** HTTP status that fits. */
  get status(): number {
    return PROBLEM_CATALOGUE[this.code].status;
  }
}

const fill = (template: string, values: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? `{${name}}`));

const describeProblem = (code: ProblemCode, values: Readonly<Record<string, string | number>>): string =>
  fill(PROBLEM_CATALOGUE[code].detail, values);
