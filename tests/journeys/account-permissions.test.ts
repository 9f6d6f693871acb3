import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROLE_NAMES, ROLES } from "#partnership";
import { inOneUnit } from "#store";
import type { PartnershipRoute } from "../../server/desk/desk-route.ts";
import { openAccount } from "../../server/accounts/open-account.ts";
import { newLinkToken } from "../../server/accounts/sign-in.ts";
import { libraryName } from "../../server/accounts/sign-in-library.ts";
import { ACCOUNT_ROUTE_PERMISSIONS, type AccountRoutePermission, type Asker } from "../support/account-route-permissions.ts";
import { openAccountsSite, type AccountsSite } from "../support/accounts-site.ts";
import { hiddenFields, type Browser, type Shown } from "../support/cookie-browser.ts";
import { inventIn } from "../support/invented-partnership.ts";
import { STORE_KINDS } from "../support/test-store.ts";

const OIDC = { id: "orcid", name: "ORCID", issuer: "http://127.0.0.1:9", clientId: "a", clientSecret: "b", orcid: true };
const ASKERS: readonly Asker[] = ["reader", "account", ...ROLE_NAMES];
const COMMAND = { kind: "command", id: "test" } as const;
const HOUR = 60 * 60_000;
const nameOf = ({ method = "get", path }: PartnershipRoute): string => `${method.toUpperCase()} ${path}`;

