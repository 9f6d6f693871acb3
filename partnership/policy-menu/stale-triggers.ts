import { inOneUnit, type Actor, type Database, type Surroundings, type UnitOfWork } from "#store";
import { dayOf } from "../bodies/mandate-terms.ts";
import type { ReleasesAround } from "../works/version-actions.ts";
import { choicesThat, noteComparison, versionsToHold } from "./cause-facts-records.ts";
import { findChoiceVersion } from "./choice-version-records.ts";
import { lookAgain } from "./go-stale.ts";

/** After a correction or retraction of a work, in the same unit of work: choices that rest on it. */
export const lookAgainAfterNotice = async (unit: UnitOfWork, workId: string): Promise<void> => {
  for (const id of await choicesThat(unit, { work: workId })) await lookAgain(unit, id);
};

/** After a pilot reported, in the same unit of work. */
export const lookAgainAfterReport = async (unit: UnitOfWork, pilotId: string): Promise<void> => {
  for (const id of await choicesThat(unit, { pilot: pilotId })) await lookAgain(unit, id);
};

const BY_DATE: Actor = { kind: "system", id: "review-choices" };
const BY_RELEASE: Actor = { kind: "system", id: "compare-choices" };

/**
 * Each day: choices whose date of review has passed.
 * @returns how many became stale by it
 */
export const reviewChoices = async (database: Database, surroundings: Surroundings): Promise<number> => {
  const due = await choicesThat(database, { reviewBefore: dayOf(surroundings.now()) });
  let stale = 0;
  for (const id of due) stale += Math.min(1, await inOneUnit(database, BY_DATE, surroundings, (unit) => lookAgain(unit, id)));
  return stale;
};

/**
 * Holds the figures of published choices against the newest release, each version once a release.
 * @returns how many versions were compared
 */
export const compareChoices = async (
  database: Database,
  surroundings: Surroundings,
  { newest, figureAt }: Pick<ReleasesAround, "newest" | "figureAt">,
): Promise<number> => {
  const waiting = await versionsToHold(database, newest);
  for (const { choiceId, versionId } of waiting) {
    const version = await findChoiceVersion(database, { id: versionId });
    if (!version) continue;
    const figures = new Map<string, { release: string; value: number | null; unit: string }>();
    for (const line of version.content.evidence) {
      if (line.kind !== "figure") continue;
      const { dataflow, key, period, unit } = line.figure;
      const answer = await figureAt({ release: newest, dataflow, key, period });
      if (answer.kind === "value") figures.set(line.id, { release: newest, value: answer.value, unit: answer.unit });
      if (answer.kind === "absent") figures.set(line.id, { release: newest, value: null, unit });
    }
    await inOneUnit(database, BY_RELEASE, surroundings, async (unit) => {
      await noteComparison(unit, versionId, newest, await lookAgain(unit, choiceId, figures));
      unit.log({ action: "compare-choice", objectKind: "policy choice", object: choiceId, after: { version: versionId, release: newest } });
    });
  }
  return waiting.length;
};
