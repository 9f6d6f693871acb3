import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NO_INTEREST, reviewWorld, type ReviewWorld } from "../../tests/support/review-world.ts";
import { STORE_KINDS } from "../../tests/support/test-store.ts";
import { declareAsReviewer } from "../review/answer-actions.ts";
import { screen } from "../review/editor-actions.ts";
import { officeCommentsOf } from "../review/office-comment-records.ts";
import { withdrawSubmission } from "../review/release-actions.ts";
import { submitWork } from "../review/submit-actions.ts";
import { contributorsOf } from "../works/contributor-records.ts";
import { freezeVersion, type ReleasesAround } from "../works/version-actions.ts";
import { findVersion } from "../works/version-records.ts";
import { draftOf, findWork } from "../works/work-records.ts";
import { contentHash } from "../works/versions/content-hash.ts";
import { beginDataRelease } from "./begin-data-release.ts";
import type { DescribedRelease } from "./described-release.ts";
import { commentAsOffice, commentByInvitation, inviteOffice, officeInvitationForMail } from "./office-actions.ts";
import { noteManifests } from "./release-manifest-actions.ts";
import { isReleased, reviewsOfReleases } from "./release-records.ts";

const described = (id: string, more: Partial<DescribedRelease> = {}): DescribedRelease => ({
  ...{ id, title: `Fictitious figures, release ${id}`, frozenOn: "2099-01-31", state: "frozen", manifestHash: "a".repeat(64) },
  ...{ citation: "Fictitious.", codeHash: "c".repeat(64), files: 3, bytes: 1_000, before: undefined },
  dataflows: [{ id: "DF_STOCK", name: "Stock | of *people*", description: "{{stock}} of @people.", rows: 12, indicators: ["Stock"] }],
  sources: [{ id: "one", title: "One", citation: "An invented source <1>.", licence: "CC BY 4.0" }],
  methods: [{ name: "Fitted", words: "Invented." }],
  checks: [{ words: "Keys are | unique.", looked: 12 }],
  ...more,
});

const around = (hashes: Readonly<Record<string, string>>): ReleasesAround => ({
  ...{ newest: "2099.1", dataflows: [] },
  figureAt: () => ({ kind: "value", value: 1, unit: "PS", status: "A" }),
  manifestHash: (id) => hashes[id],
});

const OTHER = "b".repeat(64);

