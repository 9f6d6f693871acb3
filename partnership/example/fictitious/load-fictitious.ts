import { inOneUnit, type Actor, type Database, type Surroundings, type UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import { dayOf, shiftDay } from "../../bodies/mandate-terms.ts";
import { planObligations } from "../../obligations/plan-obligations.ts";
import { hasFictitiousRows } from "../configuration-records.ts";
import { countLogLines, insertMany, obligationsUntil, realRecords, removeFictitiousRows, takenYears } from "./fictitious-records.ts";
import { inventBodies } from "./invent-bodies.ts";
import { inventApprovals, inventQuestions, inventReviewCases, partiesOf } from "./invent-cases.ts";
import { inventChain } from "./invent-chain.ts";
import { inventChoices } from "./invent-choices.ts";
import { inventCommissions } from "./invent-commissions.ts";
import { inventDebate } from "./invent-debate.ts";
import { inventGaps } from "./invent-gaps.ts";
import { inventLibrary } from "./invent-library.ts";
import { inventMandates } from "./invent-mandates.ts";
import { inventMet, inventNotes } from "./invent-met.ts";
import { inventNotices } from "./invent-notices.ts";
import { inventPeople } from "./invent-people.ts";
import { inventReviews } from "./invent-reviews.ts";
import { inventReferrals } from "./invent-referrals.ts";
import { inventSent } from "./invent-sent.ts";
import { inventWork } from "./invent-work.ts";
import { InventedCases } from "./invented-cases.ts";
import type { InventedFacts } from "./invented-facts.ts";
import { chanceFrom } from "./invented-names.ts";
import type { InventedRows, Row } from "./invented-rows.ts";
import type { PopulationSize } from "./population-sizes.ts";
import { readFacts } from "./read-facts.ts";
import { finishInvented } from "./review-fictitious-records.ts";

export interface Population {
  readonly size: PopulationSize;
  /** The same seed gives the same people, for the same store on the same day. */
  readonly seed: number;
  /** Loads it beside records that are not invented. */
  readonly besideReal?: boolean;
}

/** What was loaded. */
export interface LoadedPopulation {
  readonly people: number;
  readonly rows: number;
}

/** Rows in one transaction: the log is locked only so long. */
const BATCH = 2_000;
/** Obligations that come up within so many days may be met early. */
const SOON = 60;

/** Whether anything fictitious is in the store: then every page says so. */
export const hasFictitious = (database: Pick<Database, "tables">): Promise<boolean> => hasFictitiousRows(database);

/**
 * Fills the store with invented people, the places they hold, held and wait for, and what they are at: cases, work programmes, what is due, notices,
 * readers' questions. Everybody is marked fictitious, has a name of invented syllables and an address that no mail can reach. What was written when
 * it stopped halfway is taken out again like the whole.
 * @throws Problem fictitious-already; fictitious-beside-real
 */
export const loadFictitious = async (
  database: Database,
  actor: Actor,
  surroundings: Surroundings,
  { size, seed, besideReal = false }: Population,
): Promise<LoadedPopulation> => {
  const write = (rows: readonly InventedRows[]): Promise<number> => writeInBatches(database, actor, surroundings, rows);
  if (await hasFictitious(database)) throw new Problem("fictitious-already");
  const real = besideReal ? undefined : await realRecords(database);
  if (real !== undefined) throw new Problem("fictitious-beside-real", { what: real });
  const today = dayOf(surroundings.now());
  const chance = chanceFrom(seed);
  const { root, group, ...found } = await readFacts(database, today);
  const made = inventBodies(chance, { today, root, groups: Math.max(0, size.bodies - found.bodies.length) });
  const groups = made.groups.map((body) => ({ ...body, ...group, kind: "group" as const, seats: [] }));
  const facts: InventedFacts = { ...found, today, chance, bodies: [...found.bodies, ...groups] };
  const { people, rows: peopleRows } = inventPeople(facts, size);
  const { mandates, rows: mandateRows } = inventMandates(facts, people, size);
  const cases = new InventedCases();
  inventReferrals(cases, mandates, today);
  inventApprovals(cases, facts, partiesOf(mandates), size.cases);
  inventQuestions(cases, facts, partiesOf(mandates), size.questions);
  const reviews = inventReviews(facts, mandates, size.reviews);
  inventReviewCases(cases, reviews);
  const work = inventWork(facts, mandates, await takenYears(database));
  const [organisations, ...persons] = peopleRows;
  let rows = await write([
    organisations!,
    ...made.rows,
    ...persons,
    ...mandateRows,
    ...cases.rows,
    ...work,
    inventNotices(facts, mandates),
    ...reviews.rows,
  ]);
  await inOneUnit(database, actor, surroundings, async (unit) => {
    await finishInvented(unit);
    unit.log({ action: "publish-work", objectKind: "work", object: "fictitious", reason: "fictitious" });
  });
  await planObligations(database, actor, surroundings);
  rows += await write([inventMet(facts, mandates, await obligationsUntil(database, shiftDay(today, SOON)))]);
  rows += await inventLibrary(database, actor, surroundings, facts, mandates);
  rows += await inventGaps(database, actor, surroundings, facts, mandates);
  rows += await inventCommissions(database, actor, surroundings, facts, mandates);
  rows += await inventChoices(database, actor, surroundings, facts, mandates);
  rows += await inventSent(database, actor, surroundings, facts, mandates);
  rows += await inventDebate(database, actor, surroundings, facts, mandates);
  rows += await inventChain(database, actor, surroundings, facts, mandates);
  const missing = size.logLines - (await countLogLines(database));
  if (missing > 0) rows += await write([inventNotes(facts, mandates, cases, missing)]);
  return { people: people.length, rows };
};

/** Writes rows in their order, so many in one transaction, each with its line in the log. */
const writeInBatches = async (
  database: Database,
  actor: Actor,
  surroundings: Surroundings,
  all: readonly InventedRows[],
): Promise<number> => {
  const waiting = all.flatMap(({ rows, ...of }) =>
    Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, part) => ({ ...of, rows: rows.slice(part * BATCH, (part + 1) * BATCH) })),
  );
  while (waiting.length > 0) {
    const batch = [waiting.shift()!];
    const room = (): number => BATCH - batch.reduce((sum, { rows }) => sum + rows.length, 0);
    while (waiting.length > 0 && waiting[0]!.rows.length <= room()) batch.push(waiting.shift()!);
    await inOneUnit(database, actor, surroundings, async (unit) => {
      for (const part of batch) await writePart(unit, part);
    });
  }
  return all.reduce((sum, { rows }) => sum + rows.length, 0);
};

const writePart = async (unit: UnitOfWork, { table, action, objectKind, rows, objectOf = ownId }: InventedRows): Promise<void> => {
  await insertMany(unit, table, rows);
  for (const row of rows) unit.log({ action, objectKind, object: objectOf(row), after: row, reason: "fictitious" });
};

const ownId = (row: Row): string => String(row["id"] ?? row["case_id"] ?? row["person_id"]);

/**
 * Takes all that is fictitious out of the store again. Lines of the log stay, as everywhere.
 * @returns how many people went
 * @throws Problem fictitious-in-use where records refer to them that are not fictitious themselves
 */
export const removeFictitious = (database: Database, actor: Actor, surroundings: Surroundings): Promise<number> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    if (!(await hasFictitiousRows(unit))) return 0;
    const gone = await removeFictitiousRows(unit);
    if (gone === "in use") throw new Problem("fictitious-in-use");
    unit.log({ action: "remove-fictitious", objectKind: "partnership", object: "fictitious", after: { people: gone } });
    return gone;
  });
