import { inOneUnit, type UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import { findBody } from "../bodies/body-records.ts";
import { dayOf } from "../bodies/mandate-terms.ts";
import type { Readable } from "../bodies/readable.ts";
import type { Doing } from "../cases/case-actions.ts";
import { tellPeople } from "../desk/tell-people.ts";
import { bodyPath } from "../permissions/body-path.ts";
import { can } from "../permissions/can.ts";
import type { Standing } from "../permissions/standing.ts";
import { enterInLibrary } from "../library/library-entry-records.ts";
import { noteRecordChange } from "../library-doors/harvest-records.ts";
import { findPerson } from "../people/person-records.ts";
import { replaceContributors } from "./contributor-records.ts";
import type { CslItem } from "./csl-item.ts";
import { contributingPeople, demandVersion, mayInDraft, refuseWork, workInHand, type DraftAtHand } from "./work-doing.ts";
import { draftOf, freeWorkSlug, insertWork, nextWorkReference, replaceTags, tagsOf, updateDraft, updateWork } from "./work-records.ts";
import { isPublic } from "./rules/work-states.ts";
import { findWorkKind } from "./work-kinds.ts";
import type { AboutValues, DraftValues, NewWorkValues } from "./work-shape.ts";

/**
 * Begins a work in a body; whoever begins it is its first contributor. One on a release of data is begun with `beginDataRelease`.
 * @returns its id
 * @throws Problem not-allowed, bad-work
 */
export const openWork = ({ database, actor, surroundings, standing }: Doing, values: NewWorkValues): Promise<string> =>
  inOneUnit(database, actor, surroundings, (unit) => openWorkInUnit(unit, standing, values, null));

/**
 * Begins a work as part of another action.
 * @param releaseId of a data release: which it describes
 * @throws Problem not-allowed, bad-work
 */
export const openWorkInUnit = async (
  unit: UnitOfWork,
  standing: Standing,
  { title, kind, body: bodyId, language, licence }: NewWorkValues,
  releaseId: string | null,
): Promise<string> => {
  if (releaseId === null && findWorkKind(kind)?.profile === "data release")
    return refuseWork("kind", "A work on a release of data is begun from the list of releases.");
  const { allowed, because } = can(standing, "open-work", { bodies: await bodyPath(unit, bodyId) });
  if (!allowed) throw new Problem("not-allowed", { reason: because });
  const body = await findBody(unit, bodyId, dayOf(unit.now));
  if (!body || body.closedOn !== null) return refuseWork("body", "There is no such body, or it is closed.");
  const person = standing.personId === undefined ? undefined : await findPerson(unit, { id: standing.personId });
  if (!person) return refuseWork("form", "A work is begun by a person.");
  const work = {
    id: unit.newId(),
    reference: await nextWorkReference(unit),
    slug: await freeWorkSlug(unit, title),
    ...{ kind, bodyId, title, language, licence, releaseId },
    openedBy: person.id,
    // What invented people make goes with them.
    fictitious: person.fictitious,
  };
  await insertWork(unit, work);
  const { id: personId, name, orcid } = person;
  const first = { personId, name, orcid, affiliation: "", organisationId: null, roles: ["Writing – original draft"] };
  await replaceContributors(unit, work.id, [{ ...first, corresponding: true, mayWrite: true }]);
  unit.log({ action: "open-work", objectKind: "work", object: work.id, after: work });
  return work.id;
};

/**
 * Saves the text of a draft. The log tells that and how long it is, not what was written.
 * @returns the draft's new version
 * @throws Problem no-such-work, not-allowed, work-closed, changed-meanwhile
 */
export const saveWorkDraft = async (
  { database, actor, surroundings, standing }: Doing,
  at: DraftAtHand,
  values: DraftValues,
): Promise<number> => {
  if (await isKept(database, standing, at, values)) return at.version;
  return inOneUnit(database, actor, surroundings, async (unit) => {
    const work = await workInHand(unit, standing, "write-work", at.workId);
    const before = await draftOf(unit, work.id);
    if (!(await updateDraft(unit, at, standing.personId ?? null, values)))
      throw new Problem("changed-meanwhile", { kind: "the draft of", id: work.reference });
    if (work.state === "draft") await updateWork(unit, work.id, { title: values.title });
    const lengths = (draft: DraftValues) => ({ title: draft.title, letters: draft.source.length });
    unit.log({ action: "save-work-draft", objectKind: "work", object: work.id, before: lengths(before), after: lengths(values) });
    return at.version + 1;
  });
};

/** Whether exactly this is kept already, so that nothing is to be done. */
const isKept = async (from: Readable, standing: Standing, { workId, version }: DraftAtHand, values: DraftValues): Promise<boolean> => {
  if (!(await mayInDraft(from, standing, "write-work", workId)).allowed) return false;
  const kept = await draftOf(from, workId);
  return kept.version === version && (["title", "abstract", "summary", "source"] as const).every((part) => kept[part] === values[part]);
};

/**
 * Says what a work is about and under which licence it will be given.
 * @param version of the work, where whoever asks names the one they read
 * @throws Problem no-such-work, not-allowed, work-closed, changed-meanwhile
 */
export const setTags = (
  { database, actor, surroundings, standing }: Doing,
  workId: string,
  { language, licence, ...tags }: AboutValues,
  version?: number,
): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const work = await workInHand(unit, standing, "write-work", workId);
    demandVersion(work, version);
    const before = { language: work.language, licence: work.licence, ...(await tagsOf(unit, workId)) };
    await updateWork(unit, workId, { language, licence });
    await replaceTags(unit, workId, tags);
    if (work.publicVersion !== null) await noteRecordChange(unit, workId);
    if (isPublic(work.state)) await enterInLibrary(unit, workId);
    unit.log({ action: "tag-work", objectKind: "work", object: workId, before, after: { language, licence, ...tags } });
  });

/**
 * Makes these the literature of a draft.
 * @throws Problem no-such-work, not-allowed, work-closed, changed-meanwhile
 */
export const setLiterature = (
  { database, actor, surroundings, standing }: Doing,
  at: DraftAtHand,
  bibliography: readonly CslItem[],
): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const work = await workInHand(unit, standing, "write-work", at.workId);
    if (!(await updateDraft(unit, at, standing.personId ?? null, { bibliography })))
      throw new Problem("changed-meanwhile", { kind: "the draft of", id: work.reference });
    unit.log({ action: "set-literature", objectKind: "work", object: work.id, after: { entries: bibliography.length } });
  });

/**
 * Takes a draft back that is not under review: it stays in the records, and nobody changes it any more. One under review is taken back there.
 * @throws Problem no-such-work, not-allowed, work-closed, work-state
 */
export const withdrawWork = ({ database, actor, surroundings, standing }: Doing, workId: string, words: string): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const work = await workInHand(unit, standing, "write-work", workId);
    if (work.state !== "draft") throw new Problem("work-state", { state: work.state, wanted: "withdrawn" });
    await updateWork(unit, workId, { state: "withdrawn" });
    unit.log({ action: "withdraw-work", objectKind: "work", object: workId, reason: words });
    const people = await contributingPeople(unit, workId);
    await tellPeople(unit, { people, words: `The work ${work.reference} was withdrawn.`, href: `/desk/works/${workId}` });
  });
