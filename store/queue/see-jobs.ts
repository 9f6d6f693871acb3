import { Problem } from "#vocabulary";
import type { Database } from "../database/database.ts";
import type { Actor, Surroundings } from "../records/actor.ts";
import { inOneUnit } from "../records/unit-of-work.ts";
import type { QueueTables } from "./queue-tables.ts";

export type JobState = QueueTables["store.job"]["state"];

/** Jobs of some states, the newest first. Payloads are left out: they may be personal. */
export const listJobs = (database: Database, states: readonly JobState[], most: number) =>
  database
    .tables<QueueTables>()
    .selectFrom("store.job")
    .select(["id", "queue", "key", "state", "attempts", "run_at", "fault", "created_at", "finished_at"])
    .where("state", "in", states)
    .orderBy("created_at", "desc")
    .orderBy("id")
    .limit(most)
    .execute();

export type ListedJob = Awaited<ReturnType<typeof listJobs>>[number];

/** How many jobs each queue has in each state. */
export const countJobs = (database: Database) =>
  database
    .tables<QueueTables>()
    .selectFrom("store.job")
    .select(["queue", "state", ({ fn }) => fn.countAll<number>().as("jobs")])
    .groupBy(["queue", "state"])
    .orderBy("queue")
    .orderBy("state")
    .execute();

/**
 * Gives a dead job all its attempts again, from now.
 * @throws Problem no-such-dead-job
 */
export const retryJob = (database: Database, actor: Actor, surroundings: Surroundings, id: string): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const retried = UUID.test(id)
      ? await unit
          .tables<QueueTables>()
          .updateTable("store.job")
          .set({ state: "waiting", attempts: 0, run_at: unit.now, finished_at: null })
          .where("id", "=", id)
          .where("state", "=", "dead")
          .returning(["queue", "fault"])
          .executeTakeFirst()
      : undefined;
    if (!retried) throw new Problem("no-such-dead-job", { id });
    unit.log({ action: "retry-job", objectKind: "job", object: id, before: { fault: retried.fault }, after: { queue: retried.queue } });
  });

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Jobs that nobody will try again, newest first. */
export const deadJobs = (database: Database, most: number) =>
  database
    .tables<QueueTables>()
    .selectFrom("store.job")
    .select(["id", "queue", "key", "payload", "attempts", "fault", "finished_at"])
    .where("state", "=", "dead")
    .orderBy("finished_at", "desc")
    .limit(most)
    .execute();
