import { sql } from "kysely";
import {
  addWorkFile,
  admitReviewer,
  certify,
  clearForPolicyUse,
  declareAsReviewer,
  declareInterests,
  declineInvitation,
  freezeVersion,
  invitationForMail,
  inviteReviewer,
  judgeAnswer,
  openWork,
  releaseWork,
  respondToPoint,
  resubmit,
  saveReview,
  saveWorkDraft,
  submitReview,
  submitWork,
  waiveConflict,
  type Openness,
} from "#partnership";
import type { FileStore } from "#store";
import { NO_RELEASES } from "../../server/partnership/works/works-around.ts";
import type { TestSite } from "./partnership-site.ts";
import { aReview, CLOSED, NO_INTEREST, type inventReviews } from "./review-world.ts";

/** Who takes part beside those of the world of reviews. */
export interface BlindPeople {
  readonly author: string;
  readonly otherAuthor: string;
  readonly reviewer: string;
  /** Of whom one wrote, and one reviews: everything else is alike for both. */
  readonly candidates: { readonly authors: readonly string[]; readonly reviewers: readonly string[] };
  readonly otherEditor: string;
  readonly auditingAuthor: string;
  readonly auditingReviewer: string;
  readonly decliner: string;
}

type World = Awaited<ReturnType<typeof inventReviews>>;

interface Around {
  readonly world: World;
  readonly site: TestSite;
  readonly people: BlindPeople;
}

const PUBLISHED: Openness = { publishText: true, sign: false, credit: false };
const SYSTEM = { kind: "system", id: "test" } as const;
const NEUTRAL = "Words that name nobody.";
const SQUARE = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

/** The four submissions, with a question and commissions around the first work. Gives the secret of an invitation's mail. */
export const inventSubmissions = async (
  world: World,
  site: TestSite,
  people: BlindPeople,
  files: FileStore | undefined,
): Promise<{ readonly secret: string }> => {
  const around: Around = { world, site, people };
  world.people.one = people.reviewer;
  const written = await writeFirstWork(around, files);
  const first = await firstSubmission(around, written, files);
  await otherSubmissions(around);
  return first;
};

interface Written {
  readonly workId: string;
  readonly versionId: string;
}

const TITLE = "An invented work";

/** The first work is made as people make works, so that everything that tells of it is there: lines of the log, notices, files, its hash. */
const writeFirstWork = async (around: Around, files: FileStore | undefined): Promise<Written> => {
  const { world, people } = around;
  const author = await world.invented.as(people.author);
  const about = { title: TITLE, kind: "working-paper", body: world.group, language: "en", licence: "CC-BY-4.0" } as const;
  const workId = await openWork(author, about);
  await addCoauthors(around, workId);
  const name = await nameOfAuthor(around);
  const word = name.split(" ")[0]!;
  await saveText(around, workId, files === undefined ? NEUTRAL : `${NEUTRAL}\n\n![A square](${word}-square.png)`);
  await addPictures(around, workId, files, [
    { alternative: "A square.", name: `${word}-square.png`, purpose: "figure" },
    { alternative: "", name: `${name} 2099.png`, purpose: "attachment" },
  ]);
  const versionId = await freeze(around, workId, "First.");
  await putAround(around, workId, versionId);
  return { workId, versionId };
};

const nameOfAuthor = async ({ site, people }: Around): Promise<string> => {
  const { rows } = await sql<{ name: string }>`select display_name as name from partnership.person where id = ${people.author}`.execute(
    site.database.tables(),
  );
  return rows[0]!.name;
};

const draftVersion = async ({ site }: Around, workId: string): Promise<number> => {
  const { rows } = await sql<{ version: number }>`select version from partnership.work_draft where work_id = ${workId}`.execute(
    site.database.tables(),
  );
  return rows[0]!.version;
};

const saveText = async (around: Around, workId: string, source: string): Promise<void> => {
  const at = { workId, version: await draftVersion(around, workId) };
  const draft = { title: TITLE, summary: "In short.", abstract: "An abstract.", source };
  await saveWorkDraft(await around.world.invented.as(around.people.author), at, draft);
};

const addPictures = async (
  { world, people }: Around,
  workId: string,
  files: FileStore | undefined,
  pictures: readonly { readonly alternative: string; readonly name: string; readonly purpose: "figure" | "attachment" }[],
): Promise<void> => {
  if (files === undefined) return;
  const author = await world.invented.as(people.author);
  for (const picture of pictures) await addWorkFile(author, workId, { bytes: SQUARE, ...picture }, { files, scanner: undefined });
};

