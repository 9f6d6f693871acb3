import { sql, type RawBuilder } from "kysely";
import { can, type Subject } from "../permissions/can.ts";
import { isWithin, reachOf } from "../permissions/reach.ts";
import type { Standing } from "../permissions/standing.ts";
import type { CaseFile, Task } from "./case-records.ts";
import { concerns, mayDecideWithin } from "./decided-by.ts";
import { CASE_KINDS } from "./kinds/index.ts";

/**
 * How much of a case somebody sees. Whole: everything. Assigned: what was asked and the own tasks. Opened: what was asked, the notes shown
 * to its opener, and the decision.
 */
export type CaseView = "whole" | "assigned" | "opened";

/** Tasks that make a case visible to whoever has them: those declined or taken away do not. */
const IN_HAND = ["open", "done"] as const;

/** Whether a task is given to somebody, by name or by a role that they hold in its body. */
export const isGivenTo = ({ personId, mandates }: Standing, task: Pick<Task, "personId" | "role" | "bodyId">): boolean =>
  personId !== undefined &&
  (task.personId === null ? mandates.some(({ role, bodyId }) => role === task.role && bodyId === task.bodyId) : task.personId === personId);

/** What somebody sees of a case; undefined where they may not know of it. The same rule as `isVisibleTo` of lists. */
export const viewOf = (
  standing: Standing,
  file: Pick<CaseFile, "openedBy" | "concerns">,
  subject: Subject,
  tasks: readonly Task[],
): CaseView | undefined => {
  if (can(standing, "see-case", subject).allowed) return "whole";
  const { personId } = standing;
  if (personId === undefined) return undefined;
  const assigned = tasks.some((task) => (task.state === "open" || task.state === "done") && isGivenTo(standing, task));
  if (assigned && !file.concerns.includes(personId)) return "assigned";
  return file.openedBy === personId ? "opened" : undefined;
};

/** Tasks given to somebody, as a condition on `partnership.task t`. */
const givenTo = ({ personId, mandates }: Standing): RawBuilder<boolean> => {
  const roles = mandates.map(({ role, bodyId }) => sql`(t.body_id = ${bodyId} and t.role = ${role})`);
  const byRole = roles.length === 0 ? sql`false` : sql`(t.person_id is null and (${sql.join(roles, sql` or `)}))`;
  return sql<boolean>`(t.person_id = ${personId} or ${byRole})`;
};

/** Cases that somebody may know of, as a condition on `partnership.case_file c`: for every list, count and search. */
export const isVisibleTo = (standing: Standing): RawBuilder<boolean> => {
  const { personId } = standing;
  if (personId === undefined) return sql<boolean>`false`;
  const whole = isWithin(reachOf(standing, "see-case"), sql.ref("c.body_id"));
  const assigned = sql`c.id in (select t.case_id from partnership.task t where t.state = any(${IN_HAND}) and ${givenTo(standing)})`;
  return sql<boolean>`(c.opened_by = ${personId} or (not ${concerns(personId, sql.ref("c.id"))} and (${whole} or ${assigned})))`;
};

/** Tasks that wait for somebody, as a condition on `partnership.task t`. A case that concerns them asks them nothing. */
export const waitsFor = (standing: Standing): RawBuilder<boolean> =>
  standing.personId === undefined
    ? sql<boolean>`false`
    : sql<boolean>`(t.state = 'open' and ${givenTo(standing)} and not ${concerns(standing.personId, sql.ref("t.case_id"))})`;

/** Open cases that somebody may decide, as a condition on `partnership.case_file c`. */
export const isDecidedBy = (standing: Standing): RawBuilder<boolean> => {
  const { personId } = standing;
  if (personId === undefined) return sql<boolean>`false`;
  const actions = [...new Set(CASE_KINDS.map(({ decision }) => decision.action))];
  const parts = actions.map((action) => {
    const kinds = CASE_KINDS.filter(({ decision }) => decision.action === action).map(({ id }) => id);
    return sql`(c.kind = any(${kinds}) and ${mayDecideWithin(standing, action)})`;
  });
  return sql<boolean>`(c.state = 'open' and not ${concerns(personId, sql.ref("c.id"))} and (${sql.join(parts, sql` or `)}))`;
};
