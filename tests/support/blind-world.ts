import { sql } from "kysely";
import {
  certify,
  clearForPolicyUse,
  declareAsReviewer,
  declareInterests,
  invitationForMail,
  judgeAnswer,
  releaseWork,
  respondToPoint,
  saveReview,
  type Openness,
} from "#partnership";
import type { PartnershipRoute } from "../../server/desk/desk-route.ts";
import { openTestSite, type TestSite } from "./partnership-site.ts";
import { aReview, CLOSED, inventReviews, NO_INTEREST } from "./review-world.ts";
import type { StoreKind } from "./test-store.ts";

/** Somebody who may be hidden, with everything by which they could be known. */
export interface Hidden {
  readonly id: string;
  readonly traces: readonly string[];
}

/** Four submissions in which people are hidden from each other, and those who look. */
export interface BlindWorld {
  readonly site: TestSite;
  readonly authors: readonly [Hidden, Hidden];
  readonly reviewers: readonly [Hidden, Hidden];
  readonly looking: Readonly<
    Record<"author" | "otherAuthor" | "outsider" | "member" | "chair" | "otherEditor" | "coReviewer" | "reviewer", string>
  >;
  /** What parts of addresses are filled with, by what they are. */
  readonly values: readonly (readonly [what: string, value: string])[];
}

const ORCIDS = ["0000-0003-3333-3330", "0000-0001-5109-3700", "0000-0002-1694-233X", "0000-0003-1415-9269"] as const;
const PUBLISHED: Openness = { publishText: true, sign: false, credit: false };
const SYSTEM = { kind: "system", id: "test" } as const;

/**
 * The same world but for who is hidden: which of two people wrote the first work, and which of two reviews it.
 * The first submission hides both sides, the second and the fourth the reviewers, the third nobody from those who take part; the fourth is released.
 */
export const openBlindWorld = async (
  kind: StoreKind,
  routes: readonly PartnershipRoute[],
  { author, reviewer }: { readonly author: 0 | 1; readonly reviewer: 0 | 1 },
): Promise<BlindWorld> => {
  const site = await openTestSite(kind, routes);
  const world = await inventReviews(site, site.surroundings);
  const { people, invented, group } = world;
  const known = (number: 0 | 1 | 2 | 3): Promise<Hidden> => inventKnown(site, invented.person, number);
  const authors = [await known(0), await known(1)] as const;
  const reviewers = [await known(2), await known(3)] as const;
  const member = await invented.person("Zzmember Madeupmember");
  await invented.mandate(member, group, "expert");
  const chair = await invented.person("Zzchair Madeupchair");
  await invented.mandate(chair, group, "chair");
  const otherEditor = await invented.person("Zzbeside Madeupbeside");
  await invented.mandate(otherEditor, group, "co-chair");
  const otherAuthor = people.author;
  people.one = reviewers[reviewer].id;

  people.author = authors[author].id;
  const first = await firstSubmission(world, site);
  people.author = otherAuthor;
  await otherSubmissions(world, otherEditor);
  const looking = {
    ...{ author: authors[author].id, otherAuthor, outsider: people.stranger, member, chair, otherEditor },
    ...{ coReviewer: people.three, reviewer: reviewers[reviewer].id },
  };
  const named = { ...looking, hiddenAuthor: authors[1 - author]!.id, hiddenReviewer: reviewers[1 - reviewer]!.id, editor: people.editor };
  const { rows } = await sql<{ what: string; value: string }>`
    select 'submission ' || reference as what, reference as value from partnership.submission
    union all select 'submission id ' || reference, id::text from partnership.submission
    union all select 'work of ' || reference, work_id::text from partnership.submission
    union all select 'version of ' || reference, version_id::text from partnership.submission
    union all select 'hash of ' || reference, version_hash from partnership.submission
    union all select 'body ' || slug, slug from partnership.body where slug = 'group-a'
    union all select 'body id ' || slug, id::text from partnership.body where slug = 'group-a'
    union all select 'round ' || s.reference || r.number, r.id::text from partnership.review_round r join partnership.submission s on s.id = r.submission_id
    union all select 'invitation ' || s.reference || r.number || ' ' || a.reviewer_number, a.id::text from partnership.review_assignment a
      join partnership.review_round r on r.id = a.round_id join partnership.submission s on s.id = r.submission_id
    union all select 'point ' || s.reference || r.number || ' ' || a.reviewer_number || p.number, p.id::text from partnership.review_point p
      join partnership.review_assignment a on a.id = p.assignment_id join partnership.review_round r on r.id = a.round_id
      join partnership.submission s on s.id = r.submission_id
    order by 1`.execute(site.database.tables());
  const values = [
    ...rows.map(({ what, value }) => [what, value] as const),
    ...Object.entries(named).map(([what, value]) => [`person ${what}`, value] as const),
    ["link", first.secret],
    ["one", "1"],
    ["two", "2"],
    ["word", "never-was"],
  ] as const;
  return { site, authors, reviewers, looking, values };
};