const freeze = async (around: Around, workId: string, words: string): Promise<string> => {
  const at = { workId, version: await draftVersion(around, workId) };
  return freezeVersion(await around.world.invented.as(around.people.author), at, { words }, NO_RELEASES);
};

/** The second version: other words, another picture and another role of its author, so that what changed could tell who that is. */
const writeAgain = async (around: Around, workId: string, files: FileStore | undefined): Promise<string> => {
  const { site, people } = around;
  const name = await nameOfAuthor(around);
  const picture = `${name.split(" ")[0]!}-again.png`;
  await sql`update partnership.work_contributor set roles = '{Methodology,Software}' where work_id = ${workId} and person_id = ${people.author}`.execute(
    site.database.tables(),
  );
  await addPictures(around, workId, files, [{ alternative: "Again.", name: picture, purpose: "figure" }]);
  await saveText(around, workId, `${NEUTRAL} Here are more of them.${files === undefined ? "" : `\n\n![Again](${picture})`}`);
  return freeze(around, workId, `Changed by ${name}.`);
};

const addCoauthors = async ({ world, site, people }: Around, workId: string): Promise<void> => {
  for (const [place, id] of [world.people.coauthor, people.auditingAuthor].entries())
    await sql`insert into partnership.work_contributor (id, work_id, position, person_id, name, roles, may_write)
      values (${site.surroundings.newId()}, ${workId}, ${place + 2}, ${id}, (select display_name from partnership.person where id = ${id}), '{Methodology}', false)`.execute(
      site.database.tables(),
    );
};

/** Both who may have written it worked beside a reviewer, hold a commission in public, and asked the same; one commission is of this work. */
const putAround = async ({ world, site, people }: Around, workId: string, versionId: string): Promise<void> => {
  const { surroundings } = site;
  const tables = site.database.tables();
  const [organisation, gap, at] = [surroundings.newId(), surroundings.newId(), surroundings.now()];
  await sql`insert into partnership.organisation (id, slug, name, kind, fictitious)
    values (${organisation}, 'invented-institute', 'Invented institute', 'university', true)`.execute(tables);
  for (const person of [...people.candidates.authors, people.auditingReviewer])
    await sql`insert into partnership.tie (id, person_id, kind, organisation_id, from_on, until_on, origin)
      values (${surroundings.newId()}, ${person}, 'employed by', ${organisation}, '2095-01-01', '2097-12-31', 'declared')`.execute(tables);
  await sql`insert into partnership.knowledge_gap (id, reference, slug, title, question, state, body_id, origin, proposed_at, decided_at, public, fictitious)
    values (${gap}, 'G-1', 'invented-gap', 'Invented gap', 'What is known of it?', 'in work', ${world.group}, 'member', ${at}, ${at}, true, true)`.execute(
    tables,
  );
  await sql`insert into partnership.gap_answer (id, gap_id, work_id, noted_at) values (${surroundings.newId()}, ${gap}, ${workId}, ${at})`.execute(
    tables,
  );
  for (const [place, holder] of people.candidates.authors.entries()) {
    const [id, file] = [surroundings.newId(), surroundings.newId()];
    const theirs = holder === people.author;
    await sql`insert into partnership.case_file (id, reference, kind, title, body_id, state, outcome, decided_at, opened_at)
      values (${file}, ${`C-9${place}`}, 'commission-approval', 'Invented approval', ${world.group}, 'decided', 'approve', ${at}, ${at})`.execute(
      tables,
    );
    await sql`insert into partnership.commission (id, reference, slug, title, body_id, work_kind, terms, kind, state, call_from, call_until, holder_id,
        approval_case, approved_at, signed_on, work_id, opened_at, fictitious, gap_id)
      values (${id}, ${`K-${place}`}, ${`invented-commission-${place}`}, ${`Invented commission ${place}`}, ${world.group}, 'working-paper', 'Write.',
        'volunteer', 'signed', '2098-01-01', '2098-02-01', ${holder}, ${file}, ${at}, '2098-03-01', ${theirs ? workId : null}, ${at}, true, null)`.execute(
      tables,
    );
    await sql`insert into partnership.commission_milestone (id, commission_id, position, title, due_on, version_id)
      values (${surroundings.newId()}, ${id}, 1, 'First version', '2099-06-01', ${theirs ? versionId : null})`.execute(tables);
  }
};