describe.each(STORE_KINDS)("who gets through each route of the accounts on %s", (kind) => {
  let site: AccountsSite;
  const people = new Map<Asker, string>();
  beforeAll(async () => {
    site = await openAccountsSite(kind, { oidc: OIDC });
    const invented = inventIn(site.database, site.surroundings);
    const bodies = new Map<string, string>();
    for (const asker of ASKERS) {
      if (asker === "reader") continue;
      const person = await newAccount(`Invented ${asker}`);
      people.set(asker, person);
      if (asker === "account") continue;
      const [heldIn] = ROLES[asker].heldIn;
      if (!bodies.has(heldIn)) bodies.set(heldIn, await invented.body(heldIn.replace(" ", "-"), heldIn));
      await invented.mandate(person, bodies.get(heldIn)!, asker);
    }
  }, 300_000);
  afterAll(() => site.close());

  const newAccount = async (name: string): Promise<string> => {
    const personId = await site.addPerson(name);
    const library = await site.accounts.context.library();
    const account = { personId, name, address: `${personId}@people.example`, confirmed: true };
    await inOneUnit(site.database, COMMAND, site.surroundings, (unit) => openAccount(unit, library, account));
    return personId;
  };
  /** A browser in which somebody has signed in just now. */
  const signedIn = async (personId: string): Promise<Browser> => {
    const token = await newLinkToken(site.accounts.context, { libraryName: libraryName(personId) });
    site.surroundings.wait(4_000);
    const browser = site.browser();
    const done = await browser.fill(`/sign-in/link?token=${token}`, "/sign-in/link", {});
    expect([done.status, done.location]).toEqual([303, "/desk"]);
    return browser;
  };
  const csrfOf = async (browser: Browser): Promise<string> =>
    hiddenFields((await browser.get("/desk/account")).text, "/sign-out")["csrf"] ?? "";
  const ask = (browser: Browser, name: string, fields: Readonly<Record<string, string>>): Promise<Shown> => {
    // So much time that no limit is reached.
    site.surroundings.wait(4_000);
    const [method, path] = name.split(" ") as [string, string];
    if (method === "POST") return browser.send(path, fields);
    const query = new URLSearchParams(fields).toString();
    return browser.get(query === "" ? path : `${path}?${query}`);
  };
  const logged = async (): Promise<number> =>
    (await sql<{ n: number }>`select count(*) as n from store.log`.execute(site.database.tables())).rows[0]!.n;

  const getsThrough = ({ who }: AccountRoutePermission, asker: Asker): boolean =>
    who === "everybody" || (who === "accounts" ? asker !== "reader" : who.includes(asker));

  it("says so for every route, in tests/support/account-route-permissions.ts", () => {
    const names = site.accounts.routes.map(nameOf);
    expect(names.filter((name) => !(name in ACCOUNT_ROUTE_PERMISSIONS))).toEqual([]);
    expect(Object.keys(ACCOUNT_ROUTE_PERMISSIONS).filter((name) => !names.includes(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  it("is as declared for readers, accounts and every role; whoever is refused changes nothing", async () => {
    const wrong: string[] = [];
    for (const asker of ASKERS) {
      let browser = asker === "reader" ? site.browser() : await signedIn(people.get(asker)!);
      let csrf = asker === "reader" ? "" : await csrfOf(browser);
      for (const [name, permission] of Object.entries(ACCOUNT_ROUTE_PERMISSIONS)) {
        const before = await logged();
        const shown = await ask(browser, name, { ...(name.startsWith("POST") ? { csrf } : {}), ...permission.fields });
        const said = `${name} as ${asker}: ${shown.status} ${shown.location ?? ""}`;
        const toSignIn = shown.location?.startsWith("/sign-in?to=") ?? false;
        if (getsThrough(permission, asker)) {
          const wanted = permission.answer[asker === "reader" ? permission.answer.length - 1 : 0];
          if (shown.status !== wanted || toSignIn) wrong.push(said);
        } else {
          const refused = asker === "reader" ? shown.status === 303 && toSignIn : shown.status === 403;
          if (!refused) wrong.push(said);
          if ((await logged()) !== before) wrong.push(`${said}, and the log was told`);
        }
        // What ended the session may do so once.
        if (name === "POST /sign-out" && asker !== "reader") browser = await signedIn(people.get(asker)!);
        csrf = asker === "reader" ? "" : csrf;
      }
    }
    expect(wrong).toEqual([]);
  }, 300_000);

  it("asks a session of an hour ago to prove itself before whatever hurts, and for nothing else", async () => {
    const browser = await signedIn(people.get("administrator")!);
    const csrf = await csrfOf(browser);
    site.surroundings.wait(HOUR);
    const before = await logged();
    const wrong: string[] = [];
    for (const [name, { proof, fields }] of Object.entries(ACCOUNT_ROUTE_PERMISSIONS)) {
      if (!proof) continue;
      const shown = await ask(browser, name, { csrf, ...fields });
      if (![401, 403].includes(shown.status) || !/sign in again|refused/i.test(shown.text)) wrong.push(`${name}: ${shown.status}`);
    }
    expect(wrong).toEqual([]);
    expect(await logged()).toBe(before);
    expect((await ask(browser, "POST /desk/account/name", { csrf, name: "", version: "1" })).status).toBe(422);
  });

  /** All that belongs to a person's account, as text. */
  const belongings = async (personId: string): Promise<string> => {
    const { rows } = await sql<{ all: string }>`select concat_ws(' ',
      (select string_agg(s::text, ' ' order by s.id) from accounts.session s where s."userId" = h.account_id),
      (select string_agg(p::text, ' ' order by p.id) from accounts.passkey p where p."userId" = h.account_id),
      (select string_agg(a::text, ' ' order by a.id) from accounts.account a where a."userId" = h.account_id),
      (select string_agg(t::text, ' ' order by t.id) from accounts."twoFactor" t where t."userId" = h.account_id),
      (select string_agg(t::text, ' ' order by t.id) from accounts.access_token t where t.person_id = h.person_id),
      (select string_agg(e::text, ' ' order by e.id) from partnership.email_address e where e.person_id = h.person_id),
      (select p::text from partnership.person p where p.id = h.person_id)
    ) as all from accounts.holder h where h.person_id = ${personId}`.execute(site.database.tables());
    return rows[0]!.all;
  };
  /** Somebody with one of everything, and the ids of it. */
  const somebodyWithEverything = async () => {
    const personId = await newAccount("Invented owner");
    const browser = await signedIn(personId);
    const csrf = await csrfOf(browser);
    await ask(browser, "POST /desk/account/addresses/add", { csrf, address: `second-${personId}@people.example` });
    const made = await ask(browser, "POST /desk/account/tokens", { csrf, name: "mine", scopes: "read:people", days: "30" });
    expect(made.text).toMatch(/knomad_[\w-]{43}/);
    const passkey = randomUUID();
    await sql`insert into accounts.passkey (id, name, "publicKey", "userId", "credentialID", counter, "deviceType", "backedUp", "createdAt")
      select ${passkey}, 'mine', 'key', account_id, ${passkey}, 0, 'singleDevice', false, now() from accounts.holder where person_id = ${personId}`.execute(
      site.database.tables(),
    );
    const { rows } = await sql<{ session: string; token: string; email: string }>`select s.id as session, t.id as token, e.id as email
      from accounts.holder h join accounts.session s on s."userId" = h.account_id join accounts.access_token t on t.person_id = h.person_id
      join partnership.email_address e on e.person_id = h.person_id and e.confirmed_at is null where h.person_id = ${personId}`.execute(
      site.database.tables(),
    );
    return { personId, browser, csrf, ids: { ...rows[0]!, passkey } };
  };

  it("lets nobody touch sessions, tokens, passkeys or addresses of somebody else by their ids, and their owner does", async () => {
    const owner = await somebodyWithEverything();
    const before = await belongings(owner.personId);
    const naming = Object.entries(ACCOUNT_ROUTE_PERMISSIONS).flatMap(([name, { names }]) => (names ? [{ name, names }] : []));
    expect(new Set(naming.map(({ names }) => names))).toEqual(new Set(["session", "token", "passkey", "email"]));
    for (const asker of ASKERS) {
      if (asker === "reader") continue;
      const browser = await signedIn(people.get(asker)!);
      const csrf = await csrfOf(browser);
      const lines = await logged();
      for (const { name, names } of naming) {
        const shown = await ask(browser, name, { csrf, [names]: owner.ids[names] });
        expect([name, asker, shown.status < 500]).toEqual([name, asker, true]);
        expect(shown.text).not.toContain(owner.ids[names]);
      }
      expect([asker, await belongings(owner.personId), await logged()]).toEqual([asker, before, lines]);
    }
    const browser = await signedIn(owner.personId);
    const csrf = await csrfOf(browser);
    for (const { name, names } of naming.filter(({ name: path }) => !path.endsWith("/prefer"))) {
      const lines = await logged();
      const shown = await ask(browser, name, { csrf, [names]: owner.ids[names] });
      expect([name, shown.status, await logged()]).toEqual([name, 303, lines + 1]);
    }
  }, 300_000);

  it("opens none of the sign-in library's own addresses", async () => {
    const browser = await signedIn(people.get("administrator")!);
    const own = new Set(site.accounts.routes.map(({ path }) => path));
    const library = await site.accounts.context.library();
    const paths = Object.values(library.api).flatMap((endpoint) => {
      const { path } = endpoint as { readonly path?: string };
      return path === undefined ? [] : [`/sign-in/with${path}`];
    });
    expect(paths.length).toBeGreaterThan(20);
    const open: string[] = [];
    for (const path of paths) {
      if (own.has(path.replace(":id", "orcid"))) continue;
      const answers = [await ask(browser, `GET ${path}`, {}), await ask(browser, `POST ${path}`, { email: "a@people.example" })];
      if (answers.some(({ status }) => status !== 404)) open.push(path);
    }
    expect(open).toEqual([]);
  }, 300_000);
});
