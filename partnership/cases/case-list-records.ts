import { sql, type RawBuilder } from "kysely";
import { nameOn } from "../bodies/body-records.ts";
import type { Standing } from "../permissions/standing.ts";
import type { Readable } from "./case-records.ts";
import type { CaseState } from "./case-states.ts";
import { isDecidedBy, isVisibleTo, waitsFor } from "./case-view.ts";

/** A case in a list. */
export interface ListedCase {
  readonly id: string;
  readonly reference: string;
  readonly kind: string;
  readonly title: string;
  readonly state: CaseState;
  readonly outcome: string | null;
  readonly openedAt: Date;
  readonly bodyName: string | null;
}

/** Which cases a list shows, of those that somebody may know of. */
export interface CaseFilter {
  /** Undecided ones, those that somebody may decide, those they brought, or all. */
  readonly show: "under way" | "to decide" | "mine" | "all";
  /** Only those that are not decided or withdrawn. */
  readonly undecided?: boolean;
  /** One kind; every one when left out. */
  readonly kind?: string;
}

export interface CaseList {
  readonly cases: readonly ListedCase[];
  readonly total: number;
}

/** The case after which a list goes on: when it was opened, and its id. */
export interface AfterCase {
  readonly openedAt: Date;
  readonly id: string;
}

const after = (last: AfterCase | undefined): RawBuilder<boolean> =>
  last ? sql<boolean>`(c.opened_at < ${last.openedAt} or (c.opened_at = ${last.openedAt} and c.id > ${last.id}))` : sql<boolean>`true`;

/** Cases that somebody may know of, newest first. */
export const listCases = async (
  from: Readable,
  standing: Standing,
  filter: CaseFilter,
  part: { readonly from: number; readonly most: number; readonly day: string; readonly after?: AfterCase | undefined },
): Promise<CaseList> => {
  const wanted = sql.join([isVisibleTo(standing), ...conditions(standing, filter)], sql` and `);
  // Names are looked up for the part alone: PostgreSQL would do it for every row before it too.
  const { rows } = await sql<ListedCase>`
    select c.id, c.reference, c.kind, c.title, c.state, c.outcome, c.opened_at as "openedAt", case when c.body_id is not null then ${nameOn(sql`c.body_id`, part.day)} end as "bodyName"
    from (
      select * from partnership.case_file c where ${wanted} and ${after(part.after)}
      order by c.opened_at desc, c.id limit ${part.most} offset ${part.from}) c
    order by c.opened_at desc, c.id`.execute(from.tables());
  return { cases: rows, total: await countWhere(from, wanted) };
};

const conditions = (standing: Standing, { show, kind, undecided = show === "under way" }: CaseFilter): readonly RawBuilder<boolean>[] => [
  ...(undecided ? [sql<boolean>`c.state in ('open', 'waiting')`] : []),
  ...(show === "to decide" ? [isDecidedBy(standing)] : []),
  ...(show === "mine" ? [sql<boolean>`c.opened_by = ${standing.personId ?? null}`] : []),
  ...(kind === undefined ? [] : [sql<boolean>`c.kind = ${kind}`]),
];

const countWhere = async (from: Readable, wanted: RawBuilder<unknown>): Promise<number> => {
  const { rows } = await sql<{ total: number }>`select count(*) as total from partnership.case_file c where ${wanted}`.execute(
    from.tables(),
  );
  return rows[0]?.total ?? 0;
};

/** How many cases wait for somebody's decision. */
export const countToDecide = (from: Readable, standing: Standing): Promise<number> => countWhere(from, isDecidedBy(standing));

/** A task that waits for somebody. */
export interface WaitingTask {
  readonly id: string;
  readonly title: string;
  readonly dueOn: string | null;
  readonly reference: string;
  /** The role it is given to; null where it is given to a person. */
  readonly role: string | null;
}

/** Tasks that wait for somebody, what is due first on top. */
export const listWaitingTasks = async (from: Readable, standing: Standing, most: number): Promise<readonly WaitingTask[]> => {
  const { rows } = await sql<WaitingTask>`
    select t.id, t.title, t.due_on as "dueOn", c.reference, case when t.person_id is null then t.role end as role
    from partnership.task t join partnership.case_file c on c.id = t.case_id
    where ${waitsFor(standing)} order by t.due_on nulls last, t.given_at, t.id limit ${most}`.execute(from.tables());
  return rows;
};
