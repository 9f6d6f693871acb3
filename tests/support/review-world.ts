import { createHash } from "node:crypto";
import { sql } from "kysely";
import {
  appointEditor,
  appointReviewEditor,
  assignmentsOf,
  decide,
  declareAsReviewer,
  declareInterests,
  findSubmission,
  inviteReviewer,
  openRound,
  PARTNERSHIP_MIGRATIONS,
  reviewsOf,
  screen,
  submitReview,
  submitWork,
  type Anonymity,
  type Doing,
  type Openness,
  type PartnershipTables,
  type Recommendation,
  type ReviewDraft,
  type Submission,
} from "#partnership";
import { STORE_MIGRATIONS } from "#store";
import { inventIn, type Invented } from "./invented-partnership.ts";
import { openTestStore, testSurroundings, type StoreKind, type TestStore } from "./test-store.ts";

const NAMES = [
  "author",
  "coauthor",
  "editor",
  "reviewEditor",
  "organiser",
  "officer",
  "director",
  "alternate",
  "auditor",
  "administrator",
  "one",
  "two",
  "three",
  "stranger",
] as const;

export type Name = (typeof NAMES)[number];

export const NO_INTEREST = { hasInterest: false, words: "" } as const;
export const CLOSED: Openness = { publishText: false, sign: false, credit: false };

/** A whole review by whoever. */
export const aReview = (more: Partial<ReviewDraft> = {}): ReviewDraft => ({
  reviewVersion: 0,
  scores: { soundness: 4, evidence: 3, clarity: 5, use: 4 },
  openWords: "It is sound.",
  confidentialWords: "For the editor only.",
  recommendation: "minor",
  points: [
    { words: "Explain the sample.", must: true },
    { words: "A figure would help.", must: false },
  ],
  file: "none",
  ...more,
});

/** An invented partnership with a work to review, and the steps of its review. */
export const reviewWorld = async (kind: StoreKind, start?: string) => {
  const store = await openTestStore(kind, [...STORE_MIGRATIONS, ...PARTNERSHIP_MIGRATIONS]);
  const surroundings = testSurroundings(start);
  return { ...(await inventReviews(store, surroundings)), store, surroundings };
};

export type ReviewWorld = Awaited<ReturnType<typeof reviewWorld>>;

/** The same in a store that is open already, such as that of a site under test. */
export const inventReviews = async (store: Pick<TestStore, "database">, surroundings: ReturnType<typeof testSurroundings>) => {
  const invented = inventIn(store.database, surroundings);
  const { people, group } = await populate(invented);
  const as = (name: Name): Promise<Doing> => invented.as(people[name]);
  return { ...steps(store, people, as), invented, people, group, as, works: worksIn(store, () => surroundings.newId(), people, group) };
};

const populate = async (invented: Invented): Promise<{ readonly people: Record<Name, string>; readonly group: string }> => {
  const programme = await invented.body("programme", "programme");
  const management = await invented.body("management", "management", programme);
  const group = await invented.body("group-a", "group", programme);
  const people = {} as Record<Name, string>;
  for (const name of NAMES) people[name] = await invented.person(`Zz${name.toLowerCase()} Madeup${name.toLowerCase()}`);
  const mandates = [
    ["editor", group, "chair"],
    ["reviewEditor", group, "co-chair"],
    ["organiser", management, "programme officer"],
    ["officer", management, "programme officer"],
    ["director", management, "director"],
    ["alternate", management, "alternate"],
    ["auditor", programme, "auditor"],
    ["administrator", management, "administrator"],
  ] as const;
  for (const [name, body, role] of mandates) await invented.mandate(people[name], body, role);
  return { people, group };
};

const hashOf = (words: string): string => createHash("sha256").update(words).digest("hex");

