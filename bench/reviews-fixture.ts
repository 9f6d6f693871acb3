import { sql, type RawBuilder } from "kysely";
import type { Database } from "#store";
import { aGroup, idOf, n, someone, upTo } from "./desk-fixture.ts";

/** Reviews under way, on top of the desk's invented partnership. Person 40 edits every eighth, person 500 reviews every fortieth. */
const OPEN_REVIEWS = 1_000;
const POINTS = 3;

const all = upTo(OPEN_REVIEWS);
const hash = sql`(md5('version ' || n) || md5('hash ' || n))`;
const day = sql`(timestamptz '2098-10-01' + n * interval '1 hour')`;
const later = sql`(array['in review', 'revising', 'accepted', 'in review', 'certified', 'cleared'])[n % 20]`;
/** Every eighth is of the group that person 40 chairs; the others are edited by the chairs of their groups. */
const body = sql`case when n % 8 = 0 then ${idOf("body", 55)} else ${aGroup} end`;
const editor = sql`case when n % 8 = 0 then ${idOf("person", 40)} else ${idOf("person", sql`(2 + (n + 184) % 185)`)} end`;
const first = sql`case when n % 40 = 7 then ${idOf("person", 500)} else ${someone(23)} end`;
const second = someone(29);

const WORKS: readonly RawBuilder<unknown>[] = [
  sql`insert into partnership.work (id, reference, slug, kind, body_id, title, language, licence, state, opened_by, opened_at, fictitious)
    select ${idOf("work", n)}, 'W-2098-' || n, 'invented-work-' || n, 'working-paper', ${body}, 'Invented work ' || n, 'en', 'CC-BY-4.0', 'in review',
      ${someone(17)}, ${day}, true from ${all}`,
  sql`insert into partnership.work_version (id, work_id, number, hash, title, abstract, summary, language, licence, source, made_by, made_at)
    select ${idOf("version", n)}, ${idOf("work", n)}, 1, ${hash}, 'Invented work ' || n, 'An invented abstract.', 'An invented summary.', 'en', 'CC-BY-4.0',
      repeat('# Part' || chr(10) || chr(10) || 'An invented paragraph of an invented work. ' || chr(10) || chr(10), 40), ${someone(17)}, ${day} from ${all}`,
  sql`insert into partnership.work_contributor (id, work_id, position, person_id, name, roles)
    select ${idOf("contributor", n)}, ${idOf("work", n)}, 1, ${someone(17)}, 'Invented author', '{writing-original-draft}' from ${all}`,
  sql`insert into partnership.version_contributor (id, version_id, position, person_id, name, roles)
    select ${idOf("named", n)}, ${idOf("version", n)}, 1, ${someone(17)}, 'Invented author', '{writing-original-draft}' from ${all}`,
];

const SUBMISSIONS: readonly RawBuilder<unknown>[] = [
  sql`insert into partnership.submission (id, reference, work_id, profile, state, version_id, version_hash, anonymity, stages, editor_id, submitted_by,
      submitted_at, fictitious)
    select ${idOf("submission", n)}, 'R-2098-' || lpad(n::text, 4, '0'), ${idOf("work", n)}, 'two reviewers', case when n % 20 = 1 then 'submitted' else 'in review' end, ${idOf("version", n)}, ${hash},
      (array['both hidden', 'reviewers hidden', 'reviewers named'])[1 + n % 3], 'one', case when n % 20 = 1 then null else ${editor} end, ${someone(17)},
      ${day}, true from ${all}`,
  sql`insert into partnership.review_round (id, submission_id, number, stage, version_id, version_hash, needed, opened_at, due_on, closed_at)
    select ${idOf("round", n)}, ${idOf("submission", n)}, 1, 'experts', ${idOf("version", n)}, ${hash}, 2, ${day}, '2099-02-01',
      case when n % 20 in (2, 3, 5, 6) then timestamptz '2098-12-20' end from ${all} where n % 20 <> 1`,
  sql`insert into partnership.interest_declaration (id, submission_id, person_id, capacity, has_interest, declared_at)
    select ${idOf("declared", n)}, ${idOf("submission", n)}, ${editor}, 'editor', false, ${day} from ${all} where n % 20 <> 1`,
  sql`insert into partnership.conflict_check (id, submission_id, person_id, capacity, effect, checked_at)
    select ${idOf("check", n)}, ${idOf("submission", n)}, ${editor}, 'editor', 'nothing found', ${day} from ${all} where n % 20 <> 1`,
];

