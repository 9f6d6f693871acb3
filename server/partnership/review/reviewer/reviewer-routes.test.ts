import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DATAFLOWS } from "#observatory";
import { assignmentsFor, inviteReviewer, invitationForMail, resubmit, respondToPoint } from "#partnership";
import { filesOnDisk } from "#store";
import { openTestSite, type TestSite } from "../../../../tests/support/partnership-site.ts";
import { inventReviews } from "../../../../tests/support/review-world.ts";
import { STORE_KINDS } from "../../../../tests/support/test-store.ts";
import type { WorksAround } from "../../works/works-around.ts";
import { worksRoutes } from "../../works/index.ts";
import { reviewRoutes } from "../index.ts";

const UNKNOWN = "00000000-0000-4000-8000-000000000000";
const AUTHOR = "Madeupauthor";

describe.each(STORE_KINDS)("reviewers and submitting on %s", (kind) => {
  let site: TestSite;
  let world: Awaited<ReturnType<typeof inventReviews>>;
  let work: { readonly workId: string; readonly id: string; readonly hash: string };
  let submission = "";
  let reference = "";
  const folder = mkdtempSync(join(tmpdir(), "knomad-review-"));
  const around: WorksAround = {
    releases: {
      newest: "",
      dataflows: DATAFLOWS,
      figureAt: () => ({ kind: "value", value: 1, unit: "PS", status: "A" }),
      manifestHash: () => undefined,
    },
    files: { files: filesOnDisk(folder), scanner: undefined },
  };

  beforeAll(async () => {
    site = await openTestSite(kind, [...worksRoutes(around), ...reviewRoutes(around)]);
    world = await inventReviews(site, site.surroundings);
    work = await world.works.work("working-paper", undefined, "Neutral words.");
  }, 300_000);
  afterAll(async () => {
    await site.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  const text = async (path: string, person?: string): Promise<string> => (await site.get(path, person)).text();
  const linkFor = async (assignment: string): Promise<string> => {
    const mail = await invitationForMail(site.database, { kind: "system", id: "test" }, site.surroundings, assignment);
    return `/review/invitations/${mail!.secret}`;
  };
  const jobs = async (): Promise<readonly { readonly payload: { readonly to: string; readonly template: string } }[]> => {
    const { rows } = await sql<{
      payload: { to: string; template: string };
    }>`select payload from store.job where queue = 'send-mail'`.execute(site.database.tables());
    return rows;
  };
  const sendOpen = (path: string, fields: Readonly<Record<string, string>>): Promise<Response> =>
    Promise.resolve(
      site.app.request(`http://knomad.test${path}`, {
        method: "POST",
        headers: { origin: "http://knomad.test" },
        body: new URLSearchParams(fields),
      }),
    );

  it("sends a version to review by a form that says what is wrong, shows what may name its authors, and then where it stands", async () => {
    const { author, coauthor, stranger } = world.people;
    const page = `/desk/works/${work.workId}/review`;
    expect((await site.get(page, stranger)).status).toBe(404);
    expect(await text(page, author)).toContain("No line was found");
    expect(await text(page, author)).toContain("Are data and methods sound?");
    const empty = await site.post(page, { opposed: "Zz Rival" }, author);
    expect(empty.status).toBe(422);
    const said = await empty.text();
    for (const field of ["version", "anonymity", "stages", "opposed", "confirm"]) expect(said).toContain(`href="#${field}"`);
    expect(said).toContain("Say why Zz Rival should not be asked.");
    const fields = { version: work.id, anonymity: "both hidden", stages: "one", confirm: "yes" };
    expect((await site.post(page, fields, coauthor)).status).toBe(403);
    const sent = await site.post(
      page,
      { ...fields, suggested: "Zz Suggested; zz@example.org; knows it\nZz Other", opposed: "Zz Rival; works against us" },
      author,
    );
    expect([sent.status, sent.headers.get("location")]).toEqual([303, page]);
    const after = await text(page, author);
    reference = /R-2099-\d+/.exec(after)![0];
    expect(after).toContain(`href="/desk/review/${reference}"`);
    expect(after).not.toContain('name="anonymity"');
    const { rows } = await sql<{ id: string; people: number }>`
      select s.id, (select count(*)::integer from partnership.suggested_reviewer r where r.submission_id = s.id) as people
      from partnership.submission s where s.reference = ${reference}`.execute(site.database.tables());
    expect(rows[0]!.people).toBe(3);
    submission = rows[0]!.id;
    await world.toReview(submission);
  });

  it("opens an invitation by its link to somebody without an account, takes interests first and offers an account by mail", async () => {
    const who = { name: "Zzoutside Madeupoutside", address: "outside@example.org" };
    const assignment = await inviteReviewer(await world.as("editor"), { id: submission }, { who, kind: "expert" });
    const link = await linkFor(assignment);
    const opened = await site.get(link);
    expect([opened.status, opened.headers.get("referrer-policy")]).toEqual([200, "same-origin"]);
    const page = await opened.text();
    expect(page).toContain("An invented work");
    expect(page).toContain("authors do not learn who you are");
    for (const hidden of [AUTHOR, world.people.author, "Neutral words", work.id]) expect(page).not.toContain(hidden);
    expect((await sendOpen(`${link}/declare`, {})).status).toBe(422);
    expect((await sendOpen(`${link}/declare`, { hasInterest: "yes" })).status).toBe(422);
    const before = (await jobs()).length;
    const declared = await sendOpen(`${link}/declare`, { hasInterest: "no" });
    expect(declared.status).toBe(303);
    const invited = (await jobs()).slice(before).filter(({ payload }) => payload.template === "invitation");
    expect(invited.map(({ payload }) => payload.to)).toEqual(["outside@example.org"]);
    const answered = await text(declared.headers.get("location")!);
    expect(answered).toContain("o…@example.org");
    expect(answered).not.toContain("Neutral words");
    const secret = link.split("/").at(-1)!;
    const { rows } = await sql<{ kept: string }>`
      select concat((select string_agg(l::text, '') from store.log l), (select string_agg(j::text, '') from store.job j)) as kept`.execute(
      site.database.tables(),
    );
    expect(rows[0]!.kept).not.toContain(secret);
  });

  it("answers wrong, answered and ended links alike", async () => {
    const assignment = await world.invite(submission, "three");
    const link = await linkFor(assignment);
    const declined = await sendOpen(`${link}/decline`, { reason: "No time.", suggestion: "Zz Somebody" });
    expect([declined.status, (await declined.text()).includes("You declined")]).toEqual([200, true]);
    const [wrong, ended] = [await site.get("/review/invitations/never-was"), await site.get(link)];
    expect([wrong.status, ended.status]).toEqual([404, 404]);
    const plain = async (response: Response, secret: string): Promise<string> => (await response.text()).replaceAll(secret, "…");
    expect(await plain(ended, link.split("/").at(-1)!)).toBe(await plain(wrong, "never-was"));
    const one = (await assignmentsFor(site.database, world.people.three))[0]!;
    expect(one.declineReason).toBe("No time.\nSuggests: Zz Somebody");
  });

  it("opens the text only after interests are declared, without names, and to nobody else", async () => {
    const { one, author, stranger, editor, two } = world.people;
    const here = `/desk/review/invitations/${await world.invite(submission, "one")}`;
    for (const person of [author, stranger, editor, two])
      for (const part of ["", "/text", "/write"]) expect((await site.get(here + part, person)).status).toBe(404);
    for (const part of ["/text", "/write", "/hand-in", "/files/1"]) expect((await site.get(here + part, one)).status, part).toBe(404);
    expect((await site.post(`${here}/declare`, { hasInterest: "" }, one)).status).toBe(422);
    expect((await site.post(`${here}/declare`, { hasInterest: "no" }, one)).status).toBe(303);
    const page = await text(here, one);
    expect(page).toContain("hidden from you");
    expect(await text(`${here}/text`, one)).toContain("Neutral words.");
    for (const path of [here, `${here}/text`, `${here}/write`, "/desk/reviews-of-mine"]) {
      const shown = await text(path, one);
      for (const hidden of [AUTHOR, author, "Madeupcoauthor"]) expect(shown, path).not.toContain(hidden);
    }
  });

  it("keeps a review with points added and taken off without script, by a script, and against what was saved elsewhere", async () => {
    const { one } = world.people;
    const assignment = (await assignmentsFor(site.database, one))[0]!.id;
    const write = `/desk/review/invitations/${assignment}/write`;
    const first = {
      version: "0",
      points: "2",
      "point-1": "Explain the sample.",
      "must-1": "yes",
      "point-2": "A figure helps.",
      openWords: "Sound.",
    };
    const saved = await site.post(write, { ...first, next: "more" }, one);
    expect(saved.headers.get("location")).toBe(`${write}?room=7`);
    const more = await text(`${write}?room=7`, one);
    expect(more).toContain('name="point-7"');
    expect(more).toContain(">Explain the sample.</textarea>");
    const late = await site.post(write, { ...first, openWords: "Mine." }, one);
    expect(late.status).toBe(409);
    expect(await late.text()).toContain(">Mine.</textarea>");
    const auto = await site.post(write, { ...first, version: "1", "point-1": "", next: "autosave" }, one);
    expect([auto.status, await auto.json()]).toEqual([200, { version: 2 }]);
    const shown = await text(write, one);
    expect(shown).not.toContain("Explain the sample.");
    expect((await site.post(write, { ...first, version: "2", "score-soundness": "9" }, one)).status).toBe(422);
  });

  it("takes a file beside the review by its content", async () => {
    const { one } = world.people;
    const assignment = (await assignmentsFor(site.database, one))[0]!.id;
    const here = `/desk/review/invitations/${assignment}`;
    const version = "2";
    const send = async (bytes: Buffer, name: string): Promise<Response> => {
      const body = new FormData();
      body.set("csrf", site.formField(one));
      body.set("version", version);
      body.set("points", "2");
      body.set("point-1", "A figure helps.");
      body.set("openWords", "Sound.");
      body.set("file", new File([new Uint8Array(bytes)], name));
      return site.app.request(`http://knomad.test${here}/write`, {
        method: "POST",
        headers: { "x-test-person": one, origin: "http://knomad.test" },
        body,
      });
    };
    expect((await send(Buffer.from("7f454c4602010100000000000000000002003e00", "hex"), "review.pdf")).status).toBe(422);
    expect((await send(Buffer.from("Some notes.\n"), "notes.txt")).status).toBe(303);
    const got = await site.get(`${here}/attachment`, one);
    expect([await got.text(), got.headers.get("content-disposition")]).toEqual(["Some notes.\n", 'attachment; filename="notes.txt"']);
    expect((await site.get(`${here}/attachment`, world.people.author)).status).toBe(404);
  });

  it("hands in only a whole review, with confirmation, and each way of openness by itself", async () => {
    const { one } = world.people;
    const assignment = (await assignmentsFor(site.database, one))[0]!.id;
    const here = `/desk/review/invitations/${assignment}`;
    expect((await site.post(`${here}/hand-in`, {}, one)).status).toBe(422);
    const half = await site.post(`${here}/hand-in`, { confirm: "yes" }, one);
    expect(half.status).toBe(422);
    expect(await half.text()).toContain("cannot be handed in yet");
    const scores = { "score-soundness": "4", "score-evidence": "3", "score-clarity": "5", "score-use": "4" };
    const whole = { ...scores, version: "3", points: "2", "point-1": "A figure helps.", openWords: "Sound.", recommendation: "minor" };
    const saved = await site.post(`${here}/write`, { ...whole, next: "hand-in" }, one);
    expect(saved.headers.get("location")).toBe(`${here}/hand-in`);
    expect((await site.post(`${here}/hand-in`, { confirm: "yes", publishText: "yes" }, one)).status).toBe(303);
    const openness = async () => {
      const { state, publishText, sign, credit } = (await assignmentsFor(site.database, one))[0]!;
      return { state, publishText, sign, credit };
    };
    expect(await openness()).toEqual({ state: "submitted", publishText: true, sign: false, credit: false });
    expect((await site.post(`${here}/openness`, { sign: "yes", credit: "yes" }, one)).status).toBe(303);
    expect(await openness()).toEqual({ state: "submitted", publishText: false, sign: true, credit: true });
    expect((await site.get(`${here}/write`, one)).status).toBe(303);
    expect(await text("/desk/reviews-of-mine", one)).toContain("signed, credited");
  });

  it("shows a reviewer the authors' answers once they are handed in, and not before", async () => {
    const { one } = world.people;
    const assignment = (await assignmentsFor(site.database, one))[0]!.id;
    const here = `/desk/review/invitations/${assignment}`;
    await world.reviewed(submission, "two");
    await world.decided(submission, "minor");
    const author = await world.as("author");
    for (const { id } of await world.points(submission))
      await respondToPoint(author, { id: submission }, { pointId: id, words: "We did it.", done: "changed", responseVersion: 0 });
    expect(await text(here, one)).not.toContain("We did it.");
    const next = await world.works.version(work.workId, 2);
    await resubmit(author, { id: submission }, next.id);
    expect(await text(here, one)).toContain("We did it.");
    expect((await site.get(`/desk/review/invitations/${UNKNOWN}`, one)).status).toBe(404);
  });

  it("asks the body of a work that no reviewer reviews, and says what became of it", async () => {
    const { author } = world.people;
    const minutes = await world.works.work("meeting-report");
    const page = `/desk/works/${minutes.workId}/review`;
    expect(await text(page, author)).toContain("approved by their body");
    expect((await site.post(page, { version: minutes.id }, author)).status).toBe(422);
    expect((await site.post(page, { version: minutes.id, confirm: "yes" }, author)).status).toBe(303);
    const asked = await text(page, author);
    expect(asked).toMatch(/href="\/desk\/cases\/[\w-]+"/);
    expect(asked).not.toContain('name="confirm"');
  });
});
