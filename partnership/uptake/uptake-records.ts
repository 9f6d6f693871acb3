import { sql } from "kysely";
import type { UnitOfWork } from "#store";
import { isId } from "../bodies/is-id.ts";
import type { Readable } from "../bodies/readable.ts";
import type { PublishedThing } from "../published/published-records.ts";
import type { PartnershipTables } from "../tables.ts";
import type { UptakeTables } from "./uptake-tables.ts";
import type { UptakeValues } from "./uptake-shape.ts";

export type UptakeState = UptakeTables["partnership.uptake"]["state"];
export type UptakeStepKind = UptakeTables["partnership.uptake_step"]["kind"];

/** One use of a published work or policy choice. */
export interface Uptake {
  readonly id: string;
  /** "U-12" */
  readonly reference: string;
  readonly kind: string;
  readonly of: PublishedThing;
  readonly versionId: string;
  readonly bodyId: string;
  readonly title: string;
  readonly area: string | null;
  readonly fromOn: string;
  readonly untilOn: string | null;
  readonly usedBy: string;
  readonly organisationId: string | null;
  readonly words: string;
  readonly proofHref: string | null;
  readonly proofArchive: string | null;
  readonly proofHash: string | null;
  readonly proofWords: string;
  readonly state: UptakeState;
  readonly reportedBy: string | null;
  readonly reportedAt: Date;
  /** When it was shown by somebody else than its reporter; null for what readers never saw. */
  readonly verifiedAt: Date | null;
  readonly caseId: string | null;
  readonly fictitious: boolean;
  readonly version: number;
}

/** Something that happened to a report. */
export interface UptakeStep {
  readonly kind: UptakeStepKind;
  readonly words: string;
  /** Fields that were corrected. */
  readonly changed: readonly string[];
  readonly at: Date;
}

type Row = Omit<Uptake, "of"> & { readonly workId: string | null; readonly choiceId: string | null };

/** Columns of `partnership.uptake u`. */
export const UPTAKE_COLUMNS = sql`
  u.id, u.reference, u.kind, u.work_id as "workId", u.choice_id as "choiceId", coalesce(u.work_version, u.choice_version) as "versionId",
  u.body_id as "bodyId", u.title, u.area, u.from_on::text as "fromOn", u.until_on::text as "untilOn", u.used_by as "usedBy",
  u.organisation_id as "organisationId", u.words, u.proof_href as "proofHref", u.proof_archive as "proofArchive", u.proof_hash as "proofHash",
  u.proof_words as "proofWords", u.state, u.reported_by as "reportedBy", u.reported_at as "reportedAt", u.verified_at as "verifiedAt",
  u.case_id as "caseId", u.fictitious, u.version`;

export const uptakeOf = ({ workId, choiceId, ...row }: Row): Uptake => ({
  ...row,
  of: workId === null ? { kind: "choice", id: choiceId! } : { kind: "work", id: workId },
});

type Key = { readonly id: string } | { readonly reference: string } | { readonly openingKey: string };

const condition = (key: Key) => {
  if ("id" in key) return sql`u.id = ${key.id}`;
  return "reference" in key ? sql`u.reference = ${key.reference}` : sql`u.opening_key = ${key.openingKey}`;
};

export const findUptake = async (from: Readable, key: Key): Promise<Uptake | undefined> => {
  if ("id" in key && !isId(key.id)) return undefined;
  const { rows } = await sql<Row>`select ${UPTAKE_COLUMNS} from partnership.uptake u where ${condition(key)}`.execute(from.tables());
  return rows[0] && uptakeOf(rows[0]);
};

/** The report, which nobody else changes until the unit of work is done. */
export const lockUptake = async (unit: UnitOfWork, id: string): Promise<Uptake | undefined> => {
  if (!isId(id)) return undefined;
  const { rows } = await sql<Row>`select ${UPTAKE_COLUMNS} from partnership.uptake u where u.id = ${id} for update`.execute(unit.tables());
  return rows[0] && uptakeOf(rows[0]);
};

export const nextUptakeReference = async (unit: UnitOfWork): Promise<string> => {
  const { rows } = await sql<{ number: string }>`select nextval('partnership.uptake_number')::text as number`.execute(unit.tables());
  return `U-${rows[0]!.number}`;
};

/** What was reported, as its columns hold it. */
export const columnsOf = (values: UptakeValues, organisationId: string | null) => ({
  kind: values.kind,
  title: values.title,
  area: values.area === "" ? null : values.area,
  from_on: values.from,
  until_on: values.until === "" ? null : values.until,
  used_by: values.usedBy,
  organisation_id: organisationId,
  words: values.words,
  proof_href: values.proofHref === "" ? null : values.proofHref,
  proof_archive: values.proofArchive === "" ? null : values.proofArchive,
  proof_hash: values.proofHash === "" ? null : values.proofHash,
  proof_words: values.proofWords,
});

export type UptakeColumns = ReturnType<typeof columnsOf>;

interface NewUptake extends UptakeColumns {
  readonly id: string;
  readonly reference: string;
  readonly opening_key: string | null;
  readonly work_id: string | null;
  readonly work_version: string | null;
  readonly choice_id: string | null;
  readonly choice_version: string | null;
  readonly body_id: string;
  readonly reported_by: string | null;
  readonly fictitious: boolean;
}

export const insertUptake = async (unit: UnitOfWork, uptake: NewUptake): Promise<void> => {
  await unit
    .tables<PartnershipTables>()
    .insertInto("partnership.uptake")
    .values({ ...uptake, state: "reported", reported_at: unit.now, verified_by: null, verified_at: null, case_id: null })
    .execute();
};

interface UptakeChange extends Partial<UptakeColumns> {
  readonly state?: UptakeState;
  readonly verified_by?: string | null;
  readonly verified_at?: Date;
  readonly case_id?: string;
}

export const updateUptake = async (unit: UnitOfWork, id: string, change: UptakeChange): Promise<void> => {
  await unit
    .tables<PartnershipTables>()
    .updateTable("partnership.uptake")
    .set({ ...change, version: sql`version + 1` })
    .where("id", "=", id)
    .execute();
};

export const insertUptakeStep = async (
  unit: UnitOfWork,
  uptakeId: string,
  { kind, words = "", changed = [] }: { readonly kind: UptakeStepKind; readonly words?: string; readonly changed?: readonly string[] },
): Promise<void> => {
  await unit
    .tables<PartnershipTables>()
    .insertInto("partnership.uptake_step")
    .values({ id: unit.newId(), uptake_id: uptakeId, kind, words, changed: [...changed], at: unit.now })
    .execute();
};

/** What happened to a report, oldest first. */
export const uptakeSteps = async (from: Readable, uptakeId: string): Promise<readonly UptakeStep[]> =>
  from
    .tables<PartnershipTables>()
    .selectFrom("partnership.uptake_step")
    .select(["kind", "words", "changed", "at"])
    .where("uptake_id", "=", uptakeId)
    .orderBy("at")
    .orderBy("id")
    .execute();

/** The one organisation that has a name, whatever the case of its letters; null where none or several do. */
export const organisationNamed = async (from: Readable, name: string): Promise<string | null> => {
  const { rows } = await sql<{ id: string }>`
    select o.id from partnership.organisation o where lower(o.name) = lower(${name}) and o.state = 'active' limit 2`.execute(from.tables());
  return rows.length === 1 ? rows[0]!.id : null;
};
