import * as z from "zod";
import { inOneUnit, type UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import { slugOfName } from "../bodies/slug-of-name.ts";
import type { Doing } from "../cases/case-actions.ts";
import { insertAssessment, insertRisk, touchRisk, updateRisk, type RiskColumns } from "./programme-changes-records.ts";
import { demandProgramme, refuse, sourceOf, tellOfChange, type FactAtHand, type SaidAt } from "./programme-doing.ts";
import { dayField } from "../day-field.ts";
import { allRisks } from "./programme-records.ts";

/** An assessment as a form gives it. */
export const assessmentShape = z.object({
  rating: z.enum(["low", "medium", "high"], "Choose a rating."),
  words: z.string().min(1, "Say why.").max(2000, "At most 2,000 characters."),
  /** The day it was assessed for; today when left out. */
  on: z.union([z.literal(""), dayField("Write a day such as 2026-11-22.")]).default(""),
  document: z.string().max(100, "At most 100 characters.").default(""),
  place: z.string().max(200, "At most 200 characters.").default(""),
});

interface AssessedRisk extends z.input<typeof assessmentShape> {
  readonly riskId: string;
  readonly version: number;
}

/**
 * Assesses a risk anew, for today or a day before; earlier assessments stay.
 * @throws Problem not-allowed, no-such-risk, bad-programme-fact, changed-meanwhile
 */
export const assessRisk = (
  { database, actor, surroundings, standing }: Doing,
  { riskId, version, rating, words, on = "", document = "", place = "" }: AssessedRisk,
): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    demandProgramme(standing, "assess-risk");
    const before = (await allRisks(unit)).find(({ id }) => id === riskId);
    if (!before) throw new Problem("no-such-risk");
    if (!(await touchRisk(unit, { id: riskId, version }))) throw new Problem("changed-meanwhile", { kind: "the risk", id: before.area });
    const today = unit.now.toISOString().slice(0, 10);
    if (on > today) refuse("on", "the day is still to come");
    const assessment = {
      id: unit.newId(),
      riskId,
      rating,
      words,
      assessedOn: on === "" ? today : on,
      assessedBy: standing.personId ?? null,
      ...(await sourceOf(unit, { document, place })),
    };
    await insertAssessment(unit, assessment);
    unit.log({ action: "assess-risk", objectKind: "risk", object: riskId, before: before.assessments.at(-1) ?? null, after: assessment });
    await tellOfChange(unit, `A risk was assessed as ${rating}: ${before.area}.`, HREF);
  });

/** A risk as a form gives it. */
export interface WrittenRisk extends SaidAt {
  readonly area: string;
  readonly dimension: string;
  readonly mitigation: string;
  /** Role of whoever looks after it; empty for nobody. */
  readonly ownerRole: string;
}

const HREF = "/desk/programme/risks";

/**
 * Adds a risk; it is assessed apart.
 * @throws Problem not-allowed, bad-programme-fact
 */
export const addRisk = ({ database, actor, surroundings, standing }: Doing, written: WrittenRisk): Promise<string> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    demandProgramme(standing, "assess-risk");
    const slug = slugOfName(written.area);
    if (slug === "") refuse("area", "the name has no letter");
    if ((await allRisks(unit)).some((risk) => risk.slug === slug)) refuse("area", "there is a risk of this name already");
    const row = { id: unit.newId(), slug, ...(await columnsOf(unit, written)) };
    await insertRisk(unit, row);
    unit.log({ action: "add-risk", objectKind: "risk", object: row.id, after: row });
    await tellOfChange(unit, `A risk was added: ${written.area}.`, HREF);
    return row.id;
  });

/**
 * Changes what is said of a risk and what is done about it; its address stays.
 * @throws Problem not-allowed, no-such-risk, bad-programme-fact, changed-meanwhile
 */
export const correctRisk = ({ database, actor, surroundings, standing }: Doing, at: FactAtHand, written: WrittenRisk): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    demandProgramme(standing, "assess-risk");
    const before = (await allRisks(unit)).find(({ id }) => id === at.id);
    if (!before) throw new Problem("no-such-risk");
    const columns = await columnsOf(unit, written);
    if (!(await updateRisk(unit, at, columns))) throw new Problem("changed-meanwhile", { kind: "the risk", id: before.area });
    unit.log({ action: "correct-risk", objectKind: "risk", object: at.id, before, after: columns });
    await tellOfChange(unit, `A risk was changed: ${written.area}.`, HREF);
  });

const columnsOf = async (
  unit: UnitOfWork,
  { area, dimension, mitigation, ownerRole, document, place }: WrittenRisk,
): Promise<RiskColumns> => ({ area, dimension, mitigation, owner_role: ownerRole, ...(await sourceOf(unit, { document, place })) });
