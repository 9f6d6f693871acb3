import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ACTION_NAMES, can, ROLE_NAMES, type Standing } from "#partnership";
import { openAccountsSite, type AccountsSite } from "../../tests/support/accounts-site.ts";
import { invited } from "../../tests/support/invited-people.ts";
import { STORE_KINDS } from "../../tests/support/test-store.ts";
import { isTokenScope, TOKEN_SCOPES, tokenMay } from "./token-scopes.ts";

const HERE = "/desk/account/tokens";

describe.each(STORE_KINDS)("tokens on %s", (kind) => {
  let site: AccountsSite;
  beforeAll(async () => {
    site = await openAccountsSite(kind);
  }, 300_000);
  afterAll(() => site.close());

  const askBy = async (authorization: string): Promise<unknown> =>
    (await fetch(`${site.address}/who-by-token`, { headers: { authorization } })).json();

  it("are shown once, kept as a hash, and hold until they are revoked, expire, or their person is gone", async () => {
    const { personId, browser } = await invited(site, "Ada Invented", "ada@people.example");
    const refused = await browser.fill(HERE, HERE, { name: "", scopes: [], days: "9999" });
    expect([refused.status, refused.text.includes("Choose at least one.")]).toEqual([422, true]);
    expect((await browser.fill(HERE, HERE, { name: "x", scopes: ["write:everything"], days: "7" })).status).toBe(422);
    const made = await browser.fill(HERE, HERE, { name: "calendar", scopes: ["read:cases", "write:work-programme"], days: "7" });
    const token = /knomad_[\w-]{43}/.exec(made.text)![0];
    expect(await askBy(`Bearer ${token}`)).toMatchObject({ personId, scopes: ["read:cases", "write:work-programme"] });
    const list = (await browser.get(HERE)).text;
    expect([list.includes("calendar"), list.includes(token)]).toEqual([true, false]);
    const { rows } = await sql<{ all: string }>`select coalesce(string_agg(t::text, ' '), '') as all from accounts.access_token t`.execute(
      site.database.tables(),
    );
    expect(rows[0]!.all).not.toContain(token.slice(7));
    for (const other of ["", token, `Bearer ${token}x`, `Bearer knomad_${"A".repeat(43)}`, `Basic ${token}`])
      expect(await askBy(other)).toBeNull();
    const state = (to: string) => sql`update partnership.person set state = ${to} where id = ${personId}`.execute(site.database.tables());
    await state("erased");
    expect(await askBy(`Bearer ${token}`)).toBeNull();
    await state("active");
    expect(await askBy(`Bearer ${token}`)).not.toBeNull();
    site.surroundings.wait(8 * 24 * 60 * 60_000);
    expect(await askBy(`Bearer ${token}`)).toBeNull();
  });

  it("are revoked by their holder alone", async () => {
    const { browser } = await invited(site, "Ben Invented", "ben@people.example");
    const { browser: other } = await invited(site, "Cy Invented", "cy@people.example");
    const made = await browser.fill(HERE, HERE, { name: "mine", scopes: ["read:people"], days: "30" });
    const token = /knomad_[\w-]{43}/.exec(made.text)![0];
    const fields = async () => (await browser.get(HERE)).text.match(/name="token" value="([^"]+)"/)![1]!;
    const id = await fields();
    await other.fill(HERE, `${HERE}/revoke`, { token: id });
    await other.fill("/desk/account", "/sign-out", {});
    expect(await askBy(`Bearer ${token}`)).not.toBeNull();
    await browser.fill(HERE, `${HERE}/revoke`, {});
    expect(await askBy(`Bearer ${token}`)).toBeNull();
    expect((await browser.get(HERE)).text).toContain("ended");
  });
});

describe("a token's scopes", () => {
  it("never allow more than its person may, nor more than they say", () => {
    const standing = fc.record({
      personId: fc.constant("p"),
      mandates: fc.array(fc.record({ id: fc.uuid(), role: fc.constantFrom(...ROLE_NAMES), bodyId: fc.constantFrom("a", "b") }), {
        maxLength: 3,
      }),
    });
    const scopes = fc.subarray(Object.keys(TOKEN_SCOPES).filter(isTokenScope));
    fc.assert(
      fc.property(standing, scopes, fc.constantFrom(...ACTION_NAMES), fc.constantFrom("a", "b"), (who: Standing, given, action, body) => {
        const subject = { bodies: [body], ownerId: "p" };
        const { allowed } = tokenMay(given, who, action, subject);
        const named = given.some((scope) => (TOKEN_SCOPES[scope].actions as readonly string[]).includes(action));
        return allowed === (named && can(who, action, subject).allowed);
      }),
    );
  });

  it("let nobody invite people or make tokens", () => {
    const actions = Object.values(TOKEN_SCOPES).flatMap((scope) => [...scope.actions] as string[]);
    expect(actions).not.toContain("invite-account");
    expect(actions).not.toContain("issue-token");
  });
});
