import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { takeInQuestion, type PartnershipTables } from "#partnership";
import { verifyLog } from "#store";
import { inventIn, type Invented } from "../../tests/support/invented-partnership.ts";
import { openTestSite, type TestSite } from "../../tests/support/partnership-site.ts";
import { STORE_KINDS } from "../../tests/support/test-store.ts";
import { CASE_DECISIONS_ROUTES } from "./case-decisions-routes.ts";
import { CASES_ROUTES } from "./cases-routes.ts";
import { DESK_HOME_ROUTES } from "./desk-home-routes.ts";
import { LOG_VIEW_ROUTES } from "./log-view-routes.ts";
import { TASKS_ROUTES } from "./tasks-routes.ts";

const ROUTES = [...DESK_HOME_ROUTES, ...CASES_ROUTES, ...CASE_DECISIONS_ROUTES, ...TASKS_ROUTES, ...LOG_VIEW_ROUTES];

describe.each(STORE_KINDS)("the desk on %s", (kind) => {
  let site: TestSite;
  let invented: Invented;
  const people: Record<"director" | "officer" | "second" | "chair" | "expert" | "outsider" | "auditor" | "administrator", string> =
    {} as never;
  let group = "";
  beforeAll(async () => {
    site = await openTestSite(kind, ROUTES);
    invented = inventIn(site.database, site.surroundings);
    const programme = await invented.body("programme", "programme");
    const management = await invented.body("management", "management", programme);
    group = await invented.body("group-a", "group", programme);
    for (const name of ["director", "officer", "second", "chair", "expert", "outsider", "auditor", "administrator"] as const)
      people[name] = await invented.person(`${name} Invented`);
    await invented.mandate(people.director, management, "director");
    await invented.mandate(people.officer, management, "programme officer");
    await invented.mandate(people.second, management, "programme officer");
    await invented.mandate(people.chair, group, "chair");
    await invented.mandate(people.expert, group, "expert", { until: "2099-06-30" });
    await invented.mandate(people.auditor, programme, "auditor");
    await invented.mandate(people.administrator, programme, "administrator");
  }, 300_000);
  afterAll(() => site.remove());

  const text = async (path: string, person: string, status = 200): Promise<string> => {
    const answer = await site.get(path, person);
    expect([path, answer.status]).toEqual([path, status]);
    return answer.text();
  };
  const hidden = (html: string, name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? "";
  const WORDS = { what: "paper", name: "A paper <b>on</b> nothing", why: "It answers an invented gap.", record: "" };
  /** Opens an approval by the forms; gives its path. */
  const openApproval = async (person: string): Promise<string> => {
    const form = await text("/desk/cases/new/approval", person);
    const sent = await site.post("/desk/cases/new/approval", { ...WORDS, body: group, key: hidden(form, "key") }, person);
    expect(sent.status).toBe(303);
    return sent.headers.get("location") ?? "";
  };
  const stateOf = async (path: string) => {
    const { rows } = await sql<{ state: string; outcome: string | null }>`
      select state, outcome from partnership.case_file where reference = ${path.split("/").at(-1)!}`.execute(site.database.tables());
    return rows[0];
  };

  it("opens a case by a plain form: says what is wrong, keeps what was written, and sent twice is one", async () => {
    const form = await text("/desk/cases/new/approval", people.expert);
    expect(form).toContain("Invented group-a");
    const key = hidden(form, "key");
    const faulty = await site.post("/desk/cases/new/approval", { ...WORDS, what: "", why: "x", body: "", key }, people.expert);
    const html = await faulty.text();
    expect(faulty.status).toBe(422);
    for (const field of ["what", "why", "body"]) expect(html).toContain(`<a href="#${field}">`);
    expect(html).toContain('value="A paper &lt;b>on&lt;/b> nothing"');
    const both = await Promise.all([1, 2].map(() => site.post("/desk/cases/new/approval", { ...WORDS, body: group, key }, people.expert)));
    expect(new Set(both.map((one) => one.headers.get("location"))).size).toBe(1);
    const other = await site.post("/desk/cases/new/approval", { ...WORDS, body: group, key }, people.outsider);
    expect(other.status).toBe(422);
    expect((await site.get("/desk/cases/new/referral", people.chair)).status).toBe(404);
    expect((await site.get("/desk/cases/new/wish", people.chair)).status).toBe(404);
  });

  it("decides after a page that asks once more; a change meanwhile keeps what was written", async () => {
    const path = await openApproval(people.expert);
    expect(await text("/desk", people.director)).toContain(path);
    const form = await text(`${path}/decide`, people.director);
    const fields = { version: hidden(form, "version"), outcome: "approved", reasons: "It is sound.", basis: "Work programme" };
    const bare = await site.post(`${path}/decide`, { ...fields, outcome: "perhaps", reasons: "" }, people.director);
    expect([bare.status, (await bare.text()).includes("Choose an outcome.")]).toEqual([422, true]);
    const asked = await (await site.post(`${path}/decide`, fields, people.director)).text();
    expect(asked).toContain("Is this your decision?");
    expect((await stateOf(path))?.state).toBe("open");
    expect(await (await site.post(`${path}/decide`, { ...fields, step: "again" }, people.director)).text()).toContain(
      "It is sound.</textarea>",
    );
    const stale = await site.post(`${path}/decide`, { ...fields, version: "77", step: "confirmed" }, people.director);
    const again = await stale.text();
    expect(stale.status).toBe(409);
    expect(again).toContain("Somebody changed this after you opened it");
    expect(again).toContain("It is sound.</textarea>");
    const done = await site.post(`${path}/decide`, { ...fields, version: hidden(again, "version"), step: "confirmed" }, people.director);
    expect([done.status, done.headers.get("location")]).toEqual([303, path]);
    expect(await stateOf(path)).toEqual({ state: "decided", outcome: "approved" });
    expect(await text(path, people.expert)).toContain("It is sound.");
    expect((await site.get(`${path}/decide`, people.director)).status).toBe(409);
  });

  it("shows a case to whoever may know of it, as far as they may, and to nobody else", async () => {
    const path = await openApproval(people.expert);
    await site.post(`${path}/notes`, { words: "Among us.", internal: "yes" }, people.chair);
    await site.post(`${path}/notes`, { words: "Which year?" }, people.chair);
    const empty = await site.post(`${path}/notes`, { words: "" }, people.chair);
    expect([empty.status, (await empty.text()).includes("Write something.")]).toEqual([422, true]);
    const [whole, part] = [await text(path, people.chair), await text(path, people.expert)];
    expect([whole.includes("Among us."), whole.includes("What happened"), whole.includes("wrote a note")]).toEqual([true, true, true]);
    expect([part.includes("Among us."), part.includes("Which year?"), part.includes("What happened")]).toEqual([false, true, false]);
    for (const way of ["", "/decide", "/withdraw"]) expect((await site.get(path + way, people.outsider)).status).toBe(404);
    expect((await site.get(`${path}/decide`, people.chair)).status).toBe(403);
    expect((await site.post(`${path}/notes`, { words: "Me too." }, people.outsider)).status).toBe(404);
    expect(await text("/desk/cases?show=all", people.outsider)).toContain("There is no such case.");
    expect(await text("/desk/cases?show=all&kind=waiver", people.chair)).toContain("There is no such case.");
    expect(await text("/desk/cases?show=mine", people.expert)).toContain(path);
    expect((await site.get(path)).status).toBe(303);
    expect((await site.get("/desk/cases/%00", people.chair)).status).toBe(404);
  });

  it("withdraws with a reason, and says that it hurts", async () => {
    const path = await openApproval(people.expert);
    const form = await text(`${path}/withdraw`, people.expert);
    expect(form).toContain('class="danger"');
    const version = hidden(form, "version");
    expect((await site.post(`${path}/withdraw`, { version, reason: "" }, people.expert)).status).toBe(422);
    expect((await site.post(`${path}/withdraw`, { version, reason: "Not needed." }, people.chair)).status).toBe(403);
    expect((await site.post(`${path}/withdraw`, { version: "x", reason: "Not needed." }, people.expert)).status).toBe(409);
    expect((await site.post(`${path}/withdraw`, { version, reason: "Not needed." }, people.expert)).status).toBe(303);
    expect((await stateOf(path))?.state).toBe("withdrawn");
  });

  it("keeps unfinished forms and goes on with them, tells the log nothing of their words, and throws them away", async () => {
    const draft = { ...WORDS, why: "Half a thou", body: group, step: "draft" };
    const kept = await site.post("/desk/cases/new/approval", draft, people.chair);
    expect([kept.status, kept.headers.get("location")]).toEqual([303, "/desk/cases/new/approval"]);
    const html = await text("/desk/cases/new/approval", people.chair);
    expect(html).toContain("Half a thou</textarea>");
    expect(html).toContain("Throw the draft away");
    const { rows } = await sql<{ detail: unknown }>`
      select d.detail from store.log l join store.log_detail d on d.seq = l.seq where l.action = 'save-draft'`.execute(
      site.database.tables(),
    );
    expect(JSON.stringify(rows)).not.toContain("Half a thou");
    await site.post("/desk/cases/new/approval", { step: "discard" }, people.chair);
    expect(await text("/desk/cases/new/approval", people.chair)).not.toContain("Half a thou");
    await site.post("/desk/cases/new/approval", draft, people.chair);
    await openApproval(people.chair);
    expect(await text("/desk/cases/new/approval", people.chair)).not.toContain("Half a thou");
  });

  it("shows what waits first, answers tasks, gives them back and hands them on", async () => {
    const question = {
      reference: "Q99-AAAA-BBBB",
      receivedAt: "2099-01-01T00:00:00Z",
      release: "2099.1",
      dataflow: "DF_MIGRANT_STOCK",
      key: "STOCK.XAA.XBB._T.2024",
      figure: "",
      shown: "Migrant stock, invented: 7 people",
      wrong: "It should be eight.",
      source: "https://example.org/table",
      office: "Invented office",
      email: "",
      language: "en",
      secretHash: "",
    };
    const system = { kind: "system", id: "test" } as const;
    const { reference } = await takeInQuestion(site.database, system, site.surroundings, question);
    const home = await text("/desk", people.officer);
    const path = /\/desk\/tasks\/[0-9a-f-]+/.exec(home)?.[0] ?? "";
    expect(home).toMatch(/Look into: Migrant stock, invented: 7 people/);
    expect(home).toMatch(/15 January 2099/);
    expect(home).toMatch(/class="waiting">1</);
    const task = await text(path, people.officer);
    expect(task).toContain("It should be eight.");
    expect((await site.get(path, people.outsider)).status).toBe(404);
    expect((await site.get(path, people.expert)).status).toBe(404);
    expect((await site.get("/desk/tasks/x", people.officer)).status).toBe(404);
    expect((await site.get(`${path}/decline`, people.officer)).status).toBe(404);
    const choose = await text(`${path}/reassign`, people.officer);
    expect(choose).toContain("second Invented");
    expect(choose).not.toContain("expert Invented");
    const version = hidden(choose, "version");
    expect((await site.post(`${path}/reassign`, { version, person: "x", reason: "" }, people.officer)).status).toBe(422);
    const handed = await site.post(`${path}/reassign`, { version, person: people.second, reason: "You know it." }, people.officer);
    expect(handed.status).toBe(303);
    expect(await text("/desk", people.officer)).not.toContain(path);
    expect(await text("/desk", people.second)).toContain(path);
    expect(await text(`${path}/decline`, people.second)).toContain("Give this task back");

    const form = await text(path, people.second);
    expect((await site.post(path, { version: hidden(form, "version"), finding: "Short" }, people.second)).status).toBe(422);
    const stale = await site.post(path, { version: "1", finding: "The reader is right, row 7." }, people.second);
    expect([stale.status, (await stale.text()).includes("The reader is right, row 7.</textarea>")]).toEqual([409, true]);
    await site.post(path, { finding: "The reader is right", step: "draft" }, people.second);
    expect(await text(path, people.second)).toContain("The reader is right</textarea>");
    const answered = await site.post(path, { version: hidden(form, "version"), finding: "The reader is right, row 7." }, people.second);
    expect([answered.status, answered.headers.get("location")]).toEqual([303, "/desk"]);
    const whole = await text(`/desk/cases/${reference}`, people.officer);
    expect(whole).toContain("The reader is right, row 7.");
    expect(whole).toContain("Invented office");
    expect(await text(`/desk/cases/${reference}/decide`, people.officer)).toContain("The reader is right, row 7.");
    expect(await text(path, people.second)).toContain("This task is answered.");
  });

  it("shows bodies with role and end of term, and notices that are read one by one or all at once", async () => {
    const home = await text("/desk", people.expert);
    expect(home).toMatch(/Invented group-a/);
    expect(home).toContain("30 June 2099");
    const notices = await text("/desk/notices", people.director);
    const unread = (html: string): number => html.split('class="mark"').length - 1;
    expect(unread(notices)).toBeGreaterThan(1);
    const id = /name="notice" value="([0-9a-f-]{36})"/.exec(notices)?.[1] ?? "";
    await site.post("/desk/notices", { notice: id }, people.officer);
    expect(unread(await text("/desk/notices", people.director))).toBe(unread(notices));
    await site.post("/desk/notices", { notice: id }, people.director);
    expect(unread(await text("/desk/notices", people.director))).toBe(unread(notices) - 1);
    await site.post("/desk/notices", { notice: "all" }, people.director);
    await site.post("/desk/notices", { notice: "nonsense" }, people.director);
    expect(unread(await text("/desk/notices", people.director))).toBe(0);
  });

  it("shows the log to those who may read it, details to those who see private ones, and checks the chain", async () => {
    for (const who of [people.director, people.officer, people.chair, people.outsider]) {
      expect((await site.get("/desk/log", who)).status).toBe(403);
      expect((await site.post("/desk/log/check", {}, who)).status).toBe(403);
    }
    const seen = await text("/desk/log?action=decide-case", people.auditor);
    expect(seen).toContain("director Invented");
    expect(seen).toContain("It is sound.");
    const without = await text("/desk/log?action=decide-case", people.administrator);
    expect(without).toContain("director Invented");
    expect(without).not.toContain("It is sound.");
    const rows = (html: string): number => html.split('<th scope="row">').length - 1;
    expect(rows(seen)).toBe(1);
    expect(rows(await text("/desk/log?actor=director", people.auditor))).toBe(
      rows(await text(`/desk/log?actor=${people.director}`, people.auditor)),
    );
    const [reference] = /C-2099-\d+/.exec(seen)!;
    const about = await text(`/desk/log?object=${reference}`, people.auditor);
    expect(rows(about)).toBe(2);
    expect(rows(await text("/desk/log?object=draft", people.auditor))).toBeGreaterThan(0);
    expect(rows(await text("/desk/log?day=2099-01-01", people.auditor))).toBeGreaterThan(10);
    expect(rows(await text("/desk/log?day=2098-12-31", people.auditor))).toBe(0);
    expect(await text("/desk/log?day=2099-02-30", people.auditor, 422)).toContain("Write a day such as");
    const first = rows(await text("/desk/log?before=4", people.auditor));
    expect(first).toBe(3);
    const checked = await (await site.post("/desk/log/check", {}, people.auditor)).text();
    expect(checked).toMatch(/The log fits: \d+ lines/);
    const total = (await verifyLog(site.database)).rows;
    expect(checked).toContain(`${total} lines`);
  });

  it("offers ways only to whoever may go there", async () => {
    const ways = async (person: string) =>
      [...(await text("/desk", person)).matchAll(/<a href="(\/desk[^"]*)"[^>]*>(?:What|Cases|Bodies|People|Org|Prog|Log|My)/g)].map(
        (one) => one[1],
      );
    expect(await ways(people.outsider)).toEqual([
      "/desk",
      "/desk/cases",
      "/desk/works",
      "/desk/reviews-of-mine",
      "/desk/me",
      "/desk/account",
    ]);
    expect(await ways(people.auditor)).toContain("/desk/log");
    expect(await ways(people.chair)).not.toContain("/desk/log");
    expect(await ways(people.chair)).toContain("/desk/bodies");
  });

  it("changes nothing without a line of the log", async () => {
    const before = (await verifyLog(site.database)).rows;
    for (const path of ["/desk", "/desk/cases", "/desk/notices", "/desk/cases/new", "/desk/log"]) await text(path, people.auditor);
    expect((await verifyLog(site.database)).rows).toBe(before);
    const cases = await site.database.tables<PartnershipTables>().selectFrom("partnership.case_file").select("id").execute();
    const { rows } = await sql<{ object: string }>`select object from store.log where action = 'open-case'`.execute(site.database.tables());
    expect(rows.map(({ object }) => object).toSorted()).toEqual(cases.map(({ id }) => id).toSorted());
  });
});
