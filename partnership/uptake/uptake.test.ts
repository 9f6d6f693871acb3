import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PARTNERSHIP_MIGRATIONS } from "#partnership";
import { inOneUnit, STORE_MIGRATIONS } from "#store";
import { openTestStore, STORE_KINDS, testSurroundings, type TestStore } from "../../tests/support/test-store.ts";
import { INVENTED_USE, openUptakeWorld, type UptakeWorld } from "../../tests/support/uptake-world.ts";
import { withdrawCase } from "../cases/case-actions.ts";
import { findCase } from "../cases/case-records.ts";
import { hashOfSecret } from "../cases/reader-question-actions.ts";
import { confirmAddress, confirmationForMail } from "../confirmations/confirmation-actions.ts";
import { followSent } from "../senders/follow-sent.ts";
import { forgetSenders } from "../senders/sender-actions.ts";
import { findSender } from "../senders/sender-records.ts";
import { forgetInUptake } from "./erase-uptake-records.ts";
import { completeSentUptake, completeUptake, correctUptake, reportUptake, withdrawUptake } from "./uptake-actions.ts";
import { deskUptake, EVERY_USE, publicUptake, readPublicUptake, uptakeChoices, uptakeOfThing } from "./uptake-list-records.ts";
import { findUptake, uptakeSteps } from "./uptake-records.ts";
import { uptakeShape } from "./uptake-shape.ts";

const PART = { offset: 0, most: 100 };
const DAY = 24 * 60 * 60 * 1000;

