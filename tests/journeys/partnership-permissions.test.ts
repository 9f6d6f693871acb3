import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROLE_NAMES } from "#partnership";
import type { PartnershipRoute } from "../../server/desk/desk-route.ts";
import { PARTNERSHIP_ROUTES } from "../../server/partnership/index.ts";
import { FLAWS, openPermissionWorld, PERSONAS, type PermissionWorld } from "../support/permission-world.ts";
import { askRoute, faultOf, getsThrough, type RouteAnswer } from "../support/route-answers.ts";
import { ROUTE_PERMISSIONS } from "../support/route-permissions.ts";
import { STORE_KINDS } from "../support/test-store.ts";

const nameOf = ({ method = "get", path }: PartnershipRoute): string => `${method.toUpperCase()} ${path}`;
const NAMES = PARTNERSHIP_ROUTES.map(nameOf);

it("every route says who gets through it, in tests/support/route-permissions.ts", () => {
  expect(NAMES.filter((name) => !(name in ROUTE_PERMISSIONS))).toEqual([]);
  expect(Object.keys(ROUTE_PERMISSIONS).filter((name) => !NAMES.includes(name))).toEqual([]);
  expect(new Set(NAMES).size).toBe(NAMES.length);
});

const declared = NAMES.flatMap((name) => {
  const permission = ROUTE_PERMISSIONS[name];
  return permission ? [{ name, permission }] : [];
});

describe.each(STORE_KINDS)("who gets through each route on %s", (kind) => {
  let world: PermissionWorld;
  beforeAll(async () => {
    world = await openPermissionWorld(kind, PARTNERSHIP_ROUTES);
  }, 300_000);
  afterAll(() => world.site.remove());

  const ask = (name: string, person: string | undefined): Promise<RouteAnswer> => askRoute(world, name, person);
  const logged = async (): Promise<number> => {
    const { rows } = await sql<{ rows: number }>`select count(*) as rows from store.log`.execute(world.site.database.tables());
    return rows[0]!.rows;
  };

  it("is as declared for readers, accounts and every role; whoever is refused changes nothing", async () => {
    const wrong: string[] = [];
    for (const { name, permission } of declared) {
      const before = await logged();
      for (const persona of PERSONAS)
        if (!getsThrough(permission, persona)) wrong.push(...faultOf(name, persona, await ask(name, world.personOf(persona))));
      if ((await logged()) !== before) wrong.push(`${name} wrote for somebody it refused`);
    }
    for (const { name, permission } of declared)
      for (const persona of PERSONAS)
        if (getsThrough(permission, persona)) wrong.push(...faultOf(name, persona, await ask(name, world.personOf(persona))));
    expect(wrong).toEqual([]);
  }, 300_000);

  it("is nothing more with a mandate that is ended, past, to come, declined, unconfirmed, of a closed body, or of a merged or erased person", async () => {
    const plain = new Map<string, number>();
    for (const { name } of declared) plain.set(name, (await ask(name, world.personOf("account"))).status);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...FLAWS),
        fc.constantFrom(...ROLE_NAMES),
        fc.subarray(declared, { minLength: 12, maxLength: 12 }),
        async (flaw, role, routes) => {
          const person = await world.flawed(flaw, role);
          for (const { name } of routes) {
            const { status } = await ask(name, person);
            const nothingMore = status === plain.get(name) || status === 403 || status === 404;
            expect([flaw, role, name, nothingMore ? "nothing more" : status]).toEqual([flaw, role, name, "nothing more"]);
          }
        },
      ),
      { numRuns: 60 },
    );
  }, 300_000);
});
