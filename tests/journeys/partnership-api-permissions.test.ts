import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadPartnershipContract } from "#contract";
import { ROLE_NAMES } from "#partnership";
import { API_PERMISSIONS, type ApiPermission } from "../support/api-permissions.ts";
import { EVERY_SCOPE, openTestApi, type TestApi } from "../support/partnership-api.ts";
import { FLAWS, openPermissionWorld, PERSONAS, type PermissionWorld, type Persona } from "../support/permission-world.ts";
import { STORE_KINDS } from "../support/test-store.ts";

const { ALL_PARTNERSHIP_PROMISES } = await loadPartnershipContract();

const getsThrough = ({ who }: ApiPermission, persona: Persona): boolean =>
  who === "everybody" || (who === "accounts" ? persona !== "reader" : who.includes(persona));

describe.each(STORE_KINDS)("who gets through each address of the API on %s", (kind) => {
  let world: PermissionWorld;
  let api: TestApi;
  beforeAll(async () => {
    world = await openPermissionWorld(kind, []);
    api = await openTestApi(world.site);
    for (const persona of PERSONAS) if (persona !== "reader") await api.tokenOf(world.personOf(persona)!);
  }, 300_000);
  afterAll(() => world.site.remove());

  const ask = async (place: number, person: string | undefined, scopes = EVERY_SCOPE): Promise<Response> => {
    const [operation, { path, method }] = ALL_PARTNERSHIP_PROMISES[place]!;
    const { parts, query = "", send } = API_PERMISSIONS[operation];
    const values = parts?.(world) ?? {};
    const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name]!) + query;
    if (method === "get") return api.ask(address, person, {}, scopes);
    const sent = { method: method === "put" ? "PUT" : "POST", body: send!(world), headers: { "if-match": '"77"' } } as const;
    return api.ask(address, person, sent, scopes);
  };
  const logged = async (): Promise<number> => {
    const { rows } = await sql<{ rows: number }>`select count(*) as rows from store.log`.execute(world.site.database.tables());
    return rows[0]!.rows;
  };
  /** What is wrong with an answer, in words; nothing where it is as declared. */
  const faultOf = async (place: number, persona: Persona, answer: Response): Promise<string[]> => {
    const [operation, { open }] = ALL_PARTNERSHIP_PROMISES[place]!;
    const permission = API_PERMISSIONS[operation];
    const { opened, refused = 403 } = permission;
    const { status } = answer;
    const said = `${operation} as ${persona}: ${status} ${/"detail":"[^"]*"/.exec(await answer.text())?.[0] ?? ""}`;
    if (getsThrough(permission, persona)) {
      if (opened !== undefined) return status === opened ? [] : [said];
      return status < 500 && ![400, 401, 403, 404, 405, 415].includes(status) ? [] : [said];
    }
    if (persona === "reader" && !open) return status === 401 ? [] : [said];
    return status === refused || (refused === 404 && status === 403) ? [] : [said];
  };
  const places = ALL_PARTNERSHIP_PROMISES.map((_, place) => place);

  it("is as on the desk for readers, accounts and every role; whoever is refused changes nothing", async () => {
    const wrong: string[] = [];
    for (const through of [false, true])
      for (const place of places) {
        const before = await logged();
        for (const persona of PERSONAS) {
          if (getsThrough(API_PERMISSIONS[ALL_PARTNERSHIP_PROMISES[place]![0]], persona) !== through) continue;
          wrong.push(...(await faultOf(place, persona, await ask(place, world.personOf(persona)))));
        }
        if (!through && (await logged()) !== before) wrong.push(`${ALL_PARTNERSHIP_PROMISES[place]![0]} wrote for somebody it refused`);
      }
    expect(wrong).toEqual([]);
  }, 300_000);

  it("is nobody with a token of every scope but the address's own, and no more than a reader where everybody may read", async () => {
    const director = world.personOf("director")!;
    for (const place of places) {
      const [operation, { scopes, open }] = ALL_PARTNERSHIP_PROMISES[place]!;
      if (scopes.length === 0 || scopes[0] === "*") continue;
      const others = EVERY_SCOPE.filter((scope) => !scopes.includes(scope));
      const answer = await ask(place, director, others);
      if (!open) {
        const { code } = (await answer.json()) as { readonly code: string };
        expect([operation, answer.status, code]).toEqual([operation, 403, "scope-missing"]);
        expect(answer.headers.get("www-authenticate")).toBe('Bearer error="insufficient_scope"');
        continue;
      }
      expect([operation, await answer.text()]).toEqual([operation, await (await ask(place, undefined)).text()]);
    }
  }, 300_000);

  it("is nothing more with a mandate that is ended, past, to come, declined, unconfirmed, of a closed body, or of a merged or erased person", async () => {
    const account = world.personOf("account")!;
    const plain = new Map<number, number>();
    for (const place of places) plain.set(place, (await ask(place, account)).status);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...FLAWS),
        fc.constantFrom(...ROLE_NAMES),
        fc.subarray(places, { minLength: 12, maxLength: 12 }),
        async (flaw, role, chosen) => {
          const flawed = await world.flawed(flaw, role);
          for (const place of chosen) {
            const { status } = await ask(place, flawed);
            const nothingMore = status === plain.get(place) || [401, 403, 404].includes(status);
            expect([flaw, role, ALL_PARTNERSHIP_PROMISES[place]![0], nothingMore ? "nothing more" : status]).toEqual([
              flaw,
              role,
              ALL_PARTNERSHIP_PROMISES[place]![0],
              "nothing more",
            ]);
          }
        },
      ),
      { numRuns: 40 },
    );
  }, 300_000);
});
