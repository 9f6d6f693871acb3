import type { Doing } from "../../partnership/cases/case-actions.ts";
import { openTestStore, testSurroundings, type StoreKind } from "./test-store.ts";
import { PARTNERSHIP_MIGRATIONS, standingOf, type PartnershipTables } from "#partnership";
import { STORE_MIGRATIONS, type Database } from "#store";

type Values = Readonly<Record<string, unknown>>;

/** A store with an invented partnership, for tests of bodies and mandates. Everything in it is fictitious. */
export interface BodiesWorld {
  readonly database: Database;
  readonly surroundings: ReturnType<typeof testSurroundings>;
  /** Adds a row as it is, with an id of its own; gives the id. */
  readonly add: (table: keyof PartnershipTables, values: Values) => Promise<string>;
  readonly addPerson: (name: string, more?: Values) => Promise<string>;
  readonly addBody: (slug: string, kind: string, more?: Values) => Promise<string>;
  /** An active mandate without end, unless told otherwise. */
  readonly addMandate: (bodyId: string, role: string, personId: string | null, more?: Values) => Promise<string>;
  /** Whoever acts, with the standing of the moment. */
  readonly as: (personId: string) => Promise<Doing>;
  readonly remove: () => Promise<void>;
}

/** @param start the clock's first moment */
export const openBodiesWorld = async (kind: StoreKind, start = "2099-06-01T08:00:00Z"): Promise<BodiesWorld> => {
  const store = await openTestStore(kind, [...STORE_MIGRATIONS, ...PARTNERSHIP_MIGRATIONS]);
  return bodiesWorldIn(store, testSurroundings(start));
};

/** The same in a store that is open already. */
export const bodiesWorldIn = (
  { database, remove }: Pick<BodiesWorld, "database" | "remove">,
  surroundings: ReturnType<typeof testSurroundings>,
): BodiesWorld => {
  const add: BodiesWorld["add"] = async (table, values) => {
    const id = surroundings.newId();
    await database
      .tables<any>()
      .insertInto(table)
      .values({ id, ...values })
      .execute();
    return id;
  };
  return {
    database,
    surroundings,
    add,
    addPerson: (name, more = {}) => {
      const slug = name.toLowerCase().replaceAll(" ", "-");
      const person = { slug, display_name: name, sort_name: slug, fictitious: true, listed: true, created_at: surroundings.now() };
      return add("partnership.person", { ...person, ...more });
    },
    addBody: async (slug, bodyKind, more = {}) => {
      const id = await add("partnership.body", { slug, kind: bodyKind, fictitious: true, ...more });
      await add("partnership.body_name", { body_id: id, name: `Invented ${slug}`, from_on: more["opened_on"] ?? null });
      return id;
    },
    addMandate: (bodyId, role, personId, more = {}) =>
      add("partnership.mandate", {
        body_id: bodyId,
        role,
        person_id: personId,
        state: "active",
        basis: "appointment",
        fictitious: true,
        ...more,
      }),
    as: async (personId) => ({
      database,
      surroundings,
      actor: { kind: "person", id: personId },
      standing: await standingOf(database, personId, surroundings.now()),
    }),
    remove,
  };
};
