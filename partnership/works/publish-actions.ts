import { inOneUnit, type UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import type { Readable } from "../bodies/readable.ts";
import type { Doing } from "../cases/case-actions.ts";
import { tellPeople } from "../desk/tell-people.ts";
import { giveSeriesNumber } from "../library/series-records.ts";
import { enterInLibrary } from "../library/library-entry-records.ts";
import { answerByPublished } from "../knowledge-gaps/answer-actions.ts";
import { lookAgainAfterNotice } from "../policy-menu/stale-triggers.ts";
import { can } from "../permissions/can.ts";
import type { Action } from "../permissions/actions.ts";
import type { Standing } from "../permissions/standing.ts";
import { askForDoi } from "../library-doors/doi/register-dois.ts";
import { deriveCoAuthorsOfWork } from "../review/conflicts/co-author-records.ts";
import { mayMove } from "./rules/work-states.ts";
import { findVersion, versionsOf, type WorkVersion } from "./version-records.ts";
import { contributingPeople, subjectOfWork } from "./work-doing.ts";
import { insertNotice } from "./work-notice-records.ts";
import { lockWork, updateWork, type Work, type WorkState } from "./work-records.ts";

/**
 * Moves a work as part of its review. A published work stays public while a correction of it is reviewed.
 * @throws Problem no-such-work, work-state
 */
export const moveWork = async (unit: UnitOfWork, id: string, state: Exclude<WorkState, "published" | "retracted">): Promise<void> => {
  const work = await lockWork(unit, id);
  if (!work) throw new Problem("no-such-work");
  if (work.state === state || work.state === "published") return;
  if (!mayMove(work.state, state)) throw new Problem("work-state", { state: work.state, wanted: state });
  await updateWork(unit, id, { state });
  unit.log({ action: "move-work", objectKind: "work", object: id, before: { state: work.state }, after: { state } });
};

/** What a release says: which version, and of a correction what it corrects. */
export interface Publishing {
  readonly workId: string;
  readonly versionId: string;
  readonly words: string;
}

/**
 * Makes a version public, as part of the release of its review, which has asked for permission and looked at the hash. For a work that is public already
 * it is a correction.
 * @throws Problem no-such-work, no-such-version, work-state
 */
export const publishWork = async (unit: UnitOfWork, { workId, versionId, words }: Publishing): Promise<void> => {
  const work = await lockWork(unit, workId);
  if (!work) throw new Problem("no-such-work");
  const version = await ownVersion(unit, work, versionId);
  const isCorrection = work.state === "published";
  if (!isCorrection && !mayMove(work.state, "published")) throw new Problem("work-state", { state: work.state, wanted: "published" });
  if (isCorrection && words === "") throw new Problem("bad-work", { field: "words", reason: "Say what is corrected." });
  await updateWork(unit, workId, {
    state: "published",
    title: version.title,
    public_version: version.id,
    ...(work.firstPublicAt === null ? { first_public_at: unit.now } : {}),
  });
  const kind = isCorrection ? "correction" : "published";
  await insertNotice(unit, workId, {
    ...{ kind, words, fromVersion: work.publicVersion, toVersion: version.id },
    ...{ givenBy: personOf(unit), signedBy: null },
  });
  await deriveCoAuthorsOfWork(unit, workId);
  const place = isCorrection ? undefined : await giveSeriesNumber(unit, work);
  await enterInLibrary(unit, workId);
  unit.log({
    action: "publish-work",
    objectKind: "work",
    object: workId,
    before: { state: work.state },
    after: { version: version.id, kind, ...(place ? { series: place } : {}) },
  });
  askForDoi(unit, workId);
  await answerByPublished(unit, workId);
  if (isCorrection) await lookAgainAfterNotice(unit, workId);
  await tellContributors(unit, work, `“${version.title}” is public: version ${version.number}.`);
};

/**
 * Says for good that something in a published work is wrong, without another version: readers find it on every page of the work.
 * @throws Problem no-such-work, not-allowed, work-state, bad-work
 */
export const correctWork = (doing: Doing, workId: string, words: string): Promise<void> =>
  decideOn(doing, { workId, words, action: "release-work" }, async (unit, work) => {
    if (work.state !== "published") throw new Problem("work-state", { state: work.state, wanted: "corrected" });
    await insertNotice(unit, workId, {
      ...{ kind: "correction", words, fromVersion: work.publicVersion, toVersion: null },
      ...{ givenBy: personOf(unit), signedBy: null },
    });
    await enterInLibrary(unit, workId);
    unit.log({ action: "correct-work", objectKind: "work", object: workId, reason: words });
    askForDoi(unit, workId);
    await lookAgainAfterNotice(unit, workId);
    await tellContributors(unit, work, `A correction of “${work.title}” was noted.`);
  });

/**
 * Retracts a published work: it stays where it is, and says so for good.
 * @throws Problem no-such-work, not-allowed, work-state, bad-work
 */
export const retractWork = (doing: Doing, workId: string, words: string): Promise<void> =>
  decideOn(doing, { workId, words, action: "release-work" }, async (unit, work) => {
    if (!mayMove(work.state, "retracted")) throw new Problem("work-state", { state: work.state, wanted: "retracted" });
    await updateWork(unit, workId, { state: "retracted" });
    await insertNotice(unit, workId, {
      ...{ kind: "retraction", words, fromVersion: work.publicVersion, toVersion: null },
      ...{ givenBy: personOf(unit), signedBy: null },
    });
    await enterInLibrary(unit, workId);
    unit.log({
      action: "retract-work",
      objectKind: "work",
      object: workId,
      before: { state: work.state },
      after: { state: "retracted" },
      reason: words,
    });
    await lookAgainAfterNotice(unit, workId);
    askForDoi(unit, workId);
    await tellContributors(unit, work, `“${work.title}” was retracted.`);
  });

/**
 * Makes a version public that differs from the public one by an editorial change alone, once a second person has looked at the difference: somebody who
 * did not make it and has no part in the work. The version must come right after the public one, so that no other change goes with it unseen.
 * @throws Problem no-such-work, no-such-version, not-allowed, work-state, bad-work
 */
export const noteEditorialChange = (doing: Doing, { workId, versionId, words }: Publishing): Promise<void> =>
  decideOn(doing, { workId, words, action: "sign-change" }, async (unit, work) => {
    if (work.state !== "published" || work.publicVersion === null)
      throw new Problem("work-state", { state: work.state, wanted: "changed" });
    const version = await ownVersion(unit, work, versionId);
    const shown = await ownVersion(unit, work, work.publicVersion);
    if (version.number <= shown.number)
      throw new Problem("bad-work", { field: "version", reason: "It is not newer than the public version." });
    if (version.madeBy === null) throw new Problem("bad-work", { field: "version", reason: "Nobody stands for it any more." });
    if (version.madeBy === personOf(unit)) throw new Problem("not-allowed", { reason: "who made a version does not sign for it" });
    await updateWork(unit, workId, { title: version.title, public_version: version.id });
    await insertNotice(unit, workId, {
      ...{ kind: "editorial change", words, fromVersion: shown.id, toVersion: version.id },
      ...{ givenBy: version.madeBy, signedBy: personOf(unit) },
    });
    await enterInLibrary(unit, workId);
    const [before, after] = [shown, version].map(({ id, number, hash }) => ({ version: id, number, hash }));
    unit.log({ action: "sign-editorial-change", objectKind: "work", object: workId, before, after, reason: words });
    askForDoi(unit, workId);
    await tellContributors(unit, work, `An editorial change of “${work.title}” is public: version ${version.number}.`);
  });

/** The newest version that is newer than the public one; undefined where there is none. */
export const changeToSign = async (unit: Readable, work: Work): Promise<string | undefined> => {
  const versions = await versionsOf(unit, work.id);
  const shown = versions.find(({ id }) => id === work.publicVersion);
  const [newest] = versions;
  return work.state === "published" && shown && newest && newest.number > shown.number ? newest.id : undefined;
};

const decideOn = (
  { database, actor, surroundings, standing }: Doing,
  { workId, words, action }: { readonly workId: string; readonly words: string; readonly action: Action },
  work: (unit: UnitOfWork, work: Work) => Promise<void>,
): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const found = await lockWork(unit, workId);
    if (!found) throw new Problem("no-such-work");
    await demandDecision(unit, standing, action, found);
    if (words === "" || words.length > 2_000)
      throw new Problem("bad-work", { field: "words", reason: "Write between 1 and 2,000 characters." });
    await work(unit, found);
  });

const demandDecision = async (unit: UnitOfWork, standing: Standing, action: Action, work: Work): Promise<void> => {
  const { allowed, because } = can(standing, action, await subjectOfWork(unit, work));
  if (!allowed) throw new Problem("not-allowed", { reason: because });
};

/** @throws Problem no-such-version */
const ownVersion = async (unit: UnitOfWork, work: Work, versionId: string): Promise<WorkVersion> => {
  const version = await findVersion(unit, { id: versionId });
  if (version?.workId !== work.id) throw new Problem("no-such-version");
  return version;
};

const personOf = ({ actor }: UnitOfWork): string | null => (actor.kind === "person" ? actor.id : null);

const tellContributors = async (unit: UnitOfWork, work: Work, words: string): Promise<void> =>
  tellPeople(unit, { people: await contributingPeople(unit, work.id), words, href: `/library/${work.slug}` });