/** One of two reviewers of each has handed in; the other has in every second. */
const assigned = (number: 1 | 2, person: RawBuilder<unknown>, isDone: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`insert into partnership.review_assignment (id, round_id, person_id, reviewer_number, kind, anonymity, state, invited_at, answer_until, due_on,
      answered_at, submitted_at)
    select ${idOf(`assignment ${number}`, n)}, ${idOf("round", n)}, ${person}, ${sql.lit(number)}, 'expert',
      (array['both hidden', 'reviewers hidden', 'reviewers named'])[1 + n % 3], case when ${isDone} then 'submitted' else 'accepted' end, ${day}, '2098-12-01',
      '2099-02-01', ${day}, case when ${isDone} then timestamptz '2098-12-10' end from ${all} where n % 20 <> 1`;

const declaredBy = (number: 1 | 2, person: RawBuilder<unknown>): readonly RawBuilder<unknown>[] => [
  sql`insert into partnership.interest_declaration (id, submission_id, person_id, capacity, has_interest, declared_at)
    select ${idOf(`declared ${number}`, n)}, ${idOf("submission", n)}, ${person}, 'reviewer', false, ${day} from ${all} where n % 20 <> 1`,
  sql`insert into partnership.conflict_check (id, submission_id, person_id, capacity, effect, checked_at)
    select ${idOf(`check ${number}`, n)}, ${idOf("submission", n)}, ${person}, 'reviewer', 'nothing found', ${day} from ${all} where n % 20 <> 1`,
];

const REVIEWS: readonly RawBuilder<unknown>[] = [
  assigned(1, first, sql`n % 40 <> 7`),
  assigned(2, second, sql`n % 2 = 0`),
  ...declaredBy(1, first),
  ...declaredBy(2, second),
  sql`insert into partnership.review (assignment_id, scores, open_words, confidential_words, recommendation, saved_at)
    select ${idOf("assignment 1", n)}, '{"soundness":4,"evidence":3,"clarity":4,"use":5}', repeat('An invented remark. ', 30), 'For the editor.', 'minor', '2098-12-10'
    from ${all} where n % 20 <> 1`,
  sql`insert into partnership.review (assignment_id, scores, open_words, recommendation, saved_at)
    select ${idOf("assignment 2", n)}, '{"soundness":4}', repeat('An invented remark. ', 30), 'major', '2098-12-10' from ${all} where n % 20 <> 1 and n % 2 = 0`,
  sql`insert into partnership.review_point (id, assignment_id, number, words, must)
    select md5('point ' || n || ' ' || p)::uuid, ${idOf("assignment 1", n)}, p, 'An invented point ' || p, p = 1
    from ${all}, generate_series(1, ${sql.lit(POINTS)}) p where n % 20 <> 1`,
];

const ACCEPTED: readonly RawBuilder<unknown>[] = [
  sql`insert into partnership.editorial_decision (id, submission_id, round_id, kind, outcome, version_id, version_hash, reasons, decided_by, decided_at)
    select ${idOf("decision of review", n)}, ${idOf("submission", n)}, ${idOf("round", n)}, 'review', case when n % 20 = 2 then 'minor' else 'accept' end, ${idOf("version", n)},
      ${hash}, 'Invented reasons.', ${editor}, '2098-12-20' from ${all} where n % 20 in (2, 3, 5, 6)`,
  sql`update partnership.submission s set state = ${later}, version = 2 from ${all} where s.id = ${idOf("submission", n)} and n % 20 in (2, 3, 5, 6)`,
];

/** Adds a thousand open reviews to the store that `fillDesk` filled. */
export const fillReviews = async (database: Database): Promise<void> => {
  for (const statement of [...WORKS, ...SUBMISSIONS, ...REVIEWS, ...ACCEPTED, sql`analyze`]) await statement.execute(database.tables());
};
