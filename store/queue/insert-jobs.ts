import type { Transaction } from "kysely";
import type { QueueTables } from "./queue-tables.ts";

/** Something to be done later, or again until it succeeds. */
export interface NewJob {
  /** Which handler takes it: "send-mail". */
  readonly queue: string;
  /** The same key in the same queue is the same job: putting it in twice does it once. */
  readonly key: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Not before; at once when left out. */
  readonly runAt?: Date;
  readonly mostAttempts?: number;
}

const MOST_ATTEMPTS = 8;

/** Puts jobs into the outbox of a transaction. */
export const insertJobs = async (
  transaction: Transaction<unknown>,
  jobs: readonly NewJob[],
  now: Date,
  newId: () => string,
): Promise<void> => {
  if (jobs.length === 0) return;
  const rows = jobs.map(({ queue, key, payload, runAt = now, mostAttempts = MOST_ATTEMPTS }) => ({
    id: newId(),
    queue,
    key,
    payload: JSON.stringify(payload),
    state: "waiting" as const,
    run_at: runAt,
    attempts: 0,
    most_attempts: mostAttempts,
    held_until: null,
    fault: null,
    created_at: now,
    finished_at: null,
  }));
  await (transaction as unknown as Transaction<QueueTables>)
    .insertInto("store.job")
    .values(rows)
    .onConflict((conflict) => conflict.columns(["queue", "key"]).doNothing())
    .execute();
};
