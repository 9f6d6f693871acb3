import {
  forgetCarriedOut,
  migrate,
  openDatabase,
  publishHead,
  sweepFiles,
  type Database,
  type DatabaseSettings,
  type FileStore,
  type Handler,
  type Surroundings,
} from "#store";
import { Problem } from "#vocabulary";
import { DUE_DAILY } from "./due-daily.ts";
import { keepJobsRunning, type DailyWork } from "./keep-jobs-running.ts";
import { SEATS_DAILY } from "./seats-daily.ts";
import { SITE_MIGRATIONS } from "./site-migrations.ts";

export interface OpenOptions {
  /** Where the records are: a database's URL, or a folder. */
  readonly settings: DatabaseSettings;
  readonly surroundings: Surroundings;
  /** What takes the jobs of each queue, made with the store when it is open. */
  readonly handlers?: (database: Database) => Readonly<Record<string, Handler>>;
  /** Files that people send: those that no record names are swept daily. */
  readonly files?: FileStore;
  /** What is done once a day, besides publishing the head of the log and sweeping files. */
  readonly daily?: readonly DailyWork[];
  /** Done once when the store is open, before any page is answered from it. */
  readonly onOpen?: (database: Database) => Promise<void>;
  /** Told what whoever runs the server should know. */
  readonly note: (words: string) => void;
  /** Milliseconds between rounds of jobs, and between tries to open a store that could not be opened. */
  readonly intervals?: { readonly jobs: number; readonly opening: number };
}

/** The store of records as a running server has it. */
export interface OpenPartnership {
  /** The store; waits while it opens. @throws Problem records-not-open, after which a later call may succeed */
  readonly database: () => Promise<Database>;
  /** Stops jobs after the one under way, then lets go of the store. */
  readonly close: () => Promise<void>;
}

const INTERVALS = { jobs: 5_000, opening: 30_000 };

/** Early, so that a day's head is public for most of the day. */
const PUBLISH_HEAD: DailyWork = {
  queue: "publish-log-head",
  hour: 1,
  work: (database, { now }) => publishHead(database, now()),
};

const TWO_DAYS = 2 * 24 * 60 * 60 * 1_000;

/** Nobody sends a form again that was sent days ago. */
const FORGET_FORMS: DailyWork = {
  queue: "forget-sent-forms",
  hour: 3,
  work: (database, { now }) => forgetCarriedOut(database, new Date(now().getTime() - TWO_DAYS)),
};

/** At an hour when few send any. */
const sweep = (files: FileStore): DailyWork => ({
  queue: "sweep-files",
  hour: 3,
  work: (database, { now }) => sweepFiles(files, database, now()),
});

/**
 * Opens the store beside the pages of figures, brings its tables up to date and does its jobs. Returns at once: pages of figures never wait for it,
 * and go on when it cannot be opened, which is tried again from time to time.
 */
export const openPartnership = (options: OpenOptions): OpenPartnership => {
  const { note, intervals = INTERVALS } = options;
  let closed = false;
  let timer: NodeJS.Timeout | undefined;
  let opening: Promise<Opened>;
  const start = (): Promise<Opened> => {
    const attempt = open(options);
    attempt.catch((error: unknown) => {
      note(`the records could not be opened: ${wordsOf(error)}`);
      if (!closed) timer = setTimeout(() => void (opening = start()), intervals.opening).unref();
    });
    return attempt;
  };
  opening = start();
  return {
    database: () =>
      opening.then(
        ({ database }) => database,
        (error: unknown) => {
          throw new Problem("records-not-open", { reason: error instanceof Problem ? error.code : "an unexpected error" });
        },
      ),
    close: async () => {
      closed = true;
      clearTimeout(timer);
      const opened = await opening.catch(() => undefined);
      await opened?.stopJobs();
      await opened?.database.close();
    },
  };
};

interface Opened {
  readonly database: Database;
  readonly stopJobs: () => Promise<void>;
}

const open = async (options: OpenOptions): Promise<Opened> => {
  const { settings, surroundings, handlers, files, daily = [], onOpen, note, intervals = INTERVALS } = options;
  const database = await openDatabase(settings);
  try {
    const { applied } = await migrate(database, SITE_MIGRATIONS, surroundings.now());
    if (applied.length > 0) note(`tables made: ${applied.join(", ")}`);
    await onOpen?.(database);
  } catch (error) {
    await database.close();
    throw error;
  }
  const stopJobs = keepJobsRunning({
    database,
    surroundings,
    handlers: handlers?.(database) ?? {},
    daily: [PUBLISH_HEAD, FORGET_FORMS, ...SEATS_DAILY, ...DUE_DAILY, ...(files ? [sweep(files)] : []), ...daily],
    interval: intervals.jobs,
    note,
  });
  return { database, stopJobs };
};

const wordsOf = (error: unknown): string => {
  if (error instanceof Problem) return `${error.code}: ${error.message} ${error.remedy}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
};