const inventKnown = async (site: TestSite, person: (name: string) => Promise<string>, number: 0 | 1 | 2 | 3): Promise<Hidden> => {
  const word = ["alpha", "bravo", "charlie", "delta"][number]!;
  const orcid = ORCIDS[number];
  const address = `quux${word}@${word}.example`;
  const id = await person(`Quux${word} Hidden${word}`);
  const tables = site.database.tables();
  await sql`update partnership.person set orcid = ${orcid} where id = ${id}`.execute(tables);
  await sql`insert into partnership.email_address (id, person_id, address, confirmed_at, added_at)
    values (${site.surroundings.newId()}, ${id}, ${address}, ${site.surroundings.now()}, ${site.surroundings.now()})`.execute(tables);
  return { id, traces: [id, `Quux${word}`, `Hidden${word}`, `quux${word}`, orcid, address] };
};

type World = Awaited<ReturnType<typeof inventReviews>>;

const NEUTRAL = "Words that name nobody.";

/** Both sides hidden: two reviews, decided, answers begun, one reviewer still with a draft of the next round's review. */
const firstSubmission = async (world: World, site: TestSite): Promise<{ readonly secret: string }> => {
  const work = await world.works.work("working-paper", undefined, NEUTRAL, true);
  const id = await world.submitted(work.id, "both hidden");
  await world.toReview(id);
  await world.reviewed(id, "one", PUBLISHED);
  await world.reviewed(id, "three", CLOSED);
  const waiting = await world.invite(id, "two");
  const mail = await invitationForMail(site.database, SYSTEM, site.surroundings, waiting);
  await world.decided(id, "minor");
  const [point] = await world.points(id);
  const answer = { pointId: point!.id, responseVersion: 0, words: "We did it.", done: "changed" } as const;
  await respondToPoint(await world.as("author"), { id }, answer);
  return { secret: mail!.secret };
};

const otherSubmissions = async (world: World, otherEditor: string): Promise<void> => {
  const work = () => world.works.work("working-paper", undefined, NEUTRAL, true);
  const second = await world.submitted((await work()).id, "reviewers hidden");
  await world.toReview(second);
  const draft = await world.invite(second, "one");
  await declareAsReviewer(await world.as("one"), { id: draft }, NO_INTEREST);
  await saveReview(await world.as("one"), { id: draft }, aReview({ openWords: "A draft that nobody sees." }));
  await world.invite(second, "three");
  const third = await world.submitted((await work()).id, "reviewers named");
  const { editor } = world.people;
  world.people.editor = otherEditor;
  await world.toReview(third);
  await world.reviewed(third, "three");
  world.people.editor = editor;
  await releasedSubmission(world, await world.submitted((await work()).id, "both hidden"));
};

const releasedSubmission = async (world: World, id: string): Promise<void> => {
  await world.toReview(id);
  await world.reviewed(id, "one", PUBLISHED);
  await world.reviewed(id, "three", PUBLISHED);
  await world.decided(id, "accept");
  const at = { id };
  for (const { id: pointId } of await world.points(id)) {
    await respondToPoint(await world.as("author"), at, { pointId, responseVersion: 0, words: "Done.", done: "changed" });
    await judgeAnswer(await world.as("reviewEditor"), at, { pointId, judged: "answered", words: "" });
  }
  await certify(await world.as("reviewEditor"), at, "Every point is answered.");
  await declareInterests(await world.as("officer"), at, { capacity: "programme officer", ...NO_INTEREST });
  await clearForPolicyUse(await world.as("officer"), at, "It may be used.");
  await declareInterests(await world.as("director"), at, { capacity: "director", ...NO_INTEREST });
  const { versionHash } = await world.read(id);
  await releaseWork(await world.as("director"), at, { versionHash, reasons: "It is done." });
};
