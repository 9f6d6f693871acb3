/** What a request may ask for at most; part of the promise, so that a caller can plan. */
export const LIMITS = {
  /** Characters of an address, query included. */
  address: 8_000,
  /** Characters of a key. */
  key: 4_000,
  /** Codes that a key names, over all its dimensions. */
  codes: 600,
  /** Characters of a search. */
  search: 120,
} as const;
