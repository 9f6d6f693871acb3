import { sql, type RawBuilder } from "kysely";
import type { Readable } from "../bodies/readable.ts";
import { isWithin, reachOf } from "../permissions/reach.ts";
import type { Standing } from "../permissions/standing.ts";
import type { CauseKind, Certainty, ChoiceState, Direction, ForWhom } from "./choice-words.ts";
import type { Agreement } from "./choice-words.ts";

/** Which public choices; "" asks for all. */
export interface ChoiceFilter {
  readonly words: string;
  /** Slugs. */
  readonly instrument: string;
  /** One that it names evidence on, or that was judged. */
  readonly outcome: string;
  readonly theme: string;
  /** One of the states that readers see. */
  readonly state: string;
  readonly forWhom: string;
  /** Income group and M49 region: choices that are meant for it, and those meant for everywhere. */
  readonly income: string;
  readonly region: string;
  /** ISO alpha-3: where it was tried. */
  readonly triedIn: string;
}

export const EVERY_CHOICE: ChoiceFilter = {
  words: "",
  instrument: "",
  outcome: "",
  theme: "",
  state: "",
  forWhom: "",
  income: "",
  region: "",
  triedIn: "",
};

/** A choice in a public list, in the words of its public version. */
export interface ChoiceLine {
  readonly id: string;
  readonly reference: string;
  readonly slug: string;
  readonly title: string;
  readonly problem: string;
  readonly instrument: { readonly id: string; readonly slug: string; readonly name: string };
  readonly forWhom: ForWhom;
  readonly incomeGroups: readonly string[];
  readonly regions: readonly string[];
  readonly triedIn: readonly string[];
  /** What readers are told: draft and "in appraisal" of a listed choice are "not yet appraised". */
  readonly state: Exclude<ChoiceState, "draft" | "in appraisal">;
  readonly agreement: Agreement | null;
  /** Ids of themes. */
  readonly themes: readonly string[];
  /** How many lines of evidence its public version names. */
  readonly evidenceLines: number;
  /** Published judgement per outcome, empty where nobody appraised it. */
  readonly outcomes: readonly PublishedOutcome[];
  /** Kinds of causes that still stand. */
  readonly causes: readonly CauseKind[];
  readonly number: number;
  readonly publishedAt: Date;
  readonly changedAt: Date;
  readonly nextReviewOn: string | null;
  readonly bodyId: string;
  readonly fictitious: boolean;
}

export interface PublishedOutcome {
  readonly slug: string;
  readonly name: string;
  readonly direction: Direction;
  readonly certainty: Certainty;
  readonly betterFor: string;
  readonly worseFor: string;
}

const shownState = sql<ChoiceLine["state"]>`case when c.state in ('draft', 'in appraisal') then 'not yet appraised' else c.state end`;

/** Public choices, by title; `most` and `offset` give a part of them. */
export const publicChoices = async (
  from: Readable,
  filter: ChoiceFilter,
  { offset, most }: { readonly offset: number; readonly most: number },
): Promise<{ readonly lines: readonly ChoiceLine[]; readonly total: number }> => {
  const wanted = sql.join([sql`true`, ...conditionsOf(filter)], sql` and `);
  const { rows } = await sql<ChoiceLine & { total: number }>`
    select c.id, c.reference, c.slug, v.content->>'title' as title, v.content->>'problem' as problem, v.content->'instrument' as instrument,
      v.content->>'forWhom' as "forWhom", v.content->'incomeGroups' as "incomeGroups", v.content->'regions' as regions,
      v.content->'triedIn' as "triedIn", v.content->'themes' as themes, jsonb_array_length(v.content->'evidence') as "evidenceLines", ${shownState} as state, j.agreement, ${publishedOutcomes} as outcomes,
      coalesce((select jsonb_agg(distinct x.kind) from partnership.choice_cause x where x.choice_id = c.id and x.settled_at is null), '[]') as causes,
      v.number, v.published_at as "publishedAt",
      greatest(v.published_at, (select max(s.at) from partnership.choice_step s where s.choice_id = c.id and s.public)) as "changedAt",
      c.next_review_on as "nextReviewOn", c.body_id as "bodyId", c.fictitious, count(*) over ()::int as total
    from partnership.policy_choice c join partnership.choice_version v on v.id = c.public_version
    left join partnership.choice_judgement j on j.id = v.result_id
    where ${wanted} order by lower(v.content->>'title'), c.id limit ${most} offset ${offset}`.execute(from.tables());
  const total = rows[0]?.total ?? (offset === 0 ? 0 : (await publicChoices(from, filter, { offset: 0, most: 1 })).total);
  return { lines: rows, total };
};