describe.each(STORE_KINDS)("uptake on %s", (kind) => {
  let store: TestStore;
  let world: UptakeWorld;
  const surroundings = testSurroundings();
  const system = () => ({ database: store.database, surroundings, actor: { kind: "system", id: "test" } }) as const;
  beforeAll(async () => {
    store = await openTestStore(kind, [...STORE_MIGRATIONS, ...PARTNERSHIP_MIGRATIONS]);
    world = await openUptakeWorld(store.database, surroundings);
  }, 300_000);
  afterAll(() => store.remove());

  const shown = async (id: string): Promise<boolean> =>
    (await publicUptake(store.database, EVERY_USE, PART)).lines.some((one) => one.id === id);
  const countsOfPlans = async (): Promise<number> =>
    (await uptakeChoices(store.database)).kinds.find(({ value }) => value === "plan")?.count ?? 0;
  const at = async (id: string) => ({ id, version: (await world.uptake(id)).version });
  const fromOutside = (key: string, secret: string, email: string) =>
    reportUptake(
      system(),
      world.work,
      { ...INVENTED_USE, title: `Sent ${key}` },
      { key, name: "Zenobia", email, secretHash: hashOfSecret(secret) },
    );

  it("are seen by readers in lists, counts and at their address only once a second person verified them", async () => {
    const before = await countsOfPlans();
    const id = await world.report();
    const { reference } = await world.uptake(id);
    expect(await shown(id)).toBe(false);
    expect(await readPublicUptake(store.database, reference)).toBeUndefined();
    expect(await countsOfPlans()).toBe(before);
    expect((await uptakeOfThing(store.database, world.work, 10)).lines.map((one) => one.id)).not.toContain(id);
    await world.decide(id, "verified");
    expect(await shown(id)).toBe(true);
    expect(await readPublicUptake(store.database, reference)).toMatchObject({ id, state: "verified", ofSlug: world.work.slug });
    expect(await countsOfPlans()).toBe(before + 1);
    expect((await uptakeOfThing(store.database, world.work, 10)).lines.map((one) => one.id)).toContain(id);
    expect((await uptakeSteps(store.database, id)).map((step) => step.kind)).toEqual(["reported", "verified"]);
  });

  it("are not verified by whoever reported them, made the work, or works beside", async () => {
    const own = await world.report({}, "officer");
    await expect(world.decide(own, "verified", "officer")).rejects.toMatchObject({ code: "not-allowed" });
    const id = await world.report();
    for (const who of ["author", "chair", "expert", "beside", "auditor", "reader", "stranger"] as const)
      await expect(world.decide(id, "verified", who), who).rejects.toMatchObject({ code: "not-allowed" });
    expect((await world.uptake(id)).state).toBe("reported");
    await world.decide(id, "verified", "co-chair");
    expect((await world.uptake(id)).state).toBe("verified");
  });

  it("are not verified by whoever became an author after the report", async () => {
    const id = await world.report({}, "reader", world.otherWork);
    await sql`insert into partnership.version_contributor (id, version_id, position, person_id, name, roles)
      values (${surroundings.newId()}, ${world.otherWork.versionId}, 9, ${world.people["co-chair"]}, 'Invented co-chair', '{Software}')`.execute(
      store.database.tables(),
    );
    await expect(world.decide(id, "verified", "co-chair")).rejects.toMatchObject({ code: "not-allowed" });
    expect(await shown(id)).toBe(false);
  });

  it("have a named constraint against a verifier who reported them", async () => {
    const id = await world.report();
    await expect(
      sql`update partnership.uptake set verified_by = reported_by where id = ${id}`.execute(store.database.tables()),
    ).rejects.toThrow(/verified_by_another/);
  });

  it("stay unseen where they are not shown, and come back where more is needed", async () => {
    const not = await world.report();
    await world.decide(not, "not shown");
    expect([await shown(not), (await world.uptake(not)).state]).toEqual([false, "not shown"]);
    const id = await world.report();
    await world.decide(id, "more");
    const reader = await world.as("reader");
    await expect(completeUptake(await world.as("officer"), await at(id), INVENTED_USE, "x")).rejects.toMatchObject({ code: "not-allowed" });
    await expect(completeUptake(await world.as("stranger"), await at(id), INVENTED_USE, "x")).rejects.toMatchObject({
      code: "no-such-uptake",
    });
    await completeUptake(reader, await at(id), { ...INVENTED_USE, proofWords: "Page 13" }, world.work.title);
    await expect(completeUptake(reader, await at(id), INVENTED_USE, "x")).rejects.toMatchObject({ code: "uptake-state" });
    await world.decide(id, "verified");
    expect(await world.uptake(id)).toMatchObject({ state: "verified", proofWords: "Page 13" });
  });

  it("are taken back with their case", async () => {
    const id = await world.report();
    const file = (await findCase(store.database, { id: (await world.uptake(id)).caseId! }))!;
    await withdrawCase(await world.as("reader"), { id: file.id, version: file.version }, "It was a mistake.");
    expect((await world.uptake(id)).state).toBe("withdrawn");
    expect(await readPublicUptake(store.database, (await world.uptake(id)).reference)).toBeUndefined();
  });

  it("leave a trace where they are corrected or withdrawn, and withdrawn ones are not counted", async () => {
    const { id, reference } = await world.verified({ title: "An invented law with a slip", kind: "law" });
    const fixed = { ...INVENTED_USE, kind: "plan", title: "An invented plan without a slip" };
    await expect(correctUptake(await world.as("reader"), await at(id), fixed, "It is a plan.")).rejects.toMatchObject({
      code: "not-allowed",
    });
    await expect(correctUptake(await world.as("author"), await at(id), fixed, "It is a plan.")).rejects.toMatchObject({
      code: "no-such-uptake",
    });
    await correctUptake(await world.as("officer"), await at(id), fixed, "It is a plan.");
    await expect(correctUptake(await world.as("officer"), await at(id), fixed, "Again.")).rejects.toMatchObject({ code: "bad-uptake" });
    expect((await uptakeSteps(store.database, id)).at(-1)).toMatchObject({
      kind: "corrected",
      words: "It is a plan.",
      changed: ["kind", "title"],
    });
    const before = await countsOfPlans();
    await withdrawUptake(await world.as("co-chair"), await at(id), "The plan was withdrawn itself.");
    expect([await shown(id), await countsOfPlans()]).toEqual([false, before - 1]);
    expect(await readPublicUptake(store.database, reference)).toMatchObject({ state: "withdrawn" });
    await expect(withdrawUptake(await world.as("co-chair"), await at(id), "Again.")).rejects.toMatchObject({ code: "uptake-state" });
  });

  it("go through one at a time: of two who correct at once, one is told that it changed meanwhile", async () => {
    const { id, version } = await world.verified();
    const [officer, director] = [await world.as("officer"), await world.as("director")];
    const outcomes = await Promise.allSettled([
      correctUptake(officer, { id, version }, { ...INVENTED_USE, title: "By the officer" }, "A slip of the pen."),
      correctUptake(director, { id, version }, { ...INVENTED_USE, title: "By the director" }, "A slip of the pen."),
    ]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "changed-meanwhile" } });
  });

  it("are narrowed down by kind, area, work and year, with the same total", async () => {
    const { id } = await world.verified({ kind: "teaching", area: "FJI", from: "2019-11-01", until: "2021-02-01" }, world.otherWork);
    const ids = async (filter: Partial<typeof EVERY_USE>) => {
      const { lines, total } = await publicUptake(store.database, { ...EVERY_USE, ...filter }, PART);
      expect(total).toBe(lines.length);
      return lines.map((one) => one.id);
    };
    expect(await ids({ kind: "teaching" })).toEqual([id]);
    expect(await ids({ area: "FJI" })).toEqual([id]);
    expect(await ids({ work: world.otherWork.slug })).toEqual([id]);
    expect(await ids({ year: "2020" })).toEqual([id]);
    expect(await ids({ year: "2022" })).toEqual([]);
    expect(await ids({ choice: world.otherWork.slug })).toEqual([]);
    expect((await uptakeChoices(store.database)).years.map(({ value }) => value)).toEqual(expect.arrayContaining(["2019", "2020", "2021"]));
  });

  it("wait at the desk for those who may verify them, and for their reporter", async () => {
    const id = await world.report();
    const sees = async (who: Parameters<UptakeWorld["as"]>[0]) =>
      (await deskUptake(store.database, (await world.as(who)).standing, PART)).lines.some((one) => one.id === id);
    for (const who of ["reader", "officer", "director", "co-chair"] as const) expect([who, await sees(who)]).toEqual([who, true]);
    for (const who of ["chair", "author", "expert", "beside", "stranger"] as const) expect([who, await sees(who)]).toEqual([who, false]);
  });

  it("come from readers without an account once however often they are sent, whose names stand in no case or log", async () => {
    const [first, second] = await Promise.all([
      fromOutside("form one", "secret a", "zenobia@invented.example"),
      fromOutside("form one", "secret b", "zenobia@invented.example"),
    ]);
    expect(second.id).toBe(first.id);
    for (const secret of ["secret a", "secret b"])
      expect(await followSent(store.database, first.reference, secret)).toMatchObject({ kind: "uptake", subjectId: first.id });
    expect(await followSent(store.database, first.reference, "another")).toBeUndefined();
    expect(await followSent(store.database, "U-0", "secret a")).toBeUndefined();
    for (const table of ["partnership.case_file", "partnership.uptake", "store.log"]) {
      const { rows } = await sql<{ n: number }>`
        select count(*)::integer as n from ${sql.table(table)} t where to_jsonb(t)::text ilike '%zenobia%'`.execute(
        store.database.tables(),
      );
      expect([table, rows[0]!.n]).toEqual([table, 0]);
    }
  });

  it("tell readers what became of them once their address is confirmed, and forget them thirty days later", async () => {
    const { id, reference } = await fromOutside("form two", "secret c", "yara@invented.example");
    const sender = (await findSender(store.database, { kind: "uptake", subjectId: id }))!;
    const mails = async () =>
      (
        await sql<{ template: string }>`select payload ->> 'template' as template from store.job
          where payload ->> 'to' = 'yara@invented.example' order by id`.execute(store.database.tables())
      ).rows.map(({ template }) => template);
    await world.decide(id, "more");
    expect(await mails()).toEqual(["sent-receipt"]);
    const link = (await confirmationForMail(system(), { senderId: sender.id }))!;
    expect(await confirmAddress(system(), link)).toMatchObject({ of: "uptake", name: reference });
    const { version } = await world.uptake(id);
    const sent = { reference, secret: "secret c", version };
    await expect(completeSentUptake(system(), { ...sent, secret: "no" }, INVENTED_USE, "x")).rejects.toMatchObject({
      code: "no-such-uptake",
    });
    await completeSentUptake(system(), sent, INVENTED_USE, world.work.title);
    await world.decide(id, "verified");
    expect((await mails()).toSorted()).toEqual(["sent-news", "sent-receipt"]);
    surroundings.wait(29 * DAY);
    await forgetSenders(store.database, surroundings);
    expect((await findSender(store.database, { id: sender.id }))!.address).toBe("yara@invented.example");
    surroundings.wait(2 * DAY);
    expect(await forgetSenders(store.database, surroundings)).toBeGreaterThan(0);
    expect(await findSender(store.database, { id: sender.id })).toMatchObject({ address: null, name: "", confirmed: false });
    expect((await findUptake(store.database, { id }))!.state).toBe("verified");
  });

  it("lose the name of somebody who is erased, and stay", async () => {
    const { id } = await world.verified({ usedBy: "Wilma Reader of the ministry" });
    const erased = { ids: [world.people.reader], names: ["Wilma Reader"], keys: [] };
    await inOneUnit(store.database, { kind: "system", id: "test" }, surroundings, async (unit) => {
      await forgetInUptake(unit, erased, [], "somebody");
      unit.log({ action: "erase-person", objectKind: "person", object: world.people.reader });
    });
    expect(await world.uptake(id)).toMatchObject({ usedBy: "somebody of the ministry", state: "verified" });
  });
});

