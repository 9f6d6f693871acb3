import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { inOneUnit, STORE_MIGRATIONS, verifyLog } from "#store";
import { inventIn, type Invented } from "../../tests/support/invented-partnership.ts";
import { openTestStore, STORE_KINDS, testSurroundings, type TestStore } from "../../tests/support/test-store.ts";
import { can } from "../permissions/can.ts";
import { ROLE_NAMES } from "../permissions/roles.ts";
import { PARTNERSHIP_MIGRATIONS } from "../migrations.ts";
import type { PartnershipTables } from "../tables.ts";
import { decideCase, openCase, openCaseInUnit, withdrawCase, writeNote } from "./case-actions.ts";
import type { CaseKind } from "./case-kind.ts";
import { caseKind } from "./case-kinds.ts";
import { decisionOf, findCase, hasOutcome, notesOf, tasksOf, type CaseFile } from "./case-records.ts";
import { CASE_KINDS } from "./kinds/index.ts";
import { answerTask, cancelTask, declineTask, reassignTask } from "./task-actions.ts";
import { countWaitingTasks } from "./task-records.ts";

vi.mock("./kinds/index.ts", async (original) => {
  const { CASE_KINDS: known } = await original<{ CASE_KINDS: readonly CaseKind[] }>();
  const { gapTriage } = await import("../../tests/support/invented-case-kind.ts");
  return { CASE_KINDS: [...known, gapTriage] };
});

describe("kinds of cases", () => {
  it.each(CASE_KINDS)("$id: nobody decides in the own cause, whatever the roles", ({ decision: { action } }) => {
    const mandates = ROLE_NAMES.map((role) => ({ id: role, role, bodyId: "b" }));
    const standing = { personId: "p", mandates };
    expect(can(standing, action, { bodies: ["b"], concerns: [] }).allowed).toBe(true);
    expect(can(standing, action, { bodies: ["b"], concerns: ["p"] }).allowed).toBe(false);
  });

  it.each(CASE_KINDS)("$id: its words, forms and outcomes are whole", (kind) => {
    for (const { shape, fields } of [kind.form, kind.decision.form, ...Object.values(kind.taskKinds)].filter((form) => form !== undefined))
      expect(Object.keys(shape.shape)).toEqual(expect.arrayContaining(fields.map(({ name }) => name)));
    expect(new Set(CASE_KINDS.map(({ id }) => id)).size).toBe(CASE_KINDS.length);
    expect(kind.decision.outcomes.length).toBeGreaterThan(0);
  });
});

