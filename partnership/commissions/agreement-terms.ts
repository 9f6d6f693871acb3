import { createHash } from "node:crypto";
import type { Commission } from "./commission-records.ts";
import type { CommissionMilestone } from "./milestone-records.ts";

type Agreed = Pick<Commission, "reference" | "title" | "workKind" | "terms" | "kind" | "amountMinor" | "currency">;
type AgreedMilestone = Pick<CommissionMilestone, "title" | "deliverable" | "dueOn" | "share">;

/**
 * SHA-256 of what both sides agree on: terms, fee and milestones, in the order in which the page shows them. They stand still from the question of
 * approval on, so that both sides sign the same.
 */
export const hashOfTerms = (
  { reference, title, workKind, terms, kind, amountMinor, currency }: Agreed,
  milestones: readonly AgreedMilestone[],
): string => {
  const parts = milestones.map((one) => [one.title, one.deliverable, one.dueOn, one.share]);
  return createHash("sha256")
    .update(JSON.stringify([reference, title, workKind, terms, kind, amountMinor, currency, parts]))
    .digest("hex");
};
