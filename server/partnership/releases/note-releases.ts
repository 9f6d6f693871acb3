import { noteManifests } from "#partnership";
import type { Database, Surroundings } from "#store";
import type { SiteReleases } from "./site-releases.ts";

/** Notes what the manifests of releases hash to, so that nothing is decided of one whose bytes have changed. */
export const noteReleases = async (database: Database, surroundings: Surroundings, { manifests }: SiteReleases): Promise<void> => {
  await noteManifests(database, { kind: "system", id: "note-releases" }, surroundings, manifests());
};
