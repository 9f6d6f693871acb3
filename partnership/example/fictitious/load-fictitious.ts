import { inOneUnit, type Actor, type Database, type Surroundings, type UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import { plainName } from "../../people/plain-name.ts";
import { hasFictitiousRows, insertRows } from "../configuration-records.ts";
import { openGroups, removeFictitiousRows } from "./fictitious-records.ts";
import { chanceFrom, inventedWord, pick } from "./invented-names.ts";

export interface Population {
  readonly people: number;
  /** The same seed gives the same people. */
  readonly seed: number;
}

type Row = Readonly<Record<string, unknown>>;

const MOST_PEOPLE = 10_000;
/** Rows in one transaction: the log is locked only so long. */
const BATCH = 1_000;
const COUNTRIES = ["KEN", "MEX", "PHL", "CHE", "DEU", "BRA", "IND", "NGA", "JPN", "CAN", "FJI", "MAR"] as const;
const SECTORS = ["government", "data producer", "international organisation", "academia", "think tank", "civil society"] as const;
const EXPERTS = 5;

/** Whether anything fictitious is in the store: then every page says so. */
export const hasFictitious = (database: Pick<Database, "tables">): Promise<boolean> => hasFictitiousRows(database);

/**
 * Fills the store with invented people, each marked fictitious, and gives the first of them places in the groups that are open. Their names are made
 * of invented syllables, and the same seed gives the same names.
 * @throws RangeError for a number of people that cannot be; Problem fictitious-already
 */
export const loadFictitious = async (
  database: Database,
  actor: Actor,
  surroundings: Surroundings,
  { people, seed }: Population,
): Promise<number> => {
  if (!Number.isInteger(people) || people < 1 || people > MOST_PEOPLE)
    throw new RangeError(`${people} people: from 1 to ${MOST_PEOPLE} can be invented`);
  if (await hasFictitious(database)) throw new Problem("fictitious-already");
  const chance = chanceFrom(seed);
  const ids: string[] = [];
  for (let from = 0; from < people; from += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, people - from) }, (_, place) => invent(chance, from + place + 1));
    await inOneUnit(database, actor, surroundings, async (unit) => {
      const persons = rows.map((row): Row & { readonly id: string } => ({ ...row, id: unit.newId(), created_at: unit.now }));
      await insertRows(unit, "partnership.person", persons);
      for (const person of persons)
        unit.log({ action: "add-person", objectKind: "person", object: person.id, after: person, reason: "fictitious" });
      ids.push(...persons.map(({ id }) => id));
    });
  }
  await inOneUnit(database, actor, surroundings, (unit) => seatThem(unit, ids));
  return ids.length;
};

/** Numbers keep names apart where syllables meet again. */
const invent = (chance: () => number, number: number): Row => {
  const name = `${inventedWord(chance)} ${inventedWord(chance)}`;
  return {
    slug: `fictitious-${number}`,
    display_name: `${name} (fictitious)`,
    sort_name: plainName(name),
    country: pick(chance, COUNTRIES),
    sex: pick(chance, ["F", "M"]),
    sector: pick(chance, SECTORS),
    listed: true,
    fictitious: true,
  };
};

/** A chair, a co-chair and experts a group, as far as people go. */
const seatThem = async (unit: UnitOfWork, ids: readonly string[]): Promise<void> => {
  const day = unit.now.toISOString().slice(0, 10);
  const waiting = [...ids];
  const mandates: (Row & { readonly id: string })[] = [];
  for (const bodyId of await openGroups(unit, day))
    for (const role of ["chair", "co-chair", ...Array.from({ length: EXPERTS }, () => "expert")]) {
      const personId = waiting.shift();
      if (personId === undefined) break;
      mandates.push({
        id: unit.newId(),
        body_id: bodyId,
        role,
        person_id: personId,
        state: "active",
        from_on: day,
        basis: "appointment",
        grant_words: "Invented, for trying things out.",
        fictitious: true,
      });
    }
  if (mandates.length > 0) await insertRows(unit, "partnership.mandate", mandates);
  for (const mandate of mandates)
    unit.log({ action: "open-mandate", objectKind: "mandate", object: mandate.id, after: mandate, reason: "fictitious" });
};

/**
 * Takes the fictitious population out of the store again: people and their mandates. Lines of the log stay, as everywhere.
 * @returns how many people went
 * @throws Problem fictitious-in-use where records refer to them that are not fictitious themselves
 */
export const removeFictitious = (database: Database, actor: Actor, surroundings: Surroundings): Promise<number> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const gone = await removeFictitiousRows(unit);
    if (gone === "in use") throw new Problem("fictitious-in-use");
    if (gone > 0) unit.log({ action: "remove-fictitious", objectKind: "partnership", object: "fictitious", after: { people: gone } });
    return gone;
  });
