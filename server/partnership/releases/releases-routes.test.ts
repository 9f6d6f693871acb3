import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  appointEditor,
  askForApproval,
  declareInterests,
  draftOf,
  freezeVersion,
  officeCommentsOf,
  openWork,
  saveWorkDraft,
  screen,
  submitWork,
} from "#partnership";
import { inventIn, type Invented } from "../../../tests/support/invented-partnership.ts";
import { openTestSite, type TestSite } from "../../../tests/support/partnership-site.ts";
import { BUNDLED } from "../../../tests/support/release-review.ts";
import { STORE_KINDS } from "../../../tests/support/test-store.ts";
import { releaseMails } from "./release-mails.ts";
import { CASES_ROUTES } from "../cases-routes.ts";
import { NO_RELEASES, type WorksAround } from "../works/works-around.ts";
import { worksRoutes } from "../works/index.ts";
import { releasesReviewRoutes } from "./index.ts";

const AROUND: WorksAround = { releases: { ...NO_RELEASES, manifestHash: (id) => BUNDLED.describe(id)?.manifestHash } };
const DESK = "/desk/releases/2026.1";
const COMMENTS = "/releases/2026.1/comments";

describe.each(STORE_KINDS)("pages of releases in review on %s", (kind) => {
  let site: TestSite;
  let invented: Invented;
  const people: Record<string, string> = {};
  let group = "";
  let submission = "";

  beforeAll(async () => {
    site = await openTestSite(kind, [...releasesReviewRoutes(BUNDLED), ...worksRoutes(AROUND), ...CASES_ROUTES]);
    invented = inventIn(site.database, site.surroundings);
    for (const name of ["clerk", "officer", "chair", "office", "stranger"]) people[name] = await site.addPerson(`Invented ${name}`);
    const management = await invented.body("management", "management");
    group = await invented.body("group", "group");
    await invented.mandate(people["clerk"]!, management, "administrative officer");
    await invented.mandate(people["officer"]!, management, "programme officer");
    await invented.mandate(people["chair"]!, group, "chair");
  }, 300_000);
  afterAll(() => site.remove());

  const text = async (path: string, person?: string): Promise<string> =>
    (await site.get(path, person === undefined ? undefined : people[person])).text();

  it("begin a review from the list of releases, by whoever may", async () => {
    expect((await site.get("/desk/releases", people["stranger"])).status).toBe(403);
    expect(await text("/desk/releases", "clerk")).toContain("Not reviewed yet");
    expect(await text(DESK, "clerk")).toContain("Begin its review");
    expect(await text(DESK, "chair")).not.toContain("Begin its review");
    const empty = await site.post(DESK, { body: "none" }, people["clerk"]!);
    expect([empty.status, (await empty.text()).includes("Choose a body from the list.")]).toEqual([422, true]);
    expect((await site.post(DESK, { body: group }, people["chair"]!)).status).toBe(403);
    const begun = await site.post(DESK, { body: group }, people["clerk"]!);
    expect(begun.status).toBe(303);
    const workId = /works\/([0-9a-f-]{36})$/.exec(begun.headers.get("location")!)![1]!;
    expect(await text(`/desk/works/${workId}/text`, "clerk")).toContain(BUNDLED.describe("2026.1")!.manifestHash);
    const made = await site.post(`/desk/works/${workId}/versions`, { words: "First.", version: "2" }, people["clerk"]!);
    expect(made.status).toBe(303);
    const again = await site.post(DESK, { body: group }, people["clerk"]!);
    expect([again.status, (await again.text()).includes("is described by the work")]).toEqual([409, true]);
    expect(await text("/desk/works/new", "clerk")).not.toContain('value="data-release"');
  });

  it("say that there is no comment period before there is one", async () => {
    expect(await text(COMMENTS)).toContain("There is no comment period of this release.");
    expect((await site.get("/releases/1999.1/comments")).status).toBe(404);
  });

  it("take comments of an office while the period lasts, and of one that was invited, and show them afterwards", async () => {
    const { rows } = await site.database
      .tables<{ "partnership.work_version": { id: string } }>()
      .selectFrom("partnership.work_version")
      .select("id")
      .execute()
      .then((all) => ({ rows: all }));
    const wanted = { versionId: rows[0]!.id, anonymity: "reviewers named", stages: "one", suggested: [] } as const;
    const { id } = await submitWork(await invented.as(people["clerk"]!), wanted);
    submission = id;
    await appointEditor(await invented.as(people["officer"]!), { id }, people["chair"]!);
    await declareInterests(await invented.as(people["chair"]!), { id }, { capacity: "editor", hasInterest: false, words: "" });
    await screen(await invented.as(people["chair"]!), { id }, { outcome: "review", reasons: "It fits." });
    expect(await text(COMMENTS)).toContain("31 days left");
    expect(await text(COMMENTS, "stranger")).toContain("Your record names none.");
    const office = await invented.office(people["office"]!, "Statistics of <b>Nowhere</b>", "KEN");
    const refused = await site.post(COMMENTS, { office, words: "Mine." }, people["stranger"]!);
    expect(refused.status).toBe(403);
    const empty = await site.post(COMMENTS, { office, words: "" }, people["office"]!);
    expect([empty.status, (await empty.text()).includes("Write your comment.")]).toEqual([422, true]);
    expect((await site.post(COMMENTS, { office, words: "Table <2> is wrong." }, people["office"]!)).status).toBe(303);
    const bad = await site.post(`${DESK}/invite`, { office: "Elsewhere", area: "FJI", address: "nowhere" }, people["chair"]!);
    expect([bad.status, (await bad.text()).includes("write an e-mail address")]).toEqual([422, true]);
    const invited = { office: "Statistics of Elsewhere", area: "FJI", address: "office@elsewhere.example" };
    expect((await site.post(`${DESK}/invite`, invited, people["officer"]!)).status).toBe(403);
    expect((await site.post(`${DESK}/invite`, invited, people["chair"]!)).status).toBe(303);
    const jobs = await site.database
      .tables<{ "store.job": { payload: { template: string; values: Record<string, string> } } }>()
      .selectFrom("store.job")
      .select("payload")
      .execute();
    const mail = jobs.find(({ payload }) => payload.template === "office-invitation")!.payload;
    const prepare = releaseMails(() => Promise.resolve(site.database), site.surroundings)["office-invitation"]!;
    const { values } = (await prepare({ to: invited.address, ...mail }, site.surroundings.now()))!;
    const link = values["href"]!;
    const answer = await site.get(link);
    expect([answer.status, answer.headers.get("referrer-policy")]).toEqual([200, "same-origin"]);
    expect(await answer.text()).toContain("Comment for Statistics of Elsewhere");
    const send = (words: string, origin: string) =>
      site.app.request(`http://knomad.test${link}`, { method: "POST", headers: { origin }, body: new URLSearchParams({ words }) });
    expect((await send("From afar.", "http://elsewhere.test")).status).toBe(403);
    expect((await send("Our series begins in 1990.", "http://knomad.test")).status).toBe(303);
    expect((await site.get("/office-comments/guessed")).status).toBe(404);
    expect(await text(COMMENTS)).toContain("2 comments were received.");
    expect(await text(COMMENTS)).not.toContain("Our series begins");
    expect((await officeCommentsOf(site.database, submission)).length).toBe(2);
    site.surroundings.wait(32 * 86_400_000);
    const over = await text(COMMENTS);
    expect(over).toContain("Our series begins in 1990.");
    expect(over).toContain("Statistics of &lt;b>Nowhere&lt;/b>, Kenya");
    expect(over).not.toContain("<textarea");
    expect((await send("Late.", "http://knomad.test")).status).toBe(409);
  });

  it("show whoever decides on an approval the version that is to be approved, and nobody else", async () => {
    const values = { title: "Invented minutes", kind: "meeting-report", body: group, language: "en", licence: "CC-BY-4.0" };
    const doing = await invented.as(people["clerk"]!);
    const workId = await openWork(doing, values);
    const draft = { title: "Invented minutes", summary: "", abstract: "", source: "The group *met*." };
    const version = await saveWorkDraft(doing, { workId, version: (await draftOf(site.database, workId)).version }, draft);
    const versionId = await freezeVersion(doing, { workId, version }, { words: "" }, AROUND.releases);
    const reference = await askForApproval(doing, versionId);
    expect(await text(`/desk/cases/${reference}`, "chair")).toContain("Read the version that is to be approved");
    expect(await text(`/desk/cases/${reference}/paper`, "chair")).toContain("The group <em>met</em>.");
    expect((await site.get(`/desk/cases/${reference}/paper`, people["stranger"])).status).toBe(404);
  });
});
