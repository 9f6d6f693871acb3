import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PartnershipTables } from "#partnership";
import { verifyLog } from "#store";
import { openBodiesWorld, type BodiesWorld } from "../../tests/support/bodies-world.ts";
import { STORE_KINDS } from "../../tests/support/test-store.ts";
import { dueLines } from "./due-records.ts";
import { changeDueRule, previewRule, setDueRule } from "./due-rule-actions.ts";
import { meetByRecords } from "./meet-by-records.ts";
import { noteMet, unnoteMet, waiveObligation } from "./obligation-actions.ts";
import { metLines } from "./due-records.ts";
import { pastEvents } from "./past-events.ts";
import { planObligations } from "./plan-obligations.ts";
import { findRule } from "./rule-records.ts";

const JOB = { kind: "system", id: "plan-obligations" } as const;
const RULE = {
  name: "Progress report",
  rule: "yearly report",
  responsibleRole: "director",
  remindDays: "-30, 0, 30",
  fromOn: "2097-01-01",
  untilOn: "",
} as const;
const everything = { from: 0, most: 1_000 };

describe.each(STORE_KINDS)("what is due on %s", (kind) => {
  let world: BodiesWorld;
  let programme: string;
  let group: string;
  let director: string;
  let coChair: string;
  beforeAll(async () => {
    world = await openBodiesWorld(kind, "2099-06-01T08:00:00Z");
    programme = await world.addBody("programme", "programme", { opened_on: "2097-03-01" });
    const management = await world.addBody("management", "management");
    group = await world.addBody("group-a", "group", { opened_on: "2099-04-01" });
    director = await world.addPerson("Dora Invented");
    coChair = await world.addPerson("Cleo Invented");
    await world.addMandate(management, "director", director);
    await world.addMandate(group, "co-chair", coChair);
  }, 300_000);
  afterAll(() => world.remove());

  const lines = async (on: string) => (await dueLines(world.database, { on, bodyIds: [programme] }, everything)).lines;

  it("is planned from a rule, with what was due before, once", async () => {
    const doing = await world.as(director);
    await setDueRule(doing, { values: { ...RULE, for: programme }, parameters: { of: "progress report", monthsAfter: "3" } });
    expect((await lines("2099-06-01")).map(({ from, until, dueOn, state }) => [from, until, dueOn, state])).toEqual([
      ["2097-03-01", "2097-12-31", "2098-03-31", "late"],
      ["2098-01-01", "2098-12-31", "2099-03-31", "late"],
      ["2099-01-01", "2099-12-31", "2100-03-31", "not yet due"],
      ["2100-01-01", "2100-12-31", "2101-03-31", "not yet due"],
    ]);
    expect(await planObligations(world.database, JOB, world.surroundings)).toBe(0);
    expect((await lines("2098-03-05"))[0]?.state).toBe("due");
  });

  it("is met by what is noted, from the day of the record on; and what was noted can be taken back", async () => {
    const doing = await world.as(director);
    const [, second] = await lines("2099-06-01");
    const noted = { recordKind: "document", record: "report-2098", words: "Progress report on 2098", onDay: "2099-05-02" };
    await noteMet(doing, second!, noted);
    expect((await lines("2099-06-01"))[1]).toMatchObject({ state: "met", metOn: "2099-05-02", noted: 1 });
    expect((await lines("2099-05-01"))[1]?.state).toBe("late");
    await expect(noteMet(doing, second!, { ...noted, record: "another" })).rejects.toMatchObject({ code: "changed-meanwhile" });
    const [again] = (await lines("2099-06-01")).slice(1);
    await expect(noteMet(doing, again!, noted)).rejects.toMatchObject({ code: "bad-obligation" });
    const [met] = await metLines(world.database, [again!.id], "2099-06-01");
    await unnoteMet(doing, again!, met!.id);
    expect((await lines("2099-06-01"))[1]?.state).toBe("late");
  });

  it("is waived by a decision of the director, with its reason; by nobody else", async () => {
    const [first] = await lines("2099-06-01");
    const waiver = { reason: "The office was being set up in that year.", basis: "Minutes of the invented committee" };
    await expect(waiveObligation(await world.as(coChair), first!, waiver)).rejects.toMatchObject({ code: "not-allowed" });
    await waiveObligation(await world.as(director), first!, waiver);
    expect((await lines("2099-06-01"))[0]).toMatchObject({ state: "waived", waivedReason: waiver.reason });
    const decision = await world.database.tables<PartnershipTables>().selectFrom("partnership.decision").selectAll().executeTakeFirst();
    expect(decision).toMatchObject({ decider_id: director, outcome: "granted", reasons: waiver.reason });
  });

  it("changes with its rule for what is to come alone", async () => {
    const doing = await world.as(director);
    const before = await lines("2099-06-01");
    const rule = (await findRule(world.database, before[0]!.ruleId))!;
    const written = { values: { ...RULE, for: programme, fromOn: "2097-01-01" }, parameters: { of: "progress report", monthsAfter: "6" } };
    await expect(changeDueRule(await world.as(coChair), rule, written)).rejects.toMatchObject({ code: "not-allowed" });
    const preview = await previewRule(world.database, { ...rule, parameters: { of: "progress report", monthsAfter: 6 } }, "2099-06-01");
    expect(preview.map(({ dueOn }) => dueOn)).toEqual(["2099-06-30", "2100-06-30", "2101-06-30"]);
    await changeDueRule(doing, rule, written);
    expect((await lines("2099-06-01")).map(({ dueOn }) => dueOn)).toEqual(["2098-03-31", "2099-03-31", "2100-06-30", "2101-06-30"]);
    await expect(changeDueRule(doing, rule, written)).rejects.toMatchObject({ code: "changed-meanwhile" });
  });

  it("is met by records of other folders by themselves, where they are long enough", async () => {
    const values = { ...RULE, name: "Retreat", rule: "long one a year", for: "group", responsibleRole: "co-chair", fromOn: "" } as const;
    await setDueRule(await world.as(director), { values, parameters: { of: "retreat", leastDays: "5" } });
    const event = { kind: "retreat", body_id: group, when_words: "in May 2099", source_document: "INVENTED" };
    await world.database
      .tables<PartnershipTables>()
      .insertInto("partnership.document")
      .values({ code: "INVENTED", title: "Invented", citation: "Invented", href: null })
      .execute();
    await world.add("partnership.past_event", { ...event, name: "Short", from_on: "2099-05-02", until_on: "2099-05-04" });
    expect(await meetByRecords(world.database, JOB, world.surroundings, [pastEvents])).toBe(0);
    await world.add("partnership.past_event", { ...event, name: "Week", from_on: "2099-05-10", until_on: "2099-05-15" });
    expect(await meetByRecords(world.database, JOB, world.surroundings, [pastEvents])).toBe(1);
    expect(await meetByRecords(world.database, JOB, world.surroundings, [pastEvents])).toBe(0);
    const { lines: ofGroup } = await dueLines(world.database, { on: "2099-06-01", bodyIds: [group], states: ["met"] }, everything);
    expect(ofGroup.map(({ from, metOn }) => [from, metOn])).toEqual([["2099-04-01", "2099-05-15"]]);
    expect((await verifyLog(world.database)).faults).toEqual([]);
  });
});
