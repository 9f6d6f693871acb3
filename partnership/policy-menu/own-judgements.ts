import type { UnitOfWork } from "#store";
import { activeAppraisers } from "./appraisal-records.ts";
import { judgementsOfCase, type Judgement } from "./judgement-records.ts";

/** The two appraisers' own judgements, in the order in which they were appointed. */
export const ownJudgements = async (unit: Pick<UnitOfWork, "tables">, caseId: string): Promise<readonly Judgement[]> => {
  const appraisers = await activeAppraisers(unit, caseId);
  const own = (await judgementsOfCase(unit, caseId)).filter(({ kind }) => kind === "own");
  return appraisers.flatMap(({ personId }) => own.filter((one) => one.personId === personId).slice(0, 1));
};
