import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openCase, PARTNERSHIP_MIGRATIONS, tellPeople, type Doing, type PartnershipTables } from "#partnership";
import { inOneUnit, runJobs, STORE_MIGRATIONS, verifyLog } from "#store";
import { inventIn, type Invented } from "../../tests/support/invented-partnership.ts";
import { openTestStore, STORE_KINDS, testSurroundings, type TestStore } from "../../tests/support/test-store.ts";
import { addAddress } from "./address-actions.ts";
import { askErasure, ERASED_NAME, erasePerson, ERASURE_PHRASE, erasureHandlers, withdrawErasure } from "./erasure-actions.ts";
import { isGone, waitingErasureOf } from "./erasure-records.ts";
import { mergePeople, undoMerge } from "./merge-actions.ts";
import { ownLog, ownRecords, ownRows } from "./own-data-records.ts";
import { correctPerson } from "./person-actions.ts";
import { findPerson } from "./person-records.ts";
import { declareTie } from "./tie-actions.ts";

const NAME = "Quirina Zuleika-Madeup";
const ORCID = "0000-0002-1825-0097";
const MAIL = "quirina@zuleika.example";
const WORDS = [NAME, "quirina zuleika madeup", "Quirina Z. Madeup", ORCID, MAIL, "quirina-zuleika-madeup", "SECRET-ABOUT", "SECRET-DRAFT"];

