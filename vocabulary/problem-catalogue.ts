interface CataloguedProblem {
  /** HTTP status that fits. */
  readonly status: number;
  readonly title: string;
  /** What happened, with `{value}` places. */
  readonly detail: string;
  /** The way out. */
  readonly remedy: string;
}

/** Every coded error of the platform; adding one is one entry. */
export const PROBLEM_CATALOGUE = {
  "unknown-dataflow": {
    status: 404,
    title: "Unknown dataflow",
    detail: "There is no dataflow {dataflow}.",
    remedy: "Known dataflows: {known}.",
  },
  "unknown-release": {
    status: 404,
    title: "Unknown release",
    detail: "There is no release {release} here.",
    remedy: "Releases here: {known}.",
  },
  "bad-key": {
    status: 400,
    title: "Key does not fit the dataflow",
    detail: "The key {key} does not fit {dataflow}: {reason}.",
    remedy: "Write the dimensions in this order, separated by dots: {dimensions}.",
  },
} as const satisfies Record<string, CataloguedProblem>;

export type ProblemCode = keyof typeof PROBLEM_CATALOGUE;
