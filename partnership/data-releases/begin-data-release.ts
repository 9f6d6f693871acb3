import { inOneUnit } from "#store";
import { Problem } from "#vocabulary";
import type { Doing } from "../cases/case-actions.ts";
import { can, THE_PROGRAMME } from "../permissions/can.ts";
import { openWorkInUnit } from "../works/work-actions.ts";
import { LICENCES } from "../works/licences.ts";
import { updateDraft } from "../works/work-records.ts";
import type { DescribedRelease } from "./described-release.ts";
import { reviewsOfReleases } from "./release-records.ts";
import { releaseText } from "./release-text.ts";

/**
 * Begins the work by which a frozen release goes into review, with what its manifest says as text. A release has one such work at a time.
 * @returns its id
 * @throws Problem not-allowed, bad-work, release-not-frozen, release-has-work
 */
export const beginDataRelease = (
  { database, actor, surroundings, standing }: Doing,
  release: DescribedRelease,
  bodyId: string,
): Promise<string> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const { allowed, because } = can(standing, "begin-data-release", THE_PROGRAMME);
    if (!allowed) throw new Problem("not-allowed", { reason: because });
    const { id: releaseId, state, manifestHash } = release;
    if (state !== "frozen") throw new Problem("release-not-frozen", { release: releaseId, state });
    const before = (await reviewsOfReleases(unit)).get(releaseId);
    if (before && before.workState !== "withdrawn" && before.workState !== "rejected")
      throw new Problem("release-has-work", { release: releaseId, reference: before.workReference });
    const text = releaseText(release);
    const values = { title: text.title, kind: "data-release", body: bodyId, language: "en", licence: LICENCES[0]!.id };
    const id = await openWorkInUnit(unit, standing, values, releaseId);
    await updateDraft(unit, { workId: id, version: 1 }, standing.personId ?? null, text);
    unit.log({ action: "begin-data-release", objectKind: "work", object: id, after: { release: releaseId, manifestHash } });
    return id;
  });
