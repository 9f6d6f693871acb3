import { enqueueDailyJobs, runJobs, type DailyJob, type Database, type Handler, type Surroundings } from "#store";

/** Something done once a day by one of the processes on a store. */
export interface DailyWork extends DailyJob {
  readonly work: (database: Database, surroundings: Surroundings) => Promise<unknown>;
}

export interface JobsOptions {
  readonly database: Database;
  readonly surroundings: Surroundings;
  /** What takes the jobs of each queue. */
  readonly handlers: Readonly<Record<string, Handler>>;
  readonly daily: readonly DailyWork[];
  /** Milliseconds from the end of one round to the next. */
  readonly interval: number;
  readonly note: (words: string) => void;
}

/**
 * Does the jobs that are due, round after round, never two rounds at a time. A round that fails is noted and the next one tries again.
 * @returns stops: waits for the job under way, and leaves those not begun to the next start
 */
export const keepJobsRunning = (options: JobsOptions): (() => Promise<void>) => {
  const { note, interval } = options;
  let stopping = false;
  let timer: NodeJS.Timeout | undefined;
  let fault = "";
  const round = async (): Promise<void> => {
    try {
      await doRound(options, () => stopping);
      fault = "";
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      if (words !== fault) note(`jobs: ${words}`);
      fault = words;
    }
    if (!stopping) timer = setTimeout(() => void (under = round()), interval).unref();
  };
  let under = round();
  return async () => {
    stopping = true;
    clearTimeout(timer);
    await under;
  };
};

const doRound = async ({ database, surroundings, handlers, daily, note }: JobsOptions, stopping: () => boolean): Promise<void> => {
  await enqueueDailyJobs(database, daily, surroundings.now(), surroundings.newId);
  const dailyHandlers = daily.map(({ queue, work }) => [queue, () => work(database, surroundings).then(() => undefined)] as const);
  await runJobs(
    database,
    { ...handlers, ...Object.fromEntries(dailyHandlers) },
    {
      now: surroundings.now,
      stopping,
      onDead: (queue, job, fault) => note(`jobs: ${queue} ${job.key} is given up: ${fault} (knomad jobs retry ${job.id})`),
    },
  );
};
