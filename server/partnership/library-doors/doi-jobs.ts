import { askForMissingDois, dataciteProvider, isTestPrefix, REGISTER_DOI, registerDoiHandler, type DoiSurroundings } from "#partnership";
import type { Database, Handler, Surroundings } from "#store";
import { dayOf } from "../case-words.ts";
import type { DailyWork } from "../keep-jobs-running.ts";
import type { DoorsSettings } from "./doors-settings.ts";

interface DoiSite {
  readonly address: string;
  readonly name: string;
  /** Whether works are printed as PDF. */
  readonly prints: boolean;
  readonly surroundings: Surroundings;
}

/** DOIs of a site: what does the jobs of their queue, and what is looked for each night. */
export interface DoiJobs {
  readonly handlers: (database: Database) => Readonly<Record<string, Handler>>;
  readonly daily: DailyWork;
}

/**
 * Registers DOIs with the agency that is set. Without one the jobs are done by doing nothing; so are those of a site that only this machine or its
 * surroundings reach, unless DOIs are being tried out.
 */
export const doiJobs = ({ doi }: Pick<DoorsSettings, "doi">, { address, name, prints, surroundings }: DoiSite): DoiJobs => {
  const around = (database: Database): DoiSurroundings => ({
    ...{ database, surroundings },
    site: () => ({ address, name, prints, day: dayOf(surroundings.now()) }),
    provider: doi && (address.startsWith("https:") || isTestPrefix(doi.prefix)) ? dataciteProvider(doi) : undefined,
  });
  return {
    handlers: (database) => ({ [REGISTER_DOI]: registerDoiHandler(around(database)) }),
    daily: { queue: "register-missing-dois", hour: 5, work: (database) => askForMissingDois(around(database)) },
  };
};
