import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  alertEditors,
  certify,
  chooseOpenness,
  clearForPolicyUse,
  declareAsReviewer,
  declareInterests,
  declineInvitation,
  inviteReviewer,
  judgeAnswer,
  releaseWork,
  respondToPoint,
  resubmit,
  screen,
  sendReminders,
  submitReview,
} from "#partnership";
import { MAIL_SAMPLES, partnershipTexts, REVIEW_STEPS } from "#web";
import { aReview, CLOSED, NO_INTEREST, reviewWorld, type Name, type ReviewWorld } from "../../../tests/support/review-world.ts";
import { STORE_KINDS } from "../../../tests/support/test-store.ts";
import { composeMail } from "../../mail/compose-mail.ts";
import { noteBounce } from "../../mail/note-bounce.ts";
import { reviewMails } from "./review-mails.ts";

const SYSTEM = { kind: "system", id: "test" } as const;
const TITLE = "Invented study of money sent home";

interface Mail {
  readonly key: string;
  readonly payload: { readonly to: string; readonly template: string; readonly values: Readonly<Record<string, string>> };
}

it("every kind of mail has a sample", () => {
  const shown = new Set(MAIL_SAMPLES.map(({ template }) => template));
  expect(Object.keys(partnershipTexts.mail.templates).filter((name) => !shown.has(name))).toEqual([]);
  for (const { template, values } of MAIL_SAMPLES) expect(partnershipTexts.mail.templates[template]!(values, "Site").subject).not.toBe("");
});

