import { sql, type RawBuilder } from "kysely";
import type { Readable } from "../bodies/readable.ts";
import { isWithin, reachOf } from "../permissions/reach.ts";
import type { Standing } from "../permissions/standing.ts";
import { isAppealDecidedBy, REVIEW_APPEAL } from "./appeal-records.ts";
import { hasDeclaredIn } from "./interest-records.ts";
import { APPEAL_DAYS, REVIEW_PROFILES } from "./profiles.ts";
import { isClearedForAppealIn, isSeenBy } from "./review-view.ts";
import { isAuthor } from "./submission-records.ts";

/** What somebody has to do next in a review. */
export const REVIEW_WAITS = [
  "answer invitation",
  "write review",
  "declare interests",
  "appoint editor",
  "appoint review editor",
  "screen",
  "weigh interests",
  "late reviewer",
  "invite reviewers",
  "decide",
  "answer office",
  "certify",
  "check policy use",
  "release",
  "hand in again",
  "hand in revision",
  "answer points",
  "declare for appeal",
  "decide appeal",
] as const;

export type ReviewWait = (typeof REVIEW_WAITS)[number];

/** Something that waits for somebody in a review. */
export interface WaitingReview {
  readonly reference: string;
  readonly title: string;
  readonly what: ReviewWait;
  /** 2099-01-02; null where no day is set. */
  readonly due: string | null;
  /** The reviewer's own invitation; null for everybody else. */
  readonly assignmentId: string | null;
}

type Condition = RawBuilder<boolean>;

interface Wait {
  readonly what: ReviewWait;
  readonly when: Condition;
}

const OFFICER_PROFILES = REVIEW_PROFILES.filter(({ officer }) => officer).map(({ id }) => id);

const given = (kind: string): RawBuilder<number> => sql<number>`count(*) filter (where a.state = 'submitted' and a.kind = ${kind})`;
const officers = sql<number>`(s.profile = any(${OFFICER_PROFILES}))::integer`;
const governments = sql<number>`(r.stage = 'experts and governments')::integer`;

/** The open round of a submission: reviews that its decision needs and those that are there, as `decide` counts them, and who is waited for. */
const OPEN_ROUND = sql`(
  select r.due_on::text as due, r.needed + ${officers} + ${governments} as needed,
    least(${given("expert")}, r.needed) + least(${given("programme officer")}, ${officers}) + least(${given("government")}, ${governments}) as have,
    count(*) filter (where a.state in ('invited', 'declared', 'accepted', 'submitted')) as asked,
    min(a.answer_until::text) filter (where a.state = 'declared') as declared_due,
    min((case when a.state = 'accepted' then a.due_on else a.answer_until end)::text) filter (where a.state in ('invited', 'accepted')) as waited_until
  from partnership.review_round r left join partnership.review_assignment a on a.round_id = r.id
  where r.submission_id = s.id and r.closed_at is null and s.state = 'in review' group by r.id)`;

const OPEN_POINT = sql<boolean>`exists (
  select 1 from partnership.review_round r join partnership.review_assignment a on a.round_id = r.id and a.state = 'submitted'
  join partnership.review_point p on p.assignment_id = a.id left join partnership.point_response q on q.point_id = p.id
  where r.submission_id = s.id and (q.point_id is null or q.judged = 'not answered'))`;

const body = sql`w.body_id`;

/** What waits for an editor: each submission's open round is counted once. */
const asEditor = (me: string, standing: Standing, today: string): RawBuilder<unknown> => sql`
  select s.reference, v.title, t.what, t.due, null::text as "assignmentId", s.submitted_at
  from partnership.submission s join partnership.work w on w.id = s.work_id join partnership.work_version v on v.id = s.version_id
  left join lateral ${OPEN_ROUND} o on true
  cross join lateral (values
    ('screen', s.state = 'submitted', null::text),
    ('weigh interests', o.declared_due is not null, o.declared_due),
    ('late reviewer', o.waited_until < ${today}::text, o.waited_until),
    ('invite reviewers', o.asked < o.needed, o.due),
    ('decide', o.have >= o.needed, o.due),
    ('answer office', exists (select 1 from partnership.office_comment c where c.submission_id = s.id and c.answered_at is null), s.comment_until::text)
  ) t (what, holds, due)
  where s.ended_at is null and s.editor_id = ${me}::uuid and ${hasDeclaredIn(me, sql.lit("editor"))}
    and ${isWithin(reachOf(standing, "handle-submission"), body)} and t.holds`;

const HANDLERS = [
  ["editor", sql`s.editor_id`],
  ["review editor", sql`s.review_editor_id`],
  ["programme officer", sql`s.officer_id`],
  ["director", sql`s.director_id`],
] as const;

