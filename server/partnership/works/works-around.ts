import { DATAFLOWS, manifestHash, type ListedRelease, type OpenedRelease } from "#observatory";
import type { FilesAround, ReleasesAround } from "#partnership";
import { Problem } from "#vocabulary";
import type { WorkReaders } from "../../audience/work-readers.ts";
import { figureAtReleases } from "../figure-at.ts";
import type { ShownSeries } from "../../pages/today-series.ts";
import type { DoorsSettings } from "../library-doors/doors-settings.ts";

/** A series of the release that the site shows, by its dataflow and its key without the period. */
export type TodaySeries = (dataflow: string, key: string) => ShownSeries | undefined;

/** What pages of works need besides the records. */
export interface WorksAround {
  readonly releases: ReleasesAround;
  /** Where files are kept; no file is taken without. */
  readonly files?: FilesAround | undefined;
  /** What prints; no PDF is offered without. */
  readonly chromium?: string | undefined;
  /** How often works are read; not told without. */
  readonly readers?: WorkReaders | undefined;
  /** Reads whole series of the release that the site shows; nothing is drawn without. */
  readonly todaySeries?: TodaySeries | undefined;
  /** Signs forms of readers without an account; new for each start when left out. */
  readonly formSecret?: Uint8Array;
  /** How records leave the library: to harvesters, RePEc and agencies for DOIs. */
  readonly doors?: DoorsSettings;
}

/** Without any release no figure can be bound. */
export const NO_RELEASES: ReleasesAround = {
  newest: "",
  dataflows: DATAFLOWS,
  figureAt: ({ release }) => ({ kind: "refused", problem: new Problem("unknown-release", { release, known: "–" }) }),
  manifestHash: () => undefined,
};

/** A shelf of releases, as far as works ask. */
interface Shelf {
  readonly newest: OpenedRelease;
  readonly find: (id: string) => { readonly release: OpenedRelease };
  readonly list: () => readonly ListedRelease[];
}

/** The releases of a shelf for works. */
export const releasesOn = (shelf: Shelf): ReleasesAround => ({
  newest: shelf.newest.id,
  dataflows: DATAFLOWS,
  figureAt: figureAtReleases((id) => shelf.find(id).release),
  manifestHash: (id) => {
    try {
      const listed = shelf.list().find((one) => one.id === id);
      return listed && manifestHash(listed.folder);
    } catch (error) {
      if (error instanceof Problem) return undefined;
      throw error;
    }
  },
});