describe.each(STORE_KINDS)("a release of data in review on %s", (kind) => {
  let world: ReviewWorld;
  beforeAll(async () => {
    world = await reviewWorld(kind);
  }, 300_000);
  afterAll(() => world.store.remove());

  const note = (id: string, manifestHash: string) =>
    noteManifests(world.store.database, { kind: "system", id: "test" }, world.surroundings, [{ id, manifestHash }]);
  const begun = async (id: string): Promise<{ readonly workId: string; readonly versionId: string }> => {
    const workId = await beginDataRelease(await world.as("officer"), described(id), world.group);
    const { version } = await draftOf(world.store.database, workId);
    const releases = around({ [id]: "a".repeat(64) });
    const versionId = await freezeVersion(await world.as("officer"), { workId, version }, { words: "First." }, releases);
    return { workId, versionId };
  };
  const submitted = async (id: string): Promise<string> => {
    const { versionId } = await begun(id);
    const wanted = { versionId, anonymity: "reviewers named", stages: "one", suggested: [] } as const;
    return (await submitWork(await world.as("officer"), wanted)).id;
  };
  const inReview = async (id: string): Promise<string> => {
    const submission = await submitted(id);
    await world.toReview(submission);
    return submission;
  };

  it("is begun with what its manifest says, once, and the version's hash covers the manifest", async () => {
    const { store, as, group } = world;
    await expect(beginDataRelease(await as("director"), described("2099.1"), group)).rejects.toMatchObject({ code: "not-allowed" });
    const published = described("2099.1", { state: "published" });
    await expect(beginDataRelease(await as("officer"), published, group)).rejects.toMatchObject({ code: "release-not-frozen" });
    const { workId, versionId } = await begun("2099.1");
    expect(await findWork(store.database, { id: workId })).toMatchObject({ kind: "data-release", releaseId: "2099.1" });
    const version = (await findVersion(store.database, { id: versionId }))!;
    expect(version).toMatchObject({ releaseId: "2099.1", manifestHash: "a".repeat(64), bindings: [] });
    expect(version.source).toContain("There is no release before this one.");
    expect(version.source).toContain(`SHA-256 of the manifest: \`${"a".repeat(64)}\``);
    const contributors = (await contributorsOf(store.database, workId)).map(({ name, roles }) => ({ name, roles }));
    const release = { id: "2099.1", manifest: "a".repeat(64) };
    expect(contentHash({ ...version, contributors, release })).toBe(version.hash);
    expect(contentHash({ ...version, contributors, release: { ...release, manifest: OTHER } })).not.toBe(version.hash);
    await expect(beginDataRelease(await as("officer"), described("2099.1"), group)).rejects.toMatchObject({ code: "release-has-work" });
    expect((await reviewsOfReleases(store.database)).get("2099.1")).toMatchObject({ workId, submissionId: null, state: null });
  });

  it("goes no step on once the release's bytes have changed, but can be withdrawn and begun anew", async () => {
    const { store, as } = world;
    const id = await inReview("2099.2");
    const assignment = await world.invite(id, "one");
    expect(await note("2099.2", "a".repeat(64))).toEqual([]);
    expect(await note("2099.2", OTHER)).toEqual(["2099.2"]);
    const altered = { code: "release-altered", values: { release: "2099.2", now: OTHER } };
    await expect(declareAsReviewer(await as("one"), { id: assignment }, NO_INTEREST)).rejects.toMatchObject(altered);
    await expect(world.invite(id, "two")).rejects.toMatchObject(altered);
    await expect(world.decided(id, "accept")).rejects.toMatchObject(altered);
    await expect(commentAsOffice(await as("stranger"), id, { officeId: "", words: "x" })).rejects.toMatchObject(altered);
    await withdrawSubmission(await as("officer"), { id }, "The files were made again.");
    expect((await world.read(id)).state).toBe("withdrawn");
    const { workId } = (await reviewsOfReleases(store.database)).get("2099.2")!;
    const { version } = await draftOf(store.database, workId);
    const again = await freezeVersion(await as("officer"), { workId, version }, { words: "Again." }, around({ "2099.2": OTHER }));
    const wanted = { versionId: again, anonymity: "reviewers named", stages: "one", suggested: [] } as const;
    const { id: second } = await submitWork(await as("officer"), wanted);
    await world.handled(second);
    await screen(await as("editor"), { id: second }, { outcome: "review", reasons: "It fits." });
    expect((await reviewsOfReleases(store.database)).get("2099.2")).toMatchObject({ submissionId: second, manifestHash: OTHER });
    expect(await isReleased(store.database, "2099.2", OTHER)).toBe(false);
  });

  it("cannot be submitted where its bytes changed since the version was made", async () => {
    const { versionId } = await begun("2099.3");
    await note("2099.3", OTHER);
    const wanted = { versionId, anonymity: "reviewers named", stages: "one", suggested: [] } as const;
    await expect(submitWork(await world.as("officer"), wanted)).rejects.toMatchObject({ code: "release-altered" });
  });

  it("is commented on by statistics offices, with a tie or by the link of an invitation, while the period lasts", async () => {
    const { store, as, surroundings, people } = world;
    const id = await inReview("2099.4");
    const nobody = { office: "Statistics of Elsewhere", area: "FJI", address: "office@elsewhere.example" };
    await expect(inviteOffice(await as("author"), { id }, nobody)).rejects.toMatchObject({ code: "no-such-submission" });
    await expect(inviteOffice(await as("editor"), { id }, { ...nobody, address: "nowhere" })).rejects.toMatchObject({ code: "bad-review" });
    await inviteOffice(await as("editor"), { id }, nobody);
    await expect(inviteOffice(await as("editor"), { id }, nobody)).rejects.toMatchObject({ values: { field: "address" } });
    const system = { database: store.database, actor: { kind: "system", id: "send-mail" }, surroundings } as const;
    const { officeInvitationsOf } = await import("./office-records.ts");
    const [invited] = await officeInvitationsOf(store.database, id);
    const mail = (await officeInvitationForMail(system, invited!.id))!;
    expect(mail).toMatchObject({ office: "Statistics of Elsewhere", release: "2099.4" });
    await expect(commentByInvitation(system, "guessed", "Hello.")).rejects.toMatchObject({ code: "not-a-statistics-office" });
    await commentByInvitation(system, mail.secret, "Our series begins in 1990.");
    const newer = (await officeInvitationForMail(system, invited!.id))!;
    await expect(commentByInvitation(system, mail.secret, "Old link.")).rejects.toMatchObject({ code: "not-a-statistics-office" });
    const officeId = await world.invented.office(people.three, "Statistics of Nowhere", "KEN");
    await commentAsOffice(await as("three"), id, { officeId, words: "Table 2 is wrong." });
    const comments = await officeCommentsOf(store.database, id);
    expect(comments.map(({ office, area, personId }) => [office, area, personId])).toEqual([
      ["Statistics of Elsewhere", "FJI", null],
      ["Statistics of Nowhere", "KEN", people.three],
    ]);
    surroundings.wait(31 * 86_400_000);
    await expect(commentByInvitation(system, newer.secret, "Late.")).rejects.toMatchObject({ code: "review-state-refused" });
    expect(await officeInvitationForMail(system, invited!.id)).toBeUndefined();
  });
});
