import { sql } from "kysely";
import type { Readable } from "../bodies/readable.ts";
import { figureId, type ChainFigure, type ChainThing } from "./chain-shape.ts";
import { PUBLIC_WORK, type FoundLink } from "./chain-link-records.ts";

/** Public works and policy choices whose public versions are bound to a figure, in whatever release. */
export const linksOfFigure = async (from: Readable, figure: ChainFigure): Promise<readonly FoundLink[]> => {
  const { dataflow, series: key, period } = figure;
  const bound = JSON.stringify([{ dataflow, key, period }]);
  const evidence = JSON.stringify([{ kind: "figure", figure: { dataflow, key, period } }]);
  const { rows } = await sql<{ kind: "work" | "choice"; id: string; at: Date | null }>`
    select 'work' as kind, w.id::text as id, null::timestamptz as at
    from partnership.work w join partnership.work_version v on v.id = w.public_version
    where ${PUBLIC_WORK} and v.bindings @> ${bound}::jsonb
    union all
    select 'choice', c.id::text, (select min(o.published_at) from partnership.choice_version o
      where o.choice_id = c.id and o.content->'evidence' @> ${evidence}::jsonb)
    from partnership.policy_choice c join partnership.choice_version v on v.id = c.public_version
    where v.content->'evidence' @> ${evidence}::jsonb order by 1, 2`.execute(from.tables());
  const thing: ChainThing = { kind: "figure", id: figureId(figure) };
  return rows.map(({ kind, id, at }) => ({ from: thing, to: { kind, id }, at }));
};

type FigureRow = { readonly dataflow: string; readonly series: string; readonly period: string };

/** Figures that the public version of a work or a policy choice is bound to. */
export const figuresOf = async (from: Readable, { kind, id }: ChainThing): Promise<readonly ChainFigure[]> => {
  if (kind !== "work" && kind !== "choice") return [];
  const { rows } = await sql<FigureRow>`${
    kind === "work"
      ? sql`select distinct b.dataflow, b.key as series, b.period from partnership.work w
          join partnership.work_version v on v.id = w.public_version,
          jsonb_to_recordset(v.bindings) as b(dataflow text, key text, period text) where w.id = ${id} and ${PUBLIC_WORK}`
      : sql`select distinct b.figure->>'dataflow' as dataflow, b.figure->>'key' as series, b.figure->>'period' as period
          from partnership.policy_choice c join partnership.choice_version v on v.id = c.public_version,
          jsonb_to_recordset(v.content->'evidence') as b(kind text, figure jsonb) where c.id = ${id} and b.kind = 'figure'`
  } order by 1, 2, 3`.execute(from.tables());
  return rows;
};

/** Figures that pages of figures know to be bound. */
const MOST = 20_000;

/** Every figure that a public work or policy choice is bound to, by its address within a chain. */
export const figuresWithChain = async (from: Readable): Promise<readonly string[]> => {
  const { rows } = await sql<FigureRow>`
    select b.dataflow, b.key as series, b.period from partnership.work w
      join partnership.work_version v on v.id = w.public_version, jsonb_to_recordset(v.bindings) as b(dataflow text, key text, period text)
      where ${PUBLIC_WORK} and v.bindings <> '[]'::jsonb
    union
    select b.figure->>'dataflow', b.figure->>'key', b.figure->>'period' from partnership.policy_choice c
      join partnership.choice_version v on v.id = c.public_version, jsonb_to_recordset(v.content->'evidence') as b(kind text, figure jsonb)
      where b.kind = 'figure'
    order by 1, 2, 3 limit ${MOST}`.execute(from.tables());
  return rows.map(figureId);
};
