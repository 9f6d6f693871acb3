import { sql } from "kysely";
import type { Readable } from "../bodies/readable.ts";
import { dayOf } from "../bodies/mandate-terms.ts";
import { PUBLIC } from "../permissions/standing.ts";
import { isSeenBy } from "../review/review-view.ts";
import { PUBLIC_WORK } from "./chain-link-records.ts";
import { PLAIN_NODE, type ChainNode, type ChainReview, type ChainRound, type ChainStep } from "./chain-shape.ts";

interface WorkRow {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly language: string;
  readonly sort: string;
  readonly state: string;
  readonly firstPublicAt: Date | null;
  readonly fictitious: boolean;
  readonly notices: readonly { readonly kind: string; readonly on: string; readonly words: string }[];
  readonly corrections: readonly { readonly on: string; readonly words: string }[];
  readonly moved: { readonly release: string; readonly on: string } | null;
}

const DAY = sql.raw("'YYYY-MM-DD'");
const NOTICES = ["published", "correction", "editorial change", "retraction"] as const;
type ShownNotice = (typeof NOTICES)[number];

/** Public works with what became of them, and how they were reviewed. */
export const workNodes = async (from: Readable, ids: readonly string[]): Promise<readonly ChainNode[]> => {
  if (ids.length === 0) return [];
  const { rows } = await sql<WorkRow>`
    select w.id::text as id, w.slug as key, v.title, v.language, w.kind as sort, w.state, w.first_public_at as "firstPublicAt", w.fictitious,
      coalesce((select jsonb_agg(jsonb_build_object('kind', n.kind, 'on', to_char(n.at at time zone 'UTC', ${DAY}), 'words', n.words) order by n.at, n.id)
        from partnership.work_notice n where n.work_id = w.id and n.kind = any(${NOTICES})), '[]') as notices,
      coalesce((select jsonb_agg(jsonb_build_object('on', to_char(r.decided_at at time zone 'UTC', ${DAY}), 'words', r.summary) order by r.decided_at, r.id)
        from partnership.correction_request r where r.work_id = w.id and r.public and r.decided_at is not null), '[]') as corrections,
      (select jsonb_build_object('release', m.release_id, 'on', to_char(m.compared_at at time zone 'UTC', ${DAY})) from partnership.figure_comparison m
        where m.version_id = v.id and jsonb_array_length(m.moves) > 0 and m.compared_at = (select max(x.compared_at)
          from partnership.figure_comparison x where x.version_id = v.id) limit 1) as moved
    from partnership.work w join partnership.work_version v on v.id = w.public_version
    where ${PUBLIC_WORK} and w.id = any(${ids}::uuid[])`.execute(from.tables());
  const reviews = await reviewsOfWorks(from, ids);
  return rows.map((row) => workNode(row, reviews.get(row.id) ?? []));
};

const workNode = (row: WorkRow, reviews: readonly ChainReview[]): ChainNode => {
  const { id, key, title, language, sort, state, firstPublicAt, fictitious, notices, corrections, moved } = row;
  const steps: readonly ChainStep[] = [
    ...reviews.flatMap(({ submittedOn, releasedOn }) => [
      { what: "sent to review" as const, on: submittedOn, words: "" },
      ...(releasedOn === null ? [] : [{ what: "review released" as const, on: releasedOn, words: "" }]),
    ]),
    ...notices.map(({ kind, on, words }) => ({ what: `work ${kind as ShownNotice}` as const, on, words })),
    ...corrections.map(({ on, words }) => ({ what: "correction asked" as const, on, words })),
    ...(moved ? [{ what: "figures moved" as const, on: moved.on, words: moved.release }] : []),
  ];
  return {
    ...PLAIN_NODE,
    ...{ kind: "work", id, key, title, language, sort, state, fictitious, reviews },
    on: firstPublicAt === null ? null : dayOf(firstPublicAt),
    steps: steps.toSorted((a, b) => a.on.localeCompare(b.on)),
  };
};

interface ReviewRow {
  readonly workId: string;
  readonly reference: string;
  readonly submittedAt: Date;
  readonly endedAt: Date | null;
  readonly rounds: readonly ChainRound[];
}

/** Reviews that readers without an account read, by work: how many rounds, when, and how each was decided. Nobody's name is among it. */
const reviewsOfWorks = async (from: Readable, ids: readonly string[]): Promise<ReadonlyMap<string, readonly ChainReview[]>> => {
  const { rows } = await sql<ReviewRow>`
    select s.work_id::text as "workId", s.reference, s.submitted_at as "submittedAt", s.ended_at as "endedAt",
      coalesce((select jsonb_agg(jsonb_build_object('number', r.number, 'stage', r.stage,
          'openedOn', to_char(r.opened_at at time zone 'UTC', ${DAY}), 'closedOn', to_char(r.closed_at at time zone 'UTC', ${DAY}),
          'outcome', (select d.outcome from partnership.editorial_decision d where d.round_id = r.id and d.kind = 'review'
            order by d.decided_at, d.id limit 1)) order by r.number)
        from partnership.review_round r where r.submission_id = s.id), '[]') as rounds
    from partnership.submission s where s.work_id = any(${ids}::uuid[]) and ${isSeenBy(PUBLIC)}
    order by s.submitted_at, s.id`.execute(from.tables());
  const byWork = new Map<string, ChainReview[]>();
  for (const { workId, reference, submittedAt, endedAt, rounds } of rows) {
    const review = { reference, submittedOn: dayOf(submittedAt), releasedOn: endedAt === null ? null : dayOf(endedAt), rounds };
    byWork.set(workId, [...(byWork.get(workId) ?? []), review]);
  }
  return byWork;
};
