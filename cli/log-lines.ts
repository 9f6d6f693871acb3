import type { LogReport } from "#store";

/** What verifying the log found, for a reader. */
export const logLines = ({ rows, erased, head, faults }: LogReport): readonly string[] => [
  `log of ${rows} rows, ${erased} with details erased, head ${head}`,
  ...faults.map(({ seq, fault }) => `row ${seq}: ${fault}`),
  faults.length === 0 ? "the chain holds" : `${faults.length} faults`,
];
