import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyLog } from "#store";
import { commentAsOffice, declareAsReviewer, findSubmission, submitReview, type PartnershipTables } from "#partnership";
import { openTestSite, type TestSite } from "../../../../tests/support/partnership-site.ts";
import { aReview, CLOSED, inventReviews, NO_INTEREST, type Name } from "../../../../tests/support/review-world.ts";
import { STORE_KINDS } from "../../../../tests/support/test-store.ts";
import { CASES_ROUTES } from "../../cases-routes.ts";
import { DESK_HOME_ROUTES } from "../../desk-home-routes.ts";
import { NO_RELEASES } from "../../works/works-around.ts";
import { reviewDeskRoutes } from "./review-desk-routes.ts";

const ROUTES = [...reviewDeskRoutes({ releases: NO_RELEASES }), ...CASES_ROUTES, ...DESK_HOME_ROUTES];
type World = Awaited<ReturnType<typeof inventReviews>>;

describe.each(STORE_KINDS)("peer review at the desk on %s", (kind) => {
  let site: TestSite;
  let world: World;
  beforeAll(async () => {
    site = await openTestSite(kind, ROUTES);
    world = await inventReviews(site, site.surroundings);
    const people = site.database.tables<PartnershipTables>().updateTable("partnership.person");
    await people.set({ listed: true }).where("id", "in", [world.people.one, world.people.two]).execute();
  }, 300_000);
  afterAll(() => site.remove());

  const open = (path: string, name: Name): Promise<Response> => site.get(path, world.people[name]);
  const text = async (path: string, name: Name): Promise<string> => (await open(path, name)).text();
  /** Sends a form of a page as it stands there, with what somebody filled in. */
  const fill = async (page: string, action: string, name: Name, fields: Record<string, string> = {}): Promise<Response> => {
    const html = await text(page, name);
    const form = new RegExp(`<form[^>]*action="${action}"[\\s\\S]*?</form>`).exec(html)?.[0];
    expect(form, `${action} on ${page} for ${name}`).toBeDefined();
    const hidden = [...form!.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
      ([, key, value]) => [key!, value!] as const,
    );
    return site.post(action, { ...Object.fromEntries(hidden), ...fields }, world.people[name]);
  };
  const deed = (ref: string, what: string, name: Name, fields: Record<string, string>): Promise<Response> =>
    fill(`/desk/review/${ref}/${what}`, `/desk/review/${ref}/${what}`, name, fields);
  /** Sends a deed that the page does not offer, and gives the page that refuses it. */
  const send = async (id: string, ref: string, what: string, name: Name, fields: Record<string, string>): Promise<string> => {
    const version = String((await world.read(id)).version);
    const answer = await site.post(`/desk/review/${ref}/${what}`, { version, ...fields }, world.people[name]);
    expect(answer.status).toBe(409);
    return answer.text();
  };
  const declare = (ref: string, name: Name, fields: Record<string, string> = { interest: "no" }): Promise<Response> =>
    fill(`/desk/review/${ref}`, `/desk/review/${ref}/interests`, name, fields);
  const done = async (sent: Promise<Response>): Promise<void> => {
    const response = await sent;
    expect([response.status, response.status === 303 ? "" : await response.text()]).toEqual([303, ""]);
  };
  const submit = async (...given: Parameters<World["submitted"]>) => {
    const id = await world.submitted(...given);
    return { id, ref: (await findSubmission(site.database, { id }))!.reference };
  };
  const state = async (id: string): Promise<string> => (await world.read(id)).state;

  const has = (html: string, ...words: readonly string[]): void => expect(words.filter((one) => !html.includes(one))).toEqual([]);
  const invite = (ref: string, name: Name): Promise<Response> =>
    fill(`/desk/review/${ref}/invite?person=${world.people[name]}`, `/desk/review/${ref}/invite`, "editor", {
      ...{ kind: "expert", answerUntil: addDays(7), dueOn: addDays(20) },
    });
  const addDays = (days: number): string => new Date(site.surroundings.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);
  /** Somebody without a record: looked for first, then invited on the page that says who is alike. */
  const inviteOutside = async (ref: string, name: string, address: string): Promise<Response> => {
    const path = `/desk/review/${ref}/invite`;
    const looked = await fill(`/desk/review/${ref}/reviewers`, path, "editor", { name, address });
    has(await looked.text(), `Invite ${name}`);
    const version = String((await findSubmission(site.database, { reference: ref }))!.version);
    return site.post(path, { version, name, address, kind: "expert", answerUntil: addDays(7), dueOn: addDays(20) }, world.people.editor);
  };
  const answerAs = async (id: string, name: Name): Promise<void> => {
    const mine = (await world.assignments(id)).find(({ personId, state }) => personId === world.people[name] && state === "invited")!;
    await declareAsReviewer(await world.as(name), { id: mine.id }, NO_INTEREST);
    await submitReview(await world.as(name), { id: mine.id }, aReview(), CLOSED);
  };
  const answerPoints = async (id: string, ref: string): Promise<void> => {
    for (const { id: point, response } of await world.points(id)) {
      if (response !== null) continue;
      const path = `/desk/review/${ref}/points/${point}`;
      expect((await fill(path, `${path}/answer`, "author")).status).toBe(422);
      await done(fill(path, `${path}/answer`, "author", { words: "Done.", done: "changed" }));
    }
  };
  const judgePoints = async (id: string, ref: string): Promise<void> => {
    for (const { id: point } of await world.points(id)) {
      const path = `/desk/review/${ref}/points/${point}`;
      const unsaid = await fill(path, `${path}/judge`, "reviewEditor", { judged: "not answered", words: "" });
      expect([unsaid.status, (await unsaid.text()).includes("Say what is missing.")]).toEqual([422, true]);
      await done(fill(path, `${path}/judge`, "reviewEditor", { judged: "answered", words: "" }));
    }
  };

  it("goes from submission to release by the forms of separate people", async () => {
    const work = await world.works.work();
    const { id, ref } = await submit(work.id);
    expect(await text("/desk/review", "organiser")).toContain("Appoint an editor");
    expect(await text("/desk", "organiser")).toContain("Appoint an editor");
    await done(deed(ref, "appoint-editor", "organiser", { person: world.people.editor }));
    await done(deed(ref, "appoint-review-editor", "organiser", { person: world.people.reviewEditor }));

    const closed = await text(`/desk/review/${ref}`, "editor");
    expect(closed).toContain("Declare your interests as editor");
    expect(closed).not.toContain(`/desk/review/${ref}/version`);
    expect((await open(`/desk/review/${ref}/version`, "editor")).status).toBe(409);
    expect((await open(`/desk/review/${ref}/screen`, "editor")).status).toBe(409);
    expect(await (await declare(ref, "editor", {})).text()).toContain("Choose one of the two.");
    await done(declare(ref, "editor"));
    await done(declare(ref, "reviewEditor"));
    expect(await text(`/desk/review/${ref}/version`, "editor")).toContain("we thank Zzauthor");

    const unsaid = await deed(ref, "screen", "editor", { outcome: "review" });
    expect([unsaid.status, (await unsaid.text()).includes("Reasons: Write why.")]).toEqual([422, true]);
    await done(deed(ref, "screen", "editor", { outcome: "review", words: "It fits." }));
    has(await text(`/desk/review/${ref}/reviewers?q=zzone`, "editor"), "Zzone Madeupone");
    await done(invite(ref, "one"));
    await done(inviteOutside(ref, "Zztwo From Outside", "outside@invented.example"));
    has(await text(`/desk/review/${ref}`, "editor"), "Zzone Madeupone", "0 of 2 reviews", "answers within 7 days");

    await world.reviewed(id, "two");
    has(await text(`/desk/review/${ref}`, "editor"), "Not yet: decide.", "1 of the 2 reviews that a decision needs is in");
    expect(await text(`/desk/review/${ref}`, "editor")).not.toContain(`/desk/review/${ref}/decide`);
    const shown = await text(`/desk/review/${ref}/decide`, "editor");
    has(shown, "you decide once all 2 are", work.hash);
    expect(shown).not.toContain(`action="/desk/review/${ref}/decide"`);
    const round = await world.round(id);
    const early = await send(id, ref, "decide", "editor", {
      round: round.id,
      hash: round.versionHash,
      outcome: "major",
      words: "Too early.",
    });
    has(early, "1 of 2 reviews that the decision needs are there.", "Too early.");
    await answerAs(id, "one");
    has(await text("/desk/review", "editor"), "Decide: the reviews are there");
    has(await text(`/desk/review/${ref}`, "editor"), `/desk/review/${ref}/decide`);
    await done(deed(ref, "decide", "editor", { outcome: "major", words: "As the reviews say." }));
    expect(await state(id)).toBe("revising");

    has(await text(`/desk/review/${ref}/hand-in`, "author"), "No version was made since", `/desk/works/${work.workId}/versions`);
    const second = await world.works.version(work.workId, 2);
    has(await text(`/desk/review/${ref}`, "author"), "Not yet: hand in a version.", "4 points of the reviewers have no answer.");
    has(await send(id, ref, "hand-in", "author", { "version-id": second.id }), "4 points of the reviewers have no answer");
    await answerPoints(id, ref);
    const difference = await text(`/desk/review/${ref}/hand-in`, "author");
    has(difference, "What changed from version 1 to version 2", "All 4 points are answered.");
    await done(deed(ref, "hand-in", "author", { "version-id": second.id }));
    has(await text(`/desk/review/${ref}`, "editor"), `/desk/review/${ref}/changes/1/2`);
    expect((await open(`/desk/review/${ref}/changes/1/2`, "editor")).status).toBe(200);
    expect((await open(`/desk/review/${ref}/changes/1/3`, "editor")).status).toBe(404);
    // Whoever certifies sees what changed too, by name of nobody.
    has(await text(`/desk/review/${ref}`, "reviewEditor"), `/desk/review/${ref}/changes/1/2`);
    expect((await open(`/desk/review/${ref}/changes/1/2`, "reviewEditor")).status).toBe(200);
    expect((await open(`/desk/review/${ref}/changes/1/3`, "reviewEditor")).status).toBe(404);

    await world.reviewed(id, "two");
    await world.reviewed(id, "three");
    await done(deed(ref, "decide", "editor", { outcome: "accept", words: "Accepted." }));
    await answerPoints(id, ref);
    has(await text(`/desk/review/${ref}`, "reviewEditor"), "Not yet: certify.", "points of the reviewers have no answer that you accepted");
    has(
      await send(id, ref, "certify", "reviewEditor", { words: "All answered." }),
      "points of the reviewers have no answer that was accepted",
    );
    await judgePoints(id, ref);
    await done(deed(ref, "certify", "reviewEditor", { words: "Every point is answered." }));

    has(await text("/desk/review", "officer"), "Check its use in policy");
    expect((await open(`/desk/review/${ref}/clear`, "officer")).status).toBe(409);
    await done(declare(ref, "officer"));
    await done(deed(ref, "clear", "officer", { words: "Of use." }));
    await done(declare(ref, "director"));
    const releasing = await text(`/desk/review/${ref}/release`, "director");
    has(releasing, "made of the authors’ names too");
    expect(releasing).not.toContain(second.hash);
    const given = { version: String((await world.read(id)).version), hash: second.hash, words: "Released." };
    const tried = await site.post(`/desk/review/${ref}/release`, given, world.people.director);
    expect([tried.status, (await tried.text()).includes("Leave it empty"), await state(id)]).toEqual([422, true, "cleared"]);
    await done(deed(ref, "release", "director", { words: "Released." }));
    expect(await state(id)).toBe("released");
    has(await text(`/desk/review/${ref}`, "auditor"), "Certified: every point answered", "What happened", "handed a review in");
    expect((await verifyLog(site.database)).faults).toEqual([]);
  });

  it("shows authors nobody who reviews, and reviewers nobody who wrote, on no page at all", async () => {
    const work = await world.works.work();
    const { id, ref } = await submit(work.id);
    await world.toReview(id);
    await world.reviewed(id, "one");
    const asked = await world.reviewed(id, "two");
    const [pointId] = (await world.points(id)).map((one) => one.id);
    const everyPage = async (name: Name): Promise<string> => {
      const pages: string[] = [];
      for (const route of ROUTES) {
        if (route.method === "post" || !route.path.startsWith("/desk")) continue;
        const path = route.path
          .replace(/:reference\{[^/]*\}/, ref)
          .replace(/:assignment\{[^/]*?\}\}?/, asked)
          .replace(/:point\{[^/]*?\}\}?/, pointId!)
          .replace(/:(?:older|newer)\{[^/]*?\}\}?/g, "1")
          .replace(/:\w+(?:\{[^/]*?\}\}?)?/g, asked);
        const answer = await open(path, name);
        pages.push(`${path} ${answer.status} ${JSON.stringify([...answer.headers])} ${await answer.text()}`);
      }
      return pages.join("\n");
    };
    const hidden = (name: Name): RegExp => new RegExp(`${world.people[name]}|Zz${name} |Madeup${name}\\b`);
    const before = await everyPage("author");
    for (const name of ["one", "two"] as const) expect(hidden(name).test(before), name).toBe(false);
    expect((await text(`/desk/review/${ref}`, "author")).includes(asked)).toBe(false);
    expect(before.match(/^\/desk\S* 200 /gm)?.length).toBeGreaterThan(8);
    for (const name of ["author", "coauthor"] as const) expect(hidden(name).test(await everyPage("one")), name).toBe(false);
    await world.decided(id, "minor");
    const after = await everyPage("author");
    has(after, "Explain the sample.", "Review of Reviewer 2");
    for (const name of ["one", "two", "editor", "reviewEditor"] as const) expect(hidden(name).test(after), name).toBe(false);
    for (const name of ["author", "coauthor"] as const) expect(hidden(name).test(await everyPage("one")), name).toBe(false);
    expect((await open(`/desk/review/${ref}`, "stranger")).status).toBe(404);
    const followed = await text(`/desk/review/${ref}`, "organiser");
    for (const name of ["one", "two"] as const) expect(hidden(name).test(followed), name).toBe(false);
    expect(followed.includes("Explain the sample.")).toBe(false);
  });

  it("lets one of two decisions at once stand, and tells the other what was decided", async () => {
    const { id, ref } = await submit((await world.works.work()).id);
    await world.toReview(id);
    await world.reviewed(id, "one");
    await world.reviewed(id, "two");
    const answers = await Promise.all([
      deed(ref, "decide", "editor", { outcome: "accept", words: "Good." }),
      deed(ref, "decide", "editor", { outcome: "reject", words: "Not good." }),
    ]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303, 409]));
    const told = await answers.find(({ status }) => status === 409)!.text();
    expect(/decided this round meanwhile|somebody was quicker, and it is|is not possible while it is/.test(told)).toBe(true);
  });

  it("tells whoever sends a form late that it was changed meanwhile, and keeps what was written", async () => {
    const { id, ref } = await submit((await world.works.work()).id);
    await world.handled(id);
    const stale = { version: "1", outcome: "review", words: "Kept words." };
    const late = await site.post(`/desk/review/${ref}/screen`, stale, world.people.editor);
    const html = await late.text();
    expect(late.status).toBe(409);
    has(html, "Somebody changed this after you opened it.", "Kept words.");
    expect(await state(id)).toBe("submitted");
  });

  it("carries a form out once that is sent twice", async () => {
    const { id, ref } = await submit((await world.works.work()).id);
    await world.handled(id);
    const version = String((await world.read(id)).version);
    const form = { csrf: site.formField(world.people.editor), version, outcome: "review", words: "Twice." };
    const path = `/desk/review/${ref}/screen`;
    const both = [await site.post(path, form, world.people.editor), await site.post(path, form, world.people.editor)];
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    expect(await state(id)).toBe("in review");
  });

  it("hands over from an editor who declares an interest or stands aside", async () => {
    const { id, ref } = await submit((await world.works.work()).id);
    await done(deed(ref, "appoint-editor", "organiser", { person: world.people.editor }));
    const unsaid = await declare(ref, "editor", { interest: "yes" });
    expect([unsaid.status, (await unsaid.text()).includes("Say what the interest is.")]).toEqual([422, true]);
    await done(declare(ref, "editor", { interest: "yes", words: "We run a firm together." }));
    expect((await world.read(id)).editorId).toBe(null);
    has(await text("/desk/review", "organiser"), "Appoint an editor");
    await done(deed(ref, "appoint-editor", "organiser", { person: world.people.officer }));
    await done(declare(ref, "officer"));
    await done(deed(ref, "stand-aside", "officer", { words: "No time." }));
    expect((await world.read(id)).editorId).toBe(null);
  });

  it("gives more time, lets reviewers go, weighs declared interests, and says what was found", async () => {
    const { id, ref } = await submit((await world.works.work()).id);
    await world.toReview(id);
    const one = await world.invite(id, "one");
    const page = `/desk/review/${ref}/reviewers/${one}`;
    const about = (what: string, fields: Record<string, string>): Promise<Response> =>
      fill(`${page}?do=${what}`, `${page}/${what}`, "editor", fields);
    has(await text(page, "editor"), "Somebody looked, and nothing was found.", "Not declared yet.");
    const past = await about("extend", { dueOn: "2001-01-01" });
    expect([past.status, (await past.text()).includes("Write a day to come")]).toEqual([422, true]);
    const none = await about("extend", { dueOn: "2099-02-31" });
    expect([none.status, (await none.text()).includes("Write a day as 2099-01-02.")]).toEqual([422, true]);
    await done(about("extend", { dueOn: "2099-06-01" }));
    has(await text(page, "editor"), "1 June 2099");
    await declareAsReviewer(await world.as("one"), { id: one }, { hasInterest: true, words: "We taught together." });
    has(await text(`/desk/review/${ref}`, "editor"), "declared interests: you decide");
    has(await text(page, "editor"), "We taught together.");
    await done(about("admit", { outcome: "admit", words: "Long ago." }));
    await done(about("replace", { words: "Too slow." }));
    expect((await world.assignments(id)).map((each) => each.state)).toEqual(["replaced"]);
    const again = await invite(ref, "one");
    expect([again.status, (await again.text()).includes("This person cannot take part")]).toEqual([409, true]);
    expect((await open(page, "author")).status).toBe(404);
  });

  it("shows the path of a conflict that warns, lets it stand with a published reason, and then admits the reviewer", async () => {
    const work = await world.works.work();
    const { id, ref } = await submit(work.id);
    await world.toReview(id);
    const tables = site.database.tables<PartnershipTables>();
    const institute = { id: site.surroundings.newId(), slug: "old-institute", name: "Old Invented Institute", kind: "university" } as const;
    await tables
      .insertInto("partnership.organisation")
      .values({ ...institute, fictitious: true })
      .execute();
    for (const name of ["author", "three"] as const) {
      const tie = {
        id: site.surroundings.newId(),
        person_id: world.people[name],
        kind: "employed by",
        organisation_id: institute.id,
      } as const;
      await tables
        .insertInto("partnership.tie")
        .values({ ...tie, origin: "declared", until_on: "2098-06-30" })
        .execute();
    }
    has(
      await text(`/desk/review/${ref}/invite?person=${world.people.three}`, "editor"),
      "Old Invented Institute",
      "until 2098",
      "to be weighed",
      "What is to be weighed keeps nobody from being asked.",
    );
    await done(invite(ref, "three"));
    const assignment = (await world.assignments(id))[0]!.id;
    await declareAsReviewer(await world.as("three"), { id: assignment }, NO_INTEREST);
    const page = `/desk/review/${ref}/reviewers/${assignment}`;
    has(await text(page, "editor"), "Old Invented Institute", "No interest declared.", `${page}?do=waive`);
    const rule = "same-employer-before";
    const waive = (words: string): Promise<Response> => fill(`${page}?do=waive`, `${page}/waive`, "editor", { rule, words });
    const short = await waive("Long.");
    expect([short.status, (await short.text()).includes("needs at least ten letters")]).toEqual([422, true]);
    await done(waive("It ended long ago and they never met."));
    has(await text(page, "editor"), "let stand", "It ended long ago and they never met.");
    await done(fill(`${page}?do=admit`, `${page}/admit`, "editor", { outcome: "admit", words: "Nothing stands in the way." }));
    has(await text(page, "editor"), "reviews");
    expect((await world.assignments(id))[0]!.state).toBe("accepted");
    await tables.deleteFrom("partnership.tie").where("organisation_id", "=", institute.id).execute();
  });

  it("shows an editorial change to its second person, and binds the signature to both hashes", async () => {
    const work = await world.works.work();
    const { id, ref } = await submit(work.id);
    await world.toReview(id);
    await world.reviewed(id, "one", undefined, aReview({ points: [] }));
    await world.reviewed(id, "two", undefined, aReview({ points: [] }));
    await world.decided(id, "accept");
    has(await text(`/desk/review/${ref}/editorial`, "editor"), "No newer version that somebody else made");
    const change = await world.works.version(work.workId, 2);
    has(await text(`/desk/review/${ref}/editorial`, "editor"), change.hash, "What changed from version 1 to version 2");
    await done(deed(ref, "editorial", "editor", { words: "Commas." }));
    expect(await world.read(id)).toMatchObject({ state: "accepted", versionHash: change.hash });
  });

  it("shows what statistics offices said of a release of data, and takes the editor's answers", async () => {
    const { id, ref } = await submit((await world.works.work("data-release", "2099.1")).id);
    await world.toReview(id);
    const officeId = await world.invented.office(world.people.stranger, "Statistics of Nowhere");
    const comment = await commentAsOffice(await world.as("stranger"), id, { officeId, words: "Table 2 is wrong." });
    has(await text(`/desk/review/${ref}`, "author"), "Statistics of Nowhere", "Table 2 is wrong.");
    has(await text("/desk/review", "editor"), "Answer a statistics office");
    const path = `/desk/review/${ref}/comments/${comment}`;
    expect((await open(path, "author")).status).toBe(403);
    expect((await fill(path, path, "editor", { words: "" })).status).toBe(422);
    await done(fill(path, path, "editor", { words: "It was corrected." }));
    const late = await site.post(path, { comment: "1", words: "Another answer." }, world.people.editor);
    expect([late.status, (await late.text()).includes("Another answer.")]).toEqual([409, true]);
    has(await text(`/desk/review/${ref}`, "author"), "It was corrected.", "Answered by the editor");
  });

  it("refuses in words whoever has no part in a step", async () => {
    const { ref } = await submit((await world.works.work()).id);
    const refused = await open(`/desk/review/${ref}/appoint-editor`, "author");
    expect([refused.status, (await refused.text()).includes("only its organiser may do that")]).toEqual([403, true]);
    const early = await open(`/desk/review/${ref}/hand-in`, "author");
    expect([early.status, (await early.text()).includes("is not possible while it is submitted")]).toEqual([409, true]);
    await done(deed(ref, "withdraw", "author", { words: "Another way." }));
    has(await text(`/desk/review/${ref}`, "author"), "Withdrawn.");
  });
});
