import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordState, writeRelease } from "#observatory";
import { openCase } from "#partnership";
import { inOneUnit, migrate, openDatabase, verifyLog, type Database } from "#store";
import { fictitiousRelease } from "../../observatory/release/samples/fictitious-release.ts";
import { createAccounts } from "../../server/accounts/index.ts";
import { openAccount } from "../../server/accounts/open-account.ts";
import { deskSides } from "../../server/partnership/desk-ways.ts";
import { SITE_MIGRATIONS } from "../../server/partnership/site-migrations.ts";
import { Browser } from "../support/cookie-browser.ts";
import { inventIn } from "../support/invented-partnership.ts";
import { PASSWORD } from "../support/invited-people.ts";
import { recordsIn, siteProcess, type SiteProcess } from "../support/site-process.ts";
import { newStore, STORE_KINDS, testSurroundings, type EmptyStore } from "../support/test-store.ts";
import { sendForms, writtenForms, type Sending, type WrittenAbout } from "../support/written-forms.ts";

/** 150 in every run; `KILLED_WRITES=1000` for the whole proof. */
const WRITES = Number(process.env["KILLED_WRITES"] ?? 150);
const KILLS = Math.max(2, Math.round(WRITES / 75));
const CONNECTIONS = 6;
const ADDRESS = "writer@people.example";
const SECRET = randomBytes(32).toString("hex");
const COMMAND = { kind: "command", id: "test" } as const;

/** Somebody with an account who writes, somebody who is told, a case, and a person for each nomination. */
const invent = async (database: Database): Promise<WrittenAbout & { readonly writer: string }> => {
  await migrate(database, SITE_MIGRATIONS, new Date());
  const surroundings = testSurroundings(new Date(Date.now() - 3_600_000).toISOString());
  const invented = inventIn(database, surroundings);
  const programme = await invented.body("programme", "programme");
  const group = await invented.body("group", "group", programme);
  const management = await invented.body("management", "management", programme);
  const [writer, director] = [await invented.person("Invented writer"), await invented.person("Invented director")];
  await invented.mandate(writer, management, "administrative officer");
  await invented.mandate(director, management, "director");
  const nominees: string[] = [];
  for (let number = 0; number < WRITES / 5; number++) nominees.push(await invented.person(`Invented nominee ${number}`));
  const fields = { what: "paper", name: "The case of the notes", why: "It answers an invented gap.", record: "" };
  const { reference } = await openCase(await invented.as(writer), { kind: "approval", fields, bodyId: group, openedBy: writer });
  const accounts = createAccounts({
    database: () => Promise.resolve(database),
    surroundings,
    address: "http://localhost",
    siteName: "Invented",
    secret: SECRET,
    openSignUp: false,
    oidc: undefined,
    sides: deskSides,
  });
  const library = await accounts.context.library();
  const passwordHash = await (await library.$context).password.hash(PASSWORD);
  const account = { personId: writer, name: "Invented writer", address: ADDRESS, confirmed: true, passwordHash };
  await inOneUnit(database, COMMAND, surroundings, (unit) => openAccount(unit, library, account));
  return { writer, caseReference: reference, body: "group", nominees };
};

/** The words that each form wrote, with how often they stand in its records, and how often in the log and outbox. */
const standing = async (database: Database, writer: string) => {
  const { rows } = await sql<{ kind: string; words: string; records: number; logged: number; told: number }>`
    with logged as (select l.*, d.detail from store.log l join store.log_detail d on d.seq = l.seq where l.actor = ${writer})
    select 'person' as kind, p.display_name as words, count(*) as records, 0 as told,
        sum((select count(*) from logged l where l.action = 'add-person' and l.object = p.id::text)) as logged
      from partnership.person p where p.display_name like 'Written %' group by p.display_name
    union all
    select 'organisation', o.name, count(*), 0,
        sum((select count(*) from logged l where l.action = 'add-organisation' and l.object = o.id::text))
      from partnership.organisation o where o.name like 'Written %' group by o.name
    union all
    select 'note', n.words, count(*), 0,
        sum((select count(*) from logged l where l.action = 'write-note' and l.detail->'after'->>'note' = n.id::text))
      from partnership.case_note n where n.words like 'Written %' group by n.words
    union all
    select 'case', c.title, count(*), 0,
        sum((select count(*) from logged l where l.action = 'open-case' and l.object = c.id::text))
      from partnership.case_file c where c.title like 'Written %' group by c.title
    union all
    select 'nomination', l.detail->>'reason', count(m.id),
        sum((select count(*) from store.job j where j.queue = 'send-mail' and j.key like 'mandate ' || m.id || ' waits to %')), count(*)
      from logged l left join partnership.mandate m on m.id::text = l.object where l.action = 'nominate' group by 2`.execute(
    database.tables(),
  );
  return rows;
};

