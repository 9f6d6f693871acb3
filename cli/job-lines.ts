import type { ListedJob } from "#store";

/** A job as cells of a line, without what a terminal would take for a command. */
export const jobRow = ({ id, queue, state, attempts, run_at, fault }: ListedJob): readonly string[] => [
  id,
  queue,
  state,
  `${attempts} tries`,
  run_at.toISOString(),
  (fault ?? "").replaceAll(/\p{Cc}/gu, " ").slice(0, 200),
];
