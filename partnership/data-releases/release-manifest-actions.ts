import { inOneUnit, type Actor, type Database, type Surroundings } from "#store";
import { tellPeople } from "../desk/tell-people.ts";
import { noteManifest, notedManifests, openReviewsOf } from "./release-records.ts";

/** A release and what its manifest hashes to. */
export interface ManifestNow {
  readonly id: string;
  readonly manifestHash: string;
}

/**
 * Notes what the manifests of releases hash to now. Where one that is under review has changed, nothing more is decided of it, and whoever handles
 * it is told.
 * @returns ids of those that had another hash before
 */
export const noteManifests = async (
  database: Database,
  actor: Actor,
  surroundings: Surroundings,
  releases: readonly ManifestNow[],
): Promise<readonly string[]> => {
  const known = await notedManifests(database);
  const differing = releases.filter(({ id, manifestHash }) => known.get(id) !== manifestHash);
  if (differing.length === 0) return [];
  await inOneUnit(database, actor, surroundings, async (unit) => {
    for (const { id, manifestHash } of differing) {
      const before = known.get(id);
      await noteManifest(unit, id, manifestHash);
      unit.log({
        action: "note-release",
        objectKind: "release",
        object: id,
        ...(before === undefined ? {} : { before: { manifestHash: before } }),
        after: { manifestHash },
      });
      if (before === undefined) continue;
      for (const { reference, people } of await openReviewsOf(unit, id))
        await tellPeople(unit, {
          people,
          words: `${reference}: release ${id} is not what it was when it was submitted. Nothing more can be decided of it.`,
          href: `/desk/review/${reference}`,
        });
    }
  });
  return differing.flatMap(({ id }) => (known.has(id) ? [id] : []));
};

/** Writes into the log that a release is published which did not go through its review here, and why. */
export const publishWithoutReview = (
  database: Database,
  actor: Actor,
  surroundings: Surroundings,
  { releaseId, manifestHash, reason }: { readonly releaseId: string; readonly manifestHash: string; readonly reason: string },
): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) =>
    unit.log({ action: "publish-without-review", objectKind: "release", object: releaseId, after: { manifestHash }, reason }),
  );
