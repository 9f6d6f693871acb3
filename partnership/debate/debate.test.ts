import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PARTNERSHIP_MIGRATIONS } from "#partnership";
import { STORE_MIGRATIONS } from "#store";
import { INVENTED_RESPONSE, openDebateWorld, type DebateWorld } from "../../tests/support/debate-world.ts";
import { noteOn } from "../../tests/support/published-works.ts";
import { openTestStore, STORE_KINDS, testSurroundings, type TestStore } from "../../tests/support/test-store.ts";
import { decideCase, withdrawCase } from "../cases/case-actions.ts";
import { findCase } from "../cases/case-records.ts";
import { withdrawAuthorsAnswer, writeAuthorsAnswer } from "./answer-actions.ts";
import { findAuthorsAnswer } from "./answer-records.ts";
import { viewOfResponse } from "./debate-doing.ts";
import { removeAuthorsAnswer, removeResponse } from "./moderate-actions.ts";
import { acceptEdits, reviseResponse, withdrawResponse } from "./responder-actions.ts";
import {
  countsOfResponsesTo,
  deskResponses,
  EVERY_RESPONSE,
  publicResponses,
  readPublicResponse,
  responseChoices,
  responsesTo,
  type ResponseFilter,
} from "./response-list-records.ts";
import { responseSteps } from "./response-records.ts";

const PART = { offset: 0, most: 100 };
const EDITED = `${INVENTED_RESPONSE.words}\n\nCounted in 2098.`;

