import { createHash } from "node:crypto";
import type { PartnershipTables } from "#partnership";
import type { TestSite } from "./partnership-site.ts";

/** An open call with a milestone and an application from outside. */
export interface WorldCommission {
  readonly id: string;
  readonly slug: string;
  readonly milestone: string;
  readonly application: string;
  /** By which whoever applied follows it. */
  readonly secret: string;
}

/** Puts an open call into a body, for pages and routes. The clock of tests stands on the first day of 2099. */
export const addCommission = async ({ database, surroundings }: TestSite, bodyId: string, openedBy: string): Promise<WorldCommission> => {
  const tables = database.tables<PartnershipTables>();
  const [id, milestone, application] = [surroundings.newId(), surroundings.newId(), surroundings.newId()];
  const slug = "invented-call";
  await tables
    .insertInto("partnership.commission")
    .values({
      ...{ id, slug, reference: "K-900", title: "Invented call for a paper", body_id: bodyId, work_kind: "working-paper", gap_id: null },
      ...{
        terms: "An invented paper on an invented matter.\n\nOf twenty invented pages.",
        kind: "paid",
        amount_minor: 1_250_000,
        currency: "EUR",
      },
      ...{ state: "open call", call_from: "2098-12-20", call_until: "2099-01-20", holder_id: null, holder_organisation: null },
      ...{ approval_case: null, approved_at: null, signed_on: null, work_id: null, opened_by: openedBy, opened_at: surroundings.now() },
      fictitious: true,
    })
    .execute();
  await tables
    .insertInto("partnership.commission_milestone")
    .values({
      ...{ id: milestone, commission_id: id, position: 1, title: "Invented draft", deliverable: "A draft of the invented paper." },
      ...{ due_on: "2099-04-01", share_percent: 100, met_on: null, met_by: null, version_id: null },
    })
    .execute();
  const secret = "an-invented-secret";
  await tables
    .insertInto("partnership.commission_application")
    .values({
      ...{ id: application, commission_id: id, person_id: null, name: "Zora Invented", address: "zora@invented.example" },
      ...{ words: "How an invented person would write an invented paper.", state: "received", at: surroundings.now(), settled_at: null },
      secret_hash: createHash("sha256").update(secret).digest("hex"),
    })
    .execute();
  return { id, slug, milestone, application, secret };
};
