import { createHash } from "node:crypto";
import { sql } from "kysely";
import { keepLibrary } from "#partnership";
import type { PermissionWorld, Persona } from "./permission-world.ts";

const id = (number: number): string => `00000000-0000-4000-8000-00000000${String(number).padStart(4, "0")}`;
const hashOf = (words: string): string => createHash("sha256").update(words).digest("hex");

/** Reviews of invented works in every state that pages show, under ids that tests know. */
export const SITE_REVIEWS = {
  /** By the persona "expert", with a version that was not sent to review. */
  draftWork: id(9101),
  /** For the persona "account", who has not answered. */
  invited: id(9301),
  /** For the persona "chair beside", with a draft of the review. */
  accepted: id(9302),
  /** Of the persona "chair below", of a work that is released. */
  submitted: id(9303),
  secret: "an-invented-secret-of-a-link",
  released: "R-2099-9002",
} as const;

const SOURCE = "# Findings\n\nInvented people send *invented* money home.\n\n| Year | People |\n|---|---|\n| 2098 | 12 |\n";

/** Puts them into a site. */
export const addSiteReviews = async ({ site: { database, surroundings }, body, personOf }: PermissionWorld): Promise<void> => {
  const tables = database.tables();
  const at = surroundings.now();
  const who = (persona: Persona): string => personOf(persona)!;
  const work = async (number: number, state: "draft" | "in review" | "published"): Promise<string> => {
    const [workId, versionId, hash] = [id(9100 + number), id(9200 + number), hashOf(`invented ${number}`)];
    await sql`insert into partnership.work (id, reference, slug, kind, body_id, title, language, licence, state, opened_by, opened_at, fictitious)
      values (${workId}, ${`W-9${number}`}, ${`invented-study-${number}`}, 'working-paper', ${body.id}, 'Invented study', 'en', 'CC-BY-4.0', 'draft',
        ${who("expert")}, ${at}, true)`.execute(tables);
    await sql`insert into partnership.work_draft (work_id, title, saved_at) values (${workId}, 'Invented study', ${at})`.execute(tables);
    await sql`insert into partnership.work_contributor (id, work_id, position, person_id, name, roles, may_write)
      values (${surroundings.newId()}, ${workId}, 1, ${who("expert")}, 'Invented expert', '{Methodology}', true)`.execute(tables);
    await sql`insert into partnership.work_version (id, work_id, number, hash, title, abstract, summary, language, licence, source, made_by, made_at)
      values (${versionId}, ${workId}, 1, ${hash}, 'Invented study', 'What invented people send home.', 'They send money home.', 'en', 'CC-BY-4.0',
        ${SOURCE}, ${who("expert")}, ${at})`.execute(tables);
    if (state === "in review") await sql`update partnership.work set state = 'in review' where id = ${workId}`.execute(tables);
    if (state === "published") {
      await sql`update partnership.work set state = 'published', public_version = ${versionId}, first_public_at = ${at} where id = ${workId}`.execute(
        tables,
      );
      await sql`insert into partnership.work_notice (id, work_id, kind, words, to_version, at)
        values (${surroundings.newId()}, ${workId}, 'waiver', 'A conflict of interest of a reviewer was let stand. Why: it is long ago.', null, ${at}),
          (${surroundings.newId()}, ${workId}, 'published', '', ${versionId}, ${at})`.execute(tables);
    }
    return versionId;
  };
  await sql`insert into partnership.series (id, slug, name, about, issn, opened_on, fictitious)
    values (${id(9601)}, 'invented-series', 'Invented series', 'Invented studies.', '0317-8471', '2099-01-01', true)`.execute(tables);
  await sql`insert into partnership.series_kind (kind, fictitious, series_id) values ('working-paper', true, ${id(9601)})`.execute(tables);
  const ended = new Date(at.getTime() + 1_000);
  const submission = async (number: number, versionId: string): Promise<string> => {
    await sql`insert into partnership.submission (id, reference, work_id, profile, state, version_id, version_hash, anonymity, stages, submitted_by, submitted_at, fictitious)
      values (${id(9400 + number)}, ${`R-2099-900${number}`}, ${id(9100 + number)}, 'two reviewers', 'in review', ${versionId}, ${hashOf(`invented ${number}`)},
        'both hidden', 'one', ${who("expert")}, ${at}, true)`.execute(tables);
    await sql`insert into partnership.review_round (id, submission_id, number, stage, version_id, version_hash, needed, opened_at, due_on)
      values (${id(9500 + number)}, ${id(9400 + number)}, 1, 'experts', ${versionId}, ${hashOf(`invented ${number}`)}, 2, ${at}, '2099-12-31')`.execute(
      tables,
    );
    return id(9500 + number);
  };
  const asked = async (assignment: string, round: string, persona: Persona, state: string, number: number): Promise<void> => {
    await sql`insert into partnership.review_assignment (id, round_id, person_id, reviewer_number, kind, anonymity, state, invited_at, answer_until, due_on, publish_text, submitted_at)
      values (${assignment}, ${round}, ${who(persona)}, ${number}, 'expert', 'both hidden', ${state}, ${at}, '2099-12-01', '2099-12-31', ${state === "submitted"},
        ${state === "submitted" ? at : null})`.execute(tables);
    if (state === "invited") return;
    await sql`insert into partnership.review (assignment_id, scores, open_words, confidential_words, recommendation, saved_at)
      values (${assignment}, '{"soundness":4,"clarity":3}', 'It is sound and short.', 'Invented words for the editor.', 'minor', ${at})`.execute(
      tables,
    );
    for (const [place, words] of ["Say how people were counted.", "A figure would help."].entries())
      await sql`insert into partnership.review_point (id, assignment_id, number, words, must)
        values (${surroundings.newId()}, ${assignment}, ${place + 1}, ${words}, ${place === 0})`.execute(tables);
  };
  await work(1, "draft");
  const released = await submission(2, await work(2, "published"));
  const open = await submission(3, await work(3, "in review"));
  await asked(SITE_REVIEWS.invited, open, "account", "invited", 1);
  await asked(SITE_REVIEWS.accepted, open, "chair beside", "accepted", 2);
  await asked(SITE_REVIEWS.submitted, released, "chair below", "submitted", 1);
  await sql`insert into partnership.editorial_decision (id, submission_id, round_id, kind, outcome, version_id, version_hash, reasons, decided_at)
    values (${surroundings.newId()}, ${id(9402)}, ${released}, 'review', 'accept', ${id(9202)}, ${hashOf("invented 2")}, 'As the review says.', ${at})`.execute(
    tables,
  );
  await sql`update partnership.review_round set closed_at = ${ended} where id = ${released}`.execute(tables);
  await sql`update partnership.submission set state = 'released', ended_at = ${ended} where id = ${id(9402)}`.execute(tables);
  await sql`insert into partnership.series_number (work_id, series_id, year, number, given_at) values (${id(9102)}, ${id(9601)}, 2099, 1, ${at})`.execute(
    tables,
  );
  await keepLibrary(database, surroundings);
  const until = new Date(at.getTime() + 86_400_000 * 90);
  await sql`insert into partnership.review_link (hash, assignment_id, until) values (${hashOf(SITE_REVIEWS.secret)}, ${SITE_REVIEWS.invited}, ${until})`.execute(
    tables,
  );
};
