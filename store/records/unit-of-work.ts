import { sql, type Transaction } from "kysely";
import type { Database } from "../database/database.ts";
import { appendToLog, type LogEntry } from "../log/append-to-log.ts";
import { insertJobs, type NewJob } from "../queue/insert-jobs.ts";
import type { Actor, Surroundings } from "./actor.ts";
import { takeOnce } from "./once.ts";

/** One action under way: its records, the log entries that tell of them and the jobs they cause stand or fall together. */
export interface UnitOfWork {
  readonly actor: Actor;
  /** The moment of the action, the same for all of it. */
  readonly now: Date;
  readonly newId: () => string;
  readonly tables: <Tables>() => Transaction<Tables>;
  /** Tells the log what was done; written when the action is done. */
  readonly log: (entry: LogEntry) => void;
  /** Puts a job into the outbox; it runs only if the action stands. */
  readonly enqueue: (job: NewJob) => void;
}

const TRIES = 4;
/** Serialisation failure and deadlock: another action was quicker, and this one may simply be done again. */
const DO_AGAIN: ReadonlySet<string> = new Set(["40001", "40P01"]);

/**
 * Does an action in one transaction: all its records with log and outbox, or nothing. `work` may run again when another action was in its
 * way, so it must change nothing but the database. For reading alone use `database.tables()`.
 * @throws RangeError for an action that tells the log nothing; CarriedOutBefore; whatever `work` throws, after which nothing has changed
 */
export const inOneUnit = async <Result>(
  database: Database,
  actor: Actor,
  surroundings: Surroundings,
  work: (unit: UnitOfWork) => Promise<Result>,
): Promise<Result> => {
  for (let tries = 1; ; tries++) {
    try {
      const { result, changed } = await database
        .tables<unknown>()
        .transaction()
        .execute((transaction) => carryOut(transaction, actor, surroundings, work));
      if (changed) surroundings.once?.stands();
      return result;
    } catch (error) {
      if (tries >= TRIES || !DO_AGAIN.has((error as { code?: string } | null)?.code ?? "")) throw error;
    }
  }
};

const carryOut = async <Result>(
  transaction: Transaction<unknown>,
  actor: Actor,
  { now, newId, randomBytes, once, beside }: Surroundings,
  work: (unit: UnitOfWork) => Promise<Result>,
): Promise<{ readonly result: Result; readonly changed: boolean }> => {
  const entries: LogEntry[] = [];
  const jobs: NewJob[] = [];
  const at = now();
  const unit: UnitOfWork = {
    actor,
    now: at,
    newId,
    tables: <Tables>() => transaction as unknown as Transaction<Tables>,
    log: (entry) => entries.push(entry),
    enqueue: (job) => jobs.push(job),
  };
  await beside?.before(unit);
  const result = await work(unit);
  await beside?.after(unit, result);
  if (entries.length === 0) {
    if (await wrote(transaction)) throw new RangeError("an action changed records and told the log nothing");
    return { result, changed: false };
  }
  if (once && !once.carriedOut) await takeOnce(transaction, once, at);
  await insertJobs(transaction, jobs, at, newId);
  await appendToLog(transaction, entries, { actor, at, randomBytes });
  return { result, changed: true };
};

/** True when the transaction has an id of its own, which PostgreSQL gives at the first change. */
const wrote = async (transaction: Transaction<unknown>): Promise<boolean> => {
  const { rows } = await sql<{ id: string | null }>`select pg_current_xact_id_if_assigned()::text as id`.execute(transaction);
  return rows[0]?.id !== null;
};
