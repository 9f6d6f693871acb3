import { sql } from "kysely";
import type { UnitOfWork } from "#store";
import { isId } from "../bodies/is-id.ts";
import type { Readable } from "../bodies/readable.ts";
import type { PublishedThing } from "../published/published-records.ts";
import type { PartnershipTables } from "../tables.ts";
import type { CorrectionsTables } from "./corrections-tables.ts";

export type CorrectionState = CorrectionsTables["partnership.correction_request"]["state"];

/** Somebody asks for a correction of a published work or policy choice. */
export interface CorrectionRequest {
  readonly id: string;
  /** "CR-12" */
  readonly reference: string;
  readonly of: PublishedThing;
  /** The version that it was asked of. */
  readonly versionId: string;
  readonly bodyId: string;
  readonly place: string;
  readonly wrong: string;
  readonly correction: string;
  readonly source: string;
  readonly state: CorrectionState;
  readonly requestedBy: string | null;
  readonly requestedAt: Date;
  readonly decidedAt: Date | null;
  readonly public: boolean;
  /** What readers are told of it. */
  readonly summary: string;
  readonly reasons: string;
  readonly caseId: string | null;
  readonly fictitious: boolean;
  readonly version: number;
}

type Row = Omit<CorrectionRequest, "of"> & { readonly workId: string | null; readonly choiceId: string | null };

const COLUMNS = sql`
  r.id, r.reference, r.work_id as "workId", r.choice_id as "choiceId", coalesce(r.work_version, r.choice_version) as "versionId",
  r.body_id as "bodyId", r.place, r.wrong, r.correction, r.source, r.state, r.requested_by as "requestedBy", r.requested_at as "requestedAt",
  r.decided_at as "decidedAt", r.public, r.summary, r.reasons, r.case_id as "caseId", r.fictitious, r.version`;

const requestOf = ({ workId, choiceId, ...row }: Row): CorrectionRequest => ({
  ...row,
  of: workId === null ? { kind: "choice", id: choiceId! } : { kind: "work", id: workId },
});

type Key = { readonly id: string } | { readonly reference: string } | { readonly openingKey: string };

const condition = (key: Key) => {
  if ("id" in key) return sql`r.id = ${key.id}`;
  return "reference" in key ? sql`r.reference = ${key.reference}` : sql`r.opening_key = ${key.openingKey}`;
};

export const findCorrection = async (from: Readable, key: Key): Promise<CorrectionRequest | undefined> => {
  if ("id" in key && !isId(key.id)) return undefined;
  const { rows } = await sql<Row>`select ${COLUMNS} from partnership.correction_request r where ${condition(key)}`.execute(from.tables());
  return rows[0] && requestOf(rows[0]);
};

/** The request, which nobody else changes until the unit of work is done. */
export const lockCorrection = async (unit: UnitOfWork, id: string): Promise<CorrectionRequest | undefined> => {
  if (!isId(id)) return undefined;
  const { rows } = await sql<Row>`select ${COLUMNS} from partnership.correction_request r where r.id = ${id} for update`.execute(
    unit.tables(),
  );
  return rows[0] && requestOf(rows[0]);
};

/** Decided requests about a work or policy choice whose outcome is public, the newest first. */
export const publicCorrections = async (from: Readable, { kind, id }: PublishedThing): Promise<readonly CorrectionRequest[]> => {
  const ofIt = kind === "work" ? sql`r.work_id = ${id}` : sql`r.choice_id = ${id}`;
  const { rows } = await sql<Row>`
    select ${COLUMNS} from partnership.correction_request r where r.public and ${ofIt} order by r.decided_at desc, r.id limit 100`.execute(
    from.tables(),
  );
  return rows.map(requestOf);
};

export const nextCorrectionReference = async (unit: UnitOfWork): Promise<string> => {
  const { rows } = await sql<{ number: string }>`select nextval('partnership.correction_number')::text as number`.execute(unit.tables());
  return `CR-${rows[0]!.number}`;
};

type Stored = PartnershipTables["partnership.correction_request"];
type NewCorrection = Pick<
  Stored,
  "id" | "reference" | "opening_key" | "work_id" | "work_version" | "choice_id" | "choice_version" | "body_id" | "wrong" | "requested_by"
> & { readonly place: string; readonly correction: string; readonly source: string; readonly fictitious: boolean };

export const insertCorrection = async (unit: UnitOfWork, request: NewCorrection): Promise<void> => {
  await unit
    .tables<PartnershipTables>()
    .insertInto("partnership.correction_request")
    .values({
      ...request,
      state: "open",
      requested_at: unit.now,
      decided_at: null,
      notice_id: null,
      new_version: null,
      case_id: null,
    })
    .execute();
};

type CorrectionChange = Partial<
  Pick<Stored, "state" | "decided_at" | "notice_id" | "new_version" | "case_id"> & {
    readonly public: boolean;
    readonly summary: string;
    readonly reasons: string;
  }
>;

export const updateCorrection = async (unit: UnitOfWork, id: string, change: CorrectionChange): Promise<void> => {
  await unit
    .tables<PartnershipTables>()
    .updateTable("partnership.correction_request")
    .set({ ...change, version: sql`version + 1` })
    .where("id", "=", id)
    .execute();
};

/** What corrected a work since a moment: its newest notice of a correction, an editorial change or a retraction; of a choice, its newest appraised version. */
export const correctionSince = async (
  from: Readable,
  { kind, id }: PublishedThing,
  since: Date,
): Promise<{ readonly noticeId: string } | { readonly versionId: string } | undefined> => {
  const { rows } = await sql<{ id: string }>`${
    kind === "work"
      ? sql`select n.id from partnership.work_notice n where n.work_id = ${id} and n.kind in ('correction', 'editorial change', 'retraction') and n.at >= ${since}
          order by n.at desc limit 1`
      : sql`select v.id from partnership.choice_version v where v.choice_id = ${id} and v.result_id is not null and v.published_at >= ${since}
          order by v.published_at desc limit 1`
  }`.execute(from.tables());
  const [found] = rows;
  if (!found) return undefined;
  return kind === "work" ? { noticeId: found.id } : { versionId: found.id };
};
