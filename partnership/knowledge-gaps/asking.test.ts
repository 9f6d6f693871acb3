import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PARTNERSHIP_EXPORT_RULES, PARTNERSHIP_MIGRATIONS, type PartnershipTables } from "#partnership";
import { STORE_MIGRATIONS } from "#store";
import { openGapsWorld, type GapsWorld } from "../../tests/support/gaps-world.ts";
import { openTestStore, STORE_KINDS, testSurroundings, type TestStore } from "../../tests/support/test-store.ts";
import { hashOfSecret } from "../cases/reader-question-actions.ts";
import { addAddress } from "../people/address-actions.ts";
import { askErasure, ERASED_NAME, erasePerson, ERASURE_PHRASE } from "../people/erasure-actions.ts";
import { mergePeople, undoMerge } from "../people/merge-actions.ts";
import { ownRows } from "../people/own-data-records.ts";
import { confirmAddress, confirmationForMail } from "../confirmations/confirmation-actions.ts";
import { followGap, forgetGapAskers, gapSecretForMail } from "./asker-actions.ts";
import { supportersOf } from "./gap-answer-records.ts";
import { supportGap } from "./gap-actions.ts";
import { deskGaps, publicGaps, shownAsker } from "./gap-list-records.ts";
import { countGapLiterature, gapLiterature } from "./gap-literature-records.ts";
import { publicGapShape } from "./gap-shape.ts";
import { GAP_STATES, mayGapMove } from "./gap-states.ts";
import { addGapLiterature, removeGapEntry } from "./literature-actions.ts";
import { proposePublicly } from "./propose-actions.ts";

const ALL = { words: "", theme: "", body: "", state: "", priority: "", country: "" };
const PART = { offset: 0, most: 500 };
const READER = { kind: "system", id: "reader" } as const;
const NAME = "Zenobia Askerly-Madeup";
const MAIL = "zenobia@askerly.example";

const bibtex = (numbers: readonly number[]): string =>
  numbers
    .map((n) => `@article{key${n}, title={Invented study ${n}}, author={Nobody, Ada}, year={2090}, journal={None}, doi={10.5555/inv.${n}}}`)
    .join("\n");

describe("what a reader may send", () => {
  const good = { title: "A question", question: "What is known of this matter?", purpose: "", language: "en", themes: [], countries: [] };
  it.each([
    [{}, true],
    [{ email: "ada@example.org", name: "Ada" }, true],
    [{ email: "not an address" }, false],
    [{ title: "See https://spam.example" }, false],
    [{ name: "www.spam.example" }, false],
    [{ question: "See https://a.example and https://b.example for this." }, true],
    [{ question: "https://a.example https://b.example www.c.example now" }, false],
    [{ question: "Too short" }, false],
    [{ question: "x".repeat(4_001) }, false],
    [{ countries: ["ZZZ"] }, false],
  ])("%j: %s", (more, ok) => {
    expect(publicGapShape.safeParse({ ...good, name: "", shown: "", email: "", ...more }).success).toBe(ok);
  });
});

describe("states of a question", () => {
  it("never lead back to before the decision, nor on from a declined one", () => {
    for (const from of GAP_STATES) expect(mayGapMove(from, "proposed")).toBe(false);
    for (const to of GAP_STATES) expect(mayGapMove("declined", to)).toBe(false);
  });
});

