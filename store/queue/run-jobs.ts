import { sql } from "kysely";
import type { Database } from "../database/database.ts";
import type { QueueTables } from "./queue-tables.ts";

/** A job as its handler sees it. */
export interface Job {
  readonly id: string;
  readonly key: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** From 1. */
  readonly attempt: number;
}

/** Does a job. May run twice for one job (a kill between doing and noting), so it hands its key on to whom it tells. */
export type Handler = (job: Job) => Promise<void>;

/** Thrown by a handler for a job that no further try can mend: it goes to the dead letters at once. */
export class Hopeless extends Error {
  override readonly name = "Hopeless";
}

export interface RunOptions {
  readonly now: () => Date;
  /** Jobs taken at a time; 10 when left out. */
  readonly batch?: number;
  /** Told when a job goes to the dead letters. */
  readonly onDead?: (queue: string, job: Job, fault: string) => void;
  /** Asked between jobs: when true, those taken and not begun are given back and no more are taken. */
  readonly stopping?: () => boolean;
}

/** A job held so long belongs to a process that died. */
const HOLD_MINUTES = 5;
const FIRST_WAIT_SECONDS = 15;
const LONGEST_WAIT_SECONDS = 6 * 60 * 60;

/**
 * Does the jobs that are due, each queue by its handler, until none is left; jobs of queues without a handler stay. Processes may do this
 * at the same time: each job is held by one of them. A handler that throws is tried again after 15 s, 30 s, 1 min … 6 h.
 * @returns how many were done
 */
export const runJobs = async (database: Database, handlers: Readonly<Record<string, Handler>>, options: RunOptions): Promise<number> => {
  let done = 0;
  for (;;) {
    const jobs = options.stopping?.() ? [] : await takeJobs(database, Object.keys(handlers), options);
    if (jobs.length === 0) return done;
    for (const [i, { queue, most_attempts, ...job }] of jobs.entries()) {
      if (options.stopping?.()) {
        await giveBack(
          database,
          jobs.slice(i).map(({ id }) => id),
        );
        return done;
      }
      const fault = await attempt(handlers[queue]!, job);
      if (fault === undefined) done++;
      await note(database, { queue, job, most: most_attempts, fault }, options);
    }
  }
};

type Taken = Job & { readonly queue: string; readonly most_attempts: number };

const takeJobs = async (database: Database, queues: readonly string[], { now, batch = 10 }: RunOptions): Promise<readonly Taken[]> => {
  const at = now();
  const until = new Date(at.getTime() + HOLD_MINUTES * 60_000);
  const { rows } = await sql<Taken>`
    update store.job set state = 'running', attempts = attempts + 1, held_until = ${until}
    where id in (
      select id from store.job
      where queue = any(${queues}) and ((state = 'waiting' and run_at <= ${at}) or (state = 'running' and held_until < ${at}))
      order by run_at, id limit ${batch} for update skip locked)
    returning id, queue, key, payload, attempts as attempt, most_attempts`.execute(database.tables<QueueTables>());
  return rows;
};

const giveBack = async (database: Database, ids: readonly string[]): Promise<void> => {
  await database
    .tables<QueueTables>()
    .updateTable("store.job")
    .set(({ eb }) => ({ state: "waiting", held_until: null, attempts: eb("attempts", "-", 1) }))
    .where("id", "in", ids)
    .where("state", "=", "running")
    .execute();
};

interface Fault {
  readonly words: string;
  readonly hopeless: boolean;
}

const attempt = async (handler: Handler, job: Job): Promise<Fault | undefined> => {
  try {
    await handler(job);
    return undefined;
  } catch (error) {
    return { words: error instanceof Error ? error.message : String(error), hopeless: error instanceof Hopeless };
  }
};

interface Attempted {
  readonly queue: string;
  readonly job: Job;
  readonly most: number;
  readonly fault: Fault | undefined;
}

const note = async (database: Database, { queue, job, most, fault }: Attempted, { now, onDead }: RunOptions): Promise<void> => {
  const at = now();
  const dead = fault !== undefined && (fault.hopeless || job.attempt >= most);
  const state = fault === undefined ? "done" : dead ? "dead" : "waiting";
  const wait = Math.min(FIRST_WAIT_SECONDS * 2 ** (job.attempt - 1), LONGEST_WAIT_SECONDS);
  await database
    .tables<QueueTables>()
    .updateTable("store.job")
    .set({
      state,
      held_until: null,
      fault: fault?.words.slice(0, 2_000) ?? null,
      finished_at: state === "waiting" ? null : at,
      ...(state === "waiting" ? { run_at: new Date(at.getTime() + wait * 1_000) } : {}),
    })
    .where("id", "=", job.id)
    .execute();
  if (dead) onDead?.(queue, job, fault.words);
};
