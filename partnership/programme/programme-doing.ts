import type { UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import { hasDocument } from "../bodies/holder-records.ts";
import { tellPeople } from "../desk/tell-people.ts";
import type { Action } from "../permissions/actions.ts";
import { can, THE_PROGRAMME } from "../permissions/can.ts";
import type { Standing } from "../permissions/standing.ts";
import { whoMay } from "../permissions/who-may.ts";

/** A fact of the programme with its version as it was when the page was opened. */
export interface FactAtHand {
  readonly id: string;
  readonly version: number;
}

/** Where a fact was said, as a form gives it: a document's code and the place in it. Both empty for what was settled at the desk. */
export interface SaidAt {
  readonly document: string;
  readonly place: string;
}

/** @throws Problem not-allowed */
export const demandProgramme = (standing: Standing, action: Action): void => {
  const { allowed, because } = can(standing, action, THE_PROGRAMME);
  if (!allowed) throw new Problem("not-allowed", { reason: because });
};

/** @throws Problem bad-programme-fact */
export const refuse = (field: string, reason: string): never => {
  throw new Problem("bad-programme-fact", { field, reason });
};

/**
 * The columns that say where a fact was said.
 * @throws Problem bad-programme-fact for a document that is not among those cited
 */
export const sourceOf = async (
  unit: UnitOfWork,
  { document, place }: SaidAt,
): Promise<{ readonly source_document: string | null; readonly source_place: string }> => {
  if (document === "") return { source_document: null, source_place: place };
  if (!(await hasDocument(unit, document))) refuse("document", "there is no such document among those cited");
  return { source_document: document, source_place: place };
};

/** Tells whoever may change the programme what somebody changed in it. */
export const tellOfChange = async (unit: UnitOfWork, words: string, href: string): Promise<void> => {
  const holders = await whoMay(unit, "change-programme", THE_PROGRAMME, unit.now);
  await tellPeople(unit, { people: holders.map(({ personId }) => personId), words, href });
};