describe.each(STORE_KINDS)("asking for knowledge on %s", (kind) => {
  let store: TestStore;
  let world: GapsWorld;
  const surroundings = testSurroundings();
  beforeAll(async () => {
    store = await openTestStore(kind, [...STORE_MIGRATIONS, ...PARTNERSHIP_MIGRATIONS]);
    world = await openGapsWorld(store.database, surroundings);
  }, 300_000);
  afterAll(() => store.remove());

  const tables = () => store.database.tables<PartnershipTables>();
  const system = () => ({ database: store.database, actor: READER, surroundings });
  let asked = 0;
  const askPublicly = async (more: Partial<Parameters<typeof proposePublicly>[1]> = {}, key = `test ${++asked}`): Promise<string> => {
    const values = { title: `A reader’s question ${asked}`, question: "What is known of the invented place?", purpose: "", language: "en" };
    const asking = { key, secretHash: hashOfSecret(`secret of ${key}`) };
    const given = { ...values, themes: [world.theme], countries: [], name: NAME, shown: "" as const, email: MAIL, ...more };
    const { reference } = await proposePublicly(system(), given, asking);
    const row = await tables()
      .selectFrom("partnership.knowledge_gap")
      .select("id")
      .where("reference", "=", reference)
      .executeTakeFirstOrThrow();
    return row.id;
  };
  /** Places of the database in which a word stands, but for those named. */
  const placesOf = async (word: string, but: readonly string[]): Promise<readonly string[]> => {
    const { rows } = await sql<{ table: string; column: string }>`
      select c.table_schema || '.' || c.table_name as table, c.column_name as column from information_schema.columns c
      join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
      where c.table_schema in ('partnership', 'store')`.execute(tables());
    const found: string[] = [];
    for (const { table, column } of rows) {
      if (but.includes(`${table}.${column}`)) continue;
      const hit =
        await sql`select 1 from ${sql.table(table)} where position(lower(${word}) in lower(${sql.ref(column)}::text)) > 0 limit 1`.execute(
          tables(),
        );
      if (hit.rows.length > 0) found.push(`${table}.${column}`);
    }
    return found;
  };

  it("in public keeps name and address out of the case, the log and every list", async () => {
    const id = await askPublicly();
    expect(await placesOf(NAME, ["partnership.knowledge_gap.asker_name"])).toEqual([]);
    expect(await placesOf(MAIL, ["partnership.knowledge_gap.asker_address", "store.job.payload"])).toEqual([]);
    const { standing } = await world.as("chair");
    const { lines } = await deskGaps(store.database, standing, "all", ALL, PART);
    expect(JSON.stringify(lines)).not.toContain(NAME);
    await world.decide(id, "accept", { priority: "low" });
    expect(JSON.stringify(await publicGaps(store.database, ALL, PART))).not.toContain(NAME);
    expect(await shownAsker(store.database, id)).toBe("");
    const { lines: found } = await publicGaps(store.database, { ...ALL, words: "Zenobia" }, PART);
    expect(found).toEqual([]);
  });

  it("in public shows the name where that was allowed, and never in the export before", async () => {
    const id = await askPublicly({ shown: "yes" });
    const exported = async (): Promise<Record<string, unknown>> => {
      const rule = PARTNERSHIP_EXPORT_RULES["partnership.knowledge_gap"] as unknown as { personal: Record<string, string> };
      const columns = Object.entries(rule.personal).map(([name, expression]) => sql`${sql.raw(expression)} as ${sql.ref(name)}`);
      const { rows } = await sql<Record<string, unknown>>`
        select ${sql.join(columns)} from partnership.knowledge_gap where id = ${id}`.execute(tables());
      return rows[0]!;
    };
    expect(await exported()).toMatchObject({ title: "Not public", asker_name: "", asker_address: null, slug: id });
    await world.decide(id, "accept", { priority: "low" });
    expect(await shownAsker(store.database, id)).toBe(NAME);
    expect(await exported()).toMatchObject({ asker_name: NAME, asker_address: null, asked_by: null });
  });

  it("of members shows no name in public unless they allow it, in the export neither", async () => {
    const hidden = await world.accepted("Who is the hidden asker of this?");
    const shown = await world.accepted("Who is the shown asker of this?", { shown: "yes" });
    expect(await shownAsker(store.database, hidden.id)).toBe("");
    expect(await shownAsker(store.database, shown.id)).toBe("Invented asker");
    const { personal } = PARTNERSHIP_EXPORT_RULES["partnership.knowledge_gap"] as unknown as { personal: Record<string, string> };
    const { rows } = await sql<{ id: string; by: string | null }>`
      select id, ${sql.raw(personal["asked_by"]!)} as by from partnership.knowledge_gap where id = any(${[hidden.id, shown.id]}::uuid[])`.execute(
      tables(),
    );
    expect(new Map(rows.map(({ id, by }) => [id, by]))).toEqual(
      new Map([
        [hidden.id, null],
        [shown.id, world.people.asker],
      ]),
    );
    const cases = (PARTNERSHIP_EXPORT_RULES["partnership.case_file"] as unknown as { personal: Record<string, string> }).personal;
    const opened = await sql<{ by: string | null }>`
      select ${sql.raw(cases["opened_by"]!)} as by from partnership.case_file where id = ${hidden.caseId}`.execute(tables());
    expect(opened.rows).toEqual([{ by: null }]);
  });

  it("twice with one form is one question", async () => {
    expect(await askPublicly({}, "the same form")).toBe(await askPublicly({}, "the same form"));
  });

  it("sends nothing but a receipt before the address is confirmed, and then the decision", async () => {
    const id = await askPublicly({ email: "waiting@askerly.example" });
    const mails = async (): Promise<readonly string[]> => {
      const { rows } = await sql<{ template: string }>`
        select payload ->> 'template' as template from store.job where payload ->> 'to' = 'waiting@askerly.example' order by 1`.execute(
        tables(),
      );
      return rows.map(({ template }) => template);
    };
    await world.decide(id, "park");
    expect(await mails()).toEqual(["gap-receipt"]);
    const { reference } = await world.gap(id);
    const own = `secret of test ${asked}`;
    expect(await followGap(store.database, reference, own)).toMatchObject({ gap: { state: "parked" }, address: "not confirmed" });
    expect(await followGap(store.database, reference, "another")).toBeUndefined();
    expect(await confirmAddress(system(), own)).toBeUndefined();
    const secret = (await confirmationForMail(system(), { gapId: id }))!;
    expect(await followGap(store.database, reference, secret)).toBeUndefined();
    const confirmed = await confirmAddress(system(), secret);
    expect(confirmed).toMatchObject({ of: "question", name: reference });
    expect(await confirmAddress(system(), secret)).toBeUndefined();
    expect(await followGap(store.database, reference, confirmed!.secret!)).toMatchObject({ address: "confirmed" });
    expect(await confirmationForMail(system(), { gapId: id })).toBeUndefined();
    expect(await mails()).toEqual(["gap-news", "gap-receipt"]);
  });

  it("is forgotten thirty days after the decision, but for a name that is shown", async () => {
    const [hidden, shown] = [await askPublicly(), await askPublicly({ shown: "yes" })];
    for (const id of [hidden, shown]) await world.decide(id, "park");
    await forgetGapAskers(store.database, surroundings);
    const rows = () =>
      tables()
        .selectFrom("partnership.knowledge_gap")
        .select(["asker_name", "asker_address"])
        .where("id", "in", [hidden, shown])
        .orderBy("asker_shown")
        .execute();
    expect(await rows()).toMatchObject([{ asker_address: MAIL }, { asker_address: MAIL }]);
    surroundings.wait(31 * 24 * 60 * 60 * 1000);
    expect(await forgetGapAskers(store.database, surroundings)).toBeGreaterThanOrEqual(2);
    expect(await rows()).toEqual([
      { asker_name: "", asker_address: null },
      { asker_name: NAME, asker_address: null },
    ]);
    expect(await gapSecretForMail(system(), hidden)).toBeUndefined();
  });

  it("is merged with the person, told to them, and erased with them", async () => {
    const [kept, gone] = [await world.invented.person("Kept Madeup"), await world.invented.person("Gone Madeup")];
    const { id } = await world.accepted("What was asked before the merge?");
    await tables().updateTable("partnership.knowledge_gap").set({ asked_by: gone, asker_shown: true }).where("id", "=", id).execute();
    const other = await world.accepted("What do both of them need to know?");
    for (const person of [kept, gone]) await supportGap(await world.invented.as(person), other.id, `For ${person}.`);
    const officer = await world.invented.person("Records Madeup");
    await world.invented.mandate(officer, await world.invented.body("office", "management"), "administrative officer");
    const records = await world.invented.as(officer);
    const merge = await mergePeople(records, { kept: { id: kept, version: 1 }, gone: { id: gone, version: 1 } }, "The same.");
    expect((await world.gap(id)).askedBy).toBe(kept);
    expect((await supportersOf(store.database, other.id)).map(({ personId }) => personId)).toEqual([kept]);
    await undoMerge(records, merge, "Not the same.");
    expect(await supportersOf(store.database, other.id)).toHaveLength(2);
    expect((await world.gap(id)).askedBy).toBe(gone);
    expect(JSON.stringify(await ownRows(store.database, gone))).toContain("What was asked before the merge?");

    await tables().updateTable("partnership.knowledge_gap").set({ known: "As Gone Madeup said." }).where("id", "=", id).execute();
    await addAddress(records, gone, "gone@askerly.example");
    const byMail = await askPublicly({ email: "gone@askerly.example", title: "What did Gone Madeup write?" });
    const wish = await askErasure(await world.invented.as(gone), gone, ERASURE_PHRASE);
    surroundings.wait(15 * 24 * 60 * 60 * 1000);
    await erasePerson({ database: store.database, surroundings, endAccounts: () => Promise.resolve() }, wish.id);
    expect(await world.gap(id)).toMatchObject({ askerShown: false, known: `As ${ERASED_NAME} said.` });
    expect(await world.gap(byMail)).toMatchObject({ askerName: "", title: `What did ${ERASED_NAME} write?` });
    expect((await supportersOf(store.database, other.id)).map(({ personId }) => personId)).toEqual([kept]);
    expect(await placesOf("Gone Madeup", [])).toEqual([]);
    expect(await placesOf("gone@askerly.example", [])).toEqual([]);
  });

  it("takes literature in, tells what comes twice by its DOI, and five thousand entries at once", async () => {
    const { id } = await world.accepted("What has been written on it so far?");
    const at = async () => ({ id, version: (await world.gap(id)).version });
    await expect(addGapLiterature(await world.as("stranger"), await at(), bibtex([1]))).rejects.toMatchObject({ code: "not-allowed" });
    expect(await addGapLiterature(await world.as("expert"), await at(), bibtex([1, 2]))).toMatchObject({ added: 2, twice: 0 });
    const again = await addGapLiterature(await world.as("expert"), await at(), bibtex([2, 3, 3]));
    expect(again).toMatchObject({ added: 1, twice: 2 });
    expect(again.findings.map(({ problem }) => problem.code)).toContain("literature-doi-twice");
    const stale = { id, version: 1 };
    await expect(addGapLiterature(await world.as("expert"), stale, bibtex([9]))).rejects.toMatchObject({ code: "changed-meanwhile" });
    const [first] = await gapLiterature(store.database, id, PART);
    await removeGapEntry(await world.as("expert"), await at(), first!.id);
    expect(await countGapLiterature(store.database, id)).toBe(2);
    const many = bibtex(Array.from({ length: 5_000 }, (_, n) => n + 100));
    expect(await addGapLiterature(await world.as("expert"), await at(), many)).toMatchObject({ added: 5_000, twice: 0 });
    const same = await addGapLiterature(await world.as("expert"), await at(), many);
    expect([same.added, same.twice, same.findings.length]).toEqual([0, 5_000, 5_000]);
  });

  it("law: public lists and counts hold public questions and nothing of others", async () => {
    const outcome = fc.constantFrom("none", "accept", "park", "decline", "decline shown");
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ outcome, shown: fc.boolean() }), { minLength: 1, maxLength: 4 }), async (cases) => {
        const before = (await publicGaps(store.database, ALL, PART)).total;
        const made: { readonly id: string; readonly isPublic: boolean }[] = [];
        for (const { outcome: what, shown } of cases) {
          const id = await world.ask("Is this one in the public lists?", { shown: shown ? "yes" : "" });
          const [verb, show] = what.split(" ") as [string, string?];
          if (verb !== "none")
            await world.decide(id, verb, { ...(verb === "accept" ? { priority: "low" } : {}), ...(show ? { show: "yes" } : {}) });
          made.push({ id, isPublic: ["accept", "park"].includes(verb) || show !== undefined });
        }
        const { lines, total } = await publicGaps(store.database, ALL, PART);
        expect(total).toBe(before + made.filter(({ isPublic }) => isPublic).length);
        for (const { id, isPublic } of made) expect(lines.some((one) => one.id === id)).toBe(isPublic);
        expect(lines.every((one) => one.public)).toBe(true);
      }),
      { numRuns: 12 },
    );
  });
});
