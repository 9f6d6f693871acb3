import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openRelease } from "#observatory";
import { decideCase, forgetAskers, outcomesSince, questionsOf, withdrawCase, writeNote, type PartnershipTables } from "#partnership";
import { runJobs } from "#store";
import { inventIn, type Invented } from "../../tests/support/invented-partnership.ts";
import { openTestSite, type TestSite } from "../../tests/support/partnership-site.ts";
import { STORE_KINDS } from "../../tests/support/test-store.ts";
import { createApp } from "../app.ts";
import { QuestionBook } from "../questions/question-book.ts";
import { questionMails } from "../questions/question-mails.ts";
import { questionsFolder, readQuestions } from "../questions/read-questions.ts";
import { questionWork, type QuestionWork } from "./question-work.ts";
import { takeInQuestions } from "../questions/take-in-questions.ts";
import { BUNDLED_RELEASE } from "../testing.ts";
import { QUESTIONS_ROUTES } from "./questions-routes.ts";

const FIGURE = { release: "2026.1", dataflow: "DF_MIGRANT_STOCK", key: "STOCK.USA.MEX._T.2024", figure: "" };
const WORDS = { wrong: "I, Zoe Invented, counted fewer.", source: "", office: "Invented office", email: "Zoe@example.org", language: "en" };