describe.each(STORE_KINDS)("mails of a review on %s", (kind) => {
  let world: ReviewWorld;
  let id = "";
  let work: { readonly workId: string; readonly id: string };
  const seen = new Set<string>();
  const subjects: string[] = [];
  beforeAll(async () => {
    world = await reviewWorld(kind);
    work = await world.works.work();
  }, 300_000);
  afterAll(() => world.store.remove());

  const newMails = async (): Promise<readonly Mail[]> => {
    const { rows } = await sql<Mail>`select key, payload from store.job where queue = 'send-mail' order by key`.execute(
      world.store.database.tables(),
    );
    const fresh = rows.filter(({ key }) => !seen.has(key));
    for (const { key } of fresh) seen.add(key);
    subjects.push(...fresh.flatMap(({ payload }) => payload.values["subject"] ?? []));
    return fresh;
  };
  /** Whom a step tells, by their names in the world; whole templates but for notices. */
  const told = async (): Promise<readonly string[]> => {
    const nameOf = (to: string): string => Object.entries(world.people).find(([, person]) => person === to)?.[0] ?? to;
    return (await newMails())
      .map(({ payload }) => `${nameOf(payload.to)}${payload.template === "notice" ? "" : `: ${payload.template}`}`)
      .toSorted();
  };
  const accept = async (name: Name, interest = false): Promise<string> => {
    const assignment = await world.invite(id, name);
    expect(await told()).toEqual([`${name}: review-invitation`]);
    const declared = interest ? { hasInterest: true, words: "I know them." } : NO_INTEREST;
    await declareAsReviewer(await world.as(name), { id: assignment }, declared);
    expect(await told()).toEqual(["editor"]);
    return assignment;
  };

  it("go at each step to whoever has to know, and to nobody else", async () => {
    id = await world.submitted(work.id, "both hidden");
    expect(await told()).toEqual(["director", "officer", "organiser"]);
    await world.handled(id);
    expect(await told()).toEqual(["editor", "reviewEditor"]);
    await screen(await world.as("editor"), { id }, { outcome: "review", reasons: "It fits." });
    expect(await told()).toEqual(["author"]);
    const one = await accept("one");
    await submitReview(await world.as("one"), { id: one }, aReview(), CLOSED);
    expect(await told()).toEqual(["editor"]);
    await chooseOpenness(await world.as("one"), { id: one }, { publishText: true, sign: false, credit: true });
    expect(await told()).toEqual([]);
    const two = await accept("two");
    await submitReview(await world.as("two"), { id: two }, aReview(), CLOSED);
    expect(await told()).toEqual(["editor"]);
    const stranger = await world.invite(id, "stranger");
    expect(await told()).toEqual(["stranger: review-invitation"]);
    await declineInvitation(await world.as("stranger"), { id: stranger }, "No time.");
    expect(await told()).toEqual(["editor"]);
    await accept("three", true);
    await world.decided(id, "minor");
    expect(await told()).toEqual(["author", "three"]);
    const author = await world.as("author");
    const at = { id };
    for (const { id: pointId } of await world.points(id))
      await respondToPoint(author, at, { pointId, responseVersion: 0, words: "Done.", done: "changed" });
    expect(await told()).toEqual([]);
    await resubmit(author, at, (await world.works.version(work.workId, 2)).id);
    expect(await told()).toEqual(["editor"]);
  });

  it("go on so to the release", async () => {
    const at = { id };
    for (const name of ["one", "two"] as const) {
      const assignment = await accept(name);
      await submitReview(await world.as(name), { id: assignment }, aReview(), CLOSED);
      expect(await told()).toEqual(["editor"]);
    }
    await world.decided(id, "accept");
    expect(await told()).toEqual(["author", "reviewEditor"]);
    for (const { id: pointId, response } of await world.points(id)) {
      if (!response) await respondToPoint(await world.as("author"), at, { pointId, responseVersion: 0, words: "Done.", done: "changed" });
      await judgeAnswer(await world.as("reviewEditor"), at, { pointId, judged: "answered", words: "" });
    }
    await certify(await world.as("reviewEditor"), at, "Every point is answered.");
    expect(await told()).toEqual(["officer", "organiser"]);
    await declareInterests(await world.as("officer"), at, { capacity: "programme officer", ...NO_INTEREST });
    await clearForPolicyUse(await world.as("officer"), at, "It may be used.");
    expect(await told()).toEqual(["director"]);
    await declareInterests(await world.as("director"), at, { capacity: "director", ...NO_INTEREST });
    await releaseWork(await world.as("director"), at, { versionHash: (await world.read(id)).versionHash, reasons: "It is done." });
    expect(await told()).toEqual(["author"]);
  });

  it("say what the page of mails shows", () => {
    const shown = new Set(REVIEW_STEPS.map(({ words }) => words));
    const plain = subjects.map((subject) =>
      subject
        .replaceAll(/R-2099-\d{4}/g, "R-2099-0001")
        .replaceAll(/Reviewer \d/g, "Reviewer 2")
        .replaceAll("An invented work", TITLE)
        .replace("is decided: accepted.", "is decided: to be revised a little."),
    );
    expect([...new Set(plain)].filter((subject) => !shown.has(subject))).toEqual([]);
  });

  it("name nobody who is hidden, the invitation's too", async () => {
    const second = await world.submitted((await world.works.work()).id, "both hidden");
    await world.toReview(second);
    const assignment = await world.invite(second, "one");
    const prepare = reviewMails(() => Promise.resolve(world.store.database), world.surroundings)["review-invitation"]!;
    const job = { to: world.people.one, template: "review-invitation", values: { assignment } };
    const prepared = await prepare(job, world.surroundings.now());
    const mail = partnershipTexts.mail.templates["review-invitation"]!(prepared!.values, "Site");
    const frame = { address: "https://knomad.test", siteName: "Site", name: "", stopHref: undefined };
    const composed = JSON.stringify(composeMail(mail, frame));
    for (const hidden of ["Madeupauthor", "Madeupcoauthor", "Madeupeditor", world.people.author]) expect(composed).not.toContain(hidden);
    const all = await sql<{ to: string; words: string }>`
      select payload ->> 'to' as "to", payload::text as words from store.job where queue = 'send-mail'`.execute(
      world.store.database.tables(),
    );
    const hiddenFrom: readonly (readonly [readonly Name[], readonly string[]])[] = [
      [
        ["author", "coauthor"],
        ["Madeupone", "Madeuptwo", "Madeupthree", world.people.one, world.people.two],
      ],
      [
        ["one", "two", "three"],
        ["Madeupauthor", "Madeupcoauthor", world.people.author, world.people.coauthor],
      ],
    ];
    for (const [names, hidden] of hiddenFrom)
      for (const { to, words } of all.rows)
        if (names.some((name) => world.people[name] === to))
          expect(
            hidden.filter((one) => one !== to && words.includes(one)),
            words,
          ).toEqual([]);
    await newMails();
  });

  it("stop when they come back, and the editor is told once", async () => {
    const { database } = world.store;
    const third = await world.submitted((await world.works.work()).id, "both hidden");
    await world.toReview(third);
    const who = { name: "Zzoutside Madeupoutside", address: "zzoutside@else.example" };
    await inviteReviewer(await world.as("editor"), { id: third }, { who, kind: "expert" });
    await newMails();
    await noteBounce(database, SYSTEM, world.surroundings, who.address);
    await alertEditors(database, SYSTEM, world.surroundings);
    const alerts = await newMails();
    expect(alerts.map(({ payload }) => [payload.to, payload.values["subject"]!.replace(/R-\S+:/, "R:")])).toEqual([
      [world.people.editor, "R: Mails to a reviewer come back. Ask them another way, or replace them."],
    ]);
    await alertEditors(database, SYSTEM, world.surroundings);
    world.surroundings.wait(7 * 86_400_000);
    await sendReminders(database, SYSTEM, world.surroundings);
    await alertEditors(database, SYSTEM, world.surroundings);
    const later = await newMails();
    expect(later.filter(({ payload }) => payload.to.includes("zzoutside") || payload.values["subject"]?.includes("come back"))).toEqual([]);
  });
});