describe.each(STORE_KINDS)("public debate on %s", (kind) => {
  let store: TestStore;
  let world: DebateWorld;
  const surroundings = testSurroundings();
  const system = () => ({ database: store.database, surroundings, actor: { kind: "system", id: "test" } }) as const;
  beforeAll(async () => {
    store = await openTestStore(kind, [...STORE_MIGRATIONS, ...PARTNERSHIP_MIGRATIONS]);
    world = await openDebateWorld(store.database, surroundings);
  }, 300_000);
  afterAll(() => store.remove());

  const listed = async (filter: Partial<ResponseFilter> = {}): Promise<readonly string[]> => {
    const { lines, total } = await publicResponses(store.database, { ...EVERY_RESPONSE, ...filter }, PART);
    expect(total).toBe(lines.length);
    return lines.map(({ id }) => id);
  };
  const mine = async (id: string) => ({ id, personId: world.people.reader, version: (await world.response(id)).version });
  const at = async (id: string) => ({ id, version: (await world.response(id)).version });
  const answerAt = async (id: string) => ({ id, version: (await findAuthorsAnswer(store.database, id))!.version });
  const stepsOf = async (id: string) => (await responseSteps(store.database, id)).map((step) => step.kind);
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

  it("shows a response in lists, counts and at its address only once it was decided on", async () => {
    const counts = async () => (await countsOfResponsesTo(store.database, world.work)).reduce((sum, { count }) => sum + count, 0);
    const before = await counts();
    const { id, reference, state } = await world.send();
    expect(state).toBe("waiting");
    expect([await listed(), await counts(), await readPublicResponse(store.database, reference)]).toEqual([[], before, undefined]);
    await world.decide(id, "publish");
    expect(await listed()).toContain(id);
    expect(await counts()).toBe(before + 1);
    expect((await responsesTo(store.database, world.work, 5)).lines.map((one) => one.id)).toContain(id);
    expect(await readPublicResponse(store.database, reference)).toMatchObject({
      ...{ id, ofSlug: world.work.slug, title: INVENTED_RESPONSE.title, rulesId: world.rules, answer: null },
      since: { number: 1, newestNumber: 1, retracted: false, corrected: false },
    });
    expect(await stepsOf(id)).toEqual(["sent", "published"]);
  });

  it("is decided on neither by its writer, nor by an author of the work, nor by whoever works beside", async () => {
    const own = await world.send({}, "officer");
    await expect(world.decide(own.id, "publish")).rejects.toMatchObject({ code: "not-allowed" });
    const { id } = await world.send();
    for (const by of ["author", "chair", "expert", "beside", "auditor", "reader", "stranger"] as const)
      await expect(world.decide(id, "publish", { by }), by).rejects.toMatchObject({ code: "not-allowed" });
    expect((await world.response(id)).state).toBe("waiting");
    await world.decide(id, "publish", { by: "co-chair" });
    expect((await world.response(id)).state).toBe("published");
  });

  it("is not decided on by whoever is near its writer or an author: known before, or since", async () => {
    const tie = async (other: string) =>
      store.database
        .tables<any>()
        .insertInto("partnership.tie")
        .values({
          id: surroundings.newId(),
          person_id: world.people["co-chair"],
          kind: "family",
          other_person_id: other,
          origin: "declared",
        })
        .returning("id")
        .executeTakeFirstOrThrow();
    const before = await world.send({}, "stranger");
    const { id: toWriter } = await tie(world.people.stranger);
    await expect(world.decide(before.id, "publish", { by: "co-chair" })).rejects.toMatchObject({ code: "response-interest" });
    const after = await world.send({}, "stranger");
    await expect(world.decide(after.id, "publish", { by: "co-chair" })).rejects.toMatchObject({ code: "not-allowed" });
    const coChair = (await world.as("co-chair")).standing;
    for (const response of [before, after])
      expect(await viewOfResponse(store.database, coChair, await world.response(response.id), surroundings.now())).toBeUndefined();
    expect((await deskResponses(store.database, coChair, "waiting", PART)).lines.map(({ id }) => id)).not.toContain(after.id);
    await world.decide(after.id, "publish");
    await expect(removeResponse(await world.as("co-chair"), await at(after.id), "Against the rules.")).rejects.toMatchObject({
      code: "no-such-response",
    });
    await store.database.tables<any>().deleteFrom("partnership.tie").where("id", "=", toWriter).execute();
    const { id: toAuthor } = await tie(world.people.author);
    await expect(world.decide(before.id, "publish", { by: "co-chair" })).rejects.toMatchObject({ code: "response-interest" });
    await store.database.tables<any>().deleteFrom("partnership.tie").where("id", "=", toAuthor).execute();
    await world.decide(before.id, "decline", { by: "co-chair" });
  });

  it("is decided on by one of two who decide at once, and the other is told", async () => {
    const { id, caseId } = await world.send();
    const { version } = (await findCase(store.database, { id: caseId! }))!;
    const deciding = async (by: "officer" | "director", outcome: string) =>
      decideCase(await world.as(by), { id: caseId!, version }, { outcome, reasons: `By the ${by}.`, basis: "The rules.", fields: {} });
    const outcomes = await Promise.allSettled([deciding("officer", "publish"), deciding("director", "decline")]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "changed-meanwhile" } });
    expect(["published", "declined"]).toContain((await world.response(id)).state);
    expect((await stepsOf(id)).length).toBe(2);
  });

  it("is declined with reasons, which its writer is told, and is never public", async () => {
    const { id, reference } = await world.send({ title: "Declined in the end" });
    await world.decide(id, "decline");
    expect(await world.response(id)).toMatchObject({ state: "declined", reasons: "Invented reasons: decline.", publishedAt: null });
    expect(await readPublicResponse(store.database, reference)).toBeUndefined();
    expect(await listed()).not.toContain(id);
    await expect(reviseResponse(system(), await mine(id), INVENTED_RESPONSE)).rejects.toMatchObject({ code: "response-state" });
    await expect(withdrawResponse(system(), await mine(id), "I would rather not.")).rejects.toMatchObject({ code: "response-state" });
    const { rows } = await sql<{ words: string }>`select words from partnership.notice where person_id = ${world.people.reader}`.execute(
      store.database.tables(),
    );
    expect(rows.some(({ words }) => words.includes(`May ${reference} be published?`) && words.includes("Decline it"))).toBe(true);
  });

  it("comes back for changes, and is decided on again", async () => {
    const { id } = await world.send();
    await world.decide(id, "changes");
    const stale = await mine(id);
    await expect(reviseResponse(system(), { ...stale, personId: world.people.stranger }, INVENTED_RESPONSE)).rejects.toMatchObject({
      code: "no-such-response",
    });
    await expect(acceptEdits(system(), stale)).rejects.toMatchObject({ code: "response-state" });
    await reviseResponse(system(), stale, { ...INVENTED_RESPONSE, words: EDITED });
    await expect(reviseResponse(system(), stale, INVENTED_RESPONSE)).rejects.toMatchObject({ code: "changed-meanwhile" });
    await world.decide(id, "publish");
    expect(await world.response(id)).toMatchObject({ state: "published", words: EDITED });
    expect(await stepsOf(id)).toEqual(["sent", "changes asked", "revised", "published"]);
  });

  it("is published with edits exactly as its writer saw them, after their yes", async () => {
    const { id } = await world.send();
    await expect(world.decide(id, "edits", { fields: { editedTitle: "", editedWords: "" } })).rejects.toMatchObject({ code: "bad-case" });
    const same = { editedTitle: INVENTED_RESPONSE.title, editedWords: INVENTED_RESPONSE.words };
    await expect(world.decide(id, "edits", { fields: same })).rejects.toMatchObject({ code: "bad-case" });
    await world.decide(id, "edits", { fields: { editedTitle: "Fees fall first", editedWords: EDITED } });
    expect(await listed()).not.toContain(id);
    expect(await world.response(id)).toMatchObject({ state: "edits offered", words: INVENTED_RESPONSE.words, offeredWords: EDITED });
    await expect(acceptEdits(system(), { ...(await mine(id)), personId: world.people.officer })).rejects.toMatchObject({
      code: "no-such-response",
    });
    await acceptEdits(system(), await mine(id));
    expect(await world.response(id)).toMatchObject({ state: "published", title: "Fees fall first", words: EDITED, offeredWords: null });
    const other = await world.send();
    await world.decide(other.id, "edits", { fields: { editedTitle: "Fees fall first", editedWords: EDITED } });
    await reviseResponse(system(), await mine(other.id), { ...INVENTED_RESPONSE, title: "Fees fall, I say" });
    expect(await world.response(other.id)).toMatchObject({ state: "waiting", title: "Fees fall, I say", offeredWords: null });
  });

  it("is gone for good once its writer takes it back, and its page says when and why", async () => {
    const marked = `${INVENTED_RESPONSE.words} Marigold.`;
    const { id, reference } = await world.send({ words: marked, name: "Marigold Writer", title: "Marigold in the title" });
    await world.decide(id, "edits", { fields: { editedTitle: "Marigold edited", editedWords: `${marked} Edited.` } });
    await acceptEdits(system(), await mine(id));
    expect((await tablesWith("Marigold")).length).toBeGreaterThan(0);
    await withdrawResponse(system(), await mine(id), "My union has another view now.");
    expect(await tablesWith("Marigold")).toEqual([]);
    expect(await readPublicResponse(store.database, reference)).toMatchObject({
      ...{ state: "withdrawn", endedReason: "My union has another view now.", name: "", title: "", words: "", interests: "" },
    });
    expect(await listed()).not.toContain(id);
    await expect(withdrawResponse(system(), await mine(id), "Once more.")).rejects.toMatchObject({ code: "response-state" });
  });

  it("ends its case when it is taken back before it was decided on, either way, and then has no page", async () => {
    const { id, caseId, reference } = await world.send();
    await withdrawResponse(system(), await mine(id), "It was sent too early.");
    expect((await findCase(store.database, { id: caseId! }))!.state).toBe("withdrawn");
    expect(await readPublicResponse(store.database, reference)).toBeUndefined();
    const other = await world.send();
    const file = (await findCase(store.database, { id: other.caseId! }))!;
    await withdrawCase(await world.as("reader"), { id: file.id, version: file.version }, "It was a mistake.");
    expect(await world.response(other.id)).toMatchObject({ state: "withdrawn", words: "" });
  });

  it("is taken off the pages by a moderator with a reason, and its text is gone", async () => {
    const { id, reference, version } = await world.published({ words: `${INVENTED_RESPONSE.words} Oleander.` });
    const why = "It names a private person, against the rules.";
    for (const by of ["author", "reader", "chair"] as const)
      await expect(removeResponse(await world.as(by), { id, version }, why), by).rejects.toMatchObject({ code: "not-allowed" });
    for (const by of ["stranger", "beside", "auditor"] as const)
      await expect(removeResponse(await world.as(by), { id, version }, why), by).rejects.toMatchObject({ code: "no-such-response" });
    await expect(removeResponse(await world.as("officer"), { id, version: version - 1 }, why)).rejects.toMatchObject({
      code: "changed-meanwhile",
    });
    await removeResponse(await world.as("officer"), { id, version }, why);
    expect(await readPublicResponse(store.database, reference)).toMatchObject({ state: "removed", endedReason: why, words: "" });
    expect(await tablesWith("Oleander")).toEqual([]);
  });

  it("is answered once by the authors, after others decided on the answer", async () => {
    const { id } = await world.published();
    const told = await sql<{ n: number }>`select count(*)::integer as n from partnership.notice
      where person_id = ${world.people.author} and href = ${`/desk/debate/${id}`}`.execute(store.database.tables());
    expect(told.rows[0]!.n).toBe(1);
    const words = "We counted what was advertised, and say so on page 3.";
    await expect(writeAuthorsAnswer(await world.as("reader"), await at(id), words)).rejects.toMatchObject({ code: "not-allowed" });
    await expect(writeAuthorsAnswer(await world.as("stranger"), await at(id), words)).rejects.toMatchObject({ code: "no-such-response" });
    await writeAuthorsAnswer(await world.as("author"), await at(id), words);
    expect((await publicResponses(store.database, EVERY_RESPONSE, PART)).lines.find((one) => one.id === id)!.answer).toBe("waiting");
    for (const by of ["author", "chair", "reader"] as const)
      await expect(world.decideAnswer(id, "publish", { by }), by).rejects.toMatchObject({ code: "not-allowed" });
    await world.decideAnswer(id, "changes");
    await writeAuthorsAnswer(await world.as("chair"), await at(id), `${words} The chair wrote this.`);
    await world.decideAnswer(id, "publish", { by: "co-chair" });
    expect(await findAuthorsAnswer(store.database, id)).toMatchObject({ state: "published", words: `${words} The chair wrote this.` });
    await expect(writeAuthorsAnswer(await world.as("author"), await at(id), words)).rejects.toMatchObject({ code: "response-state" });
    await expect(withdrawAuthorsAnswer(await world.as("author"), await answerAt(id), "Not ours.")).rejects.toMatchObject({
      code: "not-allowed",
    });
    await expect(removeAuthorsAnswer(await world.as("author"), await answerAt(id), "Not right at all.")).rejects.toMatchObject({
      code: "not-allowed",
    });
    await removeAuthorsAnswer(await world.as("officer"), await answerAt(id), "It names a private person.");
    expect(await findAuthorsAnswer(store.database, id)).toMatchObject({ state: "removed", words: "" });
    await expect(writeAuthorsAnswer(await world.as("chair"), await at(id), words)).rejects.toMatchObject({ code: "response-state" });
  });

  it("has an answer that its writer takes back, that is declined, and that ends with the response", async () => {
    const { id } = await world.published();
    const words = "We see it in the same way, mostly.";
    await writeAuthorsAnswer(await world.as("author"), await at(id), words);
    await withdrawAuthorsAnswer(await world.as("author"), await answerAt(id), "The others want to read it first.");
    await writeAuthorsAnswer(await world.as("author"), await at(id), words);
    await world.decideAnswer(id, "decline");
    await expect(writeAuthorsAnswer(await world.as("author"), await at(id), words)).rejects.toMatchObject({ code: "response-state" });
    const other = await world.published();
    await writeAuthorsAnswer(await world.as("author"), await at(other.id), words);
    const { caseId } = (await findAuthorsAnswer(store.database, other.id))!;
    await withdrawResponse(system(), await mine(other.id), "I have another view now.");
    expect((await findCase(store.database, { id: caseId! }))!.state).toBe("withdrawn");
  });

  it("is narrowed down by viewpoint, stance, country, theme and work, with counts of what is published alone", async () => {
    const theme = await world.invented.body("fees", "theme");
    await store.database
      .tables<any>()
      .insertInto("partnership.work_theme")
      .values({ work_id: world.otherWork.id, body_id: theme })
      .execute();
    const { id } = await world.published({ viewpoint: "employers", stance: "disagrees", area: "FJI" }, world.otherWork);
    await world.send({ viewpoint: "recruiters", area: "TON" }, "reader", world.otherWork);
    for (const filter of [
      { viewpoint: "employers" },
      { stance: "disagrees" },
      { area: "FJI" },
      { theme: "fees" },
      { work: world.otherWork.slug },
    ])
      expect([filter, await listed(filter)]).toEqual([filter, [id]]);
    expect(await listed({ choice: world.otherWork.slug })).toEqual([]);
    const { themes, viewpoints, areas } = await responseChoices(store.database);
    expect(themes).toEqual([{ value: "fees", count: 1 }]);
    expect(viewpoints.map(({ value }) => value)).not.toContain("recruiters");
    expect(areas.map(({ value }) => value)).not.toContain("TON");
    expect(await countsOfResponsesTo(store.database, world.otherWork)).toEqual([{ viewpoint: "employers", stance: "disagrees", count: 1 }]);
  });

  it("says that the work was corrected or retracted since", async () => {
    const { reference } = await world.published({}, world.otherWork);
    const later = () => new Date(surroundings.now().getTime() + 1_000);
    await noteOn(store.database, world.otherWork, { kind: "correction", words: "Table 2.", at: later() });
    expect((await readPublicResponse(store.database, reference))!.since).toMatchObject({ corrected: true, retracted: false });
    await noteOn(store.database, world.otherWork, { kind: "retraction", words: "All of it.", at: later() });
    expect((await readPublicResponse(store.database, reference))!.since).toMatchObject({ retracted: true });
  });

  it("waits at the desk of those who decide on it, and of nobody else", async () => {
    const { id } = await world.send();
    const sees = async (who: Parameters<DebateWorld["as"]>[0], show: "waiting" | "mine" | "all") =>
      (await deskResponses(store.database, (await world.as(who)).standing, show, PART)).lines.some((one) => one.id === id);
    for (const who of ["officer", "director", "co-chair"] as const) expect([who, await sees(who, "waiting")]).toEqual([who, true]);
    for (const who of ["chair", "author", "expert", "beside", "stranger", "reader", "auditor"] as const)
      expect([who, await sees(who, "waiting"), await sees(who, "all")]).toEqual([who, false, who === "reader"]);
    expect(await sees("reader", "mine")).toBe(true);
    const view = async (who: Parameters<DebateWorld["as"]>[0]) =>
      viewOfResponse(store.database, (await world.as(who)).standing, await world.response(id), surroundings.now());
    expect([await view("author"), await view("officer"), await view("reader"), await view("beside")]).toEqual([
      ...[undefined, "moderator", "responder", undefined],
    ]);
    await world.decide(id, "publish");
    expect(await view("author")).toBe("author");
  });

  it("has named constraints against what must never be", async () => {
    const { id } = await world.send();
    const change = (column: string, value: unknown) =>
      sql`update partnership.response set ${sql.ref(column)} = ${value} where id = ${id}`.execute(store.database.tables());
    await expect(change("state", "published")).rejects.toThrow(/published_was_moderated/);
    await expect(change("state", "edits offered")).rejects.toThrow(/offered_edits_are_shown/);
    await expect(change("words", "")).rejects.toThrow(/a_response_says_something/);
    await expect(change("choice_id", null)).resolves.toBeDefined();
    await expect(
      sql`update partnership.response set state = 'withdrawn', ended_at = sent_at where id = ${id}`.execute(store.database.tables()),
    ).rejects.toThrow(/what_is_taken_back_is_gone/);
  });
});
