import { FEWEST_NAMED } from "./audience-data.ts";
import type { AudienceSettings } from "./mount-audience.ts";
import { readAudience } from "./read-audience.ts";

/** How often a work was read since the site counts. */
export interface WorkRead {
  readonly visits: number;
  readonly downloads: number;
  /** Fewer than so many are not told. */
  readonly fewest: number;
  /** First day that was counted. */
  readonly since: string;
}

/** How often a work is read, by the last part of its address; undefined where nothing was ever counted. */
export type WorkReaders = (slug: string) => Promise<WorkRead | undefined>;

/** Sums of all days are made again after so many milliseconds: they are files, one a day. */
const LASTS = 10 * 60 * 1000;
const VISIT = /^library\/(.+)$/;

interface Sums {
  readonly at: number;
  readonly since: string | undefined;
  readonly visits: ReadonlyMap<string, number>;
  readonly downloads: ReadonlyMap<string, number>;
}

/** Reads the counts of works from the site's counters. */
export const workReaders = ({ counters, folder }: AudienceSettings, now: () => Date): WorkReaders => {
  let sums: Promise<Sums> | undefined;
  let until = 0;
  return async (slug) => {
    const at = now().getTime();
    if (!sums || at >= until) {
      until = at + LASTS;
      sums = sumUp({ counters, folder }, at);
    }
    const { since, visits, downloads } = await sums;
    if (since === undefined) return undefined;
    return { visits: visits.get(slug) ?? 0, downloads: downloads.get(slug) ?? 0, fewest: FEWEST_NAMED, since };
  };
};

const sumUp = async ({ counters, folder }: AudienceSettings, at: number): Promise<Sums> => {
  const days = await readAudience(folder, "0000", counters);
  const [visits, downloads] = [new Map<string, number>(), new Map<string, number>()];
  for (const { counts } of days)
    for (const [kind, object, count] of counts) {
      const slug = VISIT.exec(object)?.[1];
      const of = kind === "page" ? visits : kind === "download" ? downloads : undefined;
      if (slug !== undefined && of) of.set(slug, (of.get(slug) ?? 0) + count);
    }
  return { at, since: days.map(({ day }) => day).toSorted()[0], visits, downloads };
};