/** Both sides hidden, in its second round: three reviews, one let stand in spite of a conflict, one declined, one asked; decided, and answers begun. */
const firstSubmission = async (
  { world, site, people }: Around,
  { workId, versionId }: Written,
  files: FileStore | undefined,
): Promise<{ readonly secret: string }> => {
  const suggested = people.candidates.reviewers.map((personId, place) => ({
    ...{ personId, name: `Suggested ${place}`, address: null, wish: "suggested" as const, reason: "They know it." },
  }));
  const author = await world.invented.as(people.author);
  const { id } = await submitWork(author, { versionId, anonymity: "both hidden", stages: "one", suggested });
  await world.toReview(id);
  await declareInterests(await world.as("director"), { id }, { capacity: "director", ...NO_INTEREST });
  for (const name of ["one", "three"] as const) await world.reviewed(id, name);
  await world.decided(id, "minor");
  const answer = { responseVersion: 0, words: "We did it.", done: "changed" } as const;
  for (const { id: pointId } of await world.points(id)) await respondToPoint(author, { id }, { ...answer, pointId });
  await resubmit(author, { id }, await writeAgain({ world, site, people }, workId, files));
  await world.reviewed(id, "one", PUBLISHED);
  await world.reviewed(id, "three", CLOSED);
  await reviewInSpite({ world, site, people }, id);
  const declined = await inviteReviewer(await world.as("editor"), { id }, { who: { personId: people.decliner }, kind: "expert" });
  await declineInvitation(await world.invented.as(people.decliner), { id: declined }, "No time.");
  const waiting = await world.invite(id, "two");
  const mail = await invitationForMail(site.database, SYSTEM, site.surroundings, waiting);
  await world.decided(id, "minor");
  const point = (await world.points(id)).find(({ response }) => response === null);
  await respondToPoint(await world.invented.as(people.author), { id }, { ...answer, pointId: point!.id });
  return { secret: mail!.secret };
};

/** Whoever worked beside the author not long ago reviews all the same, since the editor let it stand. */
const reviewInSpite = async ({ world, people }: Around, id: string): Promise<void> => {
  const personId = people.auditingReviewer;
  const invitation = await inviteReviewer(await world.as("editor"), { id }, { who: { personId }, kind: "expert" });
  const rule = "same-employer-before";
  const waiver = { submissionId: id, personId, capacity: "reviewer", rule, reason: "It is long ago and was in another town." } as const;
  await waiveConflict(await world.as("editor"), waiver);
  await declareAsReviewer(await world.invented.as(personId), { id: invitation }, NO_INTEREST);
  await admitReviewer(await world.as("editor"), id, { id: invitation }, "It is long ago.");
  await submitReview(await world.invented.as(personId), { id: invitation }, aReview(), CLOSED);
};

const otherSubmissions = async (around: Around): Promise<void> => {
  const { world, people } = around;
  const work = async () => {
    const made = await world.works.work("working-paper", undefined, NEUTRAL, true);
    await addCoauthors(around, made.workId);
    return made;
  };
  const invitedToo = async (id: string): Promise<string> =>
    inviteReviewer(await world.as("editor"), { id }, { who: { personId: people.auditingReviewer }, kind: "expert" });
  const second = await world.submitted((await work()).id, "reviewers hidden");
  await world.toReview(second);
  const draft = await world.invite(second, "one");
  await declareAsReviewer(await world.as("one"), { id: draft }, NO_INTEREST);
  await saveReview(await world.as("one"), { id: draft }, aReview({ openWords: "A draft that nobody sees." }));
  await world.invite(second, "three");
  await invitedToo(second);
  const third = await world.submitted((await work()).id, "reviewers named");
  const { editor } = world.people;
  world.people.editor = people.otherEditor;
  await world.toReview(third);
  await world.reviewed(third, "three");
  world.people.editor = editor;
  const fourth = await world.submitted((await work()).id, "both hidden");
  await world.toReview(fourth);
  await world.reviewed(fourth, "one", PUBLISHED);
  await world.reviewed(fourth, "three", PUBLISHED);
  const invitation = await invitedToo(fourth);
  await declareAsReviewer(await world.invented.as(people.auditingReviewer), { id: invitation }, NO_INTEREST);
  await submitReview(await world.invented.as(people.auditingReviewer), { id: invitation }, aReview(), CLOSED);
  await release(around, fourth);
};

const release = async ({ world }: Around, id: string): Promise<void> => {
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
