import { manifestHash, publishRelease, type ListedRelease, type ReleaseList } from "#observatory";
import { dayOf, type DescribedRelease, type ManifestNow, type PublishRelease } from "#partnership";
import { Problem } from "#vocabulary";
import { describeRelease } from "./describe-release.ts";

/** The releases of data of a site, as their reviews ask for them: read from their folders each time. */
export interface SiteReleases {
  /** Newest first. */
  readonly listed: () => readonly ListedRelease[];
  /** Undefined for one that is not there or cannot be read. */
  readonly describe: (id: string) => DescribedRelease | undefined;
  /** What manifests hash to now, of releases that are no drafts. */
  readonly manifests: () => readonly ManifestNow[];
  readonly publish: PublishRelease;
}

/** A site without releases. */
export const NO_SITE_RELEASES: SiteReleases = {
  listed: () => [],
  describe: () => undefined,
  manifests: () => [],
  publish: ({ releaseId }) => Promise.reject(new Problem("unknown-release", { release: releaseId, known: "–" })),
};

/** The releases that a list gives. */
export const siteReleases = (list: () => ReleaseList, now: () => Date): SiteReleases => {
  const listed = (): readonly ListedRelease[] => list().releases;
  return {
    listed,
    describe: (id) => {
      const all = listed();
      const place = all.findIndex((one) => one.id === id);
      return place < 0 ? undefined : readable(() => describeRelease(all[place]!, releaseBefore(all, place)));
    },
    manifests: () =>
      listed().flatMap(({ id, folder, state }) => {
        const hash = state.state === "draft" ? undefined : readable(() => manifestHash(folder));
        return hash === undefined ? [] : [{ id, manifestHash: hash }];
      }),
    publish: async ({ releaseId, manifestHash: wanted }) => {
      const all = listed();
      const found = all.find(({ id }) => id === releaseId);
      if (!found) throw new Problem("unknown-release", { release: releaseId, known: all.map(({ id }) => id).join(", ") || "–" });
      await publishRelease(found.folder, { on: dayOf(now()), manifestHash: wanted });
    },
  };
};

/** The newest before it that is not a draft. */
const releaseBefore = (all: readonly ListedRelease[], place: number): ListedRelease | undefined =>
  all.slice(place + 1).find(({ state }) => state.state !== "draft");

/** Undefined for what is damaged. */
const readable = <Read>(read: () => Read): Read | undefined => {
  try {
    return read();
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
};
