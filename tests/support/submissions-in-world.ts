import { createHash } from "node:crypto";
import { sql } from "kysely";
import {
  appointEditor,
  appointReviewEditor,
  askForAppeal,
  certify,
  clearForPolicyUse,
  decide,
  declareAsReviewer,
  declareForAppeal,
  declareInterests,
  findSubmission,
  inviteReviewer,
  judgeAnswer,
  openRound,
  respondToPoint,
  reviewsOf,
  screen,
  submitReview,
  submitWork,
  type Doing,
  type PartnershipTables,
  type Recommendation,
} from "#partnership";
import { inventIn } from "./invented-partnership.ts";
import type { TestSite } from "./partnership-site.ts";

/** Who has to do with the submissions of a world of permissions. */
export interface SubmissionPeople {
  readonly author: string;
  readonly editor: string;
  readonly reviewEditor: string;
  readonly officer: string;
  readonly director: string;
}

/** References of submissions, each as far as its name says, and what stands in them. */
export interface WorldSubmissions {
  readonly submitted: string;
  /** Its editor has not declared interests. */
  readonly appointed: string;
  /** Its editor has declared interests. */
  readonly screening: string;
  /** One reviewer is asked. */
  readonly inReview: string;
  readonly revising: string;
  readonly accepted: string;
  readonly certified: string;
  readonly cleared: string;
  readonly rejected: string;
  /** An appeal against its rejection waits for the director, who has declared interests in the second. */
  readonly appealed: string;
  readonly appealOpened: string;
  readonly reviewer: string;
  readonly assignment: string;
  readonly openPoint: string;
  readonly answeredPoint: string;
}

const NONE = { hasInterest: false, words: "" } as const;
const scores = { soundness: 4, evidence: 3, clarity: 5, use: 4 };

