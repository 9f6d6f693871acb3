import { sql } from "kysely";
import { openCalendarFeed } from "#partnership";
import { filesOnDisk } from "#store";
import type { Frame } from "#web";
import type { PartnershipRoute } from "../../server/desk/desk-route.ts";
import { FRAME } from "../../web/testing.ts";
import { inventSubmissions, type BlindPeople } from "./blind-submissions.ts";
import { openTestSite, type TestSite } from "./partnership-site.ts";
import { inventReviews } from "./review-world.ts";
import { steadySurroundings, type SteadySurroundings } from "./steady-surroundings.ts";
import type { StoreKind } from "./test-store.ts";

/** Somebody who may be hidden, with everything by which they could be known. */
export interface Hidden {
  readonly id: string;
  readonly traces: readonly string[];
}

/** Who looks. The review editor and the director have declared themselves free in the first submission. The second author and the third have every mandate by which one could look, and so has a reviewer of all rounds. */
export const LOOKING = [
  "author",
  "otherAuthor",
  "coauthor",
  "auditingAuthor",
  "outsider",
  "member",
  "chair",
  "otherEditor",
  "reviewEditor",
  "director",
  "alternate",
  "administrator",
  "reviewer",
  "coReviewer",
  "auditingReviewer",
  "asked",
  "decliner",
] as const;
export type Looking = (typeof LOOKING)[number];

/** Four submissions in which people are hidden from each other, and those who look. */
export interface BlindWorld {
  readonly site: TestSite;
  readonly steady: SteadySurroundings;
  readonly authors: readonly [Hidden, Hidden];
  readonly reviewers: readonly [Hidden, Hidden];
  readonly looking: Readonly<Record<Looking, string>>;
  /** The secret of the own calendar of whoever looks. */
  readonly calendars: Readonly<Record<Looking, string>>;
  /** What parts of addresses are filled with, by what they are. */
  readonly values: readonly (readonly [what: string, value: string])[];
}

/** As the site frames pages of the partnership: what is refused there guesses at no country. */
const PROGRAMME: Frame = { ...FRAME, untranslated: "/desk" };

const ORCIDS = ["0000-0003-3333-3330", "0000-0001-5109-3700", "0000-0002-1694-233X", "0000-0003-1415-9269"] as const;

/**
 * The same world but for who is hidden: which of two people wrote the first work, and which of two reviews it. Ids, secrets and moments are the same.
 * The first submission hides both sides, the second and the fourth the reviewers, the third nobody from those who take part; the fourth is released.
 * @param files a folder for the files of works; none are kept when left out
 */
