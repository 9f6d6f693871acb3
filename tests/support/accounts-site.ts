import { randomBytes, randomUUID } from "node:crypto";
import type { AddressInfo } from "node:net";
import { serve, type ServerType } from "@hono/node-server";
import { Hono } from "hono";
import { PARTNERSHIP_MIGRATIONS, type PartnershipTables } from "#partnership";
import { runJobs, STORE_MIGRATIONS, type Database, type Surroundings } from "#store";
import { ACCOUNTS_MIGRATIONS, createAccounts, type Accounts } from "../../server/accounts/index.ts";
import type { AccountsOptions } from "../../server/accounts/create-accounts.ts";
import { FormGuard } from "../../server/desk/form-guard.ts";
import type { PartnershipRoute } from "../../server/desk/desk-route.ts";
import { mountPartnership, type PartnershipOptions } from "../../server/desk/mount-partnership.ts";
import { deskSides } from "../../server/partnership/desk-ways.ts";
import { securityHeaders } from "../../server/http/security-headers.ts";
import { loadSiteAssets } from "../../server/http/site-assets.ts";
import { FRAME } from "../../web/testing.ts";
import { Browser } from "./cookie-browser.ts";
import { openMailbox, type Mailbox } from "./mailbox.ts";
import { openTestStore, type StoreKind } from "./test-store.ts";

/** A site with accounts that listens on this machine, and its mailbox. */
export interface AccountsSite {
  readonly address: string;
  readonly database: Database;
  readonly surroundings: Surroundings & { readonly wait: (milliseconds: number) => void };
  readonly accounts: Accounts;
  readonly mailbox: Mailbox;
  /** A browser without script, and without cookies yet. */
  readonly browser: (userAgent?: string) => Browser;
  /** Sends what waits in the outbox, and gives what arrived by it. */
  readonly deliver: () => Promise<Mailbox["mails"]>;
  /** Adds an invented person with a confirmed address; not of the fictitious population, to whom no mail goes. */
  readonly addPerson: (name: string, address?: string, confirmed?: boolean) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** A page of the desk, to see who is signed in. */
const WHO: PartnershipRoute = {
  kind: "desk",
  method: "get",
  path: "/desk",
  answer: async ({ session }) => ({ page: { title: "desk", description: "desk", body: `here is ${session.name}` } }),
};

/** @param around `proxies` of ours before the site, which name whom they saw */
export const openAccountsSite = async (
  kind: StoreKind,
  options: Partial<AccountsOptions> = {},
  around: { readonly proxies?: number } = {},
): Promise<AccountsSite> => {
  const store = await openTestStore(kind, [...STORE_MIGRATIONS, ...PARTNERSHIP_MIGRATIONS, ...ACCOUNTS_MIGRATIONS]);
  const mailbox = await openMailbox();
  const app = new Hono();
  const server = await listen(app);
  const address = `http://localhost:${(server.address() as AddressInfo).port}`;
  let ahead = 0;
  const surroundings = {
    now: () => new Date(Date.now() + ahead),
    newId: () => randomUUID(),
    randomBytes: (count: number) => randomBytes(count),
    wait: (milliseconds: number) => void (ahead += milliseconds),
  };
  const accounts = createAccounts({
    database: () => Promise.resolve(store.database),
    surroundings,
    address,
    siteName: "Invented observatory",
    secret: randomBytes(32).toString("hex"),
    openSignUp: false,
    oidc: undefined,
    sides: deskSides,
    mail: { smtp: mailbox.smtp, from: "desk@site.example" },
    ...options,
  });
  const { database } = store;
  mount(app, accounts, { database: () => Promise.resolve(database), surroundings, ...around }, address);
  return {
    address,
    database,
    surroundings,
    accounts,
    mailbox,
    browser: (userAgent = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0") => new Browser(address, userAgent),
    deliver: async () => {
      mailbox.mails.length = 0;
      await runJobs(database, accounts.handlers, surroundings);
      return [...mailbox.mails];
    },
    addPerson: async (name, email, confirmed = true) => {
      const id = randomUUID();
      const tables = database.tables<PartnershipTables>();
      const person = { id, slug: id, display_name: name, sort_name: name.toLowerCase(), created_at: surroundings.now() };
      await tables.insertInto("partnership.person").values(person).execute();
      const added = { id: randomUUID(), person_id: id, added_at: surroundings.now(), preferred: confirmed };
      const row = { ...added, address: email ?? "", confirmed_at: confirmed ? surroundings.now() : null };
      if (email !== undefined) await tables.insertInto("partnership.email_address").values(row).execute();
      return id;
    },
    close: async () => {
      await new Promise((resolve) => server.close(resolve));
      await mailbox.close();
      await store.remove();
    },
  };
};

const listen = (app: Hono): Promise<ServerType> =>
  new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: "localhost" }, () => resolve(server));
  });

const mount = (
  app: Hono,
  accounts: Accounts,
  around: Pick<PartnershipOptions, "database" | "surroundings" | "proxies">,
  address: string,
): void => {
  const { stylesheet, icon, islands, files } = loadSiteAssets();
  const frame = {
    ...FRAME,
    address,
    assets: { stylesheet, icon, fonts: [], island: (name: Parameters<typeof islands.address>[0]) => islands.address(name) },
  };
  app.use(securityHeaders);
  app.get("/assets/:file", async (c) => {
    const file = files.get(c.req.path) ?? islands.find(c.req.path);
    if (!file) return c.notFound();
    const { sendEncoded } = await import("../../server/http/send-encoded.ts");
    return sendEncoded(c, file, { cacheControl: "no-store" });
  });
  app.get("/who-by-token", async (c) => c.json((await accounts.apiAuth(c)) ?? null));
  mountPartnership(app, [WHO, ...accounts.routes], {
    ...around,
    guard: new FormGuard(Buffer.from("a secret of tests"), address),
    secure: false,
    frameFor: () => frame,
    readSession: accounts.readSession,
  });
};
