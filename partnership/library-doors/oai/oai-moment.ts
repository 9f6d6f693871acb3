/** A moment as OAI-PMH writes it, to the second: "2026-11-22T18:00:00Z". */
export const oaiMoment = (moment: Date): string => `${moment.toISOString().slice(0, 19)}Z`;

/** From when, or before when, records are asked for; by days or by seconds, as it was asked. */
export interface OaiBound {
  readonly written: string;
  readonly granularity: "day" | "second";
}

/** A day or a second as OAI-PMH writes them; undefined for everything else, and for days that no calendar has. */
export const readOaiBound = (written: string): OaiBound | undefined => {
  const granularity = /^\d{4}-\d\d-\d\d$/.test(written) ? "day" : /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(written) ? "second" : undefined;
  if (granularity === undefined) return undefined;
  const moment = new Date(granularity === "day" ? `${written}T00:00:00Z` : written);
  return Number.isNaN(moment.getTime()) || !oaiMoment(moment).startsWith(written.slice(0, 19).replace("Z", ""))
    ? undefined
    : { written, granularity };
};

/** The first moment that a bound takes in. */
export const startOf = ({ written, granularity }: OaiBound): Date => new Date(granularity === "day" ? `${written}T00:00:00Z` : written);

const LENGTHS = { day: 24 * 60 * 60 * 1_000, second: 1_000 } as const;

/** The first moment after a bound: until takes in the whole day or second that it names. */
export const endOf = (bound: OaiBound): Date => new Date(startOf(bound).getTime() + LENGTHS[bound.granularity]);
