import type { Readable } from "../bodies/readable.ts";
import { bodyPath } from "../permissions/body-path.ts";
import { can } from "../permissions/can.ts";
import type { Standing } from "../permissions/standing.ts";
import { activeAppraisers, findAppraisal } from "./appraisal-records.ts";
import { findChoice } from "./choice-records.ts";
import { judgementsOfCase, type Judgement } from "./judgement-records.ts";

/**
 * Judgements of an appraisal that somebody may read now: the own one always; those of others only once both are in, for the two appraisers and those who
 * see the choice at the desk.
 */
export const readableJudgements = async (from: Readable, standing: Standing, caseId: string): Promise<readonly Judgement[]> => {
  const appraisal = await findAppraisal(from, caseId);
  const choice = appraisal && (await findChoice(from, { id: appraisal.choiceId }));
  if (!appraisal || !choice || standing.personId === undefined) return [];
  const all = await judgementsOfCase(from, caseId);
  const own = all.filter(({ kind, personId }) => kind === "own" && personId === standing.personId);
  if (appraisal.comparedAt === null) return own;
  const appraises = (await activeAppraisers(from, caseId)).some(({ personId }) => personId === standing.personId);
  const sees = appraises || can(standing, "see-choice", { bodies: await bodyPath(from, choice.bodyId) }).allowed;
  return sees ? all : own;
};
