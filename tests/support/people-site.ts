import { randomUUID } from "node:crypto";
import type { PartnershipTables } from "#partnership";
import { DESK_PEOPLE_ROUTES } from "../../server/partnership/desk-people-routes.ts";
import { MERGE_ROUTES } from "../../server/partnership/merge-routes.ts";
import { ORGANISATIONS_ROUTES } from "../../server/partnership/organisations-routes.ts";
import { OWN_RECORD_ROUTES } from "../../server/partnership/own-record-routes.ts";
import { PEOPLE_ROUTES } from "../../server/partnership/people-routes.ts";
import { inventIn, type Invented } from "./invented-partnership.ts";
import { openTestSite, type TestSite } from "./partnership-site.ts";
import type { StoreKind } from "./test-store.ts";

const ROUTES = [...PEOPLE_ROUTES, ...OWN_RECORD_ROUTES, ...MERGE_ROUTES, ...DESK_PEOPLE_ROUTES, ...ORGANISATIONS_ROUTES];

/** What is kept of somebody who did not agree to be listed: nobody but those who may should ever see a word of it. */
export const HIDDEN = {
  name: "Hiddena Unlisted",
  slug: "hiddena-unlisted",
  mail: "hidden-mail@made.example",
  orcid: "0000-0002-1694-233X",
  about: "HIDDEN-ABOUT",
};
/** Somebody who agreed, and kin of the other. */
export const LISTED = { name: "Listeda Public", mail: "listed-mail@made.example", kin: "KIN-ROLE" };

/** Invented people by what they may do here. */
export type Who = Record<"keeper" | "chair" | "auditor" | "director" | "other" | "hidden" | "listed", string>;

/** A site with the pages of people and organisations, and invented ones in it. */
export interface PeopleSite {
  readonly site: TestSite;
  readonly invented: Invented;
  readonly who: Who;
  readonly group: string;
  readonly organisation: string;
}

export const openPeopleSite = async (kind: StoreKind): Promise<PeopleSite> => {
  const who: Who = {} as never;
  const site = await openTestSite(kind, ROUTES);
  const invented = inventIn(site.database, site.surroundings);
  const programme = await invented.body("programme", "programme");
  const management = await invented.body("management", "management", programme);
  const group = await invented.body("group-a", "group", programme);
  const elsewhere = await invented.body("group-b", "group", programme);
  for (const name of ["keeper", "chair", "auditor", "director", "other"] as const) who[name] = await invented.person(`${name} invented`);
  who.hidden = await invented.person(HIDDEN.name);
  who.listed = await invented.person(LISTED.name);
  await invented.mandate(who.keeper, management, "administrative officer");
  await invented.mandate(who.director, management, "director");
  await invented.mandate(who.auditor, programme, "auditor");
  await invented.mandate(who.chair, group, "chair");
  await invented.mandate(who.hidden, elsewhere, "expert");
  await invented.mandate(who.listed, group, "expert");
  const tables = site.database.tables<PartnershipTables>();
  await tables
    .updateTable("partnership.person")
    .set({ slug: HIDDEN.slug, orcid: HIDDEN.orcid, about: HIDDEN.about, country: "KEN", sort_name: "hiddena unlisted" })
    .where("id", "=", who.hidden)
    .execute();
  await tables
    .updateTable("partnership.person")
    .set({
      slug: "listeda-public",
      listed: true,
      country: "MEX",
      about: "Works on figures.",
      languages: ["es"],
      sort_name: "listeda public",
    })
    .where("id", "=", who.listed)
    .execute();
  const organisation = randomUUID();
  await tables
    .insertInto("partnership.organisation")
    .values({
      id: organisation,
      slug: "made-up-institute",
      name: "Made-up Institute",
      acronym: "MUI",
      kind: "university",
      country: "MEX",
    })
    .execute();
  await tables
    .insertInto("partnership.partner_interest")
    .values({ organisation_id: organisation, body_id: group, words: "By its mandate." })
    .execute();
  for (const [person, address] of [
    [who.hidden, HIDDEN.mail],
    [who.listed, LISTED.mail],
  ] as const) {
    await tables
      .insertInto("partnership.email_address")
      .values({
        id: randomUUID(),
        person_id: person,
        address,
        confirmed_at: site.surroundings.now(),
        bounced_at: null,
        added_at: site.surroundings.now(),
      })
      .execute();
    await tables
      .insertInto("partnership.tie")
      .values({
        id: randomUUID(),
        person_id: person,
        kind: "employed by",
        organisation_id: organisation,
        other_person_id: null,
        role: "Fellow",
        from_on: "2098-01-01",
        until_on: null,
        origin: "declared",
      })
      .execute();
  }
  await tables
    .insertInto("partnership.tie")
    .values({
      id: randomUUID(),
      person_id: who.listed,
      kind: "family",
      organisation_id: null,
      other_person_id: who.hidden,
      role: LISTED.kin,
      from_on: null,
      until_on: null,
      origin: "declared",
    })
    .execute();
  return { site, invented, who, group, organisation };
};
