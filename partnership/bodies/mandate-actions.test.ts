import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyLog } from "#store";
import { can, standingOf, type PartnershipTables } from "#partnership";
import { openBodiesWorld, type BodiesWorld } from "../../tests/support/bodies-world.ts";
import { STORE_KINDS } from "../../tests/support/test-store.ts";
import { decideCase, openCase } from "../cases/case-actions.ts";
import { answerTask } from "../cases/task-actions.ts";
import { tasksOf } from "../cases/case-records.ts";
import type { CompositionProblem } from "./change-composition.ts";
import { confirmMandate, declineMandate, endMandate, extendMandate, nominate, resignMandate, type Nomination } from "./mandate-actions.ts";
import { findMandate, mandatesOf } from "./mandate-records.ts";
import { askForReferral } from "./referrals.ts";
import { waiversOf } from "./waiver-records.ts";

const TODAY = "2099-06-01";

describe.each(STORE_KINDS)("mandates on %s", (kind) => {
  let world: BodiesWorld;
  let director: string;
  let officer: string;
  let group: string;
  let committee: string;
  beforeAll(async () => {
    world = await openBodiesWorld(kind);
    const management = await world.addBody("management", "management");
    director = await world.addPerson("Dora Invented");
    officer = await world.addPerson("Olaf Invented");
    await world.addMandate(management, "director", director);
    await world.addMandate(management, "administrative officer", officer);
    group = await world.addBody("data-group", "group");
    committee = await world.addBody("committee", "committee");
    const rule = (values: Record<string, unknown>) => world.add("partnership.composition_rule", values);
    await rule({ body_kind: "committee", rule: "exclusion", parameters: '{"kinds":["group"]}', effect: "block" });
    await rule({
      body_kind: "group",
      rule: "places",
      parameters: JSON.stringify({
        places: [
          { role: "chair", least: 1, most: 1 },
          { role: "expert", least: 0, most: 3 },
        ],
      }),
      effect: "block",
    });
    await rule({ body_kind: "group", rule: "from partner agency", parameters: '{"roles":["chair","co-chair"]}', effect: "warn" });
    await rule({ body_kind: "group", rule: "entered by referral", parameters: '{"roles":["expert"],"referrals":2}', effect: "block" });
  }, 300_000);
  afterAll(() => world.remove());

  const nomination = (bodyId: string, role: string, id: string, more: Partial<Nomination> = {}): Nomination => ({
    bodyId,
    seatId: null,
    role,
    holder: { kind: "person", id },
    fromOn: TODAY,
    untilOn: "2101-05-31",
    basis: "appointment",
    words: "Knows the field.",
    accepted: "",
    ...more,
  });
  const version = async (id: string): Promise<number> => (await findMandate(world.database, id))!.version;
  const at = async (id: string) => ({ id, version: await version(id) });
  const rolesOf = async (person: string): Promise<readonly string[]> =>
    (await standingOf(world.database, person, world.surroundings.now())).mandates.map(({ role }) => role);
  const problemOf = async (work: Promise<unknown>): Promise<CompositionProblem> =>
    work.then(
      () => {
        throw new Error("nothing stood in the way");
      },
      (error: CompositionProblem) => error,
    );

  it("goes from nomination over confirmation to an early end, and opens nothing before or after", async () => {
    const ada = await world.addPerson("Ada Invented");
    const { id } = await nominate(await world.as(officer), nomination(committee, "member", ada));
    expect(await findMandate(world.database, id)).toMatchObject({ state: "awaiting confirmation", basis: "appointment", fictitious: true });
    expect(await rolesOf(ada)).toEqual([]);
    await confirmMandate(await world.as(director), await at(id), { words: "As proposed.", accepted: "" });
    expect(await findMandate(world.database, id)).toMatchObject({ state: "active", confirmedBy: director, grantWords: "As proposed." });
    expect(await rolesOf(ada)).toEqual(["member"]);
    await endMandate(await world.as(director), await at(id), { reason: "Moved on.", accepted: "" });
    expect(await rolesOf(ada)).toEqual([]);
    expect(await findMandate(world.database, id)).toMatchObject({ untilOn: TODAY, endReason: "Moved on." });
    await expect(endMandate(await world.as(director), await at(id), { reason: "Again", accepted: "" })).rejects.toMatchObject({
      code: "mandate-refused",
    });
  });

  it("asks permission at that moment, and lets nobody confirm the own mandate", async () => {
    const bo = await world.addPerson("Bo Invented");
    await expect(nominate(await world.as(bo), nomination(committee, "member", bo))).rejects.toMatchObject({ code: "not-allowed" });
    const { id } = await nominate(await world.as(officer), nomination(committee, "member", director));
    await expect(confirmMandate(await world.as(director), await at(id), { words: "", accepted: "" })).rejects.toThrow("own cause");
    await declineMandate(await world.as(await alternate()), await at(id), "Not both.");
    expect((await findMandate(world.database, id))?.state).toBe("declined");
  });

  const alternate = async (): Promise<string> => {
    const person = await world.addPerson(`Alternate ${world.surroundings.newId()}`);
    await world.addMandate(await world.addBody(`office-${person.slice(0, 8)}`, "management"), "alternate", person);
    return person;
  };

  it("refuses overlaps in a seat, the same role twice, and nonsense", async () => {
    const [cy, dee] = [await world.addPerson("Cy Invented"), await world.addPerson("Dee Invented")];
    const seat = await world.add("partnership.seat", {
      body_id: committee,
      number: 1,
      label: "Civil society",
      rule: "open",
      role: "member",
    });
    const acting = await world.as(officer);
    const first = await nominate(acting, nomination(committee, "", cy, { seatId: seat, untilOn: "2099-12-31" }));
    await expect(nominate(acting, nomination(committee, "", dee, { seatId: seat, fromOn: "2099-12-31" }))).rejects.toMatchObject({
      code: "seat-taken",
      values: { from: TODAY, until: "2099-12-31" },
    });
    await nominate(acting, nomination(committee, "", dee, { seatId: seat, fromOn: "2100-01-01" }));
    await expect(nominate(acting, nomination(committee, "", cy, { seatId: seat }))).rejects.toMatchObject({ code: "seat-taken" });
    await nominate(acting, nomination(committee, "member", cy));
    await expect(nominate(acting, nomination(committee, "member", cy))).rejects.toMatchObject({
      code: "bad-mandate",
      values: { field: "holder" },
    });
    await expect(nominate(acting, nomination(committee, "expert", cy))).rejects.toMatchObject({ values: { field: "role" } });
    await expect(nominate(acting, nomination(committee, "chair", cy, { untilOn: "2099-05-01" }))).rejects.toMatchObject({
      values: { field: "until" },
    });
    await expect(nominate(acting, nomination(committee, "chair", "nobody"))).rejects.toMatchObject({ values: { field: "holder" } });
    await confirmMandate(await world.as(director), first, { words: "", accepted: "" });
    await expect(
      extendMandate(await world.as(director), await at(first.id), { untilOn: "2100-06-01", words: "", accepted: "" }),
    ).rejects.toMatchObject({
      code: "seat-taken",
    });
  });

  it("refuses what a rule blocks, also from the other body's side, and changes nothing", async () => {
    const eve = await world.addPerson("Eve Invented");
    const member = await nominate(await world.as(officer), nomination(committee, "member", eve));
    await confirmMandate(await world.as(director), member, { words: "", accepted: "" });
    const before = (await mandatesOf(world.database, group)).length;
    const problem = await problemOf(nominate(await world.as(officer), nomination(group, "expert", eve)));
    expect(problem.code).toBe("composition-refused");
    expect(problem.objections.map(({ words }) => words)).toEqual([
      "Invented committee: Eve Invented would hold a mandate in Invented committee and, as expert, in Invented data-group.",
    ]);
    expect((await mandatesOf(world.database, group)).length).toBe(before);
  });

  it("asks whether it is meant where a rule warns, and goes on once that was read", async () => {
    const fay = await world.addPerson("Fay Invented");
    const { id } = await nominate(await world.as(officer), nomination(group, "chair", fay));
    const asked = await problemOf(confirmMandate(await world.as(director), await at(id), { words: "", accepted: "" }));
    expect([asked.code, asked.objections.map(({ rule }) => rule)]).toEqual(["composition-asks", ["from partner agency"]]);
    await confirmMandate(await world.as(director), await at(id), { words: "An expert of the subject.", accepted: asked.seal });
    expect(await rolesOf(fay)).toEqual(["chair"]);
    const second = await world.addPerson("Gus Invented");
    const other = await nominate(await world.as(officer), nomination(group, "chair", second));
    expect((await problemOf(confirmMandate(await world.as(director), other, { words: "", accepted: "" }))).objections[0]).toMatchObject({
      words: "There are 2 chairs; at most 1 can be.",
      effect: "block",
    });
    const ending = async (accepted: string) => endMandate(await world.as(director), await at(id), { reason: "Ill.", accepted });
    const gap = await problemOf(ending(""));
    expect([gap.code, gap.objections[0]?.words]).toEqual(["composition-refused", "There is no chair."]);
    await expect(ending(gap.seal)).rejects.toMatchObject({ code: "composition-refused" });
    const ruleId = gap.objections[0]!.ruleId;
    await waive(ruleId, committee);
    await expect(ending(gap.seal)).rejects.toMatchObject({ code: "composition-refused" });
    await waive(ruleId, group);
    expect((await problemOf(ending(""))).code).toBe("composition-asks");
    await ending(gap.seal);
    expect(await rolesOf(fay)).toEqual([]);
    expect(await waiversOf(world.database, { ruleIds: [ruleId], bodyIds: [group], on: TODAY })).toEqual([]);
  });

  /** Has a rule waived for a body, one time. */
  const waive = async (ruleId: string, bodyId: string): Promise<void> => {
    const fields = { of: "rule", name: "One chair", record: ruleId, why: "Invented: the chair is ill.", until: "" };
    const file = await openCase(await world.as(officer), { kind: "waiver", fields, bodyId, openedBy: officer });
    await decideCase(await world.as(director), file, { outcome: "granted", reasons: "Ill.", basis: "Invented minutes.", fields: {} });
  };

  it("lets people lay down their own mandate, and nobody else's; no rule keeps them", async () => {
    const [gil, hal] = [await world.addPerson("Gil Invented"), await world.addPerson("Hob Invented")];
    const id = await world.addMandate(group, "chair", gil);
    const resigning = async (who: string, accepted: string) =>
      resignMandate(await world.as(who), await at(id), { reason: "Enough.", accepted });
    await expect(resigning(hal, "")).rejects.toMatchObject({ code: "not-allowed" });
    await expect(resigning(director, "")).rejects.toMatchObject({ code: "not-allowed" });
    const asked = await problemOf(resigning(gil, ""));
    expect(asked.code).toBe("composition-asks");
    await resigning(gil, asked.seal);
    expect(await rolesOf(gil)).toEqual([]);
    await expect(resigning(gil, "")).rejects.toMatchObject({ code: "mandate-refused" });
  });

  it("lets leading members without a tie refer an expert, and the answers decide", async () => {
    const leaders = [];
    for (const name of ["Hal Invented", "Ida Invented", "Jo Invented"]) {
      const person = await world.addPerson(name);
      leaders.push(person);
      await world.addMandate(group, "co-chair", person);
    }
    const kim = await world.addPerson("Kim Invented");
    const employer = await world.add("partnership.organisation", {
      slug: "institute",
      name: "Invented institute",
      kind: "university",
      fictitious: true,
    });
    const faculty = await world.add("partnership.organisation", {
      slug: "faculty",
      name: "Invented faculty",
      kind: "university",
      parent_id: employer,
      fictitious: true,
    });
    const tie = { kind: "employed by", origin: "declared" };
    await world.add("partnership.tie", { ...tie, person_id: kim, organisation_id: faculty });
    await world.add("partnership.tie", { ...tie, person_id: leaders[2], organisation_id: employer, until_on: "2097-01-01" });
    const { id } = await nominate(await world.as(leaders[0]!), nomination(group, "expert", kim));
    expect((await findMandate(world.database, id))?.state).toBe("nominated");
    const tasks = await tasksOf(world.database, await referralOf(id));
    expect(tasks.map(({ personId }) => String(personId)).toSorted()).toEqual(leaders.slice(0, 2).toSorted());
    await expect(confirmMandate(await world.as(director), await at(id), { words: "", accepted: "" })).rejects.toThrow("not decided");
    for (const task of tasks)
      await answerTask(await world.as(task.personId!), task, { vote: "yes", words: "Knows the data of the region well." });
    expect(await findMandate(world.database, id)).toMatchObject({ state: "awaiting confirmation", basis: "referral" });
    await confirmMandate(await world.as(director), await at(id), { words: "", accepted: "" });
    expect(await findMandate(world.database, id)).toMatchObject({ state: "active", decisionId: expect.any(String) });
    expect(can(await standingOf(world.database, kim, world.surroundings.now()), "refer-expert", { bodies: [group] }).allowed).toBe(true);
  });

  it("declines who is not referred, becomes active at once where the rule says so, and waits where too few could answer", async () => {
    const board = await world.addBody("board", "group");
    await world.add("partnership.composition_rule", {
      body_id: board,
      rule: "entered by referral",
      parameters: '{"roles":["expert"],"referrals":1,"passed":"active"}',
      effect: "block",
    });
    const lee = await world.addPerson("Lee Invented");
    const { id } = await nominate(await world.as(officer), nomination(board, "expert", lee));
    await expect(askForReferral(await world.as(officer), await at(id), "Please.")).rejects.toThrow("fewer than 1 leading members");
    const may = await world.addPerson("May Invented");
    await world.addMandate(board, "chair", may);
    await askForReferral(await world.as(officer), await at(id), "Please.");
    const vote = async (person: string, mandate: string, answer: "yes" | "no") => {
      const task = (await tasksOf(world.database, await referralOf(mandate))).find(({ personId }) => personId === person);
      await answerTask(await world.as(person), task!, { vote: answer, words: "Read all of their papers." });
    };
    await vote(may, id, "yes");
    expect(await rolesOf(lee)).toEqual(["expert"]);
    const ned = await world.addPerson("Ned Invented");
    const other = await nominate(await world.as(officer), nomination(board, "expert", ned));
    await vote(may, other.id, "no");
    expect(await findMandate(world.database, other.id)).toMatchObject({ state: "nominated" });
    await vote(lee, other.id, "no");
    expect(await findMandate(world.database, other.id)).toMatchObject({ state: "declined" });
  });

  const referralOf = async (mandate: string): Promise<string> => {
    const { rows } = await sql<{ id: string }>`select id from partnership.case_file where subject = ${mandate}`.execute(
      world.database.tables(),
    );
    return rows[0]!.id;
  };

  it("lets one of two win who change the same mandate at once, and tells the other", async () => {
    const pat = await world.addPerson("Pat Invented");
    const { id } = await nominate(await world.as(officer), nomination(committee, "member", pat));
    const seen = await at(id);
    const outcomes = await Promise.allSettled([
      confirmMandate(await world.as(director), seen, { words: "", accepted: "" }),
      declineMandate(await world.as(director), seen, "No."),
    ]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "changed-meanwhile" } });
  });

  it("never lets two exclusive mandates begin at the same time", async () => {
    const ray = await world.addPerson("Ray Invented");
    const member = await nominate(await world.as(officer), nomination(committee, "member", ray));
    const seat = await world.addBody("other-group", "group");
    const chair = await nominate(await world.as(officer), nomination(seat, "chair", ray));
    const asked = await problemOf(confirmMandate(await world.as(director), chair, { words: "", accepted: "" }));
    const outcomes = await Promise.allSettled([
      confirmMandate(await world.as(director), member, { words: "", accepted: "" }),
      confirmMandate(await world.as(director), chair, { words: "", accepted: asked.seal }),
    ]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await rolesOf(ray)).toHaveLength(1);
  });

  it("quotes a holder from a document, who opens nothing, and only with the document", async () => {
    const document = { code: "D1", title: "Invented", citation: "Invented 2012", href: null };
    await world.database.tables<PartnershipTables>().insertInto("partnership.document").values(document).execute();
    const quoted = { kind: "quoted", name: "Quoted Invented", document: "D1", place: "p. 3" } as const;
    const { id } = await nominate(
      await world.as(officer),
      nomination(committee, "chair", "", { holder: quoted, fromOn: "2012-01-01", untilOn: null }),
    );
    expect(await findMandate(world.database, id)).toMatchObject({ state: "active", basis: "document", sourcePlace: "p. 3" });
    const unknown = { ...quoted, document: "D9" };
    await expect(nominate(await world.as(officer), nomination(committee, "chair", "", { holder: unknown }))).rejects.toMatchObject({
      values: { field: "document" },
    });
  });

  it("tells whoever confirms and whoever is meant, by notice and by mail, once", async () => {
    const sue = await world.addPerson("Sue Invented");
    const { id } = await nominate(await world.as(officer), nomination(committee, "member", sue));
    await confirmMandate(await world.as(director), await at(id), { words: "", accepted: "" });
    const { rows } = await sql<{ person_id: string; words: string }>`
      select person_id, words from partnership.notice where href = ${`/desk/mandates/${id}`} order by at, words`.execute(
      world.database.tables(),
    );
    expect(rows.filter(({ person_id: person }) => person === sue).map(({ words }) => words)).toEqual([
      "You were put forward as member of Invented committee.",
      "You are member of Invented committee, from 2099-06-01 until 2101-05-31.",
    ]);
    expect(rows.filter(({ person_id: person }) => person === director)).toHaveLength(1);
    const { rows: mails } = await sql<{ payload: { to: string } }>`
      select payload from store.job where queue = 'send-mail' and key like ${`mandate ${id}%`}`.execute(world.database.tables());
    expect(mails.filter(({ payload }) => payload.to === sue)).toHaveLength(2);
  });

  it("tells the log of everything", async () => {
    expect((await verifyLog(world.database)).faults).toEqual([]);
  });
});