describe.each(STORE_KINDS)("readers' questions on %s", (kind) => {
  let site: TestSite;
  let invented: Invented;
  let officer: string;
  let data: string;
  let book: QuestionBook;
  const faults: unknown[] = [];
  const notes: string[] = [];

  beforeAll(async () => {
    site = await openTestSite(kind, QUESTIONS_ROUTES);
    invented = inventIn(site.database, site.surroundings);
    officer = await invented.person("Officer Invented");
    await invented.mandate(officer, await invented.body("management", "management"), "programme officer");
    data = mkdtempSync(join(tmpdir(), "questions-"));
    book = new QuestionBook(questionsFolder(data), "test");
  }, 300_000);
  afterAll(async () => {
    await book.close();
    await site.remove();
  });

  let database: "there" | "away" = "there";
  let later = 0;
  const release = openRelease(BUNDLED_RELEASE);
  let work: QuestionWork;
  const wholeSite = (): ReturnType<typeof createApp> =>
    createApp({
      release,
      // A person fills in a form more slowly than a test.
      now: () => new Date(Date.parse("2099-01-01T00:00:00Z") + later),
      onFault: (fault) => faults.push(fault),
      questions: {
        book,
        secret: Buffer.from("test"),
        randomBytes,
        takeIn: work.takeIn,
      },
    });
  let app: ReturnType<typeof createApp>;
  beforeAll(() => {
    work = questionWork({
      database: () => (database === "there" ? Promise.resolve(site.database) : Promise.reject(new Error("away"))),
      surroundings: site.surroundings,
      data,
      note: (words) => notes.push(words),
    });
    app = wholeSite();
  });

  /** Sends the form of the whole site, whose database is there or not; gives the page that follows. */
  const ask = async (words: Partial<typeof WORDS>, where: typeof database = "there"): Promise<string> => {
    database = where;
    const form = await (await app.request(`/question?dataflow=${FIGURE.dataflow}&key=${FIGURE.key}&release=${FIGURE.release}`)).text();
    later += 5_000;
    const token = /name="token" value="([^"]+)"/.exec(form)?.[1] ?? "";
    const answer = await app.request("/question", {
      method: "POST",
      headers: { origin: "http://localhost", host: "localhost", "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ ...FIGURE, ...WORDS, ...words, token }).toString(),
    });
    expect(answer.status).toBe(200);
    return answer.text();
  };
  const followed = (html: string) => {
    const [path = "", reference = ""] = /\/questions\/(Q\d\d-\w{4}-\w{4})\?secret=[\w-]+/.exec(html) ?? [];
    return { path, reference };
  };
  const caseOf = async (reference: string) => {
    const { rows } = await sql<{ id: string; version: number; reference: string }>`
      select c.id, c.version, c.reference from partnership.case_file c join partnership.reader_question q on q.case_id = c.id
      where q.reference = ${reference}`.execute(site.database.tables());
    return rows[0]!;
  };
  const count = async (): Promise<number> =>
    (await sql<{ n: number }>`select count(*) as n from partnership.reader_question`.execute(site.database.tables())).rows[0]!.n;
  /** Sends what waits in the outbox; gives kinds of mails with their links. */
  const mails = async (): Promise<readonly { to: unknown; template: string; href: string }[]> => {
    const sent: { to: unknown; template: string; href: string }[] = [];
    const prepare: Readonly<
      Record<string, (typeof questionMails extends (...given: never[]) => Readonly<Record<string, infer One>> ? One : never) | undefined>
    > = questionMails(() => Promise.resolve(site.database), site.surroundings);
    const now = () => new Date(site.surroundings.now().getTime() + 60_000);
    await runJobs(
      site.database,
      {
        "send-mail": async ({ payload }) => {
          const job = payload as unknown as { to: string; template: string; values: Record<string, string> };
          const prepared = await prepare[job.template]?.(job, now());
          if (prepared) sent.push({ to: job.to, template: job.template, href: prepared.values["href"] ?? "" });
        },
      },
      { now },
    );
    return sent;
  };
  const answer = {
    outcome: "mended in the next release",
    reasons: "The census table was read a row too low.",
    basis: "The publisher's table 4",
  };

  it("become cases at once, with a task for management and a receipt, and nothing else before the address is confirmed", async () => {
    const { path, reference } = followed(await ask({}));
    expect(readQuestions(data).questions).toEqual([]);
    const [task] = await site.database.tables<PartnershipTables>().selectFrom("partnership.task").selectAll().execute();
    expect(task).toMatchObject({ role: "programme officer", due_on: "2099-01-15", state: "open" });
    const [receipt, ...others] = await mails();
    expect([receipt?.to, receipt?.template, others]).toEqual(["zoe@example.org", "question-receipt", []]);
    expect(await (await site.get(path)).text()).toContain("We are looking into it.");
    await decideCase(await invented.as(officer), await caseOf(reference), { ...answer, fields: { summary: "Is the census read right?" } });
    expect(await mails()).toEqual([]);

    const page = await (await site.get(receipt!.href)).text();
    expect(page).toContain("Yes, it is my address");
    expect(await (await site.get(path)).text()).not.toContain("Yes, it is my address");
    const secret = /name="secret" value="([^"]+)"/.exec(page)?.[1] ?? "";
    const post = (fields: Record<string, string>) => site.post(`/questions/${reference}/confirm`, fields, officer);
    expect((await post({ secret: new URLSearchParams(path.split("?")[1]).get("secret") ?? "" })).status).toBe(404);
    expect((await post({ secret: "made-up" })).status).toBe(404);
    expect((await post({ secret })).status).toBe(303);
    const [told, ...rest] = await mails();
    expect([told?.template, told?.to, rest]).toEqual(["question-answered", "zoe@example.org", []]);
    expect((await post({ secret })).status).toBe(303);
    expect(await mails()).toEqual([]);
    expect(await (await site.get(told!.href)).text()).toContain("read a row too low");
  });

  it("are listed when answered, without a word of who asked, and told in the notes of the next release", async () => {
    const list = await (await site.get("/questions")).text();
    expect(list).toContain("Is the census read right?");
    expect(list).toContain("The figure is mended in the next release");
    for (const secret of ["Zoe", "zoe@", "Invented office", "secret="]) expect(list).not.toContain(secret);
    const [one, ...others] = await questionsOf(site.database, FIGURE.dataflow, FIGURE.key);
    expect([one?.summary, others]).toEqual(["Is the census read right?", []]);
    expect(await questionsOf(site.database, FIGURE.dataflow, "OTHER")).toEqual([]);
    expect(await outcomesSince(site.database, "2099-01-01")).toHaveLength(1);
    expect(await outcomesSince(site.database, "2099-01-02")).toEqual([]);
    const page = await site.get(`/questions/${one!.reference}`);
    expect([page.status, (await page.text()).includes("Zoe")]).toEqual([200, false]);
  });

  it("stay with their reader when they are not about the figure, not summed up, withdrawn, or not answered", async () => {
    const officerDoing = await invented.as(officer);
    const about = followed(await ask({ email: "" }));
    await decideCase(officerDoing, await caseOf(about.reference), {
      ...answer,
      outcome: "not about the figure",
      fields: { summary: "Hello" },
    });
    const quiet = followed(await ask({ email: "" }));
    await writeNote(officerDoing, (await caseOf(quiet.reference)).id, { words: "Which year do you mean?", internal: false });
    await writeNote(officerDoing, (await caseOf(quiet.reference)).id, { words: "Probably a mistake.", internal: true });
    await decideCase(officerDoing, await caseOf(quiet.reference), { ...answer, fields: {} });
    const gone = followed(await ask({ email: "" }));
    await withdrawCase(officerDoing, await caseOf(gone.reference), "Sent twice.");
    const open = followed(await ask({ email: "" }));
    for (const { reference } of [about, quiet, gone, open]) expect((await site.get(`/questions/${reference}`)).status).toBe(404);
    const seen = await (await site.get(quiet.path)).text();
    expect(seen).toContain("Which year do you mean?");
    expect(seen).not.toContain("Probably a mistake.");
    expect(await (await site.get(gone.path)).text()).toContain("closed without an answer");
    expect((await site.get(`/questions/${open.reference}?secret=${about.path.split("=")[1]}`)).status).toBe(404);
    expect((await site.get("/questions/%00?secret=%00")).status).toBe(404);
  });

  it("are kept while the database is away, and taken in once, however often that is done", async () => {
    const before = await count();
    const { path, reference } = followed(await ask({}, "away"));
    expect(faults).toContainEqual(expect.objectContaining({ message: "away" }));
    expect(await count()).toBe(before);
    expect(readQuestions(data).questions.map((one) => one.reference)).toEqual([reference]);
    expect((await site.get(path)).status).toBe(404);
    const folder = questionsFolder(data);
    const line = readFileSync(join(folder, readdirSync(folder)[0]!), "utf8");
    writeFileSync(join(folder, "twice.jsonl"), line + line);
    for (const file of readdirSync(folder)) utimesSync(join(folder, file), site.surroundings.now(), site.surroundings.now());
    const taken = await Promise.all([1, 2].map(() => takeInQuestions(site.database, site.surroundings, data)));
    expect(Math.max(...taken)).toBe(1);
    expect(await count()).toBe(before + 1);
    expect((await site.get(path)).status).toBe(200);
    expect(await takeInQuestions(site.database, site.surroundings, data)).toBe(0);
  });

  it("leave the book a week after they were taken in, and none is lost that comes at that moment", async () => {
    const folder = questionsFolder(data);
    const name = "test.jsonl";
    // A new start of the site, which has not counted how many came from here.
    app = wholeSite();
    for (const file of readdirSync(folder)) utimesSync(join(folder, file), 0, 0);
    writeFileSync(join(folder, "damaged.jsonl"), "{}\n");
    utimesSync(join(folder, "damaged.jsonl"), 0, 0);
    await takeInQuestions(site.database, site.surroundings, data);
    expect(readdirSync(folder)).toEqual(["damaged.jsonl"]);
    const { reference } = followed(await ask({}, "away"));
    expect(readFileSync(join(folder, name), "utf8")).toContain(reference);
  });

  it("are taken in from the book as soon as the database is back, and at each start", async () => {
    await work.onOpen(site.database);
    const before = await count();
    const first = followed(await ask({ email: "" }, "away"));
    const second = followed(await ask({ email: "" }));
    await expect.poll(count).toBe(before + 2);
    expect((await site.get(first.path)).status).toBe(200);
    expect((await site.get(second.path)).status).toBe(200);
    await ask({ email: "" }, "away");
    await work.onOpen(site.database);
    expect(await count()).toBe(before + 3);
    expect(notes).toEqual([]);
  });

  it("forget who asked thirty days after the answer", async () => {
    const held = async (): Promise<number> =>
      (
        await sql<{ n: number }>`select count(*) as n from partnership.reader_question q join partnership.case_file c on c.id = q.case_id
          where c.state = 'decided' and (q.address is not null or q.office <> '')`.execute(site.database.tables())
      ).rows[0]!.n;
    expect(await held()).toBeGreaterThan(0);
    expect(await forgetAskers(site.database, site.surroundings)).toBe(0);
    site.surroundings.wait(31 * 24 * 60 * 60 * 1000);
    expect(await forgetAskers(site.database, site.surroundings)).toBeGreaterThan(0);
    expect(await held()).toBe(0);
    const { rows } =
      await sql`select 1 from store.job where queue = 'send-mail' and state = 'done' and payload->>'to' = 'zoe@example.org'`.execute(
        site.database.tables(),
      );
    expect(rows).toEqual([]);
  });
});
