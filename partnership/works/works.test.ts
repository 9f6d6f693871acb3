import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PARTNERSHIP_MIGRATIONS, type Doing, type PartnershipTables } from "#partnership";
import { filesOnDisk, inOneUnit, STORE_MIGRATIONS, verifyLog, type FileStore } from "#store";
import { inventIn, type Invented } from "../../tests/support/invented-partnership.ts";
import { openTestStore, STORE_KINDS, testSurroundings, type TestStore } from "../../tests/support/test-store.ts";
import { commentOnDraft, settleComment } from "./comment-actions.ts";
import { setContributors, type ContributorValues } from "./contributor-actions.ts";
import { contributorsOf, makersOf, versionContributors } from "./contributor-records.ts";
import { commentsOf } from "./draft-comment-records.ts";
import { compareFigures } from "./figure-comparison-actions.ts";
import { addWorkFile, removeWorkFile } from "./file-actions.ts";
import { ALL_WORKS as ALL } from "../library/library-filter.ts";
import { libraryPart } from "../library/library-records.ts";
import { changeToSign, correctWork, moveWork, noteEditorialChange, publishWork, retractWork } from "./publish-actions.ts";
import { freezeVersion, type ReleasesAround } from "./version-actions.ts";
import { findVersion, newestComparison, versionsOf } from "./version-records.ts";
import { contentHash } from "./versions/content-hash.ts";
import { openWork, saveWorkDraft, setTags, withdrawWork } from "./work-actions.ts";
import { filesOf } from "./work-file-records.ts";
import { noticesOf } from "./work-notice-records.ts";
import { draftOf, findWork, tagsOf } from "./work-records.ts";

const STOCKS: ReleasesAround["dataflows"] = [
  {
    id: "DF_MIGRANT_STOCK",
    dimensions: ["INDICATOR", "REF_AREA", "COUNTERPART_AREA", "SEX", "TIME_PERIOD"],
    indicators: [{ id: "STOCK" }],
  },
];
const VALUES: Readonly<Record<string, number>> = { "2099.1": 100, "2099.2": 120 };
const releases = (newest: string): ReleasesAround => ({
  newest,
  dataflows: STOCKS,
  figureAt: ({ release, key }) => ({ kind: "value", value: VALUES[release]! + (key.includes("CAN") ? 0 : 1), unit: "PS", status: "A" }),
  manifestHash: (id) => (id in VALUES ? "a".repeat(64) : undefined),
});
const FIRST = releases("2099.1");
const SLICE = { offset: 0, most: 50 };
const PNG = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

const contributor = (name: string, more: Partial<ContributorValues> = {}): ContributorValues => ({
  name,
  orcid: null,
  affiliation: "",
  page: "",
  roles: ["Writing – original draft"],
  corresponding: false,
  mayWrite: true,
  ...more,
});