export const openBlindWorld = async (
  kind: StoreKind,
  routes: readonly PartnershipRoute[],
  { author, reviewer, files }: { readonly author: 0 | 1; readonly reviewer: 0 | 1; readonly files?: string },
): Promise<BlindWorld> => {
  const steady = steadySurroundings("the world");
  const site = await openTestSite(kind, routes, PROGRAMME, steady);
  const world = await inventReviews(site, site.surroundings);
  const { people, invented, group } = world;
  const known = (number: 0 | 1 | 2 | 3): Promise<Hidden> => inventKnown(site, invented.person, number);
  const authors = [await known(0), await known(1)] as const;
  const reviewers = [await known(2), await known(3)] as const;
  const mandated = async (word: string, role: "expert" | "chair" | "co-chair"): Promise<string> => {
    const id = await invented.person(`Zz${word} Madeup${word}`);
    await invented.mandate(id, group, role);
    return id;
  };
  const around = { member: await mandated("member", "expert"), chair: await mandated("chair", "chair") };
  const beside: BlindPeople = {
    ...{ author: authors[author].id, otherAuthor: people.author, reviewer: reviewers[reviewer].id },
    ...{ candidates: { authors: authors.map(({ id }) => id), reviewers: reviewers.map(({ id }) => id) } },
    otherEditor: await mandated("beside", "co-chair"),
    auditingAuthor: await invented.person("Zzthird Madeupthird"),
    auditingReviewer: await invented.person("Zzfourth Madeupfourth"),
    decliner: await invented.person("Zzdecliner Madeupdecliner"),
  };
  await giveEveryMandate(site, invented.mandate, [beside.auditingAuthor, beside.auditingReviewer]);
  const { secret } = await inventSubmissions(world, site, beside, files === undefined ? undefined : filesOnDisk(files));
  const { otherAuthor, otherEditor, auditingAuthor, auditingReviewer, decliner } = beside;
  const looking = {
    ...{ author: beside.author, otherAuthor, coauthor: people.coauthor, auditingAuthor },
    ...{ reviewEditor: people.reviewEditor, director: people.director },
    ...{ ...around, outsider: people.stranger, otherEditor, alternate: people.alternate, administrator: people.administrator },
    ...{ reviewer: beside.reviewer, coReviewer: people.three, auditingReviewer, asked: people.two, decliner },
  };
  const calendars = {} as Record<Looking, string>;
  const { database, surroundings } = site;
  const secrets = new Map<string, string>();
  // Everybody who may be hidden has one, so that the log tells nothing by it.
  for (const personId of new Set([...[...authors, ...reviewers].map(({ id }) => id), ...Object.values(looking)]))
    secrets.set(personId, await openCalendarFeed({ database, surroundings, personId, actor: { kind: "person", id: personId } }));
  for (const name of LOOKING) calendars[name] = secrets.get(looking[name])!;
  const [alpha, bravo, charlie, delta] = [...authors, ...reviewers].map(({ id }) => id);
  const named = { hiddenAlpha: alpha!, hiddenBravo: bravo!, hiddenCharlie: charlie!, hiddenDelta: delta!, editor: people.editor };
  const values = [
    ...(await valuesIn(site)),
    // The same people in both worlds, whichever of them is hidden.
    ...Object.entries({ ...looking, ...named })
      .filter(([what]) => what !== "author" && what !== "reviewer")
      .map(([what, value]) => [`person ${what}`, value] as const),
    ["link", secret],
    ["one", "1"],
    ["two", "2"],
    ["word", "never-was"],
  ] as const;
  return { site, steady, authors, reviewers, looking, calendars, values };
};

const giveEveryMandate = async (
  { database }: TestSite,
  mandate: (personId: string, bodyId: string, role: "auditor" | "administrator") => Promise<string>,
  people: readonly string[],
): Promise<void> => {
  const { rows } = await sql<{ id: string }>`select id from partnership.body where kind = 'programme'`.execute(database.tables());
  for (const personId of people) {
    await mandate(personId, rows[0]!.id, "auditor");
    await mandate(personId, rows[0]!.id, "administrator");
  }
};

/** Everything by which an address may name what there is. */
const valuesIn = async ({ database }: TestSite): Promise<readonly (readonly [string, string])[]> => {
  const { rows } = await sql<{ what: string; value: string }>`
    select 'submission ' || reference as what, reference as value from partnership.submission
    union all select 'submission id ' || reference, id::text from partnership.submission
    union all select 'work of ' || reference, work_id::text from partnership.submission
    union all select 'slug of ' || s.reference, w.slug from partnership.submission s join partnership.work w on w.id = s.work_id
    union all select 'version of ' || reference, version_id::text from partnership.submission
    union all select 'hash of ' || reference, version_hash from partnership.submission
    union all select 'body ' || slug, slug from partnership.body where slug = 'group-a'
    union all select 'body id ' || slug, id::text from partnership.body where slug = 'group-a'
    union all select 'gap ' || reference, slug from partnership.knowledge_gap
    union all select 'gap id ' || reference, id::text from partnership.knowledge_gap
    union all select 'commission ' || reference, slug from partnership.commission
    union all select 'commission id ' || reference, id::text from partnership.commission
    union all select 'round ' || s.reference || r.number, r.id::text from partnership.review_round r join partnership.submission s on s.id = r.submission_id
    union all select 'invitation ' || s.reference || r.number || ' ' || a.reviewer_number, a.id::text from partnership.review_assignment a
      join partnership.review_round r on r.id = a.round_id join partnership.submission s on s.id = r.submission_id
    union all select 'point ' || s.reference || r.number || ' ' || a.reviewer_number || p.number, p.id::text from partnership.review_point p
      join partnership.review_assignment a on a.id = p.assignment_id join partnership.review_round r on r.id = a.round_id
      join partnership.submission s on s.id = r.submission_id
    order by 1`.execute(database.tables());
  return rows.map(({ what, value }) => [what, value] as const);
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
