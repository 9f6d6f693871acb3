import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { PARTNERSHIP_MIGRATIONS, type PartnershipTables } from "#partnership";
import { deadJobs, inOneUnit, runJobs, STORE_MIGRATIONS, verifyLog, type Handler } from "#store";
import { openMailbox, type Mailbox } from "../../tests/support/mailbox.ts";
import { openTestStore, STORE_KINDS, testSurroundings, type TestStore } from "../../tests/support/test-store.ts";
import { composeMail } from "./compose-mail.ts";
import { mailSettings } from "./mail-settings.ts";
import { mailHandler } from "./send-mail.ts";
import { isSigned } from "./stop-mails.ts";

const KEY = Buffer.from("a key of tests");
const ADDRESS = "https://site.example";

describe.each(STORE_KINDS)("mails on %s", (kind) => {
  let store: TestStore;
  let mailbox: Mailbox;
  let handlers: Readonly<Record<string, Handler>>;
  const surroundings = testSurroundings();
  beforeAll(async () => {
    store = await openTestStore(kind, [...STORE_MIGRATIONS, ...PARTNERSHIP_MIGRATIONS]);
    mailbox = await openMailbox();
    const settings = { smtp: mailbox.smtp, from: "Invented observatory <desk@site.example>" };
    const database = () => Promise.resolve(store.database);
    handlers = {
      "send-mail": mailHandler({ settings, database, surroundings, address: ADDRESS, siteName: "Invented", key: KEY, prepare: {} }),
    };
  }, 300_000);
  afterAll(async () => {
    await mailbox.close();
    await store.remove();
  });
  beforeEach(() => void (mailbox.mails.length = 0));

  const addPerson = async (address: string, confirmed = true, fictitious = false): Promise<string> => {
    const id = surroundings.newId();
    const now = surroundings.now();
    const tables = store.database.tables<PartnershipTables>();
    const person = { id, slug: id, display_name: "Ada <Invented>", sort_name: "invented ada", fictitious, created_at: now };
    await tables.insertInto("partnership.person").values(person).execute();
    const email = {
      id: surroundings.newId(),
      person_id: id,
      address,
      confirmed_at: confirmed ? now : null,
      preferred: true,
      added_at: now,
    };
    await tables.insertInto("partnership.email_address").values(email).execute();
    return id;
  };
  const enqueue = (key: string, to: string, template = "notice"): Promise<void> =>
    inOneUnit(store.database, { kind: "system", id: "test" }, surroundings, async (unit) => {
      unit.log({ action: "test", objectKind: "mail", object: key });
      const values = { subject: "Due: über\r\nBcc: x@y.example", words: "First <b>words</b>.\nSecond words – ok.", href: "/desk/due" };
      unit.enqueue({ queue: "send-mail", key, payload: { to, template, values } });
    });
  const run = (): Promise<number> => runJobs(store.database, handlers, surroundings);

  it("arrives whole and once, after a refused first try", async () => {
    const person = await addPerson("ada@people.example");
    mailbox.refusals.push(Object.assign(new Error("4.2.0 later"), { responseCode: 450 }));
    await enqueue("whole", person);
    await enqueue("whole", person);
    expect(await run()).toBe(0);
    expect(mailbox.mails).toEqual([]);
    surroundings.wait(60_000);
    expect(await run()).toBe(1);
    surroundings.wait(3_600_000);
    await run();
    expect(mailbox.mails.map(({ to }) => to)).toEqual(["ada@people.example"]);
    const { source, text } = mailbox.mails[0]!;
    expect(source).toMatch(/^Message-ID: <[0-9a-f]{40}@site\.example>\r$/m);
    expect(source).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(source).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
    expect(source.split("\r\n\r\n")[0]).not.toMatch(/^Bcc:/m);
    expect(source).toContain("multipart/alternative");
    expect(text).toContain("First <b>words</b>.");
    expect(text).toContain("https://site.example/desk/due");
    const sign = /sign=([\w-]{43})/.exec(text)?.[1];
    expect(isSigned(KEY, person, sign!)).toBe(true);
  });

  it("marks an address that is refused for good, tells the log, and sends no more to it", async () => {
    const person = await addPerson("gone@people.example");
    mailbox.refusals.push(Object.assign(new Error("5.1.1 no such user"), { responseCode: 550 }));
    await enqueue("gone", person);
    await run();
    await enqueue("gone again", person);
    await run();
    expect(mailbox.mails).toEqual([]);
    const faults = (await deadJobs(store.database, 2)).map(({ key, fault }) => `${key}: ${fault}`);
    expect(faults).toEqual(
      expect.arrayContaining([
        expect.stringContaining("gone: refused for good"),
        expect.stringContaining("gone again: the person has no address"),
      ]),
    );
    const row = await store.database
      .tables<PartnershipTables>()
      .selectFrom("partnership.email_address")
      .select("bounced_at")
      .where("person_id", "=", person)
      .executeTakeFirst();
    expect(row?.bounced_at).toBeInstanceOf(Date);
    expect((await verifyLog(store.database)).faults).toEqual([]);
  });

  it("never goes to fictitious people, by their record or by their address, nor waits for them", async () => {
    const person = await addPerson("nobody@people.example", true, true);
    await enqueue("to nobody", person);
    await enqueue("to the address of nobody", "Nobody@people.example");
    await addPerson("shared@people.example", false);
    await addPerson("shared@people.example", true, true);
    await enqueue("to a shared address", "shared@people.example");
    expect(await run()).toBe(3);
    expect(mailbox.mails.map(({ to }) => to)).toEqual(["shared@people.example"]);
    const dead = (await deadJobs(store.database, 10)).map(({ key }) => key);
    expect(dead.filter((key) => key.endsWith("nobody"))).toEqual([]);
  });

  it("does not mark an address that a policy refuses, nor sends to one that nobody confirmed or by a template that is none", async () => {
    const policy = await addPerson("policy@people.example");
    mailbox.refusals.push(Object.assign(new Error("5.7.1 blocked"), { responseCode: 550 }));
    await enqueue("policy", policy);
    await run();
    await enqueue("policy again", policy);
    await enqueue("unconfirmed", await addPerson("unconfirmed@people.example", false));
    await enqueue("no template", policy, "no-such-mail");
    await run();
    expect(mailbox.mails.map(({ to }) => to)).toEqual(["policy@people.example"]);
    expect((await deadJobs(store.database, 10)).map(({ key }) => key)).toEqual(
      expect.arrayContaining(["policy", "unconfirmed", "no template"]),
    );
  });
});

