import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listReleases, openRelease, releaseFolders } from "#observatory";
import {
  answerOffice,
  beginDataRelease,
  certify,
  clearForPolicyUse,
  commentAsOffice,
  declareInterests,
  draftOf,
  findVersion,
  freezeVersion,
  inviteReviewer,
  declareAsReviewer,
  submitReview,
  isReleaseReviewed,
  PUBLISH_RELEASE,
  publishReleaseHandler,
  releaseWork,
  reviewsOfReleases,
  submitWork,
  type Doing,
} from "#partnership";
import { runJobs, verifyLog } from "#store";
import { reviewData } from "../../server/pages/review-data.ts";
import { noteReleases } from "../../server/partnership/releases/note-releases.ts";
import { siteReleases, type SiteReleases } from "../../server/partnership/releases/site-releases.ts";
import { releasesOn } from "../../server/partnership/works/works-around.ts";
import { checkoutFolder } from "../../server/http/checkout-folder.ts";
import { aReview, CLOSED, NO_INTEREST, reviewWorld, type ReviewWorld } from "../support/review-world.ts";
import { STORE_KINDS } from "../support/test-store.ts";

const RELEASE = "2026.1";
const DAY = 86_400_000;

// Everybody here is invented; the release is a copy of the one that comes with the programme, which stays as it is.
describe.each(STORE_KINDS)(`release ${RELEASE} through its review on %s`, (kind) => {
  let world: ReviewWorld;
  let home: string;
  let site: SiteReleases;
  let clerk = "";
  const folder = (): string => join(home, "releases", RELEASE);
  const states = () => openRelease(folder()).states();

  beforeAll(async () => {
    world = await reviewWorld(kind);
    home = mkdtempSync(join(tmpdir(), "knomad-review-"));
    cpSync(join(checkoutFolder(), "releases", RELEASE), folder(), { recursive: true });
    site = siteReleases(() => listReleases(releaseFolders(home)), world.surroundings.now);
    const { rows } = await sql<{ id: string }>`select id from partnership.body where slug = 'management'`.execute(
      world.store.database.tables(),
    );
    clerk = await world.invented.person("Zzclerk Madeupclerk");
    await world.invented.mandate(clerk, rows[0]!.id, "administrative officer");
  }, 300_000);
  afterAll(async () => {
    await world.store.remove();
    rmSync(home, { recursive: true, force: true });
  });

  const author = (): Promise<Doing> => world.invented.as(clerk);
  const note = (): Promise<void> => noteReleases(world.store.database, world.surroundings, site);
  const around = () => {
    const newest = openRelease(folder());
    return releasesOn({ newest, find: () => ({ release: newest }), list: site.listed });
  };
  const reviewed = async (id: string, name: "one" | "two"): Promise<void> => {
    const invited = await inviteReviewer(await world.as("editor"), { id }, { who: { personId: world.people[name] }, kind: "expert" });
    await declareAsReviewer(await world.as(name), { id: invited }, NO_INTEREST);
    const review = aReview({ scores: { sources: 4, methods: 4, plausibility: 5 }, recommendation: "accept", points: [] });
    await submitReview(await world.as(name), { id: invited }, review, CLOSED);
  };
  const page = async () =>
    reviewData(openRelease(folder()), (await reviewsOfReleases(world.store.database)).get(RELEASE), world.surroundings.now());

  it("goes from frozen to published, by the bytes that were reviewed", async () => {
    const { store, as, surroundings, people, group } = world;
    expect(states().at(-1)!.state).toBe("frozen");
    expect(await page()).toEqual({ kind: "none" });
    await note();
    const described = site.describe(RELEASE)!;
    const workId = await beginDataRelease(await author(), described, group);
    const { version, source } = await draftOf(store.database, workId);
    for (const { words } of described.checks.slice(0, 3)) expect(source).toContain(words.slice(0, 20));
    const versionId = await freezeVersion(await author(), { workId, version }, { words: "First." }, around());
    const made = (await findVersion(store.database, { id: versionId }))!;
    expect(made).toMatchObject({ releaseId: RELEASE, manifestHash: described.manifestHash, bindings: [] });
    const wanted = { versionId, anonymity: "reviewers named", stages: "one", suggested: [] } as const;
    const { id } = await submitWork(await author(), wanted);
    await world.toReview(id);
    expect(await page()).toMatchObject({ kind: "under way", open: true });
    await reviewed(id, "one");
    await reviewed(id, "two");
    const officeId = await world.invented.office(people.three, "Statistics of Nowhere", "KEN");
    const commentId = await commentAsOffice(await as("three"), id, { officeId, words: "Our census of 2019 says more. Invented." });
    await world.decided(id, "accept");
    await certify(await as("reviewEditor"), { id }, "No points were left.");
    await declareInterests(await as("officer"), { id }, { capacity: "programme officer", ...NO_INTEREST });
    await clearForPolicyUse(await as("officer"), { id }, "Of use.");
    await declareInterests(await as("director"), { id }, { capacity: "director", ...NO_INTEREST });
    const release = async () => releaseWork(await as("director"), { id }, { versionHash: made.hash, reasons: "Checked." });
    await expect(release()).rejects.toMatchObject({ code: "comments-open" });
    surroundings.wait(31 * DAY);
    await answerOffice(await as("editor"), { id }, { commentId, commentVersion: 1, answer: "It comes with the next release. Invented." });
    expect(await page()).toMatchObject({ kind: "under way", open: false });

    // Bytes that change meanwhile stop it; brought back, it goes on.
    const manifest = readFileSync(join(folder(), "manifest.json"));
    writeFileSync(join(folder(), "manifest.json"), `${manifest.toString()}\n`);
    await note();
    await expect(release()).rejects.toMatchObject({ code: "release-altered" });
    expect(await page()).toMatchObject({ kind: "other bytes" });
    writeFileSync(join(folder(), "manifest.json"), manifest);
    await note();
    await release();
    expect(await isReleaseReviewed(store.database, RELEASE, described.manifestHash)).toBe(true);
    expect(states().at(-1)!.state).toBe("frozen");

    // The process ends between the folder and the record of the job: it is done again, and nothing more happens.
    const killed = publishReleaseHandler(async (one) => {
      await site.publish(one);
      throw new Error("killed");
    });
    await runJobs(store.database, { [PUBLISH_RELEASE]: killed }, surroundings);
    const once = states();
    expect(once.at(-1)).toMatchObject({ state: "published" });
    surroundings.wait(DAY);
    await runJobs(store.database, { [PUBLISH_RELEASE]: publishReleaseHandler(site.publish) }, surroundings);
    expect(states()).toEqual(once);
    const { rows } = await sql<{ state: string }>`select state from store.job where queue = ${PUBLISH_RELEASE}`.execute(
      store.database.tables(),
    );
    expect(rows).toEqual([{ state: "done" }]);
    expect(await page()).toMatchObject({ kind: "released" });
    expect((await verifyLog(store.database)).faults).toEqual([]);
  }, 300_000);

  it("is never published with other bytes than those that were released", async () => {
    const other = join(home, "releases", "changed");
    cpSync(folder(), other, { recursive: true });
    const entries = states().slice(0, 2);
    writeFileSync(join(other, "state.json"), JSON.stringify(entries));
    const changed = { ...(JSON.parse(readFileSync(join(other, "manifest.json"), "utf8")) as { id: string }), id: "2099.9" };
    writeFileSync(join(other, "manifest.json"), JSON.stringify(changed));
    const { manifestHash } = site.describe(RELEASE)!;
    await expect(site.publish({ releaseId: "2099.9", manifestHash })).rejects.toMatchObject({ code: "release-bytes-differ" });
    const own = site.describe("2099.9")!.manifestHash;
    const [file] = openRelease(other).manifest.files;
    writeFileSync(join(other, file!.path), "not what it was");
    await expect(site.publish({ releaseId: "2099.9", manifestHash: own })).rejects.toMatchObject({ code: "release-damaged" });
    expect(openRelease(other).states()).toHaveLength(2);
  });
});
