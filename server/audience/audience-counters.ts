import { mkdir, open, rename } from "node:fs/promises";
import { join } from "node:path";
import type { CountedObject } from "./counted-objects.ts";

/** Counts of one day: [kind, object, how often]. */
export type DayCounts = readonly (readonly [kind: string, object: string, count: number])[];

export interface AudienceOptions {
  /** Where counts are kept; in memory alone when left out. */
  readonly folder?: string | undefined;
  /** Tells the files of this process apart. */
  readonly start: string;
  readonly now: () => Date;
  /** Told once when counts cannot be kept. */
  readonly note: (words: string) => void;
}

/** Different objects counted in a day; more go together. */
const MOST_OBJECTS = 100_000;

/**
 * Daily counts of answers, in memory, written aside and renamed at intervals and at the end: a crash loses at most what came since the last
 * writing. A process writes files of its own, one a day, so several may share a folder.
 */
export class AudienceCounters {
  readonly #options: AudienceOptions;
  readonly #days = new Map<string, Map<string, number>>();
  readonly #changed = new Set<string>();
  #writing: Promise<void> = Promise.resolve();
  #refused = false;

  constructor(options: AudienceOptions) {
    this.#options = options;
  }

  /** Counts an answer; never fails and never waits. */
  count({ kind, object }: CountedObject): void {
    const day = this.#options.now().toISOString().slice(0, 10);
    let counts = this.#days.get(day);
    if (!counts) this.#days.set(day, (counts = new Map()));
    const named = `${kind} ${object}`;
    const name = counts.size < MOST_OBJECTS || counts.has(named) ? named : `${kind} others`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
    this.#changed.add(day);
  }

  /** Writes the days that changed. Never fails: says once when it cannot. */
  write(): Promise<void> {
    this.#writing = this.#writing.then(() => this.#writeDays());
    return this.#writing;
  }

  /** Counts that are not in a file yet or cannot be, by day. */
  unwritten(): ReadonlyMap<string, DayCounts> {
    return new Map(
      [...this.#days]
        .filter(([day]) => this.#refused || this.#options.folder === undefined || this.#changed.has(day))
        .map(([day, counts]) => [day, listed(counts)]),
    );
  }

  /** The name of this process's file of a day. */
  fileName(day: string): string {
    return `${day}.${this.#options.start}.json`;
  }

  async #writeDays(): Promise<void> {
    const { folder, now, note } = this.#options;
    if (folder === undefined) return;
    for (const day of [...this.#changed]) {
      this.#changed.delete(day);
      try {
        await this.#writeDay(folder, day);
      } catch (error) {
        this.#changed.add(day);
        if (!this.#refused)
          note(`${folder}: readers are not counted beyond this run, since nothing can be written there (${(error as Error).message})`);
        this.#refused = true;
        return;
      }
    }
    this.#refused = false;
    const today = now().toISOString().slice(0, 10);
    for (const day of this.#days.keys()) if (day !== today && !this.#changed.has(day)) this.#days.delete(day);
  }

  async #writeDay(folder: string, day: string): Promise<void> {
    await mkdir(folder, { recursive: true });
    const path = join(folder, this.fileName(day));
    const aside = await open(`${path}.part`, "w");
    try {
      await aside.writeFile(`${JSON.stringify({ day, counts: listed(this.#days.get(day) ?? new Map()) })}\n`);
      await aside.datasync();
    } finally {
      await aside.close();
    }
    await rename(`${path}.part`, path);
  }
}

const listed = (counts: ReadonlyMap<string, number>): DayCounts =>
  [...counts]
    .map(([name, count]): readonly [string, string, number] => {
      const space = name.indexOf(" ");
      return [name.slice(0, space), name.slice(space + 1), count];
    })
    .sort((a, b) => (a[0] + a[1] < b[0] + b[1] ? -1 : 1));
