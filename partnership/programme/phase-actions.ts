import { inOneUnit, type UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import { slugOfName } from "../bodies/slug-of-name.ts";
import type { Doing } from "../cases/case-actions.ts";
import { insertPhase, updatePhase, type PhaseColumns } from "./phase-records.ts";
import { overlapsOf, type PhaseOverlap } from "./phase-overlap.ts";
import { demandProgramme, refuse, sourceOf, tellOfChange, type FactAtHand, type SaidAt } from "./programme-doing.ts";
import { allPhases, type Phase } from "./programme-records.ts";

/** A phase as a form gives it. */
export interface WrittenPhase extends SaidAt {
  readonly name: string;
  readonly plannedFrom: string | null;
  readonly plannedUntil: string | null;
  readonly actualFrom: string | null;
  readonly actualUntil: string | null;
  readonly note: string;
}

const HREF = "/desk/programme/phases";
/** What is due may follow the days of phases. */
const PLAN = "plan-obligations";

/**
 * Adds a phase of the programme; one of the same name in another document is the same phase, dated otherwise.
 * @throws Problem not-allowed, bad-programme-fact
 */
export const addPhase = ({ database, actor, surroundings, standing }: Doing, written: WrittenPhase): Promise<string> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    demandProgramme(standing, "change-programme");
    const slug = slugOfName(written.name);
    if (slug === "") refuse("name", "the name has no letter");
    const id = unit.newId();
    const columns = await checked(unit, written, { id, slug });
    if ((await allPhases(unit)).some((phase) => phase.slug === slug && phase.sourceDocument === columns.source_document))
      refuse("name", "there is a phase of this name already: change its days");
    await insertPhase(unit, id, slug, columns);
    unit.log({ action: "add-phase", objectKind: "phase", object: id, after: { slug, ...columns } });
    await changed(unit, `A phase was added: ${written.name}.`, id, 1);
    return id;
  });

/**
 * Changes what is said of a phase.
 * @throws Problem not-allowed, bad-programme-fact, changed-meanwhile
 */
export const changePhase = ({ database, actor, surroundings, standing }: Doing, at: FactAtHand, written: WrittenPhase): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    demandProgramme(standing, "change-programme");
    const before = await phaseAt(unit, at);
    const columns = await checked(unit, written, before);
    await update(unit, before, at, columns, { action: "change-phase" });
    await changed(unit, `The phase “${written.name}” was changed.`, at.id, at.version + 1);
  });

/**
 * Lets a phase end on a day, which becomes its actual last day.
 * @throws Problem not-allowed, bad-programme-fact, changed-meanwhile
 */
export const endPhase = (
  { database, actor, surroundings, standing }: Doing,
  at: FactAtHand,
  { lastDay, reason }: { readonly lastDay: string; readonly reason: string },
): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    demandProgramme(standing, "change-programme");
    const before = await phaseAt(unit, at);
    const began = before.actualFrom ?? before.plannedFrom;
    if (began !== null && lastDay < began) refuse("lastDay", `it began on ${began}`);
    refuseOverlaps(overlapsOf({ ...before, actualUntil: lastDay }, await allPhases(unit)), "lastDay");
    await update(unit, before, at, { actual_until: lastDay }, { action: "end-phase", reason });
    await changed(unit, `The phase “${before.name}” ends on ${lastDay}: ${reason}`, at.id, at.version + 1);
  });

const phaseAt = async (unit: UnitOfWork, { id }: FactAtHand): Promise<Phase> =>
  (await allPhases(unit)).find((phase) => phase.id === id) ?? refuse("name", "there is no such phase");

const update = async (
  unit: UnitOfWork,
  before: Phase,
  at: FactAtHand,
  columns: Partial<PhaseColumns>,
  noted: { readonly action: string; readonly reason?: string },
): Promise<void> => {
  if (!(await updatePhase(unit, at, columns))) throw new Problem("changed-meanwhile", { kind: "the phase", id: before.name });
  unit.log({ ...noted, objectKind: "phase", object: before.id, before, after: columns });
};

/** What a form gives, held against itself and the phases beside it. */
const checked = async (
  unit: UnitOfWork,
  { document, place, plannedFrom, plannedUntil, actualFrom, actualUntil, name, note }: WrittenPhase,
  self: Pick<Phase, "id" | "slug"> & Partial<Phase>,
): Promise<PhaseColumns> => {
  const days = { plannedFrom, plannedUntil, actualFrom, actualUntil };
  if (Object.values(days).every((day) => day === null)) refuse("plannedFrom", "a phase has one day at least");
  if (plannedFrom !== null && plannedUntil !== null && plannedUntil < plannedFrom) refuse("plannedUntil", "it would end before it begins");
  if (actualFrom !== null && actualUntil !== null && actualUntil < actualFrom) refuse("actualUntil", "it would end before it begins");
  const source = await sourceOf(unit, { document, place });
  const isMoved = (Object.keys(days) as (keyof typeof days)[]).some((key) => days[key] !== (self[key] ?? null));
  if (isMoved) {
    const phase = { ...days, id: self.id, slug: self.slug, sourceDocument: source.source_document };
    refuseOverlaps(overlapsOf(phase, await allPhases(unit)), undefined);
  }
  return {
    name,
    note,
    planned_from: plannedFrom,
    planned_until: plannedUntil,
    actual_from: actualFrom,
    actual_until: actualUntil,
    ...source,
  };
};

const refuseOverlaps = ([overlap]: readonly PhaseOverlap[], field: string | undefined): void => {
  if (!overlap) return;
  const { days, other, from, until } = overlap;
  const term = [from === null ? "" : `from ${from}`, until === null ? "without an end" : `until ${until}`].filter(Boolean).join(" ");
  refuse(field ?? `${days}From`, `its ${days} days overlap with the phase “${other}”, which runs ${term}`);
};

const changed = async (unit: UnitOfWork, words: string, id: string, version: number): Promise<void> => {
  unit.enqueue({ queue: PLAN, key: `after phase ${id} ${version}`, payload: {} });
  await tellOfChange(unit, words, HREF);
};
