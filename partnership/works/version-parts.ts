import type { Contributor } from "./contributor-records.ts";
import type { WorkVersion } from "./version-records.ts";
import type { VersionParts } from "./versions/content-hash.ts";

/** The parts of a version as they are offered now, of which its hash is made as long as nobody was erased from it. */
export const partsOf = (version: WorkVersion, contributors: readonly Contributor[]): VersionParts => ({
  ...version,
  contributors: contributors.map(({ name, orcid, roles }) => ({ name, roles, ...(orcid === null ? {} : { orcid }) })),
  ...(version.releaseId === null || version.manifestHash === null
    ? {}
    : { release: { id: version.releaseId, manifest: version.manifestHash } }),
});
