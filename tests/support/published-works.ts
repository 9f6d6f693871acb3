import { randomUUID } from "node:crypto";
import type { Insertable } from "kysely";
import type { PartnershipTables } from "#partnership";
import type { Database } from "#store";

/** A work that is public, as a test wants it; everything that is left out is invented. */
export interface WantedWork {
  readonly bodyId: string;
  readonly at: Date;
  readonly title?: string;
  readonly kind?: string;
  readonly language?: string;
  readonly abstract?: string;
  readonly summary?: string;
  readonly source?: string;
  readonly themes?: readonly string[];
  readonly countries?: readonly string[];
  readonly fictitious?: boolean;
  /** Figures that its text is bound to. */
  readonly bindings?: readonly object[];
  readonly contributors?: readonly Partial<Insertable<PartnershipTables["partnership.version_contributor"]>>[];
}

export interface PublishedWork {
  readonly id: string;
  readonly versionId: string;
  readonly slug: string;
  readonly reference: string;
}

/** Puts a public work into a test's store, with one version and its notice, as if it had been released. */
export const publishedWork = async (database: Database, number: number, wanted: WantedWork): Promise<PublishedWork> => {
  const tables = database.tables<PartnershipTables>();
  const [id, versionId] = [randomUUID(), randomUUID()];
  const { bodyId, at, title = `Invented work ${number}`, kind = "working-paper", language = "en", fictitious = true } = wanted;
  const [slug, reference] = [`invented-work-${number}`, `W-${number}`];
  const licence = "CC-BY-4.0";
  await tables
    .insertInto("partnership.work")
    .values({
      id,
      reference,
      slug,
      kind,
      body_id: bodyId,
      title,
      language,
      licence,
      state: "draft",
      opened_at: at,
      fictitious,
      opened_by: null,
      public_version: null,
      first_public_at: null,
    })
    .execute();
  const { abstract = "An abstract.", summary = "In plain words.", source = "# Findings\n\nText.", bindings = [] } = wanted;
  const hash = String(number).padStart(64, "0");
  await tables
    .insertInto("partnership.work_version")
    .values({
      id: versionId,
      work_id: id,
      number: 1,
      hash,
      title,
      abstract,
      summary,
      language,
      licence,
      source,
      bindings: JSON.stringify(bindings),
      made_at: at,
      release_id: null,
      manifest_hash: null,
      made_by: null,
    })
    .execute();
  for (const [place, one] of (wanted.contributors ?? [{ name: "Ada Invented", orcid: "0000-0002-1825-0097" }]).entries())
    await tables
      .insertInto("partnership.version_contributor")
      .values({
        id: randomUUID(),
        version_id: versionId,
        position: place + 1,
        person_id: null,
        organisation_id: null,
        orcid: null,
        roles: ["Software"],
        name: "Ada Invented",
        ...one,
      })
      .execute();
  for (const body_id of wanted.themes ?? []) await tables.insertInto("partnership.work_theme").values({ work_id: id, body_id }).execute();
  for (const area of wanted.countries ?? []) await tables.insertInto("partnership.work_country").values({ work_id: id, area }).execute();
  await tables
    .updateTable("partnership.work")
    .set({ state: "published", public_version: versionId, first_public_at: at })
    .where("id", "=", id)
    .execute();
  await noteOn(database, { id, versionId }, { kind: "published", words: "", at, toVersion: versionId });
  return { id, versionId, slug, reference };
};

/** Puts a notice on a work; a retraction also retracts it. */
export const noteOn = async (
  database: Database,
  { id, versionId }: Pick<PublishedWork, "id" | "versionId">,
  {
    kind,
    words,
    at,
    toVersion = null,
  }: {
    readonly kind: "published" | "correction" | "retraction";
    readonly words: string;
    readonly at: Date;
    readonly toVersion?: string | null;
  },
): Promise<void> => {
  const tables = database.tables<PartnershipTables>();
  await tables
    .insertInto("partnership.work_notice")
    .values({
      id: randomUUID(),
      work_id: id,
      kind,
      words,
      from_version: versionId,
      to_version: toVersion,
      given_by: null,
      signed_by: null,
      at,
    })
    .execute();
  if (kind === "retraction") await tables.updateTable("partnership.work").set({ state: "retracted" }).where("id", "=", id).execute();
};
