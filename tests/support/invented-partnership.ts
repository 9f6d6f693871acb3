import { standingOf, type Doing, type PartnershipTables, type Role, type Standing } from "#partnership";
import type { Database } from "#store";
import type { testSurroundings } from "./test-store.ts";

/** Puts invented people, bodies and mandates into a test's store. */
export interface Invented {
  readonly person: (name: string) => Promise<string>;
  readonly body: (slug: string, kind?: PartnershipTables["partnership.body"]["kind"], parentId?: string) => Promise<string>;
  readonly mandate: (
    personId: string,
    bodyId: string,
    role: Role,
    term?: { readonly from?: string; readonly until?: string },
  ) => Promise<string>;
  /** A statistics office where somebody works; gives its id. */
  readonly office: (personId: string, name: string, country?: string) => Promise<string>;
  readonly standing: (personId: string) => Promise<Standing>;
  /** What an action takes, by a person with the mandates of this moment. */
  readonly as: (personId: string) => Promise<Doing>;
}

export const inventIn = (database: Database, surroundings: ReturnType<typeof testSurroundings>): Invented => {
  const tables = database.tables<PartnershipTables>();
  const standing = (personId: string): Promise<Standing> => standingOf(database, personId, surroundings.now());
  return {
    person: async (name) => {
      const id = surroundings.newId();
      const row = { id, slug: id, display_name: name, sort_name: name.toLowerCase(), fictitious: true, created_at: surroundings.now() };
      await tables.insertInto("partnership.person").values(row).execute();
      return id;
    },
    body: async (slug, kind = "group", parentId) => {
      const id = surroundings.newId();
      await tables
        .insertInto("partnership.body")
        .values({ id, slug, kind, parent_id: parentId ?? null, fictitious: true })
        .execute();
      await tables
        .insertInto("partnership.body_name")
        .values({ id: surroundings.newId(), body_id: id, name: `Invented ${slug}` })
        .execute();
      return id;
    },
    mandate: async (personId, bodyId, role, { from, until } = {}) => {
      const id = surroundings.newId();
      const term = { from_on: from ?? null, until_on: until ?? null };
      const row = {
        id,
        body_id: bodyId,
        role,
        person_id: personId,
        state: "active",
        basis: "appointment",
        fictitious: true,
        ...term,
      } as const;
      await tables.insertInto("partnership.mandate").values(row).execute();
      return id;
    },
    office: async (personId, name, country) => {
      const id = surroundings.newId();
      const office = { id, slug: id, name, kind: "statistics office", country: country ?? null, fictitious: true } as const;
      await tables.insertInto("partnership.organisation").values(office).execute();
      const tie = { id: surroundings.newId(), person_id: personId, kind: "employed by", organisation_id: id, origin: "declared" } as const;
      await tables.insertInto("partnership.tie").values(tie).execute();
      return id;
    },
    standing,
    as: async (personId) => ({ database, actor: { kind: "person", id: personId }, surroundings, standing: await standing(personId) }),
  };
};
