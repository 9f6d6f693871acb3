import { sql } from "kysely";
import type { Readable } from "../bodies/readable.ts";
import { reviewStatistics, SMALLEST_SHOWN, type CountedSubmission, type ReviewStatistics } from "./review-statistics.ts";

/** Statistics of a year and of a body in it. */
export interface YearStatistics extends ReviewStatistics {
  readonly year: number;
  /** Null for all bodies together. */
  readonly bodyId: string | null;
}

/** Statistics of reviews by the year of submission, together and by body. Invented works are left out. */
export const statisticsByYear = async (from: Readable): Promise<readonly YearStatistics[]> => {
  const { rows } = await sql<CountedSubmission>`
    select w.body_id as "bodyId", s.submitted_at as "submittedAt",
      (select min(d.decided_at) from partnership.editorial_decision d where d.submission_id = s.id and d.kind = 'review') as "firstDecisionAt",
      (select min(d.decided_at) from partnership.editorial_decision d where d.submission_id = s.id and d.kind = 'review' and d.outcome = 'accept') as "acceptedAt",
      case when s.state in ('accepted', 'certified', 'cleared', 'released') then 'accepted' when s.state in ('rejected', 'withdrawn') then s.state else 'open' end as outcome
    from partnership.submission s join partnership.work w on w.id = s.work_id where not s.fictitious
    order by s.submitted_at, s.id`.execute(from.tables());
  const years = [...new Set(rows.map(({ submittedAt }) => submittedAt.getUTCFullYear()))];
  return years.flatMap((year) => {
    const ofYear = rows.filter(({ submittedAt }) => submittedAt.getUTCFullYear() === year);
    const bodies = [...new Set(ofYear.map(({ bodyId }) => bodyId))];
    const parts = bodies.map((bodyId) => ({ bodyId, all: ofYear.filter((one) => one.bodyId === bodyId) }));
    // One body left out alone could be told from the total.
    const shown = parts.filter(({ all }) => all.length >= SMALLEST_SHOWN);
    const alone = shown.length === parts.length - 1 && shown.length > 0;
    return [
      { year, bodyId: null, ...reviewStatistics(ofYear) },
      ...(alone ? [] : shown.map(({ bodyId, all }) => ({ year, bodyId, ...reviewStatistics(all) }))),
    ];
  });
};

/** A reviewer who wanted credit, and how many reviews they handed in that they want it for. Which works they were of is not said. */
export interface CreditedReviewer {
  readonly personId: string;
  readonly name: string;
  readonly year: number;
  readonly reviews: number;
}

/** Reviewers who consented to be named, by year of review, once a round is decided and the work released; nobody else is counted or named. */
export const creditedReviewers = async (from: Readable): Promise<readonly CreditedReviewer[]> => {
  const { rows } = await sql<CreditedReviewer>`
    select a.person_id as "personId", p.display_name as name, extract(year from a.submitted_at at time zone 'UTC')::integer as year, count(*)::integer as reviews
    from partnership.review_assignment a join partnership.review_round r on r.id = a.round_id join partnership.submission s on s.id = r.submission_id
    join partnership.person p on p.id = a.person_id and p.state = 'active'
    where a.state = 'submitted' and a.credit and s.ended_at is not null and not s.fictitious
    group by a.person_id, p.display_name, year order by year desc, p.display_name`.execute(from.tables());
  return rows;
};