const asHandler = (me: string, standing: Standing): readonly Wait[] => {
  const undeclared = HANDLERS.map(
    ([capacity, column]) => sql<boolean>`(${column} = ${me}::uuid and not ${hasDeclaredIn(me, sql.lit(capacity))})`,
  );
  const reaches = (action: "handle-submission" | "appoint-editor" | "check-policy-use" | "release-work"): Condition =>
    isWithin(reachOf(standing, action), body);
  const strange = sql<boolean>`not ${isAuthor(me)}`;
  return [
    { what: "declare interests", when: sql<boolean>`(${sql.join(undeclared, sql` or `)})` },
    {
      what: "certify",
      when: sql<boolean>`s.state = 'accepted' and s.review_editor_id = ${me}::uuid and ${hasDeclaredIn(me, sql.lit("review editor"))}
        and not ${OPEN_POINT} and ${reaches("handle-submission")}`,
    },
    {
      what: "check policy use",
      when: sql<boolean>`s.state = 'certified' and coalesce(s.officer_id, ${me}::uuid) = ${me}::uuid and ${reaches("check-policy-use")} and ${strange}`,
    },
    {
      what: "release",
      when: sql<boolean>`s.state = 'cleared' and coalesce(s.director_id, ${me}::uuid) = ${me}::uuid and ${reaches("release-work")} and ${strange}`,
    },
    { what: "appoint editor", when: sql<boolean>`s.editor_id is null and ${reaches("appoint-editor")} and ${strange}` },
    {
      what: "appoint review editor",
      when: sql<boolean>`s.state = 'accepted' and s.review_editor_id is null and ${reaches("appoint-editor")} and ${strange}`,
    },
  ];
};

const asAuthor = (me: string): readonly Wait[] => {
  const mine = sql<boolean>`s.work_id in (
    select c.work_id from partnership.work_contributor c where c.person_id = ${me}::uuid and c.may_write
    union select o.id from partnership.work o where o.opened_by = ${me}::uuid)`;
  return [
    { what: "hand in again", when: sql<boolean>`s.state = 'returned' and ${mine}` },
    { what: "hand in revision", when: sql<boolean>`s.state = 'revising' and ${mine}` },
    { what: "answer points", when: sql<boolean>`s.state = 'accepted' and ${OPEN_POINT} and ${mine}` },
  ];
};

const partOf = ({ what, when }: Wait): RawBuilder<unknown> => sql`
  select s.reference, v.title, ${sql.lit(what)}::text as what, null::text as due, null::text as "assignmentId", s.submitted_at
  from partnership.submission s join partnership.work w on w.id = s.work_id join partnership.work_version v on v.id = s.version_id
  where s.ended_at is null and ${when}`;

const asReviewer = (me: string): RawBuilder<unknown> => sql`
  select s.reference, v.title, case a.state when 'invited' then 'answer invitation' else 'write review' end as what,
    (case a.state when 'invited' then a.answer_until else a.due_on end)::text as due, a.id::text as "assignmentId", s.submitted_at
  from partnership.review_assignment a join partnership.review_round r on r.id = a.round_id and r.closed_at is null
  join partnership.submission s on s.id = r.submission_id join partnership.work_version v on v.id = r.version_id
  where a.person_id = ${me}::uuid and a.state in ('invited', 'accepted')`;

/** Appeals that somebody may decide: their interests come first. */
const asDecider = (me: string, standing: Standing): RawBuilder<unknown> => sql`
  select s.reference, v.title, case when ${isClearedForAppealIn(me)} then 'decide appeal' else 'declare for appeal' end as what,
    (select ((min(c.opened_at) at time zone 'UTC')::date + ${APPEAL_DAYS}::integer)::text from partnership.case_file c
      where c.subject_kind = 'submission' and c.subject = s.id::text and c.kind = ${REVIEW_APPEAL} and c.state = 'open') as due,
    null::text as "assignmentId", s.submitted_at
  from partnership.submission s join partnership.work_version v on v.id = s.version_id
  where ${isAppealDecidedBy(standing)} and ${isSeenBy(standing)}`;

/** What waits for somebody in reviews, what is due first on top. Days are compared with today. */
export const waitingReviews = async (
  from: Readable,
  standing: Standing,
  { today, most }: { readonly today: string; readonly most: number },
): Promise<{ readonly waiting: readonly WaitingReview[]; readonly total: number }> => {
  const { personId: me } = standing;
  if (me === undefined) return { waiting: [], total: 0 };
  const waits = [...asHandler(me, standing), ...asAuthor(me)].map(partOf);
  const { rows } = await sql<WaitingReview & { total: number }>`
    select t.reference, t.title, t.what, t.due, t."assignmentId", (count(*) over ())::integer as total
    from (${sql.join([...waits, asEditor(me, standing, today), asReviewer(me), asDecider(me, standing)], sql` union all `)}) t
    order by t.due nulls last, t.submitted_at, t.reference, t.what limit ${most}`.execute(from.tables());
  return { waiting: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
};
