/** How much of everything is invented. */
export interface PopulationSize {
  readonly people: number;
  readonly organisations: number;
  /** Bodies that have people: those that are there, and invented groups where they are too few. */
  readonly bodies: number;
  /** Terms of each group that are over. */
  readonly pastTerms: number;
  /** Approvals and waivers. */
  readonly cases: number;
  /** Readers' questions about figures. */
  readonly questions: number;
  /** Works in review that nobody has finished with; some more are over. */
  readonly reviews: number;
  /** Least number of lines in the log; further notes in cases make up for what is missing. */
  readonly logLines: number;
}

/** The sizes that a command takes. */
export const POPULATION_SIZES = {
  small: { people: 120, organisations: 8, bodies: 12, pastTerms: 3, cases: 18, questions: 8, reviews: 18, logLines: 0 },
  large: {
    people: 10_000,
    organisations: 300,
    bodies: 200,
    pastTerms: 12,
    cases: 4_000,
    questions: 400,
    reviews: 1_000,
    logLines: 100_000,
  },
} as const satisfies Record<string, PopulationSize>;
