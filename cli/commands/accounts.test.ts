import { randomUUID } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { migrate, openDatabase, verifyLog, type Database } from "#store";
import { SITE_MIGRATIONS } from "../../tests/support/site-migrations.ts";
import { run, temporaryFolder, type Ran } from "../testing.ts";

describe("commands on accounts, beside a server that holds the records", () => {
  let home: string;
  let held: Database;
  const person = randomUUID();
  const knomad = (...argv: readonly string[]): Promise<Ran> =>
    run(argv, { home, environment: { KNOMAD_ADDRESS: "https://site.example/" } });

  beforeAll(async () => {
    home = temporaryFolder();
    mkdirSync(join(home, "records"));
    held = await openDatabase({ directory: join(home, "records") });
    await migrate(held, SITE_MIGRATIONS, new Date());
    await sql`insert into partnership.person (id, slug, display_name, sort_name, fictitious, created_at) values (${person}, 'ada', 'Ada Invented', 'ada', true, now())`.execute(
      held.tables(),
    );
    await sql`insert into partnership.email_address (id, person_id, address, confirmed_at, added_at) values (${randomUUID()}, ${person}, 'ada@people.example', now(), now())`.execute(
      held.tables(),
    );
    await sql`insert into accounts."user" (id, name, email, "emailVerified") values ('a', '', 'a@account.invalid', true)`.execute(
      held.tables(),
    );
    await sql`insert into accounts.holder values ('a', ${person}, now())`.execute(held.tables());
  }, 300_000);
  afterAll(async () => {
    expect(await verifyLog(held)).toMatchObject({ faults: [] });
    await held.close();
    rmSync(home, { recursive: true, force: true });
  });

  it("invite somebody, whose link is made by the server when the mail is", async () => {
    expect(await knomad("people", "invite", "New@people.example")).toMatchObject({
      code: 0,
      out: "an invitation to New@people.example waits to be sent\n",
    });
    const { rows } = await sql<{ payload: unknown }>`select payload from store.job where queue = 'send-mail'`.execute(held.tables());
    expect(rows).toMatchObject([{ payload: { to: "new@people.example", template: "invitation" } }]);
    expect(await knomad("people", "invite", "ada@people.example")).toMatchObject({
      code: 3,
      err: expect.stringContaining("account-exists") as string,
    });
  }, 300_000);

  it("make a link to sign in with for an account, and for nothing else", async () => {
    const made = await knomad("people", "sign-in-link", "ada@people.example");
    expect([made.code, made.out]).toEqual([0, expect.stringMatching(/^https:\/\/site\.example\/sign-in\/link\?token=\w{32}\n$/)]);
    expect(await knomad("people", "sign-in-link", "nobody@people.example")).toMatchObject({
      code: 3,
      err: expect.stringContaining("no-account") as string,
    });
  }, 300_000);

  it("turn off a second factor that was lost, and tell its holder", async () => {
    await sql`update accounts."user" set "twoFactorEnabled" = true where id = 'a'`.execute(held.tables());
    expect((await knomad("people", "reset-second-factor", "ada@people.example")).out).toBe(
      "the second factor of ada@people.example is off\n",
    );
    const { rows } = await sql<{ on: boolean }>`select "twoFactorEnabled" as on from accounts."user" where id = 'a'`.execute(held.tables());
    expect(rows[0]!.on).toBe(false);
    const mails = await sql<{
      to: string;
    }>`select payload ->> 'to' as to from store.job where payload ->> 'template' = 'account-changed'`.execute(held.tables());
    expect(mails.rows).toEqual([{ to: "ada@people.example" }]);
  }, 300_000);

  it("note that mails come back, once", async () => {
    expect((await knomad("mail", "bounce", "ADA@people.example")).out).toBe("ADA@people.example is marked in 1 record\n");
    expect((await knomad("mail", "bounce", "ada@people.example")).out).toContain("stands nowhere, or was marked before");
    const { rows } = await sql<{ action: string }>`select action from store.log where action = 'note-bounce'`.execute(held.tables());
    expect(rows.length).toBe(1);
  }, 300_000);
});
