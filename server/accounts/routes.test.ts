import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openAccountsSite, type AccountsSite } from "../../tests/support/accounts-site.ts";
import { hiddenFields, type Browser } from "../../tests/support/cookie-browser.ts";
import { invited } from "../../tests/support/invited-people.ts";
import { STORE_KINDS } from "../../tests/support/test-store.ts";

const OIDC = { id: "orcid", name: "ORCID", issuer: "http://127.0.0.1:9", clientId: "a", clientSecret: "b", orcid: true };
const FIELDS = [
  "address",
  "password",
  "to",
  "token",
  "code",
  "name",
  "version",
  "email",
  "newPassword",
  "session",
  "scopes",
  "days",
  "response",
  "passkey",
  "person",
  "sign",
];

describe.each(STORE_KINDS)("every route of accounts on %s", (kind) => {
  let site: AccountsSite;
  let ada: Browser;
  beforeAll(async () => {
    site = await openAccountsSite(kind, { oidc: OIDC });
    ({ browser: ada } = await invited(site, "Ada Invented", "ada@people.example"));
  }, 300_000);
  beforeEach(() => site.surroundings.wait(10 * 60_000));
  afterAll(() => site.close());

  const logged = async (): Promise<number> =>
    (await sql<{ n: number }>`select count(*) as n from store.log`.execute(site.database.tables())).rows[0]!.n;

  it("of the desk sends readers to sign in, and takes no form without its session's mark; the log is told nothing", async () => {
    const before = await logged();
    const wrong: string[] = [];
    for (const route of site.accounts.routes.filter(({ kind: of }) => of === "desk")) {
      const reader = site.browser();
      const shown = route.method === "get" ? await reader.get(route.path) : await reader.send(route.path, {});
      if (shown.status !== 303 || !shown.location?.startsWith("/sign-in?")) wrong.push(`${route.path} answered a reader ${shown.status}`);
      if (route.method === "get") continue;
      const forged = await ada.send(route.path, { csrf: "made-up" });
      if (forged.status !== 403) wrong.push(`${route.path} answered a forged form ${forged.status}`);
    }
    expect(wrong).toEqual([]);
    expect(await logged()).toBe(before);
  });

  it("that takes forms of readers takes them from this site alone, but for the one that mail programmes send", async () => {
    const forms = site.accounts.routes.filter((route) => route.kind === "public" && route.method === "post");
    const elsewhere = await Promise.all(
      forms.map(async ({ path }) => [path, (await site.browser().send(path, {}, "https://evil.example")).status] as const),
    );
    expect(elsewhere.filter(([, status]) => status !== 403)).toEqual([["/mail/stop", 404]]);
  });

  it("has no fault of ours for whatever is sent to it", async () => {
    const csrf = hiddenFields((await ada.get("/desk/account")).text, "/sign-out")["csrf"]!;
    const paths = site.accounts.routes.flatMap((route) => (route.method === "post" && route.path !== "/sign-out" ? [route.path] : []));
    const nasty = fc.oneof(
      fc.string({ unit: "binary", maxLength: 30 }),
      fc.constantFrom(
        "\u0000",
        "a\u0000@people.example",
        "null",
        "[]",
        '{"id":"x"}',
        "00000000-0000-0000-0000-000000000000",
        "-1",
        "1e999",
        "ada@people.example",
      ),
      fc.string({ minLength: 2_000, maxLength: 4_000 }),
    );
    const fields = fc.dictionary(fc.constantFrom(...FIELDS), nasty, { maxKeys: 6 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), fields, async (path, sent) => {
        site.surroundings.wait(3_000);
        const { status } = await ada.send(path, { csrf, ...sent });
        expect([path, status < 500]).toEqual([path, true]);
      }),
      { numRuns: 100 },
    );
  }, 180_000);
});
