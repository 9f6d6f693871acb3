import { inOneUnit, type UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import { changeComposition } from "../bodies/change-composition.ts";
import { bodiesHeldBy } from "../bodies/composition-records.ts";
import { isId } from "../bodies/is-id.ts";
import { lockBodies } from "../bodies/mandate-records.ts";
import { dayOf } from "../bodies/mandate-terms.ts";
import type { Doing } from "../cases/case-actions.ts";
import { tellPeople } from "../desk/tell-people.ts";
import { can, THE_PROGRAMME } from "../permissions/can.ts";
import type { Standing } from "../permissions/standing.ts";
import { deriveCoAuthors } from "../review/conflicts/co-author-records.ts";
import { hasWaitingErasure } from "./erasure-records.ts";
import { lockOrganisation, holdTree, organisationsAbove, type Organisation } from "./organisation-records.ts";
import { lockPerson, type Person } from "./person-records.ts";
import { moveAddresses } from "./move-addresses.ts";
import { moveRows, putBack, readRow, touchRow, type TouchedRow } from "./move-rows-records.ts";
import { countChange, findMerge, insertMerge, laterMergeOf, markUndone, touchedRows } from "./merge-records.ts";
import { ORGANISATION_REFERENCES, PERSON_REFERENCES } from "./person-references.ts";

/** Two records of one, as they were when they were looked at side by side. */
export interface Pair {
  readonly kept: { readonly id: string; readonly version: number };
  readonly gone: { readonly id: string; readonly version: number };
}

/**
 * Merges two records of one person: everything that refers to the one refers to the other from now on, which keeps its own details and
 * takes those that it lacks. Its consent to be listed stays as it is. The address of the merged one leads to the kept one. Where the one would then
 * hold mandates that a rule keeps apart, the rule refuses it or asks.
 * @param accepted seal of objections that were read
 * @returns the merge's id, by which it is undone
 * @throws Problem not-allowed, no-such-person, changed-meanwhile, merge-refused; CompositionProblem
 */
export const mergePeople = (
  { database, actor, surroundings, standing }: Doing,
  pair: Pair,
  reason: string,
  accepted: string = "",
): Promise<string> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    demandMerging(standing);
    // Bodies before persons, in the order in which mandates hold them back.
    const on = dayOf(unit.now);
    const bodyIds = new Set<string>();
    for (const { id } of [pair.kept, pair.gone]) if (isId(id)) for (const held of await bodiesHeldBy(unit, id, on)) bodyIds.add(held);
    await lockBodies(unit, [...bodyIds]);
    const [kept, gone] = await lockBoth(pair, (id) => lockPerson(unit, id), "no-such-person");
    if (kept.id === standing.personId || gone.id === standing.personId)
      throw new Problem("merge-refused", { reason: "one of the records is your own, so somebody else has to merge it" });
    if ((await hasWaitingErasure(unit, kept.id)) || (await hasWaitingErasure(unit, gone.id)))
      throw new Problem("merge-refused", { reason: "one of them is about to be erased" });
    const { result: touched } = await changeComposition(unit, { bodyIds: [...bodyIds], on, kind: "nomination", accepted }, async () => {
      const moved = [...(await joinRecords(unit, kept, gone)), ...(await moveAddresses(unit, kept.id, gone.id))];
      for (const reference of PERSON_REFERENCES) moved.push(...(await moveRows(unit, reference, gone.id, kept.id)));
      await deriveCoAuthors(unit, [kept.id]);
      return moved;
    });
    await tellPeople(unit, {
      people: [kept.id],
      words: "Two records of yours were merged into one. See whether it is right.",
      href: "/desk/me",
    });
    return noteMerge(unit, "person", { kept: kept.id, gone: gone.id, reason }, touched);
  });

/**
 * Merges two records of one organisation, in the same way.
 * @returns the merge's id, by which it is undone
 * @throws Problem not-allowed, no-such-organisation, changed-meanwhile
 */
export const mergeOrganisations = ({ database, actor, surroundings, standing }: Doing, pair: Pair, reason: string): Promise<string> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const { allowed, because } = can(standing, "change-organisation", THE_PROGRAMME);
    if (!allowed) throw new Problem("not-allowed", { reason: because });
    await holdTree(unit);
    const [kept, gone] = await lockBoth(pair, (id) => lockOrganisation(unit, id), "no-such-organisation");
    const touched = [...(await joinOrganisations(unit, kept, gone))];
    for (const reference of ORGANISATION_REFERENCES) touched.push(...(await moveRows(unit, reference, gone.id, kept.id)));
    return noteMerge(unit, "organisation", { kept: kept.id, gone: gone.id, reason }, touched);
  });

/**
 * Undoes a merge: rows go back to the record that had them; what was written since stays with the record that was kept.
 * @throws Problem not-allowed, no-such-merge, undo-refused
 */
export const undoMerge = async ({ database, actor, surroundings, standing }: Doing, mergeId: string, reason: string): Promise<void> => {
  await inOneUnit(database, actor, surroundings, async (unit) => {
    const merge = await findMerge(unit, mergeId);
    if (!merge) throw new Problem("no-such-merge");
    const { allowed, because } = can(standing, merge.kind === "person" ? "merge-people" : "change-organisation", THE_PROGRAMME);
    if (!allowed) throw new Problem("not-allowed", { reason: because });
    if (merge.sealedAt !== null) throw new Problem("undo-refused", { reason: "the person was erased since" });
    const touched = await touchedRows(unit, merge.id);
    if (await laterMergeOf(unit, merge))
      throw new Problem("undo-refused", { reason: "one of the records was merged again since: undo that first" });
    if (!(await markUndone(unit, merge.id))) throw new Problem("undo-refused", { reason: "it was undone already" });
    await putBack(unit, touched).catch(asRefusal);
    if (merge.kind === "person") await deriveCoAuthors(unit, [merge.kept, merge.gone]);
    await countChange(unit, merge.kind, [merge.kept, merge.gone]);
    for (const object of [merge.kept, merge.gone])
      unit.log({
        action: `undo-merge`,
        objectKind: merge.kind,
        object,
        before: { merge: merge.id, kept: merge.kept, gone: merge.gone },
        reason,
      });
  });
};