describe("a report of a use", () => {
  const faultsOf = (more: Readonly<Record<string, string>>): readonly string[] =>
    uptakeShape.safeParse({ ...INVENTED_USE, ...more }).error?.issues.map(({ path }) => String(path[0])) ?? [];

  it("is taken whole, and refused at the field that is wrong", () => {
    expect(faultsOf({})).toEqual([]);
    expect(faultsOf({ kind: "votes" })).toEqual(["kind"]);
    expect(faultsOf({ area: "ZZZ" })).toEqual(["area"]);
    expect(faultsOf({ from: "2026-02-30" })).toEqual(["from"]);
    expect(faultsOf({ until: "2025-01-01" })).toEqual(["until"]);
    for (const link of ["javascript:alert(1)", "data:text/html,x", "//invented.example", "http://"])
      expect([link, [...new Set(faultsOf({ proofHref: link }))]]).toEqual([link, ["proofHref"]]);
    expect(faultsOf({ proofHash: "abc" })).toEqual(["proofHash"]);
    expect(faultsOf({ proofHref: "", proofWords: "" })).toEqual(["proofHref"]);
    expect(faultsOf({ title: "See https://spam.example now" })).toEqual(["title"]);
    expect(faultsOf({ words: "http://a.example http://b.example http://c.example and more" })).toEqual(["words"]);
  });
});
