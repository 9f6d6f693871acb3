/** A pair of areas between which the publisher's matrices assume that no remittances flow, in either direction. */
export interface AssumedZero {
  readonly areas: readonly [string, string];
  /** The publisher's reason, in our words. */
  readonly reason: string;
}

/**
 * The pairs of the published bilateral matrices (World Bank / KNOMAD, bilateral remittance estimates, notes to the data):
 * an assumption about politics, shown only in the series that reproduces those matrices.
 */
export const ASSUMED_ZEROS: readonly AssumedZero[] = [
  { areas: ["IND", "PAK"], reason: "The publisher sets this pair to zero because of the political situation between the two countries." },
  { areas: ["ISR", "LBN"], reason: "The publisher sets this pair to zero because of the political situation between the two countries." },
  { areas: ["ARM", "AZE"], reason: "The publisher sets this pair to zero because of the political situation between the two countries." },
];

/** The assumed zero of a pair, in either order. */
export const assumedZeroOf = (a: string, b: string): AssumedZero | undefined =>
  ASSUMED_ZEROS.find(({ areas }) => areas.includes(a) && areas.includes(b) && a !== b);
