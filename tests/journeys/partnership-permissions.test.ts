import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROLE_NAMES } from "#partnership";
import type { PartnershipRoute } from "../../server/desk/desk-route.ts";
import { PARTNERSHIP_ROUTES } from "../../server/partnership/index.ts";
import { FLAWS, openPermissionWorld, PERSONAS, type PermissionWorld, type Persona } from "../support/permission-world.ts";
import { ROUTE_PERMISSIONS, type RoutePermission } from "../support/route-permissions.ts";
import { STORE_KINDS } from "../support/test-store.ts";

const nameOf = ({ method = "get", path }: PartnershipRoute): string => `${method.toUpperCase()} ${path}`;
const NAMES = PARTNERSHIP_ROUTES.map(nameOf);

const getsThrough = ({ who }: RoutePermission, persona: Persona): boolean =>
  who === "everybody" || (who === "accounts" ? persona !== "reader" : who.includes(persona));

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
  }, 120_000);
  afterAll(() => world.site.remove());

  const ask = async (name: string, person: string | undefined): Promise<{ readonly status: number; readonly to: string }> => {
    const [method, path] = name.split(" ") as [string, string];
    const { at, send } = ROUTE_PERMISSIONS[name]!;
    const address = at?.(world) ?? path;
    const answer =
      method === "GET" ? await world.site.get(address, person) : await world.site.post(address, send?.(world) ?? {}, person as string);
    return { status: answer.status, to: answer.headers.get("location") ?? "" };
  };
  const logged = async (): Promise<number> => {
    const { rows } = await sql<{ rows: number }>`select count(*) as rows from store.log`.execute(world.site.database.tables());
    return rows[0]!.rows;
  };
  /** What is wrong with an answer, in words; nothing where it is as declared. */
  const faultOf = (name: string, persona: Persona, { status, to }: { readonly status: number; readonly to: string }): string[] => {
    const { opened, refused = 403 } = ROUTE_PERMISSIONS[name]!;
    const said = `${name} as ${persona}: ${status} ${to}`;
    if (getsThrough(ROUTE_PERMISSIONS[name]!, persona)) {
      if (opened !== undefined) return status === opened ? [] : [said];
      const good = name.startsWith("GET")
        ? status === 200
        : status < 500 && ![401, 403, 404].includes(status) && !to.startsWith("/sign-in");
      return good ? [] : [said];
    }
    if (persona === "reader") return status === 303 && to.startsWith("/sign-in") ? [] : [said];
    return status === refused || (refused === 404 && status === 403) ? [] : [said];
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
