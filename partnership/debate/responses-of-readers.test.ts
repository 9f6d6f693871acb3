import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PARTNERSHIP_MIGRATIONS } from "#partnership";
import { inOneUnit, STORE_MIGRATIONS } from "#store";
import { INVENTED_RESPONSE, inventRules, openDebateWorld, type DebateWorld } from "../../tests/support/debate-world.ts";
import { openTestStore, STORE_KINDS, testSurroundings, type TestStore } from "../../tests/support/test-store.ts";
import { hashOfSecret } from "../cases/reader-question-actions.ts";
import { confirmAddress, confirmationForMail } from "../confirmations/confirmation-actions.ts";
import { forgetSenders } from "../senders/sender-actions.ts";
import { findSender, forgetSender } from "../senders/sender-records.ts";
import { viewOfResponse } from "./debate-doing.ts";
import { forgetInDebate } from "./erase-debate-records.ts";
import { reviseResponse, withdrawResponse } from "./responder-actions.ts";
import { deskResponses } from "./response-list-records.ts";
import { findResponse } from "./response-records.ts";
import { forgetUnconfirmedResponses, sendResponse } from "./send-actions.ts";

const PART = { offset: 0, most: 100 };
const DAY = 24 * 60 * 60 * 1000;

describe.each(STORE_KINDS)("a response by a reader on %s", (kind) => {
  let store: TestStore;
  let world: DebateWorld;
  const surroundings = testSurroundings();
  const system = () => ({ database: store.database, surroundings, actor: { kind: "system", id: "test" } }) as const;
  beforeAll(async () => {
    store = await openTestStore(kind, [...STORE_MIGRATIONS, ...PARTNERSHIP_MIGRATIONS]);
    world = await openDebateWorld(store.database, surroundings);
  }, 300_000);
  afterAll(() => store.remove());

  const fromOutside = (key: string, secret: string, email: string, rulesId = world.rules) =>
    sendResponse(
      system(),
      world.work,
      { values: { ...INVENTED_RESPONSE, name: "Yolanda Outside", title: `Sent ${key}` }, rulesId },
      { key, name: "", email, secretHash: hashOfSecret(secret) },
    );
  const mailsTo = async (address: string) =>
    (
      await sql<{ words: string }>`select coalesce(payload -> 'values' ->> 'words', payload ->> 'template') as words from store.job
        where payload ->> 'to' = ${address} order by id`.execute(store.database.tables())
    ).rows.map(({ words }) => words);
  /** Tables in which a text stands. */
  const tablesWith = async (text: string): Promise<readonly string[]> => {
    const { rows } = await sql<{ name: string }>`select table_schema || '.' || table_name as name from information_schema.tables
      where table_schema in ('partnership', 'store') and table_type = 'BASE TABLE'`.execute(store.database.tables());
    const found: string[] = [];
    for (const { name } of rows) {
      const hit = await sql<{
        n: number;
      }>`select count(*)::integer as n from ${sql.table(name)} t where to_jsonb(t)::text like ${`%${text}%`}`.execute(
        store.database.tables(),
      );
      if (hit.rows[0]!.n > 0) found.push(name);
    }
    return found;
  };

  it("comes from readers once however often it is sent, and waits until their address is confirmed", async () => {
    const [first, second] = await Promise.all([
      fromOutside("form one", "secret a", "yolanda@invented.example"),
      fromOutside("form one", "secret b", "yolanda@invented.example"),
    ]);
    expect(second.id).toBe(first.id);
    expect(await world.response(first.id)).toMatchObject({ state: "unconfirmed", caseId: null });
    const officer = (await world.as("officer")).standing;
    expect(await viewOfResponse(store.database, officer, await world.response(first.id), surroundings.now())).toBeUndefined();
    expect((await deskResponses(store.database, officer, "all", PART)).lines.map(({ id }) => id)).not.toContain(first.id);
    const sender = (await findSender(store.database, { kind: "response", subjectId: first.id }))!;
    const link = (await confirmationForMail(system(), { senderId: sender.id }))!;
    expect(await confirmAddress(system(), link)).toMatchObject({ of: "response", name: first.reference });
    expect(await confirmAddress(system(), link)).toBeUndefined();
    expect((await world.response(first.id)).state).toBe("waiting");
    await world.decide(first.id, "changes");
    const bySecret = async () => ({ reference: first.reference, secret: "secret b", version: (await world.response(first.id)).version });
    await expect(reviseResponse(system(), { ...(await bySecret()), secret: "no" }, INVENTED_RESPONSE)).rejects.toMatchObject({
      code: "no-such-response",
    });
    await reviseResponse(system(), await bySecret(), { ...INVENTED_RESPONSE, name: "Yolanda Outside" });
    await world.decide(first.id, "publish");
    expect((await mailsTo("yolanda@invented.example")).toSorted()).toEqual([
      ...["Your response is published.", "Your response needs changes before it can be published.", "sent-receipt"],
    ]);
    expect(await tablesWith("yolanda@invented.example")).toEqual(expect.arrayContaining(["partnership.sender", "store.job"]));
    for (const table of ["partnership.response", "partnership.case_file", "store.log", "store.entry"])
      expect(await tablesWith("yolanda@invented.example")).not.toContain(table);
    surroundings.wait(31 * DAY);
    expect(await forgetSenders(store.database, surroundings)).toBeGreaterThan(0);
    // Mails that were not sent yet wait in the outbox of a test.
    expect(await tablesWith("yolanda@invented.example")).toEqual(["store.job"]);
    await withdrawResponse(system(), await bySecret(), "I moved to another union.");
    expect(await world.response(first.id)).toMatchObject({ state: "withdrawn", name: "" });
  });

  it("is refused without an address, without rules that hold, and with rules that were changed meanwhile", async () => {
    await expect(fromOutside("form two", "s", "")).rejects.toMatchObject({ code: "bad-response", values: { field: "email" } });
    await expect(fromOutside("form three", "s", "a@invented.example", surroundings.newId())).rejects.toMatchObject({
      code: "bad-response",
    });
    const tables = store.database.tables<any>();
    const rules = tables.updateTable("partnership.setting").where("id", "=", world.rules);
    await rules.set({ until_on: "2000-01-01" }).execute();
    await expect(fromOutside("form four", "s", "a@invented.example")).rejects.toMatchObject({ code: "debate-closed" });
    const newer = await inventRules(store.database, surroundings, ["Another rule."]);
    await expect(fromOutside("form five", "s", "a@invented.example")).rejects.toMatchObject({
      code: "bad-response",
      values: { field: "rules" },
    });
    await tables.deleteFrom("partnership.setting").where("id", "=", newer).execute();
    await rules.set({ until_on: null }).execute();
  });

  it("is forgotten where nobody confirms its address", async () => {
    const { id } = await fromOutside("form six", "s", "never@invented.example");
    surroundings.wait(13 * DAY);
    await forgetUnconfirmedResponses(store.database, surroundings);
    expect(await findResponse(store.database, { id })).toBeDefined();
    surroundings.wait(2 * DAY);
    expect(await forgetUnconfirmedResponses(store.database, surroundings)).toBe(1);
    expect(await findResponse(store.database, { id })).toBeUndefined();
    expect(await findSender(store.database, { kind: "response", subjectId: id })).toBeUndefined();
  });

  it("loses the name of somebody who is erased, with or without an account, and stays", async () => {
    const { id } = await world.published({ name: "Rhea Writer", words: `${INVENTED_RESPONSE.words} Rhea Writer counted.` });
    const outside = await fromOutside("form seven", "s", "rhea@invented.example");
    const erased = { ids: [world.people.reader], names: ["Rhea Writer", "Yolanda Outside"], keys: ["rhea@invented.example"] };
    await inOneUnit(store.database, { kind: "system", id: "test" }, surroundings, async (unit) => {
      await forgetInDebate(unit, erased, await forgetSender(unit, erased.keys), "somebody");
      unit.log({ action: "erase-person", objectKind: "person", object: world.people.reader });
    });
    const after = await world.response(id);
    expect(after).toMatchObject({ state: "published", name: "somebody", affiliation: "" });
    expect(after.words).toContain("somebody counted.");
    expect(await world.response(outside.id)).toMatchObject({ name: "somebody", affiliation: "" });
  });
});
