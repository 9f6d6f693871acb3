/** How far a fetch goes before it gives up. */
export interface FetchLimits {
  /** Bytes a file may have. */
  readonly bytes: number;
  readonly attempts: number;
  readonly redirects: number;
  /** Milliseconds without a byte after which a server counts as stalled. */
  readonly idle: number;
  /** Milliseconds for one attempt as a whole: a server that drips must end, too. */
  readonly attempt: number;
  /** Milliseconds before the second attempt; doubled each time. */
  readonly firstPause: number;
  readonly longestPause: number;
}

export const FETCH_LIMITS: FetchLimits = {
  bytes: 500_000_000,
  attempts: 5,
  redirects: 5,
  idle: 30_000,
  attempt: 1_800_000,
  firstPause: 1_000,
  longestPause: 60_000,
};

/** How far a fetch has come. */
export interface FetchProgress {
  readonly source: string;
  /** Bytes at hand, those of an earlier attempt included. */
  readonly received: number;
  /** Bytes in all, where the server tells. */
  readonly total: number | undefined;
  readonly attempt: number;
}

export interface FetchOptions {
  /** The data folder; the file goes to its declared path inside. */
  readonly into: string;
  /** Take the file from this folder, by its declared path or its bare name, instead of the network. */
  readonly from?: string;
  readonly onProgress?: (progress: FetchProgress) => void;
  readonly fetchImplementation?: typeof fetch;
  readonly limits?: Partial<FetchLimits>;
  /** Waits so many milliseconds between two attempts. */
  readonly wait: (milliseconds: number) => Promise<unknown>;
  /** A number from 0 to 1 that spreads the attempts of many. */
  readonly random: () => number;
}
