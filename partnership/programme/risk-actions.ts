import * as z from "zod";
import { inOneUnit } from "#store";
import { Problem } from "#vocabulary";
import type { Doing } from "../cases/case-actions.ts";
import { insertAssessment, touchRisk } from "./programme-changes-records.ts";
import { allRisks } from "./programme-records.ts";
import { demandProgramme } from "./setting-actions.ts";

/** An assessment as a form gives it. */
export const assessmentShape = z.object({
  rating: z.enum(["low", "medium", "high"], "Choose a rating."),
  words: z.string().min(1, "Say why.").max(2000, "At most 2,000 characters."),
});

interface AssessedRisk extends z.infer<typeof assessmentShape> {
  readonly riskId: string;
  readonly version: number;
}

/**
 * Assesses a risk anew, as of today; earlier assessments stay.
 * @throws Problem not-allowed, no-such-risk, changed-meanwhile
 */
export const assessRisk = (
  { database, actor, surroundings, standing }: Doing,
  { riskId, version, rating, words }: AssessedRisk,
): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    demandProgramme(standing, "assess-risk");
    const before = (await allRisks(unit)).find(({ id }) => id === riskId);
    if (!before) throw new Problem("no-such-risk");
    if (!(await touchRisk(unit, { id: riskId, version }))) throw new Problem("changed-meanwhile", { kind: "the risk", id: before.area });
    const assessment = {
      id: unit.newId(),
      riskId,
      rating,
      words,
      assessedOn: unit.now.toISOString().slice(0, 10),
      assessedBy: standing.personId ?? null,
    };
    await insertAssessment(unit, assessment);
    unit.log({ action: "assess-risk", objectKind: "risk", object: riskId, before: before.assessments.at(-1) ?? null, after: assessment });
  });