/** Takes invented works by one author as far in review as each name says, by the actions of separate people. */
export const addSubmissions = async (site: TestSite, group: string, people: SubmissionPeople): Promise<WorldSubmissions> => {
  const { database, surroundings } = site;
  const invented = inventIn(database, surroundings);
  const as = (personId: string): Promise<Doing> => invented.as(personId);
  const reviewers = [await invented.person("Invented first reviewer"), await invented.person("Invented second reviewer")] as const;
  const editor = await as(people.editor);
  const author = await as(people.author);
  const officer = await as(people.officer);
  const submitted = async (number: number): Promise<string> => {
    const versionId = await addWork(site, { number, group, author: people.author });
    return (await submitWork(author, { versionId, anonymity: "both hidden", stages: "one", suggested: [] })).id;
  };
  const appointed = async (number: number): Promise<string> => {
    const id = await submitted(number);
    await appointEditor(officer, { id }, people.editor);
    return id;
  };
  const handled = async (number: number): Promise<string> => {
    const id = await submitted(number);
    await appointEditor(officer, { id }, people.editor);
    await appointReviewEditor(officer, { id }, people.reviewEditor);
    await declareInterests(editor, { id }, { capacity: "editor", ...NONE });
    await declareInterests(await as(people.reviewEditor), { id }, { capacity: "review editor", ...NONE });
    return id;
  };
  const inReview = async (number: number): Promise<string> => {
    const id = await handled(number);
    await screen(editor, { id }, { outcome: "review", reasons: "It fits the invented group." });
    return id;
  };
  const invite = (id: string, personId: string): Promise<string> => inviteReviewer(editor, { id }, { who: { personId }, kind: "expert" });
  const decided = async (number: number, outcome: Recommendation): Promise<string> => {
    const id = await inReview(number);
    for (const reviewer of reviewers) {
      const assignment = await invite(id, reviewer);
      await declareAsReviewer(await as(reviewer), { id: assignment }, NONE);
      const points = [{ words: "Explain how the invented sample was drawn.", must: true }];
      const draft = {
        reviewVersion: 0,
        scores,
        openWords: "Sound, with gaps.",
        confidentialWords: "",
        recommendation: "minor",
        points,
      } as const;
      await submitReview(
        await as(reviewer),
        { id: assignment },
        { ...draft, file: "none" },
        { publishText: false, sign: false, credit: false },
      );
    }
    const round = (await openRound(database, id))!;
    const decision = { roundId: round.id, versionHash: round.versionHash, outcome, reasons: "As the invented reviews say." };
    await decide(editor, { id }, decision);
    return id;
  };
  const pointsOf = async (id: string) => [...(await reviewsOf(database, id)).values()].flatMap(({ points }) => points);
  const answered = async (number: number): Promise<string> => {
    const id = await decided(number, "accept");
    for (const { id: pointId } of await pointsOf(id))
      await respondToPoint(author, { id }, { pointId, responseVersion: 0, words: "It is explained now.", done: "changed" });
    return id;
  };
  const certified = async (number: number): Promise<string> => {
    const id = await answered(number);
    const reviewEditor = await as(people.reviewEditor);
    for (const { id: pointId } of await pointsOf(id)) await judgeAnswer(reviewEditor, { id }, { pointId, judged: "answered", words: "" });
    await certify(reviewEditor, { id }, "Every point is answered.");
    await declareInterests(officer, { id }, { capacity: "programme officer", ...NONE });
    return id;
  };
  const cleared = async (number: number): Promise<string> => {
    const id = await certified(number);
    await clearForPolicyUse(officer, { id }, "It says what it covers.");
    await declareInterests(await as(people.director), { id }, { capacity: "director", ...NONE });
    return id;
  };
  const appealed = async (number: number): Promise<string> => {
    const id = await decided(number, "reject");
    await askForAppeal(author, { id }, "The second review speaks of another invented sample than ours.");
    return id;
  };
  const referenceOf = async (id: string): Promise<string> => (await findSubmission(database, { id }))!.reference;
  const reviewed = await inReview(3);
  const assignment = await invite(reviewed, reviewers[0]);
  const revised = await decided(4, "major");
  const accepted = await answered(5);
  const appealOpened = await appealed(21);
  await declareForAppeal(await as(people.director), { id: appealOpened }, NONE);
  return {
    submitted: await referenceOf(await submitted(1)),
    appointed: await referenceOf(await appointed(9)),
    screening: await referenceOf(await handled(2)),
    inReview: await referenceOf(reviewed),
    revising: await referenceOf(revised),
    accepted: await referenceOf(accepted),
    certified: await referenceOf(await certified(6)),
    cleared: await referenceOf(await cleared(7)),
    rejected: await referenceOf(await decided(8, "reject")),
    appealed: await referenceOf(await appealed(20)),
    appealOpened: await referenceOf(appealOpened),
    reviewer: reviewers[1],
    assignment,
    openPoint: (await pointsOf(revised))[0]!.id,
    answeredPoint: (await pointsOf(accepted))[0]!.id,
  };
};

/** A work with one version. */
const addWork = async (
  { database, surroundings }: TestSite,
  { number, group, author }: { readonly number: number; readonly group: string; readonly author: string },
): Promise<string> => {
  const tables = database.tables<PartnershipTables>();
  const [workId, versionId] = [surroundings.newId(), surroundings.newId()];
  const title = `Invented paper ${number} on a corridor`;
  const hash = createHash("sha256").update(title).digest("hex");
  await sql`insert into partnership.work (id, reference, slug, kind, body_id, title, language, licence, state, opened_by, opened_at, fictitious)
    values (${workId}, ${`W-review-${number}`}, ${`invented-paper-${number}`}, 'working-paper', ${group}, ${title}, 'en', 'CC-BY-4.0', 'draft', ${author}, ${surroundings.now()}, true)`.execute(
    tables,
  );
  await sql`insert into partnership.work_version (id, work_id, number, hash, title, language, licence, summary, source, made_by, made_at)
    values (${versionId}, ${workId}, 1, ${hash}, ${title}, 'en', 'CC-BY-4.0', 'What the invented paper says, in short.',
      ${"# Findings\n\nInvented people moved along an invented corridor.\n"}, ${author}, ${surroundings.now()})`.execute(tables);
  for (const [table, column, id] of [
    ["work_contributor", "work_id", workId],
    ["version_contributor", "version_id", versionId],
  ] as const)
    await sql`insert into ${sql.table(`partnership.${table}`)} (id, ${sql.ref(column)}, position, person_id, name, roles)
      values (${surroundings.newId()}, ${id}, 1, ${author}, 'Invented expert', '{writing}')`.execute(tables);
  return versionId;
};