describe.each(STORE_KINDS)("works on %s", (kind) => {
  let store: TestStore;
  let invented: Invented;
  let files: FileStore;
  let folder = "";
  const people: Record<string, string> = {};
  let group = "";
  let theme = "";
  const surroundings = testSurroundings();
  const as = (name: string): Promise<Doing> => invented.as(people[name]!);

  beforeAll(async () => {
    store = await openTestStore(kind, [...STORE_MIGRATIONS, ...PARTNERSHIP_MIGRATIONS]);
    invented = inventIn(store.database, surroundings);
    folder = mkdtempSync(join(tmpdir(), "knomad-works-"));
    files = filesOnDisk(folder);
    for (const name of ["ada", "ben", "stranger", "director", "officer"]) people[name] = await invented.person(`Invented ${name}`);
    const management = await invented.body("management", "management");
    group = await invented.body("group", "group");
    theme = await invented.body("theme", "theme");
    await invented.mandate(people["director"]!, management, "director");
    await invented.mandate(people["officer"]!, management, "programme officer");
  }, 300_000);
  afterAll(async () => {
    await store.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  const begin = async (title: string, more: Partial<{ kind: string; language: string }> = {}): Promise<string> =>
    openWork(await as("ada"), { title, kind: "short-note", body: group, language: "en", licence: "CC-BY-4.0", ...more });
  const write = async (workId: string, more: Partial<{ title: string; summary: string; source: string }> = {}): Promise<number> => {
    const { version, title } = await draftOf(store.database, workId);
    const values = { title, summary: "Plain words.", abstract: "", source: "A text of {{stock MEX>CAN 2020}} people.", ...more };
    return saveWorkDraft(await as("ada"), { workId, version }, values);
  };
  const freeze = async (workId: string, words = "First."): Promise<string> => {
    const { version } = await draftOf(store.database, workId);
    return freezeVersion(await as("ada"), { workId, version }, { words }, FIRST);
  };
  const publish = async (workId: string, versionId: string, words = ""): Promise<void> => {
    const { database, actor } = await as("director");
    await inOneUnit(database, actor, surroundings, async (unit) => {
      await moveWork(unit, workId, "in review");
      await moveWork(unit, workId, "accepted");
      await publishWork(unit, { workId, versionId, words });
    });
  };

  it("begins with whoever opened it as its writer, whom nobody else follows into the draft", async () => {
    const id = await begin("An invented note");
    const second = await begin("An invented note");
    const [work, other] = [await findWork(store.database, { id }), await findWork(store.database, { id: second })];
    expect(work).toMatchObject({ slug: "an-invented-note", state: "draft", kind: "short-note" });
    expect(other!.slug).toBe("an-invented-note-2");
    expect(work!.reference).toMatch(/^W-\d+$/);
    expect(await contributorsOf(store.database, id)).toMatchObject([{ name: "Invented ada", mayWrite: true, corresponding: true }]);
    const at = { workId: id, version: 1 };
    const words = { title: "Stolen", summary: "", abstract: "", source: "" };
    for (const name of ["stranger", "director", "officer"])
      await expect(saveWorkDraft(await as(name), at, words)).rejects.toMatchObject({ code: "no-such-work" });
    await expect(commentOnDraft(await as("director"), id, { place: "", words: "I see you." })).rejects.toMatchObject({
      code: "no-such-work",
    });
  });

  it("tells the second of two who save at once, and keeps what the first wrote", async () => {
    const workId = await begin("Saved twice");
    await setContributors(await as("ada"), workId, [contributor("Invented ada"), contributor("Invented ben", { page: "" })]);
    const at = { workId, version: 1 };
    const words = { title: "Saved twice", summary: "", abstract: "", source: "First." };
    expect(await saveWorkDraft(await as("ada"), at, words)).toBe(2);
    await expect(saveWorkDraft(await as("ada"), at, { ...words, source: "Second." })).rejects.toMatchObject({ code: "changed-meanwhile" });
    expect((await draftOf(store.database, workId)).source).toBe("First.");
    expect(await saveWorkDraft(await as("ada"), { workId, version: 2 }, words)).toBe(2);
  });

  it("names contributors in order, knows records by ORCID and listed page, and tells who was added", async () => {
    const workId = await begin("Made by several");
    const tables = store.database.tables<PartnershipTables>();
    await tables.updateTable("partnership.person").set({ orcid: "0000-0002-1825-0097" }).where("id", "=", people["ben"]!).execute();
    await tables.updateTable("partnership.person").set({ listed: true }).where("id", "=", people["officer"]!).execute();
    await setContributors(await as("ada"), workId, [
      contributor("Ben, by ORCID", { orcid: "0000-0002-1825-0097", mayWrite: false }),
      contributor("Invented ada"),
      contributor("Officer, by page", { page: `https://x.example/people/${people["officer"]}` }),
      contributor("Nobody known"),
    ]);
    const ids = (await contributorsOf(store.database, workId)).map(({ personId }) => personId);
    expect(ids).toEqual([people["ben"], people["ada"], people["officer"], null]);
    const told = await tables.selectFrom("partnership.notice").select("words").where("person_id", "=", people["ben"]!).execute();
    expect(told.map(({ words }) => words).join()).toContain("Made by several");
    const at = { workId, version: 1 };
    await expect(saveWorkDraft(await as("ben"), at, { title: "x", summary: "", abstract: "", source: "" })).rejects.toMatchObject({
      code: "not-allowed",
    });
    await commentOnDraft(await as("ben"), workId, { place: "Section 1", words: "Say more." });
    const [comment] = await commentsOf(store.database, workId);
    await settleComment(await as("ada"), workId, comment!.id);
    await expect(settleComment(await as("ada"), workId, comment!.id)).rejects.toMatchObject({ code: "bad-work" });
    const nobody = [contributor("Nobody known")];
    await expect(setContributors(await as("ada"), workId, nobody)).rejects.toMatchObject({ values: { field: "form" } });
    const unlisted = [contributor("Invented ada"), contributor("Hidden", { page: people["stranger"]! })];
    await expect(setContributors(await as("ada"), workId, unlisted)).rejects.toMatchObject({ values: { field: "page-2" } });
  });

  it("makes versions that never change, with pinned figures, and says everything that is missing", async () => {
    const workId = await begin("Frozen");
    await expect(freeze(workId)).rejects.toMatchObject({
      code: "work-not-ready",
      values: { missing: "a summary in plain language; the text" },
    });
    await write(workId, { source: "{{stock MEX>NOWHERE 2020}}" });
    await expect(freeze(workId)).rejects.toMatchObject({ code: "work-not-ready" });
    await write(workId);
    const id = await freeze(workId);
    const version = (await findVersion(store.database, { id }))!;
    expect(version.source).toBe("A text of {{DF_MIGRANT_STOCK/STOCK.CAN.MEX._T.2020@2099.1}} people.");
    expect(version.bindings).toHaveLength(1);
    const contributors = await versionContributors(store.database, id);
    expect(contentHash({ ...version, contributors: contributors.map(({ name, roles }) => ({ name, roles })) })).toBe(version.hash);
    await expect(freeze(workId)).rejects.toMatchObject({ code: "work-same-version", values: { number: 1 } });
    await write(workId, { source: "Another text." });
    await freeze(workId, "Second.");
    expect((await versionsOf(store.database, workId)).map(({ number }) => number)).toEqual([2, 1]);
    const tables = store.database.tables();
    await sql`update partnership.work set fictitious = false where id = ${workId}`.execute(tables);
    await expect(sql`update partnership.work_version set source = 'x' where id = ${id}`.execute(tables)).rejects.toThrow(
      "a version never changes",
    );
    await expect(sql`delete from partnership.work_version where id = ${id}`.execute(tables)).rejects.toThrow("a version never changes");
  });

  it("takes pictures with words and documents by their content, and refuses the rest", async () => {
    const workId = await begin("With files");
    const around = { files, scanner: undefined };
    const figure = { name: "map.png", bytes: PNG, purpose: "figure" as const, alternative: "A dot." };
    await addWorkFile(await as("ada"), workId, figure, around);
    await expect(addWorkFile(await as("ada"), workId, { ...figure, alternative: "" }, around)).rejects.toMatchObject({
      values: { field: "alternative" },
    });
    const script = { ...figure, name: "x.png", bytes: Buffer.from("<script>alert(1)</script>") };
    await expect(addWorkFile(await as("ada"), workId, script, around)).rejects.toMatchObject({ code: "upload-type" });
    await expect(addWorkFile(await as("stranger"), workId, figure, around)).rejects.toMatchObject({ code: "not-allowed" });
    await write(workId, { source: "![A dot.](map.png)\n\nFigure: A dot" });
    const id = await freeze(workId);
    const [file] = await filesOf(store.database, workId);
    expect(file).toMatchObject({ scan: "not scanned", mediaType: "image/png" });
    await removeWorkFile(await as("ada"), workId, file!.id);
    expect((await findVersion(store.database, { id }))!.files).toMatchObject([{ name: "map.png", alternative: "A dot." }]);
    expect(await files.has(file!.hash)).toBe(true);
  });

  it("is public by its release alone, is listed and narrowed down, corrected, changed with a second signature and retracted for good", async () => {
    const workId = await begin("Known to the world", { language: "fr" });
    await setTags(await as("ada"), workId, { language: "fr", licence: "CC-BY-4.0", themes: [theme], countries: ["MEX"] });
    expect(await tagsOf(store.database, workId)).toEqual({ themes: [theme], countries: ["MEX"] });
    await write(workId, { title: "Known to the world" });
    const first = await freeze(workId);
    expect((await libraryPart(store.database, ALL, SLICE)).total).toBe(0);
    await expect(correctWork(await as("director"), workId, "Wrong.")).rejects.toMatchObject({ code: "work-state" });
    await publish(workId, first);
    for (const [filter, total] of [
      [{ ...ALL, words: "KNOWN" }, 1],
      [{ ...ALL, words: "100%" }, 0],
      [{ ...ALL, theme: ["theme"], kind: ["short-note", "book"], country: ["MEX"], language: ["fr"], year: ["2099"] }, 1],
      [{ ...ALL, country: ["CAN"] }, 0],
      [{ ...ALL, year: ["2098"] }, 0],
    ] as const)
      expect((await libraryPart(store.database, filter, SLICE)).total, JSON.stringify(filter)).toBe(total);

    await write(workId, { title: "Known to the world", source: "A text of {{stock MEX>CAN 2020}} persons." });
    const second = await freeze(workId, "Persons.");
    const change = { workId, versionId: second, words: "A word." };
    const work = (await findWork(store.database, { id: workId }))!;
    expect(await changeToSign(store.database, work)).toBe(second);
    for (const name of ["ada", "stranger"])
      await expect(noteEditorialChange(await as(name), change)).rejects.toMatchObject({ code: "not-allowed" });
    await noteEditorialChange(await as("officer"), change);
    await expect(noteEditorialChange(await as("officer"), { ...change, versionId: first })).rejects.toMatchObject({ code: "bad-work" });
    await correctWork(await as("director"), workId, "A number was wrong.");
    await expect(retractWork(await as("officer"), workId, "No.")).rejects.toMatchObject({ code: "not-allowed" });
    await retractWork(await as("director"), workId, "It was all wrong.");
    await expect(retractWork(await as("director"), workId, "Again.")).rejects.toMatchObject({ code: "work-state" });
    await expect(write(workId)).rejects.toMatchObject({ code: "work-closed" });
    const notices = await noticesOf(store.database, workId);
    expect(notices.map(({ kind: one }) => one)).toEqual(["retraction", "correction", "editorial change", "published"]);
    expect(notices[2]).toMatchObject({ givenBy: people["ada"], signedBy: people["officer"], fromVersion: first, toVersion: second });
    expect((await libraryPart(store.database, ALL, SLICE)).lines).toMatchObject([{ state: "retracted" }]);
  });

  it("is nobody's to release, sign or retract who made any version of it, whatever their role", async () => {
    const workId = await begin("The officer's own");
    await setContributors(await as("ada"), workId, [contributor("Invented ada"), contributor("Officer", { page: people["officer"]! })]);
    await write(workId);
    const first = await freeze(workId);
    await publish(workId, first);
    await setContributors(await as("ada"), workId, [contributor("Invented ada")]);
    expect(await makersOf(store.database, workId)).toContain(people["officer"]);
    await write(workId, { source: "Changed." });
    const second = await freeze(workId);
    await expect(noteEditorialChange(await as("officer"), { workId, versionId: second, words: "A word." })).rejects.toMatchObject({
      code: "not-allowed",
    });
  });

  it("is withdrawn as a draft alone, and stays in the records", async () => {
    const workId = await begin("Taken back");
    await withdrawWork(await as("ada"), workId, "No time.");
    expect(await findWork(store.database, { id: workId })).toMatchObject({ state: "withdrawn" });
    await expect(write(workId)).rejects.toMatchObject({ code: "work-closed" });
    const { database, actor } = await as("director");
    await expect(inOneUnit(database, actor, surroundings, (unit) => moveWork(unit, workId, "in review"))).rejects.toMatchObject({
      code: "work-state",
    });
  });

  it("is compared with each newer release once, and says what moved", async () => {
    const workId = await begin("Compared");
    await write(workId, { source: "{{stock MEX>CAN 2020}} and {{stock MEX>USA 2020}}." });
    const id = await freeze(workId);
    await publish(workId, id);
    const second = releases("2099.2");
    expect(await compareFigures(store.database, surroundings, FIRST)).toBeGreaterThan(0);
    expect((await newestComparison(store.database, id))!.moves).toEqual([]);
    expect(await compareFigures(store.database, surroundings, second)).toBeGreaterThan(0);
    expect(await compareFigures(store.database, surroundings, second)).toBe(0);
    expect(await newestComparison(store.database, id)).toMatchObject({
      releaseId: "2099.2",
      moves: [
        { key: "STOCK.CAN.MEX._T.2020", fromRelease: "2099.1", from: 100, to: 120, unit: "PS" },
        { key: "STOCK.USA.MEX._T.2020", from: 101, to: 121 },
      ],
    });
  });

  it("is not how a work on a release of data is begun", async () => {
    await expect(begin("Release 2099.1", { kind: "data-release" })).rejects.toMatchObject({ code: "bad-work", values: { field: "kind" } });
  });

  it("tells the log everything, without what drafts say", async () => {
    expect((await verifyLog(store.database)).faults).toEqual([]);
    const { rows } = await sql<{
      found: boolean;
    }>`select exists (select from store.log_detail where detail::text like '%Plain words%') as found`.execute(store.database.tables());
    expect(rows[0]!.found).toBe(false);
  });
});
