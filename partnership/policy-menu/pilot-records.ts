import { sql } from "kysely";
import type { UnitOfWork } from "#store";
import { isId } from "../bodies/is-id.ts";
import type { Readable } from "../bodies/readable.ts";
import type { PartnershipTables } from "../tables.ts";
import type { PilotState } from "./choice-words.ts";

/** A policy choice tried out somewhere: where, by whom, and its report. */
export interface Pilot {
  readonly id: string;
  /** "PT-3" */
  readonly reference: string;
  readonly title: string;
  readonly place: string;
  /** ISO alpha-3. */
  readonly area: string | null;
  readonly bodyId: string;
  readonly state: PilotState;
  readonly words: string;
  readonly reportedOn: string | null;
  readonly reportHref: string | null;
  /** Version of a public work that is its report. */
  readonly reportVersion: string | null;
  readonly addedAt: Date;
  readonly fictitious: boolean;
  readonly version: number;
}

const pilots = (from: Readable) =>
  from
    .tables<PartnershipTables>()
    .selectFrom("partnership.choice_pilot")
    .select([
      "id",
      "reference",
      "title",
      "place",
      "area",
      "body_id as bodyId",
      "state",
      "words",
      "reported_on as reportedOn",
      "report_href as reportHref",
      "report_version as reportVersion",
      "added_at as addedAt",
      "fictitious",
      "version",
    ]);

export const findPilot = async (
  from: Readable,
  key: { readonly id: string } | { readonly reference: string },
): Promise<Pilot | undefined> => {
  if ("reference" in key) return pilots(from).where("reference", "=", key.reference).executeTakeFirst();
  return isId(key.id) ? pilots(from).where("id", "=", key.id).executeTakeFirst() : undefined;
};

/** The pilot, which nobody else changes until the unit of work is done. */
export const lockPilot = async (unit: UnitOfWork, id: string): Promise<Pilot | undefined> =>
  isId(id) ? pilots(unit).where("id", "=", id).forUpdate().executeTakeFirst() : undefined;

/** Every pilot, newest first. */
export const allPilots = (from: Readable): Promise<readonly Pilot[]> => pilots(from).orderBy("added_at", "desc").orderBy("id").execute();

/** Pilots named in a version of a choice. */
export const pilotsOfVersion = async (from: Readable, versionId: string): Promise<readonly Pilot[]> =>
  pilots(from)
    .where("id", "in", (inner) =>
      inner
        .selectFrom("partnership.choice_version_evidence as e")
        .select(sql<string>`e.pilot_id`.as("pilot_id"))
        .where("e.version_id", "=", versionId)
        .where("e.kind", "=", "pilot"),
    )
    .orderBy("reference")
    .execute();

export const nextPilotReference = async (unit: UnitOfWork): Promise<string> => {
  const { rows } = await sql<{ number: string }>`select nextval('partnership.choice_pilot_number')::text as number`.execute(unit.tables());
  return `PT-${rows[0]!.number}`;
};

export type PilotValues = Pick<
  Pilot,
  "title" | "place" | "area" | "bodyId" | "state" | "words" | "reportedOn" | "reportHref" | "reportVersion"
>;

const columnsOf = (values: PilotValues) => ({
  title: values.title,
  place: values.place,
  area: values.area,
  body_id: values.bodyId,
  state: values.state,
  words: values.words,
  reported_on: values.reportedOn,
  report_href: values.reportHref,
  report_version: values.reportVersion,
});

export const insertPilot = async (
  unit: UnitOfWork,
  pilot: PilotValues & Pick<Pilot, "id" | "reference" | "fictitious"> & { readonly addedBy: string | null },
): Promise<void> => {
  const { id, reference, fictitious, addedBy } = pilot;
  await unit
    .tables<PartnershipTables>()
    .insertInto("partnership.choice_pilot")
    .values({ id, reference, fictitious, ...columnsOf(pilot), added_by: addedBy, added_at: unit.now })
    .execute();
};

/** Changes a pilot that was locked. */
export const updatePilot = async (unit: UnitOfWork, id: string, values: PilotValues): Promise<void> => {
  await unit
    .tables<PartnershipTables>()
    .updateTable("partnership.choice_pilot")
    .set({ ...columnsOf(values), version: sql`version + 1` })
    .where("id", "=", id)
    .execute();
};