describe("a mail's text", () => {
  it("says the same as text and as HTML, and lets no value become markup", () => {
    const frame = { address: ADDRESS, siteName: "A & B", name: "<Ada>", stopHref: undefined };
    const mail = composeMail({ subject: "s", paragraphs: ['<script>"x"</script>'], action: { text: "Go", href: "/a?b=1&c=2" } }, frame);
    expect(mail.html).not.toContain("<script>");
    expect(mail.html).toContain('href="https://site.example/a?b=1&amp;c=2"');
    expect(mail.text).toBe(
      'Hello <Ada>,\n\n<script>"x"</script>\n\nGo:\nhttps://site.example/a?b=1&c=2\n\n-- \nThis mail was sent by A & B. https://site.example\n',
    );
  });

  it("takes settings whole or not at all", () => {
    expect(mailSettings({})).toBeUndefined();
    expect(mailSettings({ KNOMAD_SMTP: "smtp://localhost", KNOMAD_MAIL_FROM: "a@b.example" })).toEqual({
      smtp: "smtp://localhost",
      from: "a@b.example",
    });
    expect(() => mailSettings({ KNOMAD_SMTP: "smtp://localhost" })).toThrow(RangeError);
    expect(() => mailSettings({ KNOMAD_SMTP: "localhost", KNOMAD_MAIL_FROM: "a@b.example" })).toThrow(RangeError);
  });
});
