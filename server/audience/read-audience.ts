import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import type { AudienceCounters, DayCounts } from "./audience-counters.ts";

const dayFile = z.object({ day: z.string(), counts: z.array(z.tuple([z.string(), z.string(), z.int().positive()])) });
const FILE = /^(\d{4}-\d\d-\d\d)\.[\w-]+\.json$/;

/** Counts of the days from `since` on: what files hold, and what this process has not written yet in place of its own file. */
export const readAudience = async (
  folder: string | undefined,
  since: string,
  counters: AudienceCounters,
): Promise<readonly { readonly day: string; readonly counts: DayCounts }[]> => {
  const unwritten = counters.unwritten();
  const own = new Set([...unwritten.keys()].map((day) => counters.fileName(day)));
  const names = folder === undefined ? [] : await readdir(folder).catch(() => []);
  const wanted = names.filter((name) => (FILE.exec(name)?.[1] ?? "") >= since && FILE.test(name) && !own.has(name));
  const files = await Promise.all(wanted.map((name) => readDay(join(folder ?? "", name))));
  const inMemory = [...unwritten].filter(([day]) => day >= since).map(([day, counts]) => ({ day, counts }));
  return [...files.filter((file) => file !== undefined), ...inMemory];
};

/** Undefined for a file that is none of ours or damaged: the others still count. */
const readDay = async (path: string): Promise<{ readonly day: string; readonly counts: DayCounts } | undefined> => {
  try {
    return dayFile.parse(JSON.parse(await readFile(path, "utf8")));
  } catch {
    return undefined;
  }
};
