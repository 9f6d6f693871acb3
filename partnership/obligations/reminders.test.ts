import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PartnershipTables } from "#partnership";
import { openBodiesWorld, type BodiesWorld } from "../../tests/support/bodies-world.ts";
import { STORE_KINDS } from "../../tests/support/test-store.ts";
import { dueLines } from "./due-records.ts";
import { noteMet } from "./obligation-actions.ts";
import { planObligations } from "./plan-obligations.ts";
import { stageNow } from "./reminder-plan.ts";
import { sendReminders } from "./send-reminders.ts";

const JOB = { kind: "system", id: "reminders" } as const;
const DAY = 86_400_000;

describe("stages of reminding", () => {
  const item = { dueOn: "2099-03-31", remindDays: [-30, 0, 7] };

  it("send the last one that came up since the last round, and nothing of the time before the first", () => {
    expect(stageNow(item, { sentUntil: null, today: "2099-04-02" })).toBeUndefined();
    expect(stageNow(item, { sentUntil: null, today: "2099-03-31" })).toEqual({ stage: 0, sendOn: "2099-03-31" });
    expect(stageNow(item, { sentUntil: "2099-02-01", today: "2099-04-02" })).toEqual({ stage: 0, sendOn: "2099-03-31" });
    expect(stageNow(item, { sentUntil: "2099-03-31", today: "2099-04-02" })).toBeUndefined();
  });
});

