import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadPartnershipContract } from "#contract";
import { verifyLog } from "#store";
import { NAMES, openReviewApiWorld, type Name, type ReviewApiWorld } from "../support/review-api-world.ts";
import { commissionSteps } from "../support/commission-api-steps.ts";
import { NO_INTEREST, reviewActs } from "../support/review-api-acts.ts";
import { ASKED_STEPS, NOBODY, REVIEWER_STEPS, ROLE_STEPS } from "../support/review-api-steps.ts";
import { STORE_KINDS } from "../support/test-store.ts";

const { ALL_PARTNERSHIP_PROMISES } = await loadPartnershipContract();
type Operation = Parameters<ReviewApiWorld["ask"]>[0];
const sorted = (names: readonly Name[]): readonly Name[] => NAMES.filter((name) => names.includes(name));

describe.each(STORE_KINDS)("a review by the API alone on %s", (kind) => {
  let world: ReviewApiWorld;
  /** What reviewers were told as long as the first paper hid its authors. */
  const hiddenUntil = new Map<Name, string>();
  beforeAll(async () => {
    world = await openReviewApiWorld(kind);
  }, 300_000);
  afterAll(() => world.remove());
  const asked = commissionSteps(() => world);
  const acts = reviewActs(() => world);
  const {
    at,
    draftOf,
    read,
    version,
    act,
    freeze,
    begin,
    ownAsked,
    invite,
    accept,
    review,
    answerPoints,
    decision,
    handled,
    anotherRound,
  } = acts;

  it("somebody asks for knowledge, and the chair of the theme's group takes it up", () => asked.ask());

  it("an officer plans a commission for it, calls for applications, and chooses once the call is closed", async () => {
    await asked.call();
    await asked.choose();
  });

  it("the director approves it, and both sides sign", () => asked.approve());

  it("the author writes a work, and freezes a version whose hash everybody on it reads", async () => {
    at.work = await begin("An invented paper");
    const parts = { work: at.work };
    const text = "@book{smith2020, title={Invented moves}, author={Smith, Ann}, year={2020}}";
    const draft = await draftOf(at.work);
    await world.get("setLiterature", "author", { parts, version: draft.version, body: { text } });
    const stale = await world.ask("saveDraft", "author", { parts, version: draft.version, body: { title: "Other", source: "Other." } });
    expect([stale.status, stale.json.code]).toEqual([412, "version-stale"]);
    const about = { language: "en", licence: "CC-BY-4.0", countries: ["KEN"] };
    await world.get("describeWork", "author", { parts, version: draft.work.version, body: about });
    const file = {
      parts: { work: at.work, name: "data.csv" },
      query: "?purpose=attachment",
      bytes: Buffer.from("origin,moves\nMEX,1234\n"),
    };
    await world.get("sendWorkFile", "author", file);
    await world.get("sendWorkFile", "author", { ...file, parts: { work: at.work, name: "other.csv" } });
    await world.get("removeWorkFile", "author", { parts: { work: at.work, name: "other.csv" } });
    expect((await world.ask("sendWorkFile", "editor", file)).json.code).toBe("no-such-work");
    expect((await draftOf(at.work)).files).toMatchObject([{ name: "data.csv", bytes: 22, purpose: "attachment" }]);
    const names = ["author", "coauthor"] as const;
    const contributors = names.map((name) => ({
      name: `Zz${name} Madeup${name}`,
      roles: ["Writing – original draft"],
      page: name === "author" ? "" : world.people.coauthor,
      corresponding: name === "author",
    }));
    const unlisted = await world.ask("setContributors", "author", { parts, version: draft.work.version + 2, body: { contributors } });
    expect([unlisted.status, unlisted.json.code]).toEqual([412, "version-stale"]);
    await world.get("setContributors", "author", { parts, version: draft.work.version + 1, body: { contributors } });
    await world.get("commentOnDraft", "coauthor", { parts, body: { place: "One", words: "Say more." } });
    const { items } = await world.get("listDraftComments", "author", { parts });
    await world.get("settleComment", "author", { parts: { work: at.work, comment: items[0].id } });
    expect((await world.get("listDrafts", "coauthor")).items.map(({ id }: any) => id)).toEqual([at.work]);
    const { number, hash } = await freeze(at.work, "# One\n\nIn 2020, {{stock MEX>CAN 2020}} people [@smith2020].");
    const shown = await world.get("getWorkVersion", "coauthor", { parts: { work: at.work, number: String(number) } });
    expect(shown).toMatchObject({ hash, bibliography: [{ id: "smith2020" }], figures: [{ release: "2099.1" }] });
    expect(shown.html).toContain("1,234");
    expect(shown.contributors.map(({ name }: any) => name)).toEqual(["Zzauthor Madeupauthor", "Zzcoauthor Madeupcoauthor"]);
    for (const name of ["stranger", "editor", "reader"] as const)
      expect((await world.ask("getWorkVersion", name, { parts: { work: at.work, number: "1" } })).json.code).toBe("no-such-work");
  });

  it("the work is named as the one that is made of the commission", async () => {
    const { reference } = await world.get("getWork", "author", { parts: { work: at.work } });
    await asked.nameWork(reference);
  });

  it("a token without the scope submits nothing; with it, the submission waits for its editor", async () => {
    const { versions } = await world.get("getWork", "author", { parts: { work: at.work } });
    const body = { version: versions[0].id, suggested: [{ name: "Invented expert", wish: "suggested" }] };
    const refused = await world.ask("submitWork", "author", { body, scopes: ["write:works", "read:review"] });
    expect([refused.status, refused.json.code]).toEqual([403, "scope-missing"]);
    expect((await world.ask("submitWork", "stranger", { body })).json.code).toBe("not-allowed");
    at.submission = (await world.get("submitWork", "author", { body })).id;
    expect((await world.ask("submitWork", "author", { body })).json.code).toBe("submission-open");
    expect(await read("organiser")).toMatchObject({ view: "desk", state: "submitted", text: null });
    expect(await read("author")).toMatchObject({ view: "author", suggested: null, handlers: null });
    expect((await world.ask("getSubmission", "stranger", { parts: { submission: at.submission } })).status).toBe(404);
  });

  it("an editor is appointed, declares interests, returns it and sends it to review", async () => {
    await act("appointEditor", "organiser", { person: world.people.editor });
    const screened = { outcome: "return", reasons: "Say what is new." };
    const early = await world.ask("screenSubmission", "editor", {
      parts: { submission: at.submission },
      body: screened,
      version: await version(),
    });
    expect(early.json.code).toBe("interests-not-declared");
    expect((await world.ask("getSubmissionText", "editor", { parts: { submission: at.submission } })).status).toBe(403);
    await world.get("declareInterests", "editor", { parts: { submission: at.submission }, body: { capacity: "editor", ...NO_INTEREST } });
    expect(await read()).toMatchObject({ view: "whole", suggested: [{ name: "Invented expert" }] });
    await act("standAside", "editor", { reason: "No time this week." });
    await handled();
    await act("screenSubmission", "editor", screened);
    const { id } = await freeze(at.work, "# One\n\nWhat is new: {{stock MEX>CAN 2020}}.");
    await act("handInAgain", "author", { version: id });
    await act("screenSubmission", "editor", { outcome: "review", reasons: "It fits." });
    expect(await read()).toMatchObject({ state: "in review", rounds: [{ number: 1, reviews: [], asked: [] }] });
    expect((await world.get("getSubmissionText", "editor", { parts: { submission: at.submission } })).contributors).toHaveLength(2);
  });

  it("reviewers are found, invited, extended, let go, refused and admitted, with the path of each conflict", async () => {
    const { id: office } = await world
      .get("addOrganisation", "author", { body: { name: "Invented office", kind: "university" } })
      .catch(() => world.get("addOrganisation", "director", { body: { name: "Invented office", kind: "university" } }));
    for (const name of ["coauthor", "three"] as const) {
      const tie = { kind: "employed by", organisation: office, from: "2090-01-01", until: "2098-06-30" };
      await world.get("declareTie", name, { parts: { person: world.people[name] }, body: tie });
    }
    const found = await world.get("findReviewers", "editor", { parts: { submission: at.submission }, query: "?q=zzone" });
    expect(found.total).toBeGreaterThanOrEqual(0);
    for (const name of ["one", "two", "three", "four", "five"] as const) await invite(name);
    expect((await world.ask("getSubmissionText", "one", { parts: { submission: at.submission } })).status).toBe(403);
    for (const name of ["one", "two"] as const) await accept(name);
    await accept("three");
    const query = `?person=${world.people.three}`;
    const seen = await world.get("getConflicts", "editor", { parts: { submission: at.submission }, query });
    expect(seen).toMatchObject({ effect: "warn", findings: [{ rule: "same-employer-before" }], waived: [] });
    expect(seen.findings[0].words).toContain("Invented office");
    expect((await world.ask("getConflicts", "author", { parts: { submission: at.submission }, query })).status).toBe(403);
    const waiver = { person: world.people.three, capacity: "reviewer", rule: "same-employer-before", reason: "They left it long ago." };
    await world.get("waiveConflict", "editor", { parts: { submission: at.submission }, body: waiver });
    expect((await world.get("getConflicts", "editor", { parts: { submission: at.submission }, query })).waived).toHaveLength(1);
    const declined = await ownAsked("five");
    await world.get("declineInvitation", "five", {
      parts: { invitation: declined.id },
      version: declined.version,
      body: { reason: "Away." },
    });
    const interested = await ownAsked("four");
    const said = { hasInterest: true, words: "I advised them." };
    await world.get("declareAsReviewer", "four", { parts: { invitation: interested.id }, version: interested.version, body: said });
    const { asked } = (await read()).rounds[0];
    const byPerson = (name: Name) => asked.find((one: any) => one.person.id === world.people[name]);
    const step = (
      operation: "admitReviewer" | "refuseReviewer" | "replaceReviewer" | "extendDeadline",
      name: Name,
      seen: number,
      body: object,
    ) => world.get(operation, "editor", { parts: { submission: at.submission, invitation: byPerson(name).id }, version: seen, body });
    const other = { parts: { submission: at.submission, invitation: byPerson("four").id }, version: 77, body: { reason: "An interest." } };
    expect((await world.ask("refuseReviewer", "editor", other)).json.code).toBe("version-stale");
    await step("refuseReviewer", "four", byPerson("four").version, { reason: "An interest." });
    await step("admitReviewer", "three", byPerson("three").version, { reason: "It was waived." });
    await step("extendDeadline", "three", byPerson("three").version + 1, { due: "2099-12-31" });
    await step("replaceReviewer", "three", byPerson("three").version + 2, { reason: "No answer." });
  });

  it("each step is open to those whose role it is, and to nobody else", async () => {
    const parts = { submission: at.submission, point: NOBODY };
    const through = async (operation: Operation, body: object, more: object): Promise<readonly Name[]> => {
      const all: Name[] = [];
      for (const name of NAMES) {
        const { status } = await world.ask(operation, name, { parts: { ...parts, ...more }, body, version: 77 });
        expect([operation, name, status >= 400 && status < 500]).toEqual([operation, name, true]);
        if (status !== 403 && status !== 404) all.push(name);
      }
      return all;
    };
    for (const [operation, names, body] of ROLE_STEPS)
      expect([operation, await through(operation, body, {})]).toEqual([operation, sorted(names)]);
    const own = { invitation: (await ownAsked("one")).id as string };
    for (const [operation, body] of REVIEWER_STEPS) expect([operation, await through(operation, body, own)]).toEqual([operation, ["one"]]);
    for (const [operation, body] of ASKED_STEPS) expect([operation, await through(operation, body, own)]).toEqual([operation, ["editor"]]);
  });

  it("reviewers read the version without its authors, and hand in what they saved", async () => {
    const text = await world.get("getSubmissionText", "one", { parts: { submission: at.submission } });
    expect(text).toMatchObject({ contributors: null, traces: null, number: 2, versionHash: "" });
    expect((text.files as readonly { sha256: string }[]).every(({ sha256 }) => sha256 === "")).toBe(true);
    expect((await world.get("getSubmissionText", "author", { parts: { submission: at.submission } })).traces).toEqual([]);
    expect((await world.get("getInvitation", "one", { parts: { invitation: (await ownAsked("one")).id } })).scores).toHaveLength(4);
    const early = await world.ask("handInReview", "one", { parts: { invitation: (await ownAsked("one")).id }, version: 0, body: {} });
    expect(early.json).toMatchObject({ code: "bad-review" });
    await review("one", "minor", [{ words: "Explain the sample.", must: true }]);
    await review("two", "minor");
    expect((await world.get("getOwnReview", "one", { parts: { invitation: (await ownAsked("one")).id } })).handedIn).not.toBeNull();
    const another = { parts: { invitation: (await ownAsked("one")).id } };
    expect((await world.ask("getOwnReview", "two", another)).json.code).toBe("no-such-invitation");
    expect((await read("author")).rounds[0].reviews).toEqual([]);
  });

  it("of two decisions at once one is made, and the other is told", async () => {
    const body = await decision("minor");
    const sent = { parts: { submission: at.submission }, body, version: await version() };
    const wrong = await world.ask("decideRound", "editor", { ...sent, body: { ...body, versionHash: "0".repeat(64) } });
    expect([wrong.status, wrong.json.code]).toEqual([409, "review-version-differs"]);
    const answers = await Promise.all([world.ask("decideRound", "editor", sent), world.ask("decideRound", "editor", sent)]);
    const [won, lost] = answers.toSorted((a, b) => a.status - b.status);
    expect(won!.status).toBe(200);
    expect([409, 412]).toContain(lost!.status);
    expect(["review-round-decided", "version-stale"]).toContain(lost!.json.code);
  });

  it("the author answers each point and hands in a revision, which is accepted, sent back, and accepted again", async () => {
    const { id } = await freeze(at.work, "# One\n\nRevised: {{stock MEX>CAN 2020}}.");
    const sent = { parts: { submission: at.submission }, body: { version: id }, version: await version() };
    expect((await world.ask("handInRevision", "author", sent)).json.code).toBe("points-unanswered");
    const points = await answerPoints();
    expect(points).toHaveLength(1);
    await anotherRound("# One\n\nRevised again: {{stock MEX>CAN 2020}}.");
    const parts = { point: points[0]!.id };
    await act("judgeAnswer", "reviewEditor", { judged: "not answered", words: "Not the sample." }, { parts });
    const uncertified = { parts: { submission: at.submission }, body: { words: "All answered." }, version: await version() };
    expect((await world.ask("certifyReview", "reviewEditor", uncertified)).json.code).toBe("points-unanswered");
    await act("sendBack", "reviewEditor", { as: "review editor", reasons: "A point wants more." });
    await answerPoints();
    await anotherRound("# One\n\nRevised at last: {{stock MEX>CAN 2020}}.");
    await act("judgeAnswer", "reviewEditor", { judged: "answered" }, { parts });
  });

  it("a changed version is not released until its difference is signed; then certificate, clearance and release lead to the library", async () => {
    const before = (await read()).versionHash;
    const changed = await freeze(at.work, "# One\n\nRevised at last, with a comma: {{stock MEX>CAN 2020}}.", "coauthor");
    const change = { version: changed.id, fromHash: before, toHash: changed.hash, words: "A comma." };
    const made = { parts: { submission: at.submission }, body: { ...change, toHash: before }, version: await version() };
    expect((await world.ask("signEditorialChange", "editor", made)).json.code).toBe("review-version-differs");
    await act("signEditorialChange", "editor", change);
    await act("certifyReview", "reviewEditor", { words: "Every point is answered." });
    const late = { parts: { submission: at.submission }, body: { words: "Of use." }, version: await version() };
    expect((await world.ask("clearForPolicyUse", "officer", late)).json.code).toBe("interests-not-declared");
    await world.get("declareInterests", "officer", {
      parts: { submission: at.submission },
      body: { capacity: "programme officer", ...NO_INTEREST },
    });
    await act("clearForPolicyUse", "officer", { words: "Of use." });
    const parts = { submission: at.submission };
    await world.get("declareInterests", "director", { parts, body: { capacity: "director", ...NO_INTEREST } });
    expect(await read("director")).toMatchObject({ view: "handler", authors: null, versionHash: "", suggested: null });
    // Its hash is made of the authors' names too: the right one is refused as any other, and told to nobody from whom they are hidden.
    const tried = { parts, body: { versionHash: changed.hash, reasons: "Ready." }, version: await version() };
    const refused = (await world.ask("releaseWork", "director", tried)).json;
    expect([refused.code, JSON.stringify(refused).includes(changed.hash)]).toEqual(["bad-review", false]);
    expect((await world.ask("getWork", "reader", { parts: { work: at.work } })).status).toBe(404);
    for (const name of ["one", "two"] as const) hiddenUntil.set(name, world.told(name));
    await act("releaseWork", "director", { versionHash: "", reasons: "Ready." });
    const shown = await world.get("getWork", "reader", { parts: { work: "an-invented-paper" } });
    expect(shown).toMatchObject({ state: "published", view: "public", publicVersion: changed.number, draft: null });
    expect(shown.versions).toMatchObject([{ hash: changed.hash, public: true }]);
    expect(await world.get("getWorkVersion", "reader", { parts: { work: at.work, number: String(changed.number) } })).toMatchObject({
      hash: changed.hash,
    });
    expect((await world.get("listWorks", "reader", { query: "?q=invented&limit=1" })).items).toMatchObject([{ id: at.work }]);
    const open = await read("reader");
    expect(open).toMatchObject({ view: "public", state: "released", authors: null, handlers: null });
    expect(open.rounds.flatMap((round: any) => round.reviews)).toHaveLength(6);
    await world.get("getReviewStatistics", "reader");
  });

  it("the published work answers the question, and the commission is fulfilled with it", async () => {
    const { id: version } = (await world.get("getWork", "reader", { parts: { work: at.work } })).versions[0];
    await asked.fulfil(version);
    const gap = await world.get("getGap", "reader", { parts: { gap: asked.at.gap } });
    expect([gap.state, gap.steps.map(({ state }: any) => state)]).toEqual(["answered", ["proposed", "accepted", "in work", "answered"]]);
    expect(gap.answers).toContainEqual(
      expect.objectContaining({ kind: "work", title: "An invented paper", page: "/library/an-invented-paper" }),
    );
    expect(await world.get("getCall", "reader", { parts: { call: asked.at.call } })).toMatchObject({
      ...{ state: "fulfilled", work: { title: "An invented paper", page: "/library/an-invented-paper" } },
    });
    expect((await verifyLog(world.site.database)).faults).toEqual([]);
  });

  it("other submissions are withdrawn, or rejected and appealed against; public works are corrected and retracted", async () => {
    const first = at.submission;
    const second = await begin("Another invented paper");
    const { id: one } = await freeze(second, "# One\n\nShort.");
    at.submission = (await world.get("submitWork", "author", { body: { version: one } })).id;
    await act("withdrawSubmission", "author", { reason: "Not ready." }, { version: (await read("author")).version });
    at.submission = (await world.get("submitWork", "author", { body: { version: one, anonymity: "reviewers hidden" } })).id;
    await handled();
    await act("screenSubmission", "editor", { outcome: "review", reasons: "It fits." });
    for (const name of ["one", "two"] as const) {
      await invite(name);
      await accept(name);
      await review(name, "reject");
    }
    await act("decideRound", "editor", await decision("reject"));
    const { reference } = await act("appeal", "author", { reasons: "The reviews speak of another paper." });
    expect(reference).toMatch(/^C-/);
    const third = await begin("A third invented paper");
    await world.get("withdrawWork", "author", { parts: { work: third }, body: { words: "Thought again." } });
    await world.get("correctWork", "director", { parts: { work: at.work }, body: { words: "A unit was wrong." } });
    await world.get("retractWork", "director", { parts: { work: at.work }, body: { words: "The figures were wrong." } });
    const { notices } = await world.get("getWork", "reader", { parts: { work: at.work } });
    expect(notices.map(({ kind: one1 }: any) => one1)).toEqual(expect.arrayContaining(["retraction", "correction", "editorial change"]));
    at.submission = first;
    const seen: string[] = [];
    for (let next = "/submissions?limit=1"; next !== undefined;) {
      const page = await world.api.json(next, world.people.author);
      expect(page.total).toBe(3);
      seen.push(...page.items.map((item: any) => item.id));
      next = page.next;
    }
    expect([seen.length, new Set(seen).size]).toEqual([3, 3]);
  });

  it("a meeting's report is approved by its body and not reviewed: one version, which then is public", async () => {
    const begun = { title: "An invented meeting", kind: "meeting-report", body: "group", language: "en", licence: "CC-BY-4.0" };
    const { id: report } = await world.get("beginWork", "author", { body: begun });
    const frozen = await freeze(report, "# Decided\n\nAn invented decision.");
    const [parts, body] = [{ work: report as string }, { version: frozen.id }];
    expect((await world.ask("askForApproval", "author", { parts: { work: at.work }, body })).json.code).toBe("no-such-version");
    const { reference } = await world.get("askForApproval", "author", { parts, body });
    expect((await world.ask("askForApproval", "author", { parts, body })).json.code).toBe("approval-open");
    expect((await world.ask("getPaper", "stranger", { parts: { reference } })).status).toBe(404);
    const paper = await world.get("getPaper", "editor", { parts: { reference } });
    expect(paper).toMatchObject({ title: "An invented meeting", versionHash: frozen.hash, source: "# Decided\n\nAn invented decision." });
    const { version: seen } = await world.get("getCase", "editor", { parts: { reference } });
    const granted = { outcome: "granted", reasons: "So it was.", basis: "The meeting.", fields: {} };
    await world.get("decideCase", "editor", { parts: { reference }, version: seen, body: granted });
    expect(await world.get("getWork", "reader", { parts })).toMatchObject({ state: "published", versions: [{ hash: frozen.hash }] });
  });

  it("the author never read who reviews, nor who else applied, in whatever answer, with mandates that read the log", async () => {
    const values: Readonly<Record<string, string>> = {
      work: at.work,
      submission: at.submission,
      ...asked.at,
      number: "1",
      reference: "none",
      body: "group",
    };
    for (const [operation, { method, about, path }] of ALL_PARTNERSHIP_PROMISES) {
      const parts = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
      if (method !== "get" || about === "people" || parts.some((name) => values[name] === undefined)) continue;
      const query: Readonly<Record<string, string>> = {
        getConflicts: `?person=${world.people.one}`,
        scaleDown: "?available=1&currency=USD",
      };
      if (operation !== "listLog") await world.ask(operation, "author", { parts: values, query: query[operation] ?? "" });
    }
    const reviewers = [...world.wordsOf(["one", "two", "four", "five", "rival"]), "SECRET-WORDS"];
    const inAuthors = world.told("author");
    expect(reviewers.filter((word) => inAuthors.includes(word))).toEqual([]);
    // That they have tokens is in the log; that they do anything in this review is not.
    const { items } = await world.api.json("/log?limit=200", world.people.author);
    const lines = items.filter(({ action }: any) => action !== "make-token").map((line: any) => JSON.stringify(line));
    expect(lines.length).toBeGreaterThan(20);
    expect(lines.filter((line: string) => reviewers.some((word) => line.includes(word)))).toEqual([]);
    const whole = await world.get("listLog", "auditor", { query: "?limit=200&action=change-by-token" });
    expect(whole.items.filter(({ detail }: any) => detail.after.operation === "saveReview").length).toBeGreaterThan(5);
  });

  it("reviewers did not read who wrote what hides it", async () => {
    const hidden = [world.people.author, "Zzauthor", "Zzcoauthor"];
    for (const name of ["one", "two"] as const) {
      const told = hiddenUntil.get(name)!;
      expect(told.length).toBeGreaterThan(1_000);
      expect(hidden.filter((word) => told.includes(word))).toEqual([]);
    }
  });

  it("a reviewer may sign afterwards, and leaves out no change; the log is whole", async () => {
    const own = (await world.get("listInvitations", "two")).items.at(-1);
    const { version: asked } = await world.get("getInvitation", "two", { parts: { invitation: own.id } });
    const openness = { publishText: true, sign: true, credit: true };
    await world.get("chooseOpenness", "two", { parts: { invitation: own.id }, version: asked, body: openness });
    const { rounds } = await read("reader");
    const signed = rounds[0].reviews.map(({ person }: any) => person?.name ?? null);
    expect(signed).toEqual([null, "Zztwo Madeuptwo"]);
    const changes = ALL_PARTNERSHIP_PROMISES.filter(
      ([, { method, about }]) => method !== "get" && (about === "works" || about === "review"),
    );
    expect(changes.map(([operation]) => operation).filter((operation) => !world.made.has(operation))).toEqual([]);
    expect((await verifyLog(world.site.database)).faults).toEqual([]);
  });
});
