import type { AfterReferral } from "./kinds/referral.ts";
import type { PartnershipTables } from "../tables.ts";

/** A passed referral lets the mandate await its confirmation; a failed one declines it. Nothing where somebody has settled it otherwise. */
export const afterReferral: AfterReferral = async (unit, { fields: { mandate } }, { id, outcome, reasons }) => {
  const state = outcome === "passed" ? "awaiting confirmation" : "declined";
  const changed = await unit
    .tables<PartnershipTables>()
    .updateTable("partnership.mandate")
    .set((row) => ({ state, decision_id: id, version: row("version", "+", 1), ...(state === "declined" ? { end_reason: reasons } : {}) }))
    .where("id", "=", mandate)
    .where("state", "=", "nominated")
    .executeTakeFirst();
  if (changed.numUpdatedRows > 0n)
    unit.log({
      action: "note-referral",
      objectKind: "mandate",
      object: mandate,
      before: { state: "nominated" },
      after: { state, decision: id },
    });
};
