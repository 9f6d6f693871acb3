import type { RateSettings } from "./rate-limit.ts";

/** Generous: a page with dozens of charts, or a script that asks for every corridor of a country, stays below. */
const USUAL: RateSettings = { perMinute: 3_000, burst: 1_500 };

/** What operators may set. */
export interface ClientSettings {
  readonly rate: RateSettings;
  /** Proxies of ours before this server; each adds the address it saw to X-Forwarded-For. 0 where clients come straight. */
  readonly proxies: number;
}

/**
 * Settings from the environment: KNOMAD_RATE_PER_MINUTE (0 for no limit), KNOMAD_RATE_BURST, KNOMAD_PROXIES.
 * Throws RangeError for a value that is no whole number.
 */
export const clientSettings = (environment: Readonly<Record<string, string | undefined>>): ClientSettings => {
  const perMinute = numberIn(environment, "KNOMAD_RATE_PER_MINUTE") ?? USUAL.perMinute;
  const burst =
    numberIn(environment, "KNOMAD_RATE_BURST") ?? (perMinute === USUAL.perMinute ? USUAL.burst : Math.max(1, Math.ceil(perMinute / 2)));
  return { rate: { perMinute, burst }, proxies: numberIn(environment, "KNOMAD_PROXIES") ?? 0 };
};

const numberIn = (environment: Readonly<Record<string, string | undefined>>, name: string): number | undefined => {
  const text = environment[name]?.trim();
  if (!text) return undefined;
  if (!/^\d{1,9}$/.test(text)) throw new RangeError(`${name} is ${text}, not a whole number`);
  return Number(text);
};
