import { strToU8, unzipSync } from "fflate";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addWorkFile, askForAppeal, declareForAppeal, draftOf, findVersion, freezeVersion, submitReview } from "#partnership";
import { filesOnDisk } from "#store";
import { wordBy } from "../../../../tests/support/word-document.ts";
import { openTestSite, type TestSite } from "../../../../tests/support/partnership-site.ts";
import { aReview, CLOSED, inventReviews, NO_INTEREST } from "../../../../tests/support/review-world.ts";
import { worksRoutes } from "../../works/index.ts";
import { NO_RELEASES, type WorksAround } from "../../works/works-around.ts";
import { reviewRoutes } from "../index.ts";

const AUTHOR = "Zzauthor Madeupauthor";
const WORDS = "People move, and write home.";

describe("files for reviewers who are not to know the authors", () => {
  const folder = mkdtempSync(join(tmpdir(), "knomad-clean-"));
  const around: WorksAround = { releases: NO_RELEASES, files: { files: filesOnDisk(folder), scanner: undefined } };
  const word = wordBy(AUTHOR, WORDS);
  let site: TestSite;
  let world: Awaited<ReturnType<typeof inventReviews>>;
  let work: string;
  let version: string;

  beforeAll(async () => {
    site = await openTestSite("embedded", [...worksRoutes(around), ...reviewRoutes(around)]);
    world = await inventReviews(site, site.surroundings);
    work = (await world.works.work()).workId;
    await sql`update partnership.work_draft set abstract = 'Neutral.', summary = 'Neutral.', source = 'Neutral words.' where work_id = ${work}`.execute(
      site.database.tables(),
    );
    const author = await world.as("author");
    const send = (name: string, bytes: Uint8Array) =>
      addWorkFile(author, work, { name, bytes, purpose: "attachment", alternative: "" }, around.files!);
    await send("a paper of Zzauthor.docx", word);
    await send("b signed.docx", wordBy(AUTHOR, WORDS, { "_xmlsignatures/sig1.xml": strToU8("<Signature/>") }));
    const { version: draft } = await draftOf(site.database, work);
    version = await freezeVersion(author, { workId: work, version: draft }, { words: "Files." }, NO_RELEASES);
  }, 300_000);
  afterAll(async () => {
    await site.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  const invited = async (anonymity: string): Promise<string> => {
    const fields = { version, anonymity, stages: "one", confirm: "yes" };
    expect((await site.post(`/desk/works/${work}/review`, fields, world.people.author)).status).toBe(303);
    const { rows } = await sql<{
      id: string;
    }>`select id from partnership.submission where work_id = ${work} order by submitted_at desc`.execute(site.database.tables());
    await world.toReview(rows[0]!.id);
    const here = `/desk/review/invitations/${await world.invite(rows[0]!.id, "one")}`;
    expect((await site.post(`${here}/declare`, { hasInterest: "no" }, world.people.one)).status).toBe(303);
    return here;
  };
  const insideOf = (bytes: Uint8Array): string =>
    Object.values(unzipSync(bytes))
      .map((part) => Buffer.from(part).toString("utf8"))
      .join("\n");

  it("are told to their authors before they send them to review: which cannot be cleaned, and why", async () => {
    const page = await (await site.get(`/desk/works/${work}/review`, world.people.author)).text();
    expect(page).toContain("Names cannot be taken out of b signed.docx, since it is signed");
    expect(page).not.toContain("taken out of a paper");
    const form = new FormData();
    form.set("purpose", "attachment");
    form.set("file", new File([Buffer.from(wordBy(AUTHOR, "x", { "_xmlsignatures/sig2.xml": strToU8("<S/>") }))], "c signed.docx"));
    form.set("csrf", site.formField(world.people.author));
    const headers = { "x-test-person": world.people.author, origin: "http://knomad.test" };
    const sent = await site.app.request(`http://knomad.test/desk/works/${work}/files`, { method: "POST", headers, body: form });
    expect(decodeURIComponent(sent.headers.get("set-cookie") ?? "")).toContain("taken out of c signed.docx, since it is signed");
  });

  it("come as copies without names under neutral names; what cannot be cleaned is kept back with a reason", async () => {
    const here = await invited("both hidden");
    const answer = await site.get(`${here}/files/1`, world.people.one);
    expect(answer.headers.get("content-disposition")).toContain("file-1.docx");
    const copy = insideOf(new Uint8Array(await answer.arrayBuffer()));
    expect(copy).toContain(WORDS);
    expect(copy).not.toContain("Zzauthor");
    expect(insideOf(word)).toContain("Zzauthor");
    const kept = await site.get(`${here}/files/2`, world.people.one);
    expect(kept.status).toBe(404);
    expect(await kept.text()).toContain("This file is kept back: names cannot be taken out of it, since it is signed");
    for (const path of [here, `${here}/text`]) expect(await (await site.get(path, world.people.one)).text()).not.toContain("a paper of");
  });

  it("stay as they were sent for their authors, with their hash", async () => {
    const answer = await site.get(`/desk/works/${work}/files/${encodeURIComponent("a paper of Zzauthor.docx")}`, world.people.author);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const hash = (of: Uint8Array): string => createHash("sha256").update(of).digest("hex");
    expect(hash(bytes)).toBe(hash(word));
    expect((await findVersion(site.database, { id: version }))!.files.map(({ sha256 }) => sha256)).toContain(hash(word));
  });

  it("come so to whoever decides an appeal, too", async () => {
    const { rows } = await sql<{ id: string; reference: string }>`select id, reference from partnership.submission where work_id = ${work}
      order by submitted_at desc`.execute(site.database.tables());
    const { id, reference } = rows[0]!;
    const [own] = await world.assignments(id);
    await submitReview(await world.as("one"), { id: own!.id }, aReview(), CLOSED);
    await world.reviewed(id, "two");
    await world.decided(id, "reject");
    await askForAppeal(await world.as("author"), { id }, "The second review reads another table.");
    const here = `/desk/review/${reference}/version`;
    expect((await site.get(`${here}/files/1`, world.people.director)).status).toBe(409);
    await declareForAppeal(await world.as("director"), { id }, NO_INTEREST);
    const page = await (await site.get(here, world.people.director)).text();
    expect(page).toContain(`${here}/files/2`);
    expect(page).not.toContain("a paper of");
    const answer = await site.get(`${here}/files/1`, world.people.director);
    expect(answer.headers.get("content-disposition")).toContain("file-1.docx");
    expect(insideOf(new Uint8Array(await answer.arrayBuffer()))).not.toContain("Zzauthor");
    for (const path of ["files/2", `files/${encodeURIComponent("a paper of Zzauthor.docx")}`])
      expect((await site.get(`${here}/${path}`, world.people.director)).status).toBe(404);
  });
});