describe.each(STORE_KINDS)("reminders over two years on %s", (kind) => {
  let world: BodiesWorld;
  let each: string;
  let digest: string;
  let silent: string;
  let bounced: string;
  let leaving: string;
  const START = Date.parse("2099-01-01T06:00:00Z");
  let clock = START;
  beforeAll(async () => {
    world = await openBodiesWorld(kind, "2099-01-01T06:00:00Z");
    const group = await world.addBody("group-a", "group", { opened_on: "2098-01-01" });
    each = await world.addPerson("Each Invented");
    digest = await world.addPerson("Digest Invented", { reminders: "daily digest" });
    silent = await world.addPerson("Silent Invented", { reminders: "none" });
    bounced = await world.addPerson("Bounced Invented");
    leaving = await world.addPerson("Leaving Invented");
    for (const person of [each, digest, silent, bounced]) await world.addMandate(group, "co-chair", person);
    await world.addMandate(group, "co-chair", leaving, { until_on: "2099-12-10" });
    await world.add("partnership.email_address", {
      person_id: bounced,
      address: "b@invented.example",
      bounced_at: new Date(START),
      added_at: new Date(START),
    });
    const rule = { rule: "at least a year", body_kind: "group", responsible_role: "co-chair", remind_days: [-30, -7, 0, 7] };
    await world.add("partnership.obligation_rule", {
      ...rule,
      slug: "meetings",
      name: "Meetings",
      parameters: JSON.stringify({ of: "meeting", least: 1 }),
    });
    await world.add("partnership.obligation_rule", {
      ...rule,
      slug: "talks",
      name: "Talks",
      parameters: JSON.stringify({ of: "talk", least: 1 }),
    });
    for (; clock < START + 731 * DAY; clock += DAY) await oneDay(group);
  }, 240_000);
  afterAll(() => world.remove());

  /** A day of the server: planning, then reminding, twice; on 20 December 2099 somebody notes the meeting. */
  const oneDay = async (group: string): Promise<void> => {
    const surroundings = { ...world.surroundings, now: () => new Date(clock) };
    if (new Date(clock).getUTCDate() === 1) await planObligations(world.database, JOB, surroundings);
    await sendReminders(world.database, JOB, surroundings);
    const today = new Date(clock).toISOString().slice(0, 10);
    if (today !== "2099-12-20") return;
    expect(await sendReminders(world.database, JOB, surroundings)).toBe(0);
    const question = { on: today, bodyIds: [group], dueFrom: "2099-12-31", dueUntil: "2099-12-31" };
    const { lines } = await dueLines(world.database, question, { from: 0, most: 10 });
    const meetings = lines.find(({ ruleName }) => ruleName === "Meetings")!;
    const doing = { ...(await world.as(each)), surroundings };
    await noteMet(doing, meetings, { recordKind: "meeting", record: "1", words: "Met in an invented town", onDay: today });
  };

  const remindersOf = (person: string) =>
    world.database
      .tables<PartnershipTables>()
      .selectFrom("partnership.reminder as r")
      .innerJoin("partnership.obligation as o", "o.id", "r.about")
      .innerJoin("partnership.obligation_rule as u", "u.id", "o.rule_id")
      .select(["u.name", "r.send_on", "r.stage", "r.stopped", "r.sent_at"])
      .where("r.person_id", "=", person)
      .where("o.due_on", "=", "2099-12-31")
      .orderBy("u.name")
      .orderBy("r.stage")
      .execute();

  const mailsTo = async (person: string): Promise<readonly string[]> => {
    const { rows } = await world.database
      .tables<{ "store.job": { payload: { to: string; values: { subject: string } }; queue: string; created_at: Date } }>()
      .selectFrom("store.job")
      .select(["payload", "created_at"])
      .where("queue", "=", "send-mail")
      .orderBy("created_at")
      .execute()
      .then((all) => ({ rows: all.filter(({ payload }) => payload.to === person) }));
    return rows.map(({ payload, created_at }) => `${created_at.toISOString().slice(0, 10)} ${payload.values.subject}`);
  };

  it("come before, at and after the day, and stop when it is met", async () => {
    const rows = await remindersOf(each);
    expect(rows.map(({ name, stage, stopped, sent_at }) => [name, stage, stopped ?? (sent_at ? "sent" : "waiting")])).toEqual([
      ["Meetings", -30, "sent"],
      ["Meetings", -7, "answered"],
      ["Talks", -30, "sent"],
      ["Talks", -7, "sent"],
      ["Talks", 0, "sent"],
      ["Talks", 7, "sent"],
    ]);
  });

  it("come as a mail each, or all of a day in one", async () => {
    expect((await mailsTo(each)).filter((one) => one < "2100-06")).toEqual([
      expect.stringMatching(/^2099-01-07 (Meetings|Talks) · Invented group-a: late since 2098-12-31$/),
      expect.stringMatching(/^2099-01-07 (Meetings|Talks) · Invented group-a: late since 2098-12-31$/),
      expect.stringMatching(/^2099-12-01 (Meetings|Talks) · Invented group-a: due on 2099-12-31$/),
      expect.stringMatching(/^2099-12-01 (Meetings|Talks) · Invented group-a: due on 2099-12-31$/),
      "2099-12-24 Talks · Invented group-a: due on 2099-12-31",
      "2099-12-31 Talks · Invented group-a: due today",
      "2100-01-07 Talks · Invented group-a: late since 2099-12-31",
    ]);
    expect((await mailsTo(digest)).filter((one) => one < "2100-06")).toEqual([
      "2099-01-07 2 things are due",
      "2099-12-01 2 things are due",
      "2099-12-24 1 thing is due",
      "2099-12-31 1 thing is due",
      "2100-01-07 1 thing is due",
    ]);
  });

  it("never come to whoever switched them off, whose mail bounces, or whose mandate ended", async () => {
    expect([await mailsTo(silent), await mailsTo(bounced)]).toEqual([[], []]);
    expect(new Set((await remindersOf(silent)).map(({ stopped }) => stopped))).toEqual(new Set(["switched off"]));
    expect(new Set((await remindersOf(bounced)).map(({ stopped }) => stopped))).toEqual(new Set(["bounced"]));
    expect((await mailsTo(leaving)).map((one) => one.slice(0, 10))).toEqual(["2099-01-07", "2099-01-07", "2099-12-01", "2099-12-01"]);
    expect((await remindersOf(leaving)).map(({ stage, stopped }) => [stage, stopped])).toEqual([
      [-30, null],
      [-7, "answered"],
      [-30, null],
      [-7, "mandate ended"],
    ]);
  });
});
