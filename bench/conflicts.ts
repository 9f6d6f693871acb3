import { STORE_KINDS, openTestStore, type StoreKind } from "../tests/support/test-store.ts";
import { SITE_MIGRATIONS } from "../server/partnership/site-migrations.ts";
import { findConflicts, findConflictsOfMany, type AtMoment } from "../partnership/review/conflicts/find-conflicts.ts";
import { findReviewers } from "../partnership/review/finder/find-reviewers.ts";
import { standingOf } from "../partnership/permissions/standing.ts";
import { askedIn, fillWorks } from "./conflicts-fixture.ts";
import { fillDesk } from "./desk-fixture.ts";
import { timeTask, type Measurement } from "./measure.ts";

const RUNS = 30;

/** Conflicts of interest and the finder of reviewers, over 10,000 people and 1,000 open reviews, on each store that is there. */
export const measureConflicts = async (): Promise<Measurement[]> => {
  const measured: Measurement[] = [];
  for (const kind of STORE_KINDS) measured.push(...(await measureOn(kind)));
  return measured;
};

const measureOn = async (kind: StoreKind): Promise<Measurement[]> => {
  const { database, remove } = await openTestStore(kind, SITE_MIGRATIONS);
  const at: AtMoment = { tables: database.tables, now: new Date("2099-06-01T08:00:00Z") };
  let number = 0;
  const next = () => askedIn(database, (number = (number % 400) + 1));
  const task = async (name: string, budget: number, work: (asked: Awaited<ReturnType<typeof askedIn>>) => Promise<unknown>) => {
    const ours = await timeTask(RUNS, async () => work(await next()));
    return { task: `${name}, ${kind}`, ours, budget, peers: [], runs: RUNS };
  };
  try {
    await fillDesk(database);
    await fillWorks(database);
    return [
      await task("Conflicts between a work and one person", 100, ({ submissionId, people }) =>
        findConflicts(at, { personId: people[0]!, capacity: "reviewer", submissionId }),
      ),
      await task("Conflicts between a work and 300 people", 100, ({ submissionId, people }) =>
        findConflictsOfMany(at, { people, capacity: "reviewer", submissionId }),
      ),
      await task("Reviewers for a work, the first page of 300", 300, async ({ submissionId, editorId }) =>
        findReviewers(at, await standingOf(database, editorId, at.now), { submissionId }),
      ),
    ];
  } finally {
    await remove();
  }
};
