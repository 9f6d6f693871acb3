import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { inOneUnit, verifyLog } from "#store";
import { openAccountsSite } from "../../tests/support/accounts-site.ts";
import { hiddenFields } from "../../tests/support/cookie-browser.ts";
import { invited, PASSWORD } from "../../tests/support/invited-people.ts";
import { STORE_KINDS } from "../../tests/support/test-store.ts";

describe.each(STORE_KINDS)("links in mails on %s", (kind) => {
  it("stop reminders by a button or by a mail programme, for nobody but whom the mail went to", async () => {
    const site = await openAccountsSite(kind);
    try {
      const { personId } = await invited(site, "Ada Invented", "ada@people.example");
      const other = await site.addPerson("Ben Invented");
      await inOneUnit(site.database, { kind: "system", id: "test" }, site.surroundings, async (unit) => {
        unit.log({ action: "test", objectKind: "mail", object: "1" });
        unit.enqueue({
          queue: "send-mail",
          key: "reminder 1",
          payload: { to: personId, template: "notice", values: { subject: "Due", words: "Soon." } },
        });
      });
      const [mail] = await site.deliver();
      const link = /List-Unsubscribe:\s*<([^>]+)>/.exec(mail!.source.replaceAll(/\r\n\s+/g, ""))![1]!.slice(site.address.length);
      const reminders = async (id: string): Promise<string> =>
        (await sql<{ reminders: string }>`select reminders from partnership.person where id = ${id}`.execute(site.database.tables()))
          .rows[0]!.reminders;
      expect((await site.browser().get(link)).text).toContain("Stop them");
      expect(await reminders(personId)).toBe("each");
      const forged = link.replace(personId, other);
      expect([(await site.browser().get(forged)).status, (await site.browser().send(forged, {}, null)).status]).toEqual([404, 404]);
      const stopped = await site.browser().send(link, { "List-Unsubscribe": "One-Click" }, null);
      expect([stopped.status, await reminders(personId), await reminders(other)]).toEqual([200, "none", "each"]);
      expect((await site.browser().fill(link, "/mail/stop", {})).status).toBe(200);
      const { rows } = await sql`select 1 from store.log where action = 'stop-mails'`.execute(site.database.tables());
      expect([rows.length, (await verifyLog(site.database)).faults]).toEqual([1, []]);
    } finally {
      await site.close();
    }
  });
});

describe("a site that cannot send mails", () => {
  it("keeps them waiting, says so where people are invited, and forgets what has ended", async () => {
    const site = await openAccountsSite("embedded", { mail: undefined });
    try {
      expect(site.accounts.handlers).toEqual({});
      const notes: string[] = [];
      await site.accounts.printInvitation((words) => notes.push(words));
      const path = new URL(notes.join().trim().split(/\s+/).at(-1)!);
      const browser = site.browser();
      const done = await browser.fill(path.pathname + path.search, "/invitation", {
        name: "Ada Invented",
        address: "ada@people.example",
        password: PASSWORD,
      });
      expect(done.location).toBe("/desk/account");
      await browser.fill("/desk/account/invite", "/desk/account/invite", { address: "ben@people.example" });
      const page = (await browser.get("/desk/account/invite")).text;
      expect(page).toContain("KNOMAD_SMTP is not set): 2 mails wait");
      expect(hiddenFields(page, "/desk/account/invite")["csrf"]).toMatch(/^[\w-]{43}\.[\w-]{36}$/);
      site.surroundings.wait(15 * 24 * 60 * 60_000);
      for (const { work } of site.accounts.daily) await work(site.database, site.surroundings);
      const { rows } = await sql<{ n: number }>`select count(*) as n from accounts.session`.execute(site.database.tables());
      expect(rows[0]!.n).toBe(0);
    } finally {
      await site.close();
    }
  });
});
