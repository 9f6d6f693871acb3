import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { decideCase, findCase, PARTNERSHIP_MIGRATIONS, withdrawCase, type Doing } from "#partnership";
import { STORE_MIGRATIONS, verifyLog } from "#store";
import { Problem } from "#vocabulary";
import { inventIn, type Invented } from "../../tests/support/invented-partnership.ts";
import { openTestStore, STORE_KINDS, testSurroundings, type TestStore } from "../../tests/support/test-store.ts";
import { askForApproval } from "./approval-actions.ts";
import { approvalsOf } from "./approval-records.ts";
import { freezeVersion, type ReleasesAround } from "./version-actions.ts";
import { openWork, saveWorkDraft } from "./work-actions.ts";
import { noticesOf } from "./work-notice-records.ts";
import { draftOf, findWork } from "./work-records.ts";

const NO_RELEASES: ReleasesAround = {
  newest: "2099.1",
  dataflows: [],
  figureAt: ({ release }) => ({ kind: "refused", problem: new Problem("unknown-release", { release, known: "–" }) }),
  manifestHash: () => undefined,
};

describe.each(STORE_KINDS)("approval of minutes and terms of reference by their body on %s", (kind) => {
  let store: TestStore;
  let invented: Invented;
  let group = "";
  const people: Record<string, string> = {};
  const as = (name: string): Promise<Doing> => invented.as(people[name]!);

  beforeAll(async () => {
    store = await openTestStore(kind, [...STORE_MIGRATIONS, ...PARTNERSHIP_MIGRATIONS]);
    invented = inventIn(store.database, testSurroundings());
    for (const name of ["writer", "chair", "member", "director", "stranger"]) people[name] = await invented.person(`Invented ${name}`);
    const management = await invented.body("management", "management");
    group = await invented.body("committee", "committee");
    await invented.mandate(people["chair"]!, group, "chair");
    await invented.mandate(people["member"]!, group, "member");
    await invented.mandate(people["director"]!, management, "director");
  }, 300_000);
  afterAll(() => store.remove());

  const begin = async (workKind = "meeting-report", by = "writer"): Promise<string> =>
    openWork(await as(by), { title: "Invented minutes", kind: workKind, body: group, language: "en", licence: "CC-BY-4.0" });
  const version = async (workId: string, source: string, by = "writer"): Promise<string> => {
    const { version: number, title } = await draftOf(store.database, workId);
    const saved = await saveWorkDraft(await as(by), { workId, version: number }, { title, summary: "Plain.", abstract: "All.", source });
    return freezeVersion(await as(by), { workId, version: saved }, { words: "" }, NO_RELEASES);
  };
  const decide = async (by: string, reference: string, outcome: "granted" | "refused"): Promise<void> => {
    const { id, version: at } = (await findCase(store.database, { reference }))!;
    await decideCase(await as(by), { id, version: at }, { outcome, reasons: "As the meeting said.", basis: "Agenda item 2", fields: {} });
  };
  const work = async (id: string) => (await findWork(store.database, { id }))!;

  it("publishes exactly the version that the body approved, and a later one needs a case of its own", async () => {
    const id = await begin();
    const first = await version(id, "The committee met.");
    await expect(askForApproval(await as("stranger"), first)).rejects.toMatchObject({ code: "no-such-work" });
    const reference = await askForApproval(await as("writer"), first);
    expect((await work(id)).state).toBe("in review");
    const second = await version(id, "The committee met twice.");
    await expect(askForApproval(await as("writer"), second)).rejects.toMatchObject({ code: "approval-open", values: { reference } });
    for (const nobody of ["writer", "member", "stranger"])
      await expect(decide(nobody, reference, "granted")).rejects.toMatchObject({ code: "not-allowed" });
    await decide("chair", reference, "granted");
    expect(await work(id)).toMatchObject({ state: "published", publicVersion: first });
    expect(await noticesOf(store.database, id)).toMatchObject([{ kind: "published", toVersion: first, givenBy: people["chair"] }]);
    await expect(askForApproval(await as("writer"), first)).rejects.toMatchObject({ code: "bad-work" });
    const again = await askForApproval(await as("writer"), second);
    expect((await work(id)).publicVersion).toBe(first);
    await decide("director", again, "granted");
    expect(await work(id)).toMatchObject({ state: "published", publicVersion: second });
    expect((await noticesOf(store.database, id)).map((one) => one.kind)).toEqual(["correction", "published"]);
    expect((await verifyLog(store.database)).faults).toEqual([]);
  });

  it("keeps what was refused and what was taken back, and asks of a refused version no second time", async () => {
    const id = await begin("terms-of-reference");
    const first = await version(id, "Terms.");
    const reference = await askForApproval(await as("writer"), first);
    const { id: caseId, version: at } = (await findCase(store.database, { reference }))!;
    await expect(withdrawCase(await as("stranger"), { id: caseId, version: at }, "x")).rejects.toMatchObject({ code: "not-allowed" });
    await withdrawCase(await as("writer"), { id: caseId, version: at }, "Too early.");
    expect((await work(id)).state).toBe("draft");
    const second = await askForApproval(await as("writer"), first);
    await decide("chair", second, "refused");
    expect((await work(id)).state).toBe("draft");
    await expect(askForApproval(await as("writer"), first)).rejects.toMatchObject({ code: "approval-refused-before" });
    const changed = await version(id, "Better terms.");
    const third = await askForApproval(await as("writer"), changed);
    expect((await approvalsOf(store.database, id)).map((one) => [one.reference, one.state, one.outcome, one.versionNumber])).toEqual([
      [third, "open", null, 2],
      [second, "decided", "refused", 1],
      [reference, "withdrawn", null, 1],
    ]);
    await decide("chair", third, "granted");
    expect(await work(id)).toMatchObject({ state: "published", publicVersion: changed });
  });

  it("lets nobody approve the own paper, the chair neither", async () => {
    const id = await begin("monitoring-plan", "chair");
    const reference = await askForApproval(await as("chair"), await version(id, "A plan.", "chair"));
    await expect(decide("chair", reference, "granted")).rejects.toMatchObject({ code: "not-allowed" });
    await decide("director", reference, "granted");
    expect((await work(id)).state).toBe("published");
  });

  it("is not asked for works that go through peer review", async () => {
    const id = await begin("short-note");
    await expect(askForApproval(await as("writer"), await version(id, "A note."))).rejects.toMatchObject({ code: "work-not-approved" });
  });
});