describe.each(STORE_KINDS)("cases on %s", (storeKind) => {
  let store: TestStore;
  let invented: Invented;
  const surroundings = testSurroundings();
  const people: Record<"director" | "alternate" | "officer" | "chair" | "cochair" | "expert" | "outsider", string> = {} as never;
  let group = "";
  beforeAll(async () => {
    store = await openTestStore(storeKind, [...STORE_MIGRATIONS, ...PARTNERSHIP_MIGRATIONS]);
    invented = inventIn(store.database, surroundings);
    const programme = await invented.body("programme", "programme");
    const management = await invented.body("management", "management", programme);
    group = await invented.body("group-a", "group", programme);
    for (const name of ["director", "alternate", "officer", "chair", "cochair", "expert", "outsider"] as const)
      people[name] = await invented.person(name);
    await invented.mandate(people.director, management, "director");
    await invented.mandate(people.alternate, management, "alternate");
    await invented.mandate(people.officer, management, "programme officer");
    await invented.mandate(people.chair, group, "chair");
    await invented.mandate(people.cochair, group, "co-chair");
    await invented.mandate(people.expert, group, "expert");
  }, 300_000);
  afterAll(() => store.remove());

  const approvalFields = { what: "paper", name: "A paper on nothing", why: "It answers an invented gap.", record: "W-1" };
  const openApproval = async (by: string, key?: string): Promise<CaseFile> =>
    openCase(await invented.as(by), {
      kind: "approval",
      fields: approvalFields,
      bodyId: group,
      openedBy: by,
      ...(key === undefined ? {} : { key }),
    });
  const noticesOf = async (person: string): Promise<readonly string[]> => {
    const rows = await store.database
      .tables<PartnershipTables>()
      .selectFrom("partnership.notice")
      .select("words")
      .where("person_id", "=", person)
      .execute();
    return rows.map(({ words }) => words);
  };
  const mailsTo = async (person: string): Promise<readonly string[]> => {
    const { rows } = await sql<{ subject: string }>`
      select payload->'values'->>'subject' as subject from store.job
      where queue = 'send-mail' and payload->>'to' = ${person} and payload->>'template' = 'notice'`.execute(store.database.tables());
    return rows.map(({ subject }) => subject);
  };
  const again = async (file: CaseFile): Promise<CaseFile> => (await findCase(store.database, { id: file.id }))!;
  const verdict = { outcome: "approved", reasons: "It is sound.", basis: "Work programme", fields: {} };

  it("are numbered, told to whoever decides, decided with reasons and a basis, and told to whoever asked", async () => {
    const file = await openApproval(people.officer);
    expect(file).toMatchObject({ state: "open", title: "A paper on nothing", concerns: [people.officer], subject: "W-1" });
    expect(file.reference).toMatch(/^C-2099-\d{4}$/);
    expect((await noticesOf(people.director)).at(-1)).toContain(`${file.reference} waits for a decision`);
    expect(await noticesOf(people.alternate)).toEqual([]);
    expect(await mailsTo(people.director)).toContain(`${file.reference} waits for your decision`);
    await expect(decideCase(await invented.as(people.director), file, { ...verdict, reasons: " " })).rejects.toMatchObject({
      code: "bad-case",
    });
    await expect(decideCase(await invented.as(people.director), file, { ...verdict, basis: "" })).rejects.toMatchObject({
      code: "bad-case",
    });
    await decideCase(await invented.as(people.director), file, verdict);
    expect(await again(file)).toMatchObject({ state: "decided", outcome: "approved", public: false });
    expect(await decisionOf(store.database, file.id)).toMatchObject({ deciderId: people.director, ...verdict });
    expect((await noticesOf(people.officer)).at(-1)).toContain("is decided: Approved.");
    expect(await mailsTo(people.officer)).toContain(`${file.reference}: Approved`);
    expect(await hasOutcome(store.database, "approval", "approved", { kind: "paper", id: "W-1" })).toBe(true);
    expect(await hasOutcome(store.database, "approval", "approved", { kind: "paper", id: "W-2" })).toBe(false);
  });

  it("go to the alternate where they concern the director, and never to the chair where the director approves", async () => {
    const file = await openApproval(people.director);
    expect((await noticesOf(people.alternate)).at(-1)).toContain(file.reference);
    for (const who of [people.director, people.chair, people.officer, people.outsider])
      await expect(decideCase(await invented.as(who), file, verdict)).rejects.toMatchObject({ code: "not-allowed" });
    await decideCase(await invented.as(people.alternate), file, verdict);
    expect((await again(file)).state).toBe("decided");
  });

  it("go to the alternate while nobody is director, and back when somebody is", async () => {
    const setUntil = (day: string | null) =>
      store.database
        .tables<PartnershipTables>()
        .updateTable("partnership.mandate")
        .set({ until_on: day })
        .where("role", "=", "director")
        .execute();
    const before = await openApproval(people.officer);
    await expect(decideCase(await invented.as(people.alternate), before, verdict)).rejects.toMatchObject({ code: "not-allowed" });
    await setUntil("2098-12-31");
    try {
      await decideCase(await invented.as(people.alternate), before, verdict);
      const meanwhile = await openApproval(people.officer);
      expect((await noticesOf(people.alternate)).at(-1)).toContain(meanwhile.reference);
      await setUntil(null);
      await expect(decideCase(await invented.as(people.alternate), meanwhile, verdict)).rejects.toMatchObject({ code: "not-allowed" });
    } finally {
      await setUntil(null);
    }
  });

  it("are opened once by a key, even at the same time, and changed by one of two", async () => {
    const opened = await Promise.all([1, 2, 3].map(() => openApproval(people.officer, "approve paper 7")));
    expect(new Set(opened.map(({ reference }) => reference)).size).toBe(1);
    const [file] = opened;
    const director = await invented.as(people.director);
    const both = await Promise.allSettled([decideCase(director, file!, verdict), withdrawCase(director, file!, "Not needed.")]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "changed-meanwhile" } });
    await expect(decideCase(director, await again(file!), verdict)).rejects.toMatchObject({ code: "case-refused" });
  });

  it("refuse forms that their kind does not take, unknown kinds, and whoever may not open them", async () => {
    const officer = await invented.as(people.officer);
    const opening = { kind: "approval", bodyId: group, openedBy: people.officer };
    await expect(openCase(officer, { ...opening, fields: { ...approvalFields, why: "x" } })).rejects.toMatchObject({ code: "bad-case" });
    await expect(openCase(officer, { ...opening, kind: "wish", fields: {} })).rejects.toMatchObject({ code: "no-such-case-kind" });
    const outsider = await invented.as(people.outsider);
    await expect(openCase(outsider, { ...opening, kind: "referral", fields: {} })).rejects.toMatchObject({ code: "not-allowed" });
  });

  it("are withdrawn by their opener, take notes, and show the opener those that are meant", async () => {
    const file = await openApproval(people.expert);
    await writeNote(await invented.as(people.chair), file.id, { words: "Among us.", internal: true });
    await writeNote(await invented.as(people.chair), file.id, { words: "Which budget?", internal: false });
    await writeNote(await invented.as(people.expert), file.id, { words: "The small one.", internal: true });
    expect((await notesOf(store.database, file.id)).map(({ internal }) => internal)).toEqual([true, false, false]);
    expect((await noticesOf(people.expert)).filter((words) => words.startsWith("A note"))).toHaveLength(1);
    await expect(writeNote(await invented.as(people.outsider), file.id, { words: "Me too.", internal: false })).rejects.toMatchObject({
      code: "not-allowed",
    });
    await expect(withdrawCase(await invented.as(people.outsider), file, "No.")).rejects.toMatchObject({ code: "not-allowed" });
    await withdrawCase(await invented.as(people.expert), file, "Done otherwise.");
    expect((await again(file)).state).toBe("withdrawn");
    await expect(writeNote(await invented.as(people.chair), file.id, { words: "Late.", internal: true })).rejects.toMatchObject({
      code: "case-refused",
    });
  });

  describe("with tasks", () => {
    const refer = async (needed: number, referees: readonly string[]): Promise<{ file: CaseFile; mandate: string; candidate: string }> => {
      const candidate = await invented.person("Candidate");
      const mandate = randomUUID();
      await store.database
        .tables<PartnershipTables>()
        .insertInto("partnership.mandate")
        .values({ id: mandate, body_id: group, role: "expert", person_id: candidate, state: "nominated", basis: "referral" })
        .execute();
      const fields = { mandate, candidate, candidateName: "Candidate", bodyName: "Group A", needed, referees };
      const file = await openCase(await invented.as(people.chair), { kind: "referral", fields, bodyId: group, openedBy: people.chair });
      return { file, mandate, candidate };
    };
    const stateOf = async (mandate: string) =>
      store.database
        .tables<PartnershipTables>()
        .selectFrom("partnership.mandate")
        .select(["state", "decision_id"])
        .where("id", "=", mandate)
        .executeTakeFirst();
    const taskOf = async (file: CaseFile, person: string) =>
      (await tasksOf(store.database, file.id)).find(({ personId }) => personId === person)!;
    const yes = { vote: "yes", words: "Their work is known to me." };

    it("a referral is decided by its answers, cancels what is still asked and moves the mandate on", async () => {
      const { file, mandate } = await refer(2, [people.chair, people.cochair, people.expert]);
      expect(file.state).toBe("waiting");
      const before = await countWaitingTasks(store.database, await invented.standing(people.expert));
      await answerTask(await invented.as(people.chair), await taskOf(file, people.chair), yes);
      expect((await again(file)).state).toBe("waiting");
      await expect(decideCase(await invented.as(people.chair), await again(file), { ...verdict, outcome: "passed" })).rejects.toMatchObject(
        {
          code: "case-refused",
        },
      );
      await answerTask(await invented.as(people.cochair), await taskOf(file, people.cochair), yes);
      expect(await again(file)).toMatchObject({ state: "decided", outcome: "passed" });
      const decision = await decisionOf(store.database, file.id);
      expect(decision).toMatchObject({ deciderId: undefined, reasons: "2 said yes and 0 no; 2 had to say yes." });
      expect(await stateOf(mandate)).toEqual({ state: "awaiting confirmation", decision_id: decision!.id });
      expect((await taskOf(file, people.expert)).state).toBe("cancelled");
      expect(await countWaitingTasks(store.database, await invented.standing(people.expert))).toBe(before - 1);
    });

    it("a referral fails when it cannot pass any more, by a no and by a task given back", async () => {
      const { file, mandate } = await refer(2, [people.chair, people.cochair]);
      await declineTask(await invented.as(people.cochair), await taskOf(file, people.cochair), "I do not know them.");
      expect(await again(file)).toMatchObject({ state: "decided", outcome: "failed" });
      expect(await stateOf(mandate)).toMatchObject({ state: "declined" });
    });

    it("are answered by whoever they are given to, once, and handed on to somebody whom the case does not concern", async () => {
      const { file, candidate } = await refer(1, [people.chair]);
      const task = await taskOf(file, people.chair);
      await expect(answerTask(await invented.as(people.expert), task, yes)).rejects.toMatchObject({ code: "not-allowed" });
      await expect(answerTask(await invented.as(people.chair), task, { vote: "perhaps" })).rejects.toMatchObject({ code: "bad-case" });
      const director = await invented.as(people.director);
      await expect(reassignTask(director, task, { personId: candidate, reason: "Knows best." })).rejects.toMatchObject({
        code: "bad-assignee",
      });
      await expect(reassignTask(director, task, { personId: randomUUID(), reason: "Who?" })).rejects.toMatchObject({
        code: "bad-assignee",
      });
      await reassignTask(director, task, { personId: people.expert, reason: "The chair is away." });
      await expect(answerTask(await invented.as(people.chair), task, yes)).rejects.toMatchObject({ code: "changed-meanwhile" });
      await answerTask(await invented.as(people.expert), await taskOf(file, people.expert), yes);
      await expect(answerTask(await invented.as(people.expert), await taskOf(file, people.expert), yes)).rejects.toMatchObject({
        code: "task-refused",
      });
      expect((await again(file)).outcome).toBe("passed");
    });

    it("of a role wait for whoever holds it; a new kind is data and a line", async () => {
      const opening = { kind: "invented-triage", fields: { gap: "Invented gap" }, bodyId: group, openedBy: people.expert };
      const file = await openCase(await invented.as(people.expert), opening);
      expect(file.state).toBe("waiting");
      const [task] = await tasksOf(store.database, file.id);
      expect(task).toMatchObject({ role: "co-chair", personId: null, bodyId: group });
      expect((await noticesOf(people.cochair)).at(-1)).toContain("A task for you, due 8 January 2099: Your view");
      await expect(declineTask(await invented.as(people.cochair), task!, "No time.")).rejects.toMatchObject({ code: "task-refused" });
      await expect(cancelTask(await invented.as(people.cochair), task!, "No need.")).rejects.toMatchObject({ code: "not-allowed" });
      await cancelTask(await invented.as(people.chair), task!, "No need.");
      expect((await again(file)).state).toBe("open");
      await decideCase(await invented.as(people.chair), await again(file), { ...verdict, outcome: "accepted" });
      const { rows } = await sql<{ actions: string[] }>`
        select array_agg(action order by seq) as actions from store.log where object = ${file.id}`.execute(store.database.tables());
      expect(rows[0]?.actions).toEqual(["open-case", "cancel-task", "decide-case", "open-commission"]);
      expect(caseKind("invented-triage").name).toBe("Triage of a gap");
    });
  });

  it("a waiver that was asked for and granted waives the obligation of its body, and no other", async () => {
    const tables = store.database.tables<PartnershipTables>();
    const rule = randomUUID();
    const management = (await invented.standing(people.director)).mandates[0]!.bodyId;
    await tables
      .insertInto("partnership.obligation_rule")
      .values({ id: rule, slug: "invented", name: "Invented report", rule: "yearly report", body_kind: "group", responsible_role: "chair" })
      .execute();
    const due = async (bodyId: string): Promise<string> => {
      const id = randomUUID();
      const period = { period_from: "2099-01-01", period_until: "2099-12-31", due_on: "2100-03-31" };
      await tables
        .insertInto("partnership.obligation")
        .values({ id, rule_id: rule, body_id: bodyId, ...period })
        .execute();
      return id;
    };
    const waive = async (record: string, outcome: string): Promise<string | null | undefined> => {
      const fields = { of: "obligation", name: "Invented report", record, why: "There was nothing to report." };
      const file = await openCase(await invented.as(people.chair), { kind: "waiver", fields, bodyId: group, openedBy: people.chair });
      await decideCase(await invented.as(people.director), file, { outcome, reasons: "Agreed.", basis: "Rules", fields: {} });
      const row = await tables.selectFrom("partnership.obligation").select("waived_reason").where("id", "=", record).executeTakeFirst();
      return row?.waived_reason;
    };
    const [ours, others] = [await due(group), await due(management)];
    expect(await waive(ours, "refused")).toBeNull();
    expect(await waive(others, "granted")).toBeNull();
    expect(await waive(ours, "granted")).toBe("Agreed.");
    expect(await hasOutcome(store.database, "waiver", "granted", { kind: "obligation", id: ours })).toBe(true);
  });

  it("opened within another action stand and fall with it", async () => {
    const lost = inOneUnit(store.database, { kind: "system", id: "test" }, surroundings, async (unit) => {
      await openCaseInUnit(unit, { kind: "approval", fields: approvalFields, bodyId: group, openedBy: people.chair, key: "lost" });
      throw new RangeError("no");
    });
    await expect(lost).rejects.toThrow("no");
    expect(await findCase(store.database, { openingKey: "lost" })).toBeUndefined();
    expect((await verifyLog(store.database)).faults).toEqual([]);
  });
});
