/** Frequency of observation after the SDMX cross-domain code list CL_FREQ. */
export const FREQ = {
  A: { name: "Annual", words: "yearly" },
  Q: { name: "Quarterly", words: "quarterly" },
} as const;

export type Frequency = keyof typeof FREQ;
