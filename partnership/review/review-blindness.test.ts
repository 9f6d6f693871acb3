import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aReview, CLOSED, NO_INTEREST, reviewWorld, type ReviewWorld } from "../../tests/support/review-world.ts";
import { STORE_KINDS } from "../../tests/support/test-store.ts";
import { readLog } from "../desk/log-records.ts";
import { listNotices } from "../desk/notice-records.ts";
import { ownLog, ownRows } from "../people/own-data-records.ts";
import { sendReminders } from "../obligations/send-reminders.ts";
import { declareAsReviewer, invitationByLink, invitationForMail } from "./answer-actions.ts";
import { inviteReviewer } from "./invite-actions.ts";
import { readSubmission } from "./read-submission.ts";
import { alertEditors } from "./review-alerts.ts";
import { creditedReviewers } from "./statistics-records.ts";
import { listSubmissions } from "./submission-list-records.ts";
import { saveReview } from "./write-review-actions.ts";

const SYSTEM = { kind: "system", id: "test" } as const;
const ALL = { show: "all", part: "all" } as const;

describe.each(STORE_KINDS)("a review with hidden names on %s", (kind) => {
  let world: ReviewWorld;
  let id = "";
  let first = "";
  let waiting = "";
  beforeAll(async () => {
    world = await reviewWorld(kind);
    // The author holds every mandate by which one could look.
    const [body] = (await sql<{ id: string }>`select id from partnership.body where kind = 'management'`.execute(tables())).rows;
    for (const role of ["auditor", "programme officer", "administrator"] as const)
      await world.invented.mandate(world.people.author, body!.id, role);
    id = await world.submitted((await world.works.work()).id);
    await world.toReview(id);
    first = await world.reviewed(id, "one", { publishText: true, sign: false, credit: false });
    await world.reviewed(id, "two", CLOSED, aReview({ confidentialWords: "SECRET-WORDS" }));
    waiting = await inviteReviewer(
      await world.as("editor"),
      { id },
      {
        who: { name: "Zzoutside Madeupoutside", address: "zzoutside@else.example" },
        kind: "expert",
      },
    );
  }, 300_000);
  afterAll(() => world.store.remove());

  const tables = () => world.store.database.tables();
  const namesOf = (names: readonly (keyof ReviewWorld["people"])[]): readonly string[] =>
    names.flatMap((name) => [world.people[name], `Zz${name.toLowerCase()}`, `Madeup${name.toLowerCase()}`]);
  const refused = async (act: Promise<unknown>): Promise<string> =>
    act.then(
      () => "nothing was refused",
      ({ message, code, values }: { message: string; code?: string; values?: object }) => JSON.stringify({ message, code, values }),
    );

  /** Everything that somebody gets to see of it in any way. */
  const everything = async (name: keyof ReviewWorld["people"]): Promise<string> => {
    const { database } = world.store;
    const doing = await world.as(name);
    const part = { before: undefined, most: 1_000, details: true, reader: doing.standing };
    const filter = { actor: "", object: id, action: "", day: "" };
    const errors = await Promise.all([
      refused(saveReview(doing, { id: first }, aReview())),
      refused(declareAsReviewer(doing, { id: first }, NO_INTEREST)),
      refused(inviteReviewer(doing, { id }, { who: { personId: world.people.two }, kind: "expert" })),
      refused(world.decided(id, "accept").then(() => Promise.reject(new Error("decided")))).then(() => ""),
    ]);
    return JSON.stringify([
      await readSubmission(database, doing.standing, { id }),
      await listSubmissions(database, doing.standing, ALL, { from: 0, most: 100 }),
      await listNotices(database, world.people[name], { from: 0, most: 1_000 }),
      await readLog(database, filter, part),
      await readLog(database, { ...filter, object: "submission" }, part),
      await ownLog(database, world.people[name], 1_000),
      (await ownRows(database, world.people[name])).filter(({ column }) => column !== "invited_by"),
      errors,
    ]);
  };

  it("tells authors nothing of who reviews, before and after the decision, whatever they hold", async () => {
    for (const name of ["author", "coauthor"] as const) {
      const seen = await everything(name);
      for (const hidden of [...namesOf(["one", "two"]), "Zzoutside", "zzoutside@else.example", "SECRET-WORDS", first, waiting])
        expect([name, hidden, seen.includes(hidden)]).toEqual([name, hidden, false]);
    }
    const after = await readSubmission(world.store.database, (await world.as("author")).standing, { id });
    expect(after?.rounds[0]?.reviews.map(({ reviewerNumber, points }) => [reviewerNumber, points.length])).toEqual([
      [1, 2],
      [2, 2],
    ]);
  });

  it("tells reviewers nothing of the authors and of one another", async () => {
    const seen = await everything("one");
    for (const hidden of [...namesOf(["author", "coauthor", "two"]), "Zzoutside", "SECRET-WORDS"])
      expect([hidden, seen.includes(hidden)]).toEqual([hidden, false]);
  });

  it("tells a stranger, an administrator and management who took nothing up nothing of either", async () => {
    for (const name of ["stranger", "administrator", "organiser", "director"] as const) {
      const seen = await everything(name);
      for (const hidden of [...namesOf(["one", "two"]), "Zzoutside", "SECRET-WORDS", first])
        expect([name, hidden, seen.includes(hidden)]).toEqual([name, hidden, false]);
    }
    const auditor = await everything("auditor");
    expect(namesOf(["one", "two"]).some((hidden) => auditor.includes(hidden))).toBe(true);
    expect(await creditedReviewers(world.store.database)).toEqual([]);
  });

  it("opens an invitation by the link of its mail, once it is made, and for its own alone", async () => {
    const other = await world.submitted((await world.works.work()).id);
    await world.toReview(other);
    const asked = await inviteReviewer(
      await world.as("editor"),
      { id: other },
      { who: { name: "Zzmail", address: "zzmail@else.example" }, kind: "expert" },
    );
    const mail = await invitationForMail(world.store.database, SYSTEM, world.surroundings, asked);
    expect(mail).toMatchObject({ title: "An invented work", anonymity: "both hidden", state: "invited" });
    expect(JSON.stringify(mail)).not.toMatch(/Zzauthor|Zzeditor/);
    expect((await invitationByLink(world.store.database, mail!.secret, world.surroundings.now()))?.id).toBe(asked);
    expect(await invitationByLink(world.store.database, `${mail!.secret}x`, world.surroundings.now())).toBeUndefined();
    expect(await invitationByLink(world.store.database, mail!.secret, new Date("2101-01-01"))).toBeUndefined();
    expect(await invitationForMail(world.store.database, SYSTEM, world.surroundings, waiting)).toBeUndefined();
  });

  it("reminds reviewers before, at and after, stops where mails come back, and tells the editor once", async () => {
    const { store, surroundings, as, people } = world;
    const other = await world.submitted((await world.works.work()).id);
    await world.toReview(other);
    const one = await world.invite(other, "one");
    const two = await world.invite(other, "two");
    await declareAsReviewer(await as("two"), { id: two }, NO_INTEREST);
    const told = async (name: keyof ReviewWorld["people"], words: RegExp) =>
      (await listNotices(store.database, people[name], { from: 0, most: 1_000 })).filter((notice) => words.test(notice.words)).length;
    const dayAfterDay = async (days: number): Promise<void> => {
      for (let day = 0; day < days; day++) {
        surroundings.wait(86_400_000);
        await sendReminders(store.database, SYSTEM, surroundings);
        await alertEditors(store.database, SYSTEM, surroundings);
      }
    };
    await sendReminders(store.database, SYSTEM, surroundings);
    await dayAfterDay(20);
    expect(await told("one", /answer whether you review/)).toBe(2);
    expect(await told("two", /answer whether you review/)).toBe(0);
    const { reference } = await world.read(other);
    expect(await told("editor", new RegExp(`^${reference}: .*answer overdue`))).toBe(1);
    await sql`insert into partnership.email_address (id, person_id, address, confirmed_at, bounced_at, added_at)
      values (gen_random_uuid(), ${people.two}, 'two@two.example', '2099-01-01', '2099-01-01', '2099-01-01')`.execute(tables());
    await dayAfterDay(30);
    expect(await told("two", /Your review/)).toBe(0);
    expect(await told("editor", /come back/)).toBe(1);
    expect((await world.assignments(other)).find((line) => line.id === two)?.bouncedAt).not.toBeNull();
    expect((await world.assignments(other)).find((line) => line.id === one)?.state).toBe("invited");
  });
});
