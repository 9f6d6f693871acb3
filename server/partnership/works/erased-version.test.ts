import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import {
  contentHash,
  draftOf,
  erasePerson,
  erasuresOf,
  findVersion,
  freezeVersion,
  openWork,
  partsOf,
  publishWork,
  saveWorkDraft,
  versionContributors,
  type PartnershipTables,
} from "#partnership";
import { inOneUnit, verifyLog } from "#store";
import { inventIn } from "../../../tests/support/invented-partnership.ts";
import { openTestApi } from "../../../tests/support/partnership-api.ts";
import { openTestSite, type TestSite } from "../../../tests/support/partnership-site.ts";
import { STORE_KINDS } from "../../../tests/support/test-store.ts";
import { worksRoutes } from "./index.ts";
import { NO_RELEASES } from "./works-around.ts";

const NAME = "Quirina Zuleika-Madeup";
const RECIPE = readFileSync(resolve(import.meta.dirname, "../../../docs/how-to/recompute-a-version-hash.md"), "utf8");

describe.each(STORE_KINDS)("a public version whose author is erased, on %s", (kind) => {
  let site: TestSite;
  let author = "";
  let versionId = "";
  let hash = "";
  const folder = mkdtempSync(join(tmpdir(), "knomad-erased-"));
  beforeAll(async () => {
    site = await openTestSite(kind, worksRoutes());
    const { database, surroundings } = site;
    const invented = inventIn(database, surroundings);
    author = await site.addPerson(NAME, { listed: true });
    const group = await invented.body("group", "group");
    const doing = await invented.as(author);
    const workId = await openWork(doing, {
      title: "An erased author",
      kind: "blog-post",
      body: group,
      language: "en",
      licence: "CC-BY-4.0",
    });
    const text = { title: "An erased author", abstract: "", summary: "", source: "# One\n\nInvented words." };
    await saveWorkDraft(doing, { workId, version: 1 }, text);
    const { version } = await draftOf(database, workId);
    versionId = await freezeVersion(doing, { workId, version }, { words: "First." }, NO_RELEASES);
    hash = (await findVersion(database, { id: versionId }))!.hash;
    await inOneUnit(database, doing.actor, surroundings, (unit) => publishWork(unit, { workId, versionId, words: "" }));
  }, 300_000);
  afterAll(async () => {
    await site.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  const partsNow = async () =>
    partsOf((await findVersion(site.database, { id: versionId }))!, await versionContributors(site.database, versionId));
  const text = async (path: string): Promise<string> => (await site.get(path)).text();
  const recompute = (json: string): { readonly hash: string; readonly said: string } => {
    const [script, file] = [join(folder, "recompute.mjs"), join(folder, "version.json")];
    writeFileSync(script, /```js\n([\s\S]*?)```/.exec(RECIPE)![1]!);
    writeFileSync(file, json);
    const said = execFileSync("sh", ["-c", `"${process.execPath}" "${script}" "${file}" 2>"${folder}/said"`], { encoding: "utf8" });
    return { hash: said.trim(), said: readFileSync(join(folder, "said"), "utf8") };
  };

  it("has the hash of its parts before", async () => {
    expect(contentHash(await partsNow())).toBe(hash);
    expect(recompute(await text("/library/an-erased-author/v/1/version.json"))).toEqual({ hash, said: "" });
    expect(await text("/library/an-erased-author")).not.toContain("Erased");
  });

  it("keeps its hash, and says where that it is of the parts before, and what the rest hashes to", async () => {
    const { database, surroundings } = site;
    const wish = { id: surroundings.newId(), person_id: author, asked_at: surroundings.now(), erases_at: surroundings.now() };
    await database
      .tables<PartnershipTables>()
      .insertInto("partnership.erasure_request")
      .values({ ...wish, was_listed: true, withdrawn_at: null, done_at: null })
      .execute();
    await erasePerson({ database, surroundings, endAccounts: () => Promise.resolve() }, wish.id);
    expect((await findVersion(database, { id: versionId }))!.hash).toBe(hash);
    const left = contentHash(await partsNow());
    expect(left).not.toBe(hash);
    expect(await erasuresOf(database, [versionId])).toMatchObject([{ versionId, positions: [1], partsHash: left }]);
    const page = await text("/library/an-erased-author");
    expect(page).not.toContain(NAME);
    for (const words of [hash, left, "The name of contributor 1 was erased on 1 January 2099."]) expect(page).toContain(words);
    const json = await text("/library/an-erased-author/v/1/version.json");
    const { said, hash: made } = recompute(json);
    expect(made).toBe(left);
    for (const words of [left, hash]) expect(said).toContain(words);
    expect(JSON.parse(json)).toMatchObject({ hashBefore: hash, erased: [{ contributors: [1], on: "2099-01-01", partsHash: left }] });
    const api = await openTestApi(site);
    const version = await api.json("/works/an-erased-author/versions/1");
    expect(version).toMatchObject({ hash, erased: [{ contributors: [1], on: "2099-01-01", partsHash: left }] });
    expect((await verifyLog(database)).faults).toEqual([]);
  });
});
