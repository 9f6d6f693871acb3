import { Problem } from "#vocabulary";
import type { Readable } from "../bodies/readable.ts";
import { alteredRelease } from "./release-records.ts";

/**
 * Nothing is decided of a release whose bytes are not those of the version under review.
 * @throws Problem release-altered
 */
export const demandSameRelease = async (from: Readable, { versionId }: { readonly versionId: string }): Promise<void> => {
  const altered = await alteredRelease(from, versionId);
  if (altered) throw new Problem("release-altered", { release: altered.releaseId, reviewed: altered.reviewed, now: altered.now });
};
