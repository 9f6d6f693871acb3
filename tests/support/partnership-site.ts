import { Hono } from "hono";
import type { PartnershipTables } from "#partnership";
import type { Database } from "#store";
import type { Frame } from "#web";
import { FRAME } from "../../web/testing.ts";
import { openTestStore, testSurroundings, type StoreKind } from "./test-store.ts";
import type { PartnershipRoute } from "../../server/desk/desk-route.ts";
import { FormGuard } from "../../server/desk/form-guard.ts";
import { mountPartnership } from "../../server/desk/mount-partnership.ts";
import { SITE_MIGRATIONS } from "../../server/partnership/site-migrations.ts";
import { securityHeaders } from "../../server/http/security-headers.ts";

/** A site of the partnership for tests, where a request says who is signed in. */
export interface TestSite {
  readonly app: Hono;
  readonly database: Database;
  readonly surroundings: ReturnType<typeof testSurroundings>;
  /** Asks for a page as somebody; as a reader without an account when left out. */
  readonly get: (path: string, personId?: string) => Promise<Response>;
  /** Sends a form as somebody, from the site's own page. */
  readonly post: (path: string, fields: Readonly<Record<string, string | readonly string[]>>, personId: string) => Promise<Response>;
  /** The hidden field of the forms of a page that somebody opens, by which one that is sent twice is known. */
  readonly formField: (personId: string) => string;
  /** Adds a person; fictitious. */
  readonly addPerson: (name: string, values?: Partial<{ country: string; sex: "F" | "M" | "X"; listed: boolean }>) => Promise<string>;
  readonly remove: () => Promise<void>;
}

const HOST = "http://knomad.test";

/**
 * @param routes those under test
 * @param frame what stands around pages: name and statement of the site
 * @param surroundings real chance when left out
 */
export const openTestSite = async (
  kind: StoreKind,
  routes: readonly PartnershipRoute[],
  frame: Frame = FRAME,
  surroundings = testSurroundings(),
): Promise<TestSite> => {
  const store = await openTestStore(kind, SITE_MIGRATIONS);
  const { database } = store;
  const guard = new FormGuard(Buffer.from("a secret of tests"), HOST);
  const app = new Hono();
  app.use(securityHeaders);
  mountPartnership(app, routes, {
    database: () => Promise.resolve(database),
    surroundings,
    guard,
    secure: false,
    frameFor: () => frame,
    readSession: async (c) => {
      const personId = c.req.header("x-test-person");
      return personId === undefined
        ? undefined
        : {
            id: `session of ${personId}${c.req.header("x-test-session") ?? ""}`,
            accountId: personId,
            personId,
            name: "Test",
            provedAt: surroundings.now(),
          };
    },
  });
  const as = (personId: string | undefined): Record<string, string> => (personId === undefined ? {} : { "x-test-person": personId });
  return {
    app,
    database,
    surroundings,
    get: async (path, personId) => app.request(HOST + path, { headers: as(personId) }),
    post: async (path, fields, personId) => {
      const body = new URLSearchParams({ csrf: guard.tokenFor(`session of ${personId}`) });
      for (const [name, value] of Object.entries(fields)) {
        body.delete(name);
        for (const one of [value].flat()) body.append(name, one);
      }
      return app.request(HOST + path, { method: "POST", headers: { ...as(personId), origin: HOST }, body });
    },
    formField: (personId) => guard.fieldFor(`session of ${personId}`, surroundings.newId()),
    addPerson: async (name, values = {}) => {
      const id = surroundings.newId();
      const person = { id, slug: id, display_name: name, sort_name: name, fictitious: true, created_at: surroundings.now(), ...values };
      await database.tables<PartnershipTables>().insertInto("partnership.person").values(person).execute();
      return id;
    },
    remove: store.remove,
  };
};
