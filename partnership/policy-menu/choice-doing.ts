import { sql } from "kysely";
import type { UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import type { Readable } from "../bodies/readable.ts";
import type { Action } from "../permissions/actions.ts";
import { bodyPath } from "../permissions/body-path.ts";
import { can, type Subject } from "../permissions/can.ts";
import type { Standing } from "../permissions/standing.ts";
import { lockChoice, type Choice } from "./choice-records.ts";

/** A choice with its version as it was when the page was opened. */
export interface ChoiceAtHand {
  readonly id: string;
  readonly version: number;
}

/** As the log names it. */
export const CHOICE = "policy choice";

/** Whoever proposed a choice or made a work that it rests on: they neither have it appraised nor appraise or decide it. */
export const peopleBehind = async (from: Readable, choiceId: string): Promise<readonly string[]> => {
  const { rows } = await sql<{ id: string }>`
    select c.proposed_by as id from partnership.policy_choice c where c.id = ${choiceId} and c.proposed_by is not null
    union
    select a.person_id from partnership.choice_evidence e join partnership.work_version v on v.work_id = e.work_id
      join partnership.version_contributor a on a.version_id = v.id where e.choice_id = ${choiceId} and a.person_id is not null
    order by 1`.execute(from.tables());
  return rows.map(({ id }) => id);
};

/** What a choice is to permissions: its body and those above, and whoever is behind it. */
export const subjectOfChoice = async (from: Readable, { id, bodyId }: Pick<Choice, "id" | "bodyId">): Promise<Subject> => ({
  bodies: await bodyPath(from, bodyId),
  concerns: await peopleBehind(from, id),
});

/** Whether somebody sees a choice at the desk: whoever proposed it, and those who see what is drafted in its body. */
export const seesChoice = async (from: Readable, standing: Standing, choice: Choice): Promise<boolean> =>
  (choice.proposedBy !== null && choice.proposedBy === standing.personId) ||
  can(standing, "see-choice", { bodies: await bodyPath(from, choice.bodyId) }).allowed;

/** Whether somebody writes its draft: whoever proposed it, and those who propose choices in its body. */
export const writesChoice = async (from: Readable, standing: Standing, choice: Choice): Promise<boolean> =>
  (choice.proposedBy !== null && choice.proposedBy === standing.personId) ||
  can(standing, "propose-choice", { bodies: await bodyPath(from, choice.bodyId) }).allowed;

/**
 * The choice, locked, for whoever may do something to it. Others are not told of one that they do not see.
 * @throws Problem no-such-choice, not-allowed, changed-meanwhile
 */
export const choiceInHand = async (
  unit: UnitOfWork,
  standing: Standing,
  action: Extract<Action, "appoint-appraisers" | "withdraw-choice" | "propose-choice">,
  at: ChoiceAtHand,
): Promise<Choice> => {
  const choice = await lockChoice(unit, at.id);
  if (!choice || !(await seesChoice(unit, standing, choice))) throw new Problem("no-such-choice");
  if (action === "propose-choice") {
    if (!(await writesChoice(unit, standing, choice)))
      throw new Problem("not-allowed", { reason: "those who propose choices in its body write its draft" });
  } else {
    const { allowed, because } = can(standing, action, await subjectOfChoice(unit, choice));
    if (!allowed) throw new Problem("not-allowed", { reason: because });
  }
  if (choice.version !== at.version) throw new Problem("changed-meanwhile", { kind: "the policy choice", id: choice.reference });
  return choice;
};

/**
 * What is being appraised is not changed, nor what was withdrawn.
 * @throws Problem choice-state
 */
export const demandWritten = ({ state, appraisalCase }: Choice): void => {
  if (state === "withdrawn") throw new Problem("choice-state", { state, wanted: "changed" });
  if (appraisalCase !== null) throw new Problem("choice-state", { state: "in appraisal", wanted: "changed" });
};

/** @throws Problem bad-choice */
export const refuseChoice = (field: string, reason: string): never => {
  throw new Problem("bad-choice", { field, reason });
};

/** The person who acts, where it is one. */
export const personOf = ({ actor }: UnitOfWork): string | null => (actor.kind === "person" ? actor.id : null);
