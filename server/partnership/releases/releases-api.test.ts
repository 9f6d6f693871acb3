import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyLog } from "#store";
import { inventIn } from "../../../tests/support/invented-partnership.ts";
import { openTestApi, type TestApi } from "../../../tests/support/partnership-api.ts";
import { openPermissionWorld, type PermissionWorld, type Persona } from "../../../tests/support/permission-world.ts";
import { BUNDLED } from "../../../tests/support/release-review.ts";
import { STORE_KINDS } from "../../../tests/support/test-store.ts";

const DAY = 24 * 60 * 60 * 1000;
const RELEASE = "2026.1";
const SAID = "Our census counts more of them. Invented.";

// The release is the one that comes with the programme; everybody who reviews it is invented.
describe.each(STORE_KINDS)("releases of data in review by the API on %s", (kind) => {
  let world: PermissionWorld;
  let api: TestApi;
  let office = "";
  let work = "";
  let submission = "";
  beforeAll(async () => {
    world = await openPermissionWorld(kind, []);
    const release = BUNDLED.describe(RELEASE)!;
    const around = {
      ...{ newest: release.id, dataflows: [], manifestHash: () => release.manifestHash },
      figureAt: () => ({ kind: "value", value: 1, unit: "PS", status: "A" }) as const,
    };
    api = await openTestApi(world.site, { releases: () => around, dataReleases: BUNDLED });
    const { database, surroundings } = world.site;
    office = await inventIn(database, surroundings).office(world.personOf("account")!, "Statistics of Nowhere (fictitious)", "KEN");
  }, 300_000);
  afterAll(() => world.site.remove());

  const read = (path: string, persona: Persona = "reader") => api.json(path, world.personOf(persona));
  const send = async (path: string, persona: Persona, body: object, version?: number) => {
    const headers = version === undefined ? {} : { "if-match": `"${version}"` };
    const answer = await api.ask(path, world.personOf(persona), { method: "POST", body, headers });
    return { status: answer.status, json: (await answer.json()) as any };
  };
  const done = async (path: string, persona: Persona, body: object, version?: number) => {
    const { status, json } = await send(path, persona, body, version);
    expect([path, status < 300 ? "done" : json]).toEqual([path, "done"]);
    return json;
  };
  const version = async (): Promise<number> => (await read(`/submissions/${submission}`, "director")).version;
  const comments = `/data-releases/${RELEASE}/comments`;

  it("are begun as works by officers, once, with what the manifest says as text", async () => {
    expect((await read("/data-releases", "director")).items).toContainEqual(
      expect.objectContaining({ release: RELEASE, state: "frozen", review: null }),
    );
    expect((await api.ask("/data-releases", world.personOf("account"))).status).toBe(403);
    expect((await send("/data-releases/none/work", "administrative officer", { body: "group" })).json.code).toBe("unknown-release");
    expect((await send(`/data-releases/${RELEASE}/work`, "director", { body: "group" })).json.code).toBe("not-allowed");
    work = (await done(`/data-releases/${RELEASE}/work`, "administrative officer", { body: "group" })).id;
    expect((await send(`/data-releases/${RELEASE}/work`, "administrative officer", { body: "group" })).json.code).toBe("release-has-work");
    const draft = await read(`/works/${work}/draft`, "administrative officer");
    expect(draft.source).toContain(BUNDLED.describe(RELEASE)!.manifestHash);
    // By the ordinary way nobody begins one.
    const plain = { title: "Invented", kind: "data-release", body: "group", language: "en", licence: "CC-BY-4.0" };
    expect((await send("/works", "administrative officer", plain)).json.code).toBe("bad-work");
    expect(await read(`/data-releases/${RELEASE}`, "auditor")).toMatchObject({
      ...{ release: RELEASE, altered: false, invited: [], manifestHash: BUNDLED.describe(RELEASE)!.manifestHash },
      review: { work: { id: work, state: "draft" }, submission: null },
    });
    expect(await read(comments)).toMatchObject({ period: "none", count: 0 });
  });

  it("are commented by whoever speaks for a statistics office, and by no other, while their period is open", async () => {
    const { version: draft } = await read(`/works/${work}/draft`, "administrative officer");
    const { id } = await done(`/works/${work}/versions`, "administrative officer", { words: "First." }, draft);
    submission = (await done("/submissions", "administrative officer", { version: id, anonymity: "reviewers named" })).id;
    expect((await send(comments, "account", { office, words: SAID })).json.code).toBe("no-such-submission");
    await done(`/submissions/${submission}/editor`, "director", { person: world.personOf("chair") }, await version());
    await done(`/submissions/${submission}/interests`, "chair", { capacity: "editor", hasInterest: false });
    await done(`/submissions/${submission}/screen`, "chair", { outcome: "review", reasons: "It fits." }, await version());
    expect(await read(comments, "account")).toMatchObject({
      period: "open",
      offices: [{ id: office, name: "Statistics of Nowhere (fictitious)" }],
    });
    expect((await read(comments)).offices).toEqual([]);
    expect((await send(comments, "expert", { office, words: SAID })).json.code).toBe("not-a-statistics-office");
    expect((await send(comments, "account", { office: world.organisation, words: SAID })).json.code).toBe("not-a-statistics-office");
    expect((await send(comments, "account", { office, words: "" })).json.code).toBe("bad-field");
    expect((await send(comments, "account", { office, words: SAID })).status).toBe(201);
    // What is said is for the editor and the authors as long as others may still comment.
    expect(await read(comments)).toMatchObject({ period: "open", count: 1, comments: [] });
  });

  it("are answered and offices invited by the editor alone, of the comment that was read", async () => {
    const list = `/submissions/${submission}/office-comments`;
    const [said] = (await read(list, "chair")).items;
    expect(said).toMatchObject({ words: SAID, area: "KEN", answer: null, version: 1 });
    expect((await read(list, "administrative officer")).items).toHaveLength(1);
    expect([403, 404]).toContain((await api.ask(list, world.personOf("account"))).status);
    const answer = `${list}/${said.id}/answer`;
    expect((await send(answer, "administrative officer", { words: "Thank you." }, 1)).status).toBe(403);
    expect((await send(answer, "chair", { words: "Thank you." }, 7)).json.code).toBe("version-stale");
    expect((await send(answer, "chair", { words: "Thank you." })).status).toBe(428);
    await done(answer, "chair", { words: "Thank you: we took it up." }, 1);
    const invited = { office: "Statistics of Elsewhere (fictitious)", area: "UGA", address: "office@elsewhere.example" };
    const invitations = `/data-releases/${RELEASE}/invitations`;
    expect((await send(invitations, "director", invited)).status).toBe(403);
    expect((await send(invitations, "chair", { ...invited, address: "nowhere" })).json.code).toBe("bad-review");
    await done(invitations, "chair", invited);
    const { invited: asked } = await read(`/data-releases/${RELEASE}`, "chair");
    expect(asked).toMatchObject([{ office: invited.office, area: "UGA" }]);
    expect(JSON.stringify(asked)).not.toContain("elsewhere.example");
  });

  it("show what offices said with the answers once the period is over, and the log is whole", async () => {
    world.site.surroundings.wait(120 * DAY);
    expect((await send(comments, "account", { office, words: SAID })).json.code).toBe("review-state-refused");
    expect(await read(comments)).toMatchObject({
      period: "over",
      comments: [{ office: "Statistics of Nowhere (fictitious)", words: SAID, answer: { words: "Thank you: we took it up." } }],
    });
    expect((await verifyLog(world.site.database)).faults).toEqual([]);
  });
});