describe.each(STORE_KINDS)("erasing on %s", (kind) => {
  let store: TestStore;
  let invented: Invented;
  let officer: Doing;
  let director = "";
  let group = "";
  const surroundings = testSurroundings();
  const ended: string[][] = [];
  const settings = () => ({
    database: store.database,
    surroundings,
    endAccounts: async (_: unknown, people: readonly string[]) => void ended.push([...people]),
  });
  beforeAll(async () => {
    store = await openTestStore(kind, [...STORE_MIGRATIONS, ...PARTNERSHIP_MIGRATIONS]);
    invented = inventIn(store.database, surroundings);
    const management = await invented.body("management", "management");
    group = await invented.body("group-a", "group");
    const keeper = await invented.person("Keeper Invented");
    await invented.mandate(keeper, management, "administrative officer");
    director = await invented.person("Director Invented");
    await invented.mandate(director, management, "director");
    officer = await invented.as(keeper);
  }, 300_000);
  afterAll(() => store.remove());

  const tables = () => store.database.tables<PartnershipTables>();
  const values = {
    name: NAME,
    sortedUnder: "",
    orcid: ORCID,
    country: "KEN",
    sex: "F" as const,
    sector: null,
    languages: ["sw"],
    about: "SECRET-ABOUT",
    expertise: [],
    listed: true,
    reason: "",
  };

  /** Every place of the database in which one of the words stands. */
  const placesOf = async (words: readonly string[]): Promise<readonly string[]> => {
    const { rows: columns } = await sql<{ table: string; column: string }>`
      select c.table_schema || '.' || c.table_name as table, c.column_name as column from information_schema.columns c
      join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
      where c.table_schema in ('partnership', 'store')`.execute(tables());
    const found: string[] = [];
    for (const { table, column } of columns)
      for (const word of words) {
        const { rows } =
          await sql`select 1 from ${sql.table(table)} where position(lower(${word}) in lower(${sql.ref(column)}::text)) > 0 limit 1`.execute(
            tables(),
          );
        if (rows.length > 0) found.push(`${table}.${column}: ${word}`);
      }
    return found;
  };

  /** A person with something in every corner of the records. */
  const fullPerson = async (): Promise<{ id: string; slug: string; twin: string; merge: string; mandate: string }> => {
    const id = await invented.person("before");
    const twin = await invented.person(NAME);
    await tables().updateTable("partnership.person").set({ slug: "quirina-zuleika-madeup" }).where("id", "=", id).execute();
    await tables()
      .updateTable("partnership.person")
      .set({ slug: "quirina-zuleika-madeup-2", display_name: "Quirina Z. Madeup" })
      .where("id", "=", twin)
      .execute();
    const own = await invented.as(id);
    await correctPerson(own, { id, version: 1 }, values);
    await addAddress(officer, twin, MAIL);
    const merge = await mergePeople(officer, { kept: { id, version: 2 }, gone: { id: twin, version: 1 } }, `${NAME} wrote so.`);
    await declareTie(officer, id, {
      kind: "family",
      organisation: "",
      person: (await findPerson(store.database, { id: director }))!.slug,
      role: "Sister of Quirina",
      from: null,
      until: null,
    });
    const mandate = await invented.mandate(id, group, "expert");
    await tables()
      .updateTable("partnership.mandate")
      .set({ grant_words: `${NAME} is known to all.` })
      .where("id", "=", mandate)
      .execute();
    await tables()
      .insertInto("partnership.draft")
      .values({ person_id: id, form: "f", fields: '{"a":"SECRET-DRAFT"}', saved_at: surroundings.now() })
      .execute();
    const fields = { what: "paper", name: `A paper by ${NAME}`, why: `Because\n${NAME} “wrote” it.`, record: "W-1" };
    await openCase(own, { kind: "approval", fields, bodyId: group, openedBy: id });
    await inOneUnit(store.database, { kind: "system", id: "test" }, surroundings, async (unit) => {
      await tellPeople(unit, {
        people: [director],
        words: `${NAME} asks for something`,
        href: "/desk",
        mail: { key: "k", subject: NAME },
      });
      unit.enqueue({ queue: "send-mail", key: `to ${MAIL}`, payload: { to: MAIL } });
      unit.log({ action: "tell", objectKind: "note", object: "1", after: { words: `${NAME} asks` } });
    });
    return { id, slug: "quirina-zuleika-madeup", twin, merge, mandate };
  };

  it("shows a person everything that is kept, with a key, and what others are told of it", async () => {
    const own = await invented.person("Own Invented");
    await correctPerson(await invented.as(own), { id: own, version: 1 }, { ...values, name: "Own Invented", orcid: null, about: "" });
    await addAddress(officer, own, "own@made.example");
    await invented.mandate(own, group, "expert");
    const concern = await openCase(await invented.as(own), {
      kind: "approval",
      fields: { what: "paper", name: "Mine", why: "It answers an invented gap.", record: "W-9" },
      bodyId: group,
      openedBy: own,
    });
    expect(await ownRecords(store.database, own)).toMatchObject([{ display_name: "Own Invented", country: "KEN" }]);
    const rows = await ownRows(store.database, own);
    expect(rows.map(({ table, column, count }) => [table, column, count])).toEqual([
      ["partnership.email_address", "person_id", 1],
      ["partnership.mandate", "person_id", 1],
      ["partnership.case_file", "opened_by", 1],
      ["partnership.case_concern", "person_id", 1],
    ]);
    expect(rows.at(-1)!.rows).toEqual([]);
    expect(rows[2]!.rows[0]).toMatchObject({ reference: concern.reference });
    const log = await ownLog(store.database, own, 10);
    expect(log.map(({ action, by }) => [action, by])).toEqual([
      ["open-case", "you"],
      ["add-address", "somebody else"],
      ["correct-person", "you"],
    ]);
    expect(log[1]!.detail).toMatchObject({ after: { address: "own@made.example" } });
    expect(log[0]!.detail).toBeNull();
  });

  it("waits for the words that mean it, hides the person at once, and is taken back within the days of grace", async () => {
    const id = await invented.person("Grace Invented");
    await tables().updateTable("partnership.person").set({ listed: true }).where("id", "=", id).execute();
    const own = await invented.as(id);
    await expect(askErasure(own, id, "yes")).rejects.toMatchObject({ code: "erasure-not-meant" });
    await expect(askErasure(officer, id, ERASURE_PHRASE)).rejects.toMatchObject({ code: "not-allowed" });
    const wish = await askErasure(own, id, " Erase my record ");
    expect((await askErasure(own, id, ERASURE_PHRASE)).id).toBe(wish.id);
    expect(wish.erasesAt.getTime() - wish.askedAt.getTime()).toBe(14 * 86_400_000);
    expect((await findPerson(store.database, { id }))!.listed).toBe(false);
    await runJobs(store.database, erasureHandlers(settings()), { now: surroundings.now });
    await erasePerson(settings(), wish.id);
    expect((await findPerson(store.database, { id }))!.name).toBe("Grace Invented");
    await withdrawErasure(own, id);
    expect(await findPerson(store.database, { id })).toMatchObject({ listed: true, state: "active" });
    await expect(withdrawErasure(own, id)).rejects.toMatchObject({ code: "no-erasure" });
    surroundings.wait(15 * 86_400_000);
    await runJobs(store.database, erasureHandlers(settings()), { now: surroundings.now });
    expect((await findPerson(store.database, { id }))!.name).toBe("Grace Invented");
    expect(await waitingErasureOf(store.database, id)).toBeUndefined();
  });

  it("leaves no trace of name, address and key anywhere, and keeps what was decided", async () => {
    const { id, slug, twin, merge, mandate } = await fullPerson();
    expect((await placesOf(WORDS)).length).toBeGreaterThan(25);
    const wish = await askErasure(await invented.as(id), id, ERASURE_PHRASE);
    surroundings.wait(14 * 86_400_000);
    expect(await runJobs(store.database, erasureHandlers(settings()), { now: surroundings.now })).toBe(1);
    expect(await placesOf(WORDS)).toEqual([]);
    expect(await findPerson(store.database, { id })).toMatchObject({
      name: ERASED_NAME,
      state: "erased",
      orcid: null,
      about: "",
      country: null,
      languages: [],
    });
    expect(await findPerson(store.database, { id: twin })).toMatchObject({ name: ERASED_NAME, state: "merged" });
    expect([await isGone(store.database, slug), await isGone(store.database, "somebody-else")]).toEqual([true, false]);
    const kept = await tables().selectFrom("partnership.mandate").selectAll().where("id", "=", mandate).executeTakeFirstOrThrow();
    expect(kept).toMatchObject({
      person_id: id,
      state: "active",
      end_reason: "The person asked to be erased.",
      grant_words: `${ERASED_NAME} is known to all.`,
    });
    expect(kept.ended_at).not.toBeNull();
    const file = await tables().selectFrom("partnership.case_file").selectAll().where("opened_by", "=", id).executeTakeFirstOrThrow();
    expect(file).toMatchObject({ title: `A paper by ${ERASED_NAME}`, data: { why: `Because\n${ERASED_NAME} “wrote” it.` } });
    expect(ended.at(-1)?.toSorted()).toEqual([id, twin].toSorted());
    await expect(undoMerge(officer, merge, "No.")).rejects.toMatchObject({ code: "undo-refused" });
    expect((await invented.standing(id)).mandates).toEqual([]);
    const report = await verifyLog(store.database);
    expect(report.faults).toEqual([]);
    expect(report.erased).toBeGreaterThan(5);
    expect(await waitingErasureOf(store.database, id)).toBeUndefined();
    await erasePerson(settings(), wish.id);
  });

  it("leaves people alone who are named alike, and quoted holders", async () => {
    await tables()
      .insertInto("partnership.document")
      .values({ code: "DOC", title: "Invented", citation: "Invented", href: null })
      .execute();
    const quoted = {
      id: randomUUID(),
      body_id: group,
      role: "chair",
      quoted_holder: "Li",
      state: "active",
      basis: "document",
      source_document: "DOC",
    } as const;
    await tables().insertInto("partnership.mandate").values(quoted).execute();
    const [li, namesake, other] = [await invented.person("Li"), await invented.person("Li"), await invented.person("Liverpool Invented")];
    await correctPerson(
      officer,
      { id: other, version: 1 },
      { ...values, name: "Liverpool Invented", orcid: null, about: "Lives in Liverpool.", listed: false },
    );
    const { rows: before } = await sql<{
      n: number;
    }>`select count(*) as n from store.log_detail where detail::text like '%Liverpool%'`.execute(tables());
    const wish = await askErasure(await invented.as(li), li, ERASURE_PHRASE);
    surroundings.wait(14 * 86_400_000);
    await erasePerson(settings(), wish.id);
    expect((await findPerson(store.database, { id: li }))!.state).toBe("erased");
    expect((await findPerson(store.database, { id: namesake }))!.name).toBe("Li");
    expect((await findPerson(store.database, { id: other }))!.about).toBe("Lives in Liverpool.");
    const { rows: after } = await sql<{
      n: number;
    }>`select count(*) as n from store.log_detail where detail::text like '%Liverpool%'`.execute(tables());
    expect(after).toEqual(before);
    const mandate = await tables().selectFrom("partnership.mandate").select("quoted_holder").where("id", "=", quoted.id).executeTakeFirst();
    expect(mandate?.quoted_holder).toBe("Li");
    expect(await isGone(store.database, li)).toBe(false);
  });
});
