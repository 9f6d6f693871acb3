import { sql, type RawBuilder } from "kysely";
import type { UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import { isId } from "../bodies/is-id.ts";
import type { Readable } from "../bodies/readable.ts";
import { slugOfName } from "../bodies/slug-of-name.ts";
import type { PartnershipTables } from "../tables.ts";
import type { CommissionState } from "./commission-states.ts";
import type { CommissionsTables } from "./commissions-tables.ts";

export interface Commission {
  readonly id: string;
  /** "K-12": how people name it. */
  readonly reference: string;
  readonly slug: string;
  readonly title: string;
  readonly bodyId: string;
  readonly gapId: string | null;
  readonly workKind: string;
  readonly terms: string;
  readonly kind: "paid" | "volunteer";
  /** In whole minor units; null for voluntary work. */
  readonly amountMinor: number | null;
  readonly currency: string | null;
  readonly state: CommissionState;
  readonly callFrom: string | null;
  readonly callUntil: string | null;
  readonly holderId: string | null;
  readonly holderOrganisation: string | null;
  /** Why nobody else was asked; "" where it was chosen from a call. */
  readonly directReason: string;
  readonly approvalCase: string | null;
  readonly approvedAt: Date | null;
  readonly signedOn: string | null;
  readonly workId: string | null;
  readonly endReason: string;
  readonly openedBy: string | null;
  readonly openedAt: Date;
  readonly fictitious: boolean;
  readonly version: number;
}

/** The columns of `partnership.commission k`, as the interface names them. */
export const COMMISSION_COLUMNS: RawBuilder<unknown> = sql`k.id, k.reference, k.slug, k.title, k.body_id as "bodyId", k.gap_id as "gapId",
  k.work_kind as "workKind", k.terms, k.kind, k.amount_minor as "amountMinor", k.currency, k.state, k.call_from as "callFrom",
  k.call_until as "callUntil", k.holder_id as "holderId", k.holder_organisation as "holderOrganisation", k.direct_reason as "directReason",
  k.approval_case as "approvalCase", k.approved_at as "approvedAt", k.signed_on as "signedOn", k.work_id as "workId",
  k.end_reason as "endReason", k.opened_by as "openedBy", k.opened_at as "openedAt", k.fictitious, k.version`;

export type CommissionKey = { readonly id: string } | { readonly slug: string } | { readonly approvalCase: string };

export const findCommission = async (from: Readable, key: CommissionKey): Promise<Commission | undefined> => {
  if ("id" in key && !isId(key.id)) return undefined;
  const wanted =
    "id" in key ? sql`k.id = ${key.id}` : "slug" in key ? sql`k.slug = ${key.slug}` : sql`k.approval_case = ${key.approvalCase}`;
  const { rows } = await sql<Commission>`select ${COMMISSION_COLUMNS} from partnership.commission k where ${wanted}`.execute(from.tables());
  return rows[0];
};

/** The commission, which nobody else changes until the unit of work is done. */
export const lockCommission = async (unit: UnitOfWork, id: string): Promise<Commission | undefined> => {
  if (!isId(id)) return undefined;
  const { rows } = await sql<Commission>`
    select ${COMMISSION_COLUMNS} from partnership.commission k where k.id = ${id} for update`.execute(unit.tables());
  return rows[0];
};

export const nextCommissionReference = async (unit: UnitOfWork): Promise<string> => {
  const { rows } = await sql<{ number: string }>`select nextval('partnership.commission_number')::text as number`.execute(unit.tables());
  return `K-${rows[0]!.number}`;
};

/** Words that addresses of calls have of their own. */
const TAKEN: readonly string[] = ["feed", "new", "past"];

/** The address of a commission for good, made from its first title. */
export const freeCommissionSlug = async (from: Readable, title: string): Promise<string> => {
  const wanted = slugOfName(title) || "call";
  const { rows } = await sql<{ slug: string }>`
    select slug from partnership.commission where slug = ${wanted} or slug like ${`${wanted}-%`}`.execute(from.tables());
  const taken = new Set([...TAKEN, ...rows.map(({ slug }) => slug)]);
  for (let number = 1; ; number++) {
    const slug = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.has(slug)) return slug;
  }
};

export type NewCommission = Pick<
  Commission,
  | "id"
  | "reference"
  | "slug"
  | "title"
  | "bodyId"
  | "gapId"
  | "workKind"
  | "terms"
  | "kind"
  | "amountMinor"
  | "currency"
  | "openedBy"
  | "fictitious"
