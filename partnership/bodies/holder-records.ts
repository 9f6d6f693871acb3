import { Problem } from "#vocabulary";
import type { PartnershipTables } from "../tables.ts";
import { isId } from "./is-id.ts";
import type { Holder } from "./mandate-records.ts";
import type { Readable } from "./readable.ts";

/** Who is to hold a mandate. */
export type HolderChoice =
  | { readonly kind: "person"; readonly id: string }
  | { readonly kind: "organisation"; readonly id: string }
  /** A name in a document, with the document's code and the place in it. */
  | { readonly kind: "quoted"; readonly name: string; readonly document: string; readonly place: string };

/**
 * The holder as records know them.
 * @throws Problem bad-mandate for somebody who is not there
 */
export const holderById = async (
  from: Readable,
  choice: HolderChoice,
): Promise<{ readonly holder: Holder; readonly fictitious: boolean }> => {
  if (choice.kind === "quoted") return { holder: { kind: "quoted", id: choice.name, name: choice.name }, fictitious: false };
  const tables = from.tables<PartnershipTables>();
  const { id } = choice;
  if (!isId(id)) throw nobody();
  if (choice.kind === "person") {
    const row = await tables
      .selectFrom("partnership.person")
      .select(["display_name", "slug", "listed", "fictitious"])
      .where("id", "=", id)
      .where("state", "=", "active")
      .executeTakeFirst();
    if (!row) throw nobody();
    return { holder: { kind: "person", id, name: row.display_name, slug: row.slug, listed: row.listed }, fictitious: row.fictitious };
  }
  const row = await tables
    .selectFrom("partnership.organisation")
    .select(["name", "slug", "fictitious"])
    .where("id", "=", id)
    .where("state", "=", "active")
    .executeTakeFirst();
  if (!row) throw nobody();
  return { holder: { kind: "organisation", id, name: row.name, slug: row.slug }, fictitious: row.fictitious };
};

const nobody = (): Problem => new Problem("bad-mandate", { field: "holder", reason: "there is no such person or organisation" });

export const hasDocument = async (from: Readable, code: string): Promise<boolean> =>
  (await from.tables<PartnershipTables>().selectFrom("partnership.document").select("code").where("code", "=", code).executeTakeFirst()) !==
  undefined;

export const hasOrganisation = async (from: Readable, id: string): Promise<boolean> =>
  isId(id) &&
  (await from
    .tables<PartnershipTables>()
    .selectFrom("partnership.organisation")
    .select("id")
    .where("id", "=", id)
    .where("state", "=", "active")
    .executeTakeFirst()) !== undefined;
