import type { Database } from "../database/database.ts";
import { insertJobs } from "./insert-jobs.ts";

/** Something that is done once a day. */
export interface DailyJob {
  /** Also the queue whose handler does it: "publish-log-head". */
  readonly queue: string;
  /** Hour of UTC from which it is due, 0 to 23. */
  readonly hour: number;
}

/**
 * Puts the day's jobs into the queue from their hour on. The day is the job's key, so that it is done once, however often this runs and in
 * however many processes; a server that was away at the hour does it when it is back on the same day.
 */
export const enqueueDailyJobs = (database: Database, jobs: readonly DailyJob[], now: Date, newId: () => string): Promise<void> => {
  const day = now.toISOString().slice(0, 10);
  const due = jobs.filter(({ hour }) => now.getUTCHours() >= hour);
  return database
    .tables<unknown>()
    .transaction()
    .execute((transaction) =>
      insertJobs(
        transaction,
        due.map(({ queue }) => ({ queue, key: day, payload: { day } })),
        now,
        newId,
      ),
    );
};