const publishedOutcomes = sql`coalesce((select jsonb_agg(jsonb_build_object('slug', o.slug, 'name', o.name, 'direction', x.direction,
    'certainty', x.certainty, 'betterFor', x.better_for, 'worseFor', x.worse_for) order by o.position, o.slug)
  from partnership.choice_judgement_outcome x join partnership.choice_outcome o on o.id = x.outcome_id where x.judgement_id = v.result_id), '[]')`;

/** Meant for one, or for everywhere. */
const meantFor = (field: string, value: string): RawBuilder<unknown> =>
  sql`(v.content->${sql.lit(field)} = '[]'::jsonb or v.content->${sql.lit(field)} @> to_jsonb(${value}::text))`;

const conditionsOf = (filter: ChoiceFilter): readonly RawBuilder<unknown>[] => {
  const { words, instrument, outcome, theme, state, forWhom, income, region, triedIn } = filter;
  const pattern = `%${words.replaceAll(/[\\%_]/g, "\\$&")}%`;
  return [
    ...(words === ""
      ? []
      : [
          sql`(concat_ws(' ', v.content->>'title', v.content->>'problem', v.content->>'mechanism', v.content->'instrument'->>'name', c.reference) ilike ${pattern})`,
        ]),
    ...(instrument === "" ? [] : [sql`v.content->'instrument'->>'slug' = ${instrument}`]),
    ...(outcome === ""
      ? []
      : [
          sql`(v.content->'evidence' @> jsonb_build_array(jsonb_build_object('outcome', jsonb_build_object('slug', ${outcome}::text)))
            or exists (select from partnership.choice_judgement_outcome x join partnership.choice_outcome o on o.id = x.outcome_id
            where x.judgement_id = v.result_id and o.slug = ${outcome}))`,
        ]),
    ...(theme === ""
      ? []
      : [sql`exists (select from partnership.body b where b.slug = ${theme} and v.content->'themes' @> to_jsonb(b.id::text))`]),
    ...(state === "" ? [] : [sql`${shownState} = ${state}`]),
    ...(forWhom === "" ? [] : [sql`v.content->>'forWhom' in (${forWhom}, 'both')`]),
    ...(income === "" ? [] : [meantFor("incomeGroups", income)]),
    ...(region === "" ? [] : [meantFor("regions", region)]),
    ...(triedIn === "" ? [] : [sql`v.content->'triedIn' @> to_jsonb(${triedIn}::text)`]),
  ];
};

/** A choice at the desk, in the words of its draft. */
export interface DeskChoice {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly instrument: string;
  readonly state: ChoiceState;
  readonly bodyId: string;
  readonly nextReviewOn: string | null;
  readonly appraisalCase: string | null;
  readonly causes: number;
  readonly proposedAt: Date;
  readonly fictitious: boolean;
}

/** Choices that somebody sees at the desk: those of the bodies they work in, and their own; or only those in a state. */
export const deskChoices = async (
  from: Readable,
  standing: Standing,
  { state, offset, most }: { readonly state: string; readonly offset: number; readonly most: number },
): Promise<{ readonly lines: readonly DeskChoice[]; readonly total: number }> => {
  const own = standing.personId === undefined ? sql`false` : sql`c.proposed_by = ${standing.personId}`;
  const seen = sql`(${own} or ${isWithin(reachOf(standing, "see-choice"), sql.ref("c.body_id"))})`;
  const wanted = state === "" ? seen : sql`${seen} and c.state = ${state}`;
  const { rows } = await sql<DeskChoice & { total: number }>`
    select c.id, c.reference, c.title, i.name as instrument, c.state, c.body_id as "bodyId", c.next_review_on as "nextReviewOn",
      c.appraisal_case as "appraisalCase",
      (select count(*)::int from partnership.choice_cause x where x.choice_id = c.id and x.settled_at is null) as causes,
      c.proposed_at as "proposedAt", c.fictitious, count(*) over ()::int as total
    from partnership.policy_choice c join partnership.choice_instrument i on i.id = c.instrument_id
    where ${wanted} order by array_position(array['stale', 'in appraisal', 'draft', 'current', 'not yet appraised', 'withdrawn'], c.state),
      lower(c.title), c.id limit ${most} offset ${offset}`.execute(from.tables());
  return { lines: rows, total: rows[0]?.total ?? 0 };
};
