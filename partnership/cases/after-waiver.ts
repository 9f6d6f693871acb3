import { isId } from "../bodies/is-id.ts";
import { findDue } from "../obligations/due-records.ts";
import { touchObligation } from "../obligations/obligation-records.ts";
import type { CaseKind } from "./case-kind.ts";

/** What a waiver asks for, as far as its obligation goes. */
interface WaiverOf {
  readonly of: "rule" | "obligation";
  readonly record: string;
}

/**
 * A waiver that somebody asked for and that is granted waives the obligation it names, if that is one of the same body and still due. One that
 * was not asked for comes from whoever waives an obligation, who notes it there.
 */
export const afterWaiver: NonNullable<CaseKind<WaiverOf>["onDecided"]> = async (unit, { fields, openedBy, bodyId }, decision) => {
  if (decision.outcome !== "granted" || fields.of !== "obligation" || openedBy === null || !isId(fields.record)) return;
  const day = unit.now.toISOString().slice(0, 10);
  const due = await findDue(unit, fields.record, day);
  if (!due || due.bodyId !== bodyId || due.state === "waived" || due.state === "met") return;
  const { id: decisionId, reasons } = decision;
  await touchObligation(
    unit,
    { id: due.id, version: due.version, name: due.ruleName },
    { waivedOn: day, waivedReason: reasons, decisionId },
  );
  unit.log({ action: "waive-obligation", objectKind: "obligation", object: due.id, after: { decision: decisionId }, reason: reasons });
};