const worksIn = (store: Pick<TestStore, "database">, newId: () => string, people: Record<Name, string>, group: string) => {
  const tables = store.database.tables<PartnershipTables>();
  const version = async (
    workId: string,
    number: number,
    more: { readonly madeBy?: string; readonly release?: string; readonly source?: string } = {},
  ) => {
    const id = newId();
    const hash = hashOf(`${workId} ${number}`);
    await sql`insert into partnership.work_version (id, work_id, number, hash, title, language, licence, source, release_id, manifest_hash, made_by, made_at)
      values (${id}, ${workId}, ${number}, ${hash}, 'An invented work', 'en', 'CC-BY-4.0', ${more.source ?? "Words, and we thank Zzauthor."}, ${more.release ?? null},
        ${more.release === undefined ? null : hashOf(more.release)}, ${more.madeBy ?? people.author}, '2099-01-01')`.execute(tables);
    await sql`insert into partnership.version_contributor (id, version_id, position, person_id, name, roles)
      values (${newId()}, ${id}, 1, ${people.author}, (select display_name from partnership.person where id = ${people.author}), '{writing}')`.execute(
      tables,
    );
    return { id, hash };
  };
  return {
    version,
    /** A work by the author and the coauthor, who does not write, with its first version; "alone" without the coauthor. */
    work: async (workKind = "working-paper", release?: string, source?: string, alone = false) => {
      const workId = newId();
      await sql`insert into partnership.work (id, reference, slug, kind, body_id, title, language, licence, state, opened_by, opened_at, fictitious)
        values (${workId}, ${workId}, ${workId}, ${workKind}, ${group}, 'An invented work', 'en', 'CC-BY-4.0', 'draft', ${people.author}, '2099-01-01', true)`.execute(
        tables,
      );
      await sql`insert into partnership.work_draft (work_id, title, saved_at) values (${workId}, 'An invented work', '2099-01-01')`.execute(
        tables,
      );
      for (const [place, name] of (["author", "coauthor"] as const).entries())
        if (name === "author" || !alone)
          await sql`insert into partnership.work_contributor (id, work_id, position, person_id, name, roles, may_write)
            values (${newId()}, ${workId}, ${place + 1}, ${people[name]},
              (select display_name from partnership.person where id = ${people[name]}), '{writing}', ${place === 0})`.execute(tables);
      return {
        workId,
        ...(await version(workId, 1, { ...(release === undefined ? {} : { release }), ...(source === undefined ? {} : { source }) })),
      };
    },
  };
};

const steps = (store: Pick<TestStore, "database">, people: Record<Name, string>, as: (name: Name) => Promise<Doing>) => {
  const read = async (id: string): Promise<Submission> => (await findSubmission(store.database, { id }))!;
  const round = async (id: string) => (await openRound(store.database, id))!;
  const submitted = async (
    versionId: string,
    anonymity: Anonymity = "both hidden",
    stages: Submission["stages"] = "one",
  ): Promise<string> => (await submitWork(await as("author"), { versionId, anonymity, stages, suggested: [] })).id;
  const handled = async (id: string): Promise<void> => {
    await appointEditor(await as("organiser"), { id }, people.editor);
    await appointReviewEditor(await as("organiser"), { id }, people.reviewEditor);
    await declareInterests(await as("editor"), { id }, { capacity: "editor", ...NO_INTEREST });
    await declareInterests(await as("reviewEditor"), { id }, { capacity: "review editor", ...NO_INTEREST });
  };
  const toReview = async (id: string): Promise<void> => {
    await handled(id);
    await screen(await as("editor"), { id }, { outcome: "review", reasons: "It fits." });
  };
  const invite = async (id: string, name: Name): Promise<string> =>
    inviteReviewer(await as("editor"), { id }, { who: { personId: people[name] }, kind: "expert" });
  const reviewed = async (id: string, name: Name, openness: Openness = CLOSED, draft = aReview()): Promise<string> => {
    const assignment = await invite(id, name);
    await declareAsReviewer(await as(name), { id: assignment }, NO_INTEREST);
    await submitReview(await as(name), { id: assignment }, draft, openness);
    return assignment;
  };
  const decided = async (id: string, outcome: Recommendation): Promise<void> => {
    const { id: roundId, versionHash } = await round(id);
    await decide(await as("editor"), { id }, { roundId, versionHash, outcome, reasons: "As the reviews say." });
  };
  const points = async (id: string) => [...(await reviewsOf(store.database, id)).values()].flatMap((one) => one.points);
  return {
    read,
    round,
    submitted,
    handled,
    toReview,
    invite,
    reviewed,
    decided,
    points,
    assignments: (id: string) => assignmentsOf(store.database, id),
  };
};