const countsOf = async (database: Database, writer: string) => {
  const { rows } = await sql<Record<"logged" | "carriedOut" | "mandates" | "jobs" | "notices" | "cases" | "ahead", number>>`select
    (select count(*) from store.log where actor = ${writer} and action in ('add-person', 'add-organisation', 'write-note', 'open-case', 'nominate')) as logged,
    (select count(*) from store.carried_out) as "carriedOut",
    (select count(*) from partnership.mandate where role = 'expert') as mandates,
    (select count(*) from store.job where key like 'mandate % waits to %') as jobs,
    (select count(*) from partnership.notice where href like '/desk/mandates/%' and words like 'A mandate waits%') as notices,
    (select count(*) from partnership.case_file) as cases,
    (select max(seq) - count(*) from store.log) as ahead`.execute(database.tables());
  return rows[0]!;
};

describe.each(STORE_KINDS)(`a server on %s that is killed ${KILLS} times among ${WRITES} forms`, (kind) => {
  let data: string;
  let store: EmptyStore;
  let site: SiteProcess;
  let about: Awaited<ReturnType<typeof invent>>;
  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), "knomad-killed-"));
    const folder = join(data, "releases", "2099-1");
    await writeRelease(fictitiousRelease("2099-1"), folder, "2099-01-01");
    await recordState(folder, { state: "frozen", on: "2099-01-31" });
    const nothing = { settings: { directory: recordsIn(data) }, remove: () => Promise.resolve() };
    store = kind === "embedded" ? nothing : await newStore(kind);
    const database = await openDatabase(store.settings);
    about = await invent(database);
    await database.close();
    const { url } = store.settings;
    site = await siteProcess(data, { KNOMAD_EXAMPLE: "no", KNOMAD_SECRET: SECRET, ...(url === undefined ? {} : { DATABASE_URL: url }) });
    await site.start();
  }, 180_000);
  afterAll(async () => {
    await site?.kill();
    await store?.remove();
    await rm(data, { recursive: true, force: true });
  });

  /** Sends every form by several connections, and kills the server at moments nobody foresees. */
  const sendAll = async (): Promise<Sending> => {
    const forms = [...writtenForms(WRITES, about)];
    const sending: Sending = { resent: 0, carriedOutBefore: 0, faults: [] };
    let [acknowledged, kills] = [0, 0];
    let back = Promise.resolve();
    const between = WRITES / (KILLS + 1);
    let next = between * (0.5 + Math.random());
    const killSoon = async (): Promise<void> => {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 60));
      await site.kill();
      await site.start();
    };
    const around = {
      sending,
      acknowledged: () => {
        if (++acknowledged < next || kills === KILLS) return;
        kills++;
        next = between * (kills + 0.5 + Math.random());
        back = back.then(killSoon);
      },
      siteIsBack: async () => {
        await new Promise((resolve) => setTimeout(resolve, 20));
        await back;
      },
    };
    const browsers = await Promise.all(
      Array.from({ length: CONNECTIONS }, async () => {
        const browser = new Browser(site.address, "Test");
        const shown = await browser.send("/sign-in", { address: ADDRESS, password: PASSWORD, to: "/desk" });
        expect([shown.status, shown.location]).toEqual([303, "/desk"]);
        return browser;
      }),
    );
    await Promise.all(browsers.map((browser) => sendForms(browser, () => forms.shift(), around)));
    await back;
    expect(sending.faults).toEqual([]);
    expect([acknowledged, kills]).toEqual([WRITES, KILLS]);
    return sending;
  };

  it("has every form that it acknowledged once, whole, and none twice", async () => {
    const sending = await sendAll();
    expect(sending.resent).toBeGreaterThan(0);
    await site.kill();
    const database = await openDatabase(store.settings);
    try {
      expect(await verifyLog(database)).toMatchObject({ faults: [] });
      const rows = await standing(database, about.writer);
      const wanted = writtenForms(WRITES, about).map((form) => ({
        kind: form.kind,
        words: form.fields["name"] ?? form.fields["words"],
        records: 1,
        logged: 1,
        told: form.kind === "nomination" ? 1 : 0,
      }));
      const sorted = <Row extends { readonly kind: string; readonly words: string | undefined }>(list: readonly Row[]): readonly Row[] =>
        list.toSorted((one, other) => (`${one.kind} ${one.words}` < `${other.kind} ${other.words}` ? -1 : 1));
      expect(
        sorted(rows.map((row) => ({ ...row, records: Number(row.records), logged: Number(row.logged), told: Number(row.told) }))),
      ).toEqual(sorted(wanted));
      const nominations = wanted.filter((form) => form.kind === "nomination").length;
      const cases = wanted.filter((form) => form.kind === "case").length;
      expect(await countsOf(database, about.writer)).toEqual({
        logged: WRITES + 1,
        carriedOut: WRITES,
        mandates: nominations,
        jobs: nominations,
        notices: nominations,
        cases: cases + 1,
        ahead: 0,
      });
    } finally {
      await database.close();
    }
    if (process.env["KILLED_WRITES"])
      process.stdout.write(
        `${kind}: ${WRITES} forms, ${KILLS} kills, ${sending.resent} sent again, ${sending.carriedOutBefore} of them carried out before\n`,
      );
  }, 1_800_000);
});