>;

export const insertCommission = async (unit: UnitOfWork, commission: NewCommission): Promise<void> => {
  const { bodyId, gapId, workKind, amountMinor, openedBy, ...same } = commission;
  await unit
    .tables<PartnershipTables>()
    .insertInto("partnership.commission")
    .values({
      ...same,
      body_id: bodyId,
      gap_id: gapId,
      work_kind: workKind,
      amount_minor: amountMinor,
      state: "planned",
      call_from: null,
      call_until: null,
      holder_id: null,
      holder_organisation: null,
      approval_case: null,
      approved_at: null,
      signed_on: null,
      work_id: null,
      opened_by: openedBy,
      opened_at: unit.now,
    })
    .execute();
};

export type CommissionChange = Partial<
  Pick<
    CommissionsTables["partnership.commission"],
    | "title"
    | "work_kind"
    | "terms"
    | "kind"
    | "amount_minor"
    | "currency"
    | "state"
    | "call_from"
    | "call_until"
    | "holder_id"
    | "holder_organisation"
    | "approval_case"
    | "approved_at"
    | "signed_on"
    | "work_id"
  >
> & { readonly direct_reason?: string; readonly end_reason?: string };

/** Changes a commission that was locked. @throws Problem changed-meanwhile */
export const updateCommission = async (
  unit: UnitOfWork,
  { id, reference, version }: Pick<Commission, "id" | "reference" | "version">,
  change: CommissionChange,
): Promise<void> => {
  const { numUpdatedRows } = await unit
    .tables<PartnershipTables>()
    .updateTable("partnership.commission")
    .set({ ...change, version: version + 1 })
    .where("id", "=", id)
    .where("version", "=", version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Problem("changed-meanwhile", { kind: "commission", id: reference });
};

/** Open calls whose last day is over. */
export const overdueCalls = async (unit: UnitOfWork, on: string): Promise<readonly Commission[]> => {
  const { rows } = await sql<Commission>`
    select ${COMMISSION_COLUMNS} from partnership.commission k where k.state = 'open call' and k.call_until < ${on}
    order by k.call_until, k.id for update`.execute(unit.tables());
  return rows;
};

/** A knowledge gap as far as commissions ask. */
export interface AskedGap {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly state: string;
  readonly bodyId: string | null;
  readonly public: boolean;
}

const GAP_COLUMNS = sql`g.id, g.slug, g.title, g.state, g.body_id as "bodyId", g.public`;

export const askedGap = async (from: Readable, id: string): Promise<AskedGap | undefined> => {
  if (!isId(id)) return undefined;
  const { rows } = await sql<AskedGap>`select ${GAP_COLUMNS} from partnership.knowledge_gap g where g.id = ${id}`.execute(from.tables());
  return rows[0];
};

/** Gaps of some bodies that a commission may answer: accepted, or in work already. */
export const openGaps = async (from: Readable, bodyIds: readonly string[] | undefined): Promise<readonly AskedGap[]> => {
  const ofBodies = bodyIds === undefined ? sql`true` : sql`(g.body_id is null or g.body_id = any(${bodyIds}::uuid[]))`;
  const { rows } = await sql<AskedGap>`
    select ${GAP_COLUMNS} from partnership.knowledge_gap g
    where g.state in ('accepted', 'in work') and ${ofBodies} order by g.title, g.id limit 500`.execute(from.tables());
  return rows;
};

/** A work by its number ("W-12") that somebody contributes to. */
export const workOfHolder = async (
  from: Readable,
  reference: string,
  holderId: string,
): Promise<{ readonly id: string; readonly state: string } | undefined> => {
  const { rows } = await sql<{ id: string; state: string }>`
    select w.id, w.state from partnership.work w where w.reference = ${reference}
      and exists (select from partnership.work_contributor c where c.work_id = w.id and c.person_id = ${holderId})`.execute(from.tables());
  return rows[0];
};

/** An active record by the last part of its address: one that everybody finds, or of somebody with a place in the body. */
export const personToHold = async (from: Readable, slug: string, bodyId: string): Promise<string | undefined> => {
  const { rows } = await sql<{ id: string }>`
    select p.id from partnership.person p where p.slug = ${slug} and p.state = 'active'
      and (p.listed or exists (select from partnership.mandate m where m.person_id = p.id and m.body_id = ${bodyId}))`.execute(
    from.tables(),
  );
  return rows[0]?.id;
};
