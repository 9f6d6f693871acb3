import { sql } from "kysely";
import type { Readable } from "../bodies/readable.ts";
import { dayOf } from "../bodies/mandate-terms.ts";
import type { ContentEvidence } from "../policy-menu/choice-content.ts";
import { publicState } from "../policy-menu/read-choice.ts";
import type { ChoiceState } from "../policy-menu/choice-words.ts";
import {
  figureId,
  PLAIN_NODE,
  type ChainEvidence,
  type ChainNode,
  type ChainOutcome,
  type ChainStep,
  type ChainThing,
} from "./chain-shape.ts";

interface ChoiceRow {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly state: ChoiceState;
  readonly firstAt: Date;
  readonly fictitious: boolean;
  readonly evidence: readonly ContentEvidence[];
  readonly steps: readonly { readonly state: ChoiceState; readonly on: string; readonly words: string }[];
  readonly corrections: readonly { readonly on: string; readonly words: string }[];
  readonly outcomes: readonly ChainOutcome[];
}

/** A public policy choice, with what its public version says of each thing that it rests on. */
export interface ChoiceInChain {
  readonly node: ChainNode;
  /** By the kind and the id of what a line rests on. */
  readonly evidence: ReadonlyMap<string, readonly ChainEvidence[]>;
}

const DAY = sql.raw("'YYYY-MM-DD'");

/** Public policy choices. */
export const choiceNodes = async (from: Readable, ids: readonly string[]): Promise<readonly ChoiceInChain[]> => {
  if (ids.length === 0) return [];
  const { rows } = await sql<ChoiceRow>`
    select c.id::text as id, c.slug as key, v.content->>'title' as title, c.state, c.fictitious, v.content->'evidence' as evidence,
      (select min(o.published_at) from partnership.choice_version o where o.choice_id = c.id) as "firstAt",
      coalesce((select jsonb_agg(jsonb_build_object('state', s.state, 'on', to_char(s.at at time zone 'UTC', ${DAY}), 'words', s.words) order by s.at, s.id)
        from partnership.choice_step s where s.choice_id = c.id and s.public), '[]') as steps,
      coalesce((select jsonb_agg(jsonb_build_object('on', to_char(r.decided_at at time zone 'UTC', ${DAY}), 'words', r.summary) order by r.decided_at, r.id)
        from partnership.correction_request r where r.choice_id = c.id and r.public and r.decided_at is not null), '[]') as corrections,
      coalesce((select jsonb_agg(jsonb_build_object('name', o.name, 'direction', x.direction, 'certainty', x.certainty) order by o.position, o.slug)
        from partnership.choice_judgement_outcome x join partnership.choice_outcome o on o.id = x.outcome_id where x.judgement_id = v.result_id), '[]') as outcomes
    from partnership.policy_choice c join partnership.choice_version v on v.id = c.public_version
    where c.id = any(${ids}::uuid[])`.execute(from.tables());
  return rows.map((row) => ({ node: choiceNode(row), evidence: evidenceBy(row.evidence) }));
};

const choiceNode = (row: ChoiceRow): ChainNode => {
  const { id, key, title, firstAt, fictitious, outcomes, corrections } = row;
  const state = publicState(row);
  const steps: readonly ChainStep[] = [
    ...row.steps.map((step) => ({ what: `choice ${publicState(step)}` as const, on: step.on, words: step.words })),
    ...corrections.map(({ on, words }) => ({ what: "correction asked" as const, on, words })),
  ];
  return {
    ...PLAIN_NODE,
    ...{ kind: "choice", id, key, title, language: "en", state, fictitious, outcomes, on: dayOf(firstAt) },
    steps: steps.toSorted((a, b) => a.on.localeCompare(b.on)),
  };
};

const thingOf = (line: ContentEvidence): ChainThing => {
  if (line.kind === "work") return { kind: "work", id: line.work.workId };
  if (line.kind === "pilot") return { kind: "pilot", id: line.pilot.pilotId };
  const { dataflow, key: series, period } = line.figure;
  return { kind: "figure", id: figureId({ dataflow, series, period }) };
};

const evidenceBy = (lines: readonly ContentEvidence[]): ChoiceInChain["evidence"] => {
  const by = new Map<string, ChainEvidence[]>();
  for (const line of lines) {
    const { kind, id } = thingOf(line);
    const said = { outcome: line.outcome.name, direction: line.direction, certainty: line.certainty };
    by.set(`${kind} ${id}`, [...(by.get(`${kind} ${id}`) ?? []), said]);
  }
  return by;
};
