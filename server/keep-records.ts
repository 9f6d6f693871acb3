import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { AudienceCounters } from "./audience/audience-counters.ts";
import type { AudienceSettings } from "./audience/mount-audience.ts";
import type { QuestionSettings } from "./questions/mount-questions.ts";
import { QuestionBook } from "./questions/question-book.ts";
import { questionsFolder } from "./questions/read-questions.ts";

interface RecordOptions {
  /** The data folder; without one nothing is kept. */
  readonly data: string | undefined;
  /** Signs forms; new for each start when left out. */
  readonly secret: string | undefined;
  readonly note: (words: string) => void;
}

/** Where a running server writes. */
export interface Records {
  readonly audience: AudienceSettings;
  readonly questions: QuestionSettings;
  /** Writes what is not written yet. */
  readonly close: () => Promise<void>;
}

/** Counts are written this often. */
const INTERVAL = 60_000;

/** What a running server writes down: counts of readers, and questions about figures. */
export const keepRecords = ({ data, secret, note }: RecordOptions): Records => {
  const now = (): Date => new Date();
  const start = `${now().toISOString().slice(0, 10)}-${randomBytes(4).toString("hex")}`;
  const folder = data === undefined ? undefined : join(data, "audience");
  const counters = new AudienceCounters({ folder, start, now, note });
  const book = data === undefined ? undefined : new QuestionBook(questionsFolder(data), start);
  const timer = setInterval(() => void counters.write(), INTERVAL).unref();
  return {
    audience: { counters, folder },
    questions: { ...(book ? { book } : {}), secret: secret ? Buffer.from(secret) : randomBytes(32), randomBytes },
    close: async () => {
      clearInterval(timer);
      await Promise.all([counters.write(), book?.close()]);
    },
  };
};