/** A key that goes back may be taken by a third record since. */
const asRefusal = (error: unknown): never => {
  if ((error as { code?: string } | null)?.code === "23505")
    throw new Problem("undo-refused", { reason: "an ORCID iD, a ROR id or an address that would go back stands on another record since" });
  throw error;
};

/** @throws Problem not-allowed */
const demandMerging = (standing: Standing): void => {
  const { allowed, because } = can(standing, "merge-people", THE_PROGRAMME);
  if (!allowed) throw new Problem("not-allowed", { reason: because });
};

type Lockable = { readonly id: string; readonly state: string; readonly version: number; readonly name: string };

/** Both records, locked in the order of their ids, so that two merges do not wait for each other. */
const lockBoth = async <Kind extends Lockable>(
  { kept, gone }: Pair,
  lock: (id: string) => Promise<Kind | undefined>,
  missing: "no-such-person" | "no-such-organisation",
): Promise<readonly [Kind, Kind]> => {
  if (kept.id === gone.id) throw new Problem("merge-refused", { reason: "it is one record" });
  const found = new Map<string, Kind>();
  for (const id of [kept.id, gone.id].toSorted()) {
    const record = await lock(id);
    if (record?.state !== "active") throw new Problem(missing);
    found.set(id, record);
  }
  for (const { id, version } of [kept, gone]) {
    const record = found.get(id)!;
    if (record.version !== version) throw new Problem("changed-meanwhile", { kind: "the record of", id: record.name });
  }
  return [found.get(kept.id)!, found.get(gone.id)!];
};

/** The kept record takes what it lacks; the other is merged into it. */
const joinRecords = async (unit: UnitOfWork, kept: Person, gone: Person): Promise<readonly TouchedRow[]> => {
  const table = "partnership.person";
  const takesOrcid = kept.orcid === null && gone.orcid !== null;
  const fromGone = await touchRow(unit, table, await readRow(unit, table, gone.id), {
    state: "merged",
    merged_into: kept.id,
    version: gone.version + 1,
    ...(takesOrcid ? { orcid: null } : {}),
  });
  const toKept = await touchRow(unit, table, await readRow(unit, table, kept.id), {
    orcid: kept.orcid ?? gone.orcid,
    country: kept.country ?? gone.country,
    sex: kept.sex ?? gone.sex,
    sector: kept.sector ?? gone.sector,
    about: kept.about || gone.about,
    languages: [...new Set([...kept.languages, ...gone.languages])],
    version: kept.version + 1,
  });
  return [fromGone, toKept];
};

/** The same for organisations; where the merged one stood above the kept one, the kept one moves up to its place. */
const joinOrganisations = async (unit: UnitOfWork, kept: Organisation, gone: Organisation): Promise<readonly TouchedRow[]> => {
  const table = "partnership.organisation";
  const isAbove = (await organisationsAbove(unit, kept.id)).some(({ id }) => id === gone.id);
  const takesRor = kept.ror === null && gone.ror !== null;
  const parent = isAbove ? gone.parentId : (kept.parentId ?? (await placeFor(unit, kept, gone)));
  const names = [
    gone.name,
    ...(gone.acronym !== null && kept.acronym !== null && gone.acronym !== kept.acronym ? [gone.acronym] : []),
    ...gone.otherNames,
  ];
  const fromGone = await touchRow(unit, table, await readRow(unit, table, gone.id), {
    state: "merged",
    merged_into: kept.id,
    version: gone.version + 1,
    ...(takesRor ? { ror: null } : {}),
  });
  const toKept = await touchRow(unit, table, await readRow(unit, table, kept.id), {
    ror: kept.ror ?? gone.ror,
    country: kept.country ?? gone.country,
    acronym: kept.acronym ?? gone.acronym,
    other_names: [...new Set([...kept.otherNames, ...names])].filter((name) => name !== kept.name),
    parent_id: parent,
    version: kept.version + 1,
  });
  return [fromGone, toKept];
};

/** Where the kept organisation has no place in the tree it takes the other's, unless that lies below itself. */
const placeFor = async (unit: UnitOfWork, kept: Organisation, gone: Organisation): Promise<string | null> => {
  if (gone.parentId === null || gone.parentId === kept.id) return null;
  const above = await organisationsAbove(unit, gone.id);
  return above.some(({ id }) => id === kept.id) ? null : gone.parentId;
};

const noteMerge = async (
  unit: UnitOfWork,
  kind: "person" | "organisation",
  { kept, gone, reason }: { readonly kept: string; readonly gone: string; readonly reason: string },
  touched: readonly TouchedRow[],
): Promise<string> => {
  const id = unit.newId();
  await insertMerge(unit, { id, kind, kept, gone, reason }, touched);
  const after = { merge: id, kept, gone, rows: touched.length };
  for (const object of [kept, gone]) unit.log({ action: `merge-${kind}`, objectKind: kind, object, after, reason });
  return id;
};
