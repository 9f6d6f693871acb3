import { partnershipApi } from "../../server/partnership/api/mount-partnership-api.ts";
import type { Hono } from "hono";
import { openRelease } from "#observatory";
import type { AnsweredFigure, AskedOfAreas } from "#partnership";
import { createApp } from "../../server/app.ts";
import { createAccounts } from "../../server/accounts/index.ts";
import { FormGuard } from "../../server/desk/form-guard.ts";
import { mountPartnership } from "../../server/desk/mount-partnership.ts";
import { findRecords } from "../../server/partnership/library/find-records.ts";
import { deskSides } from "../../server/partnership/desk-ways.ts";
import { seenOf } from "../../server/seen-records.ts";
import { partnershipRoutes } from "../../server/partnership/index.ts";
import { BUNDLED_RELEASE } from "../../server/testing.ts";
import { inventIn } from "./invented-partnership.ts";
import { openPermissionWorld, type PermissionWorld } from "./permission-world.ts";
import { addReleaseReview, BUNDLED } from "./release-review.ts";
import { addSiteResponses } from "./site-responses.ts";
import { addSiteReviews } from "./site-reviews.ts";

/** Figures and partnership in one site over an invented partnership, where a request says who is signed in. */
export interface WholeSite {
  readonly app: Hono;
  readonly world: PermissionWorld;
  /** Whether the store says that invented records are in it. */
  fictitious: boolean;
  /** Figures about which questions were answered. */
  answered: readonly AnsweredFigure[];
  /** Public questions that name countries. */
  asked: readonly AskedOfAreas[];
  readonly faults: readonly unknown[];
  readonly remove: () => Promise<void>;
}

/** Header that says who is signed in: a person's id. */
export const PERSON_HEADER = "x-test-person";

const ROUTES = partnershipRoutes(undefined, undefined, BUNDLED);

export const openWholeSite = async (): Promise<WholeSite> => {
  const world = await openPermissionWorld("embedded", ROUTES);
  const { database, surroundings } = world.site;
  await enrich(world);
  await addSiteReviews(world);
  await addSiteResponses(world);
  await addReleaseReview(world);
  const faults: unknown[] = [];
  const there = (): Promise<typeof database> => Promise.resolve(database);
  const accounts = createAccounts({
    database: there,
    surroundings,
    address: "http://localhost",
    siteName: "Invented observatory",
    secret: "an invented secret of more than 32 characters",
    openSignUp: false,
    oidc: undefined,
    sides: deskSides,
  });
  const site: Pick<WholeSite, "fictitious" | "answered" | "asked"> = { fictitious: false, answered: [], asked: [] };
  const app = createApp({
    release: openRelease(BUNDLED_RELEASE),
    onFault: (fault) => faults.push(fault),
    partnership: {
      seen: () =>
        seenOf({
          fictitious: site.fictitious,
          figures: site.answered,
          chains: [],
          reviews: new Map(),
          questions: site.asked,
          works: new Map([["MEX", 2]]),
        }),
      find: (words) => findRecords(database, words, surroundings.now()),
      api: (more) =>
        partnershipApi({
          ...more,
          database: there,
          surroundings,
          apiAuth: accounts.apiAuth,
          cursorKey: Buffer.from("a key of tests, thirty-two bytes"),
        }),
      mount: (around, frameFor) =>
        mountPartnership(around, [...accounts.routes, ...ROUTES], {
          database: there,
          surroundings,
          guard: new FormGuard(Buffer.from("a secret of tests"), ""),
          secure: false,
          frameFor,
          readSession: async (c) => {
            const personId = c.req.header(PERSON_HEADER);
            return personId === undefined
              ? undefined
              : { id: `session of ${personId}`, accountId: personId, personId, name: "Test", provedAt: surroundings.now() };
          },
        }),
    },
  });
  return Object.assign(site, { app, world, faults, remove: () => world.site.remove() });
};

/** What pages have most to show of: versions of a charter, quoted and vacant places, names over time, an approved work programme. */
const enrich = async ({ site: { database, surroundings }, body, workProgramme }: PermissionWorld): Promise<void> => {
  const tables = database.tables<any>();
  const add = (table: string, values: Readonly<Record<string, unknown>>): Promise<unknown> =>
    tables
      .insertInto(table)
      .values({ id: surroundings.newId(), ...values })
      .execute();
  const before = await inventIn(database, surroundings).body("before", "group");
  await tables.updateTable("partnership.body").set({ closed_on: "2098-12-31" }).where("id", "=", before).execute();
  await add("partnership.body_link", { from_id: before, to_id: body.id, kind: "merged into", on_day: "2099-01-01" });
  await tables
    .insertInto("partnership.document")
    .values({ code: "IN", title: "Invented note", citation: "Nobody (2098). Invented note.", href: null })
    .execute();
  const source = { source_document: "IN", source_place: "p. 9" };
  const quoted = { quoted_holder: "Quoted Invented", basis: "document", state: "active", fictitious: true };
  await add("partnership.mandate", { body_id: body.id, role: "expert", from_on: "2098-01-01", ...quoted, ...source });
  const charter = { body_id: body.id, kind: "terms of reference", written_at: surroundings.now() };
  await add("partnership.charter", { ...charter, number: 1, words: "Gathers old papers.", from_on: "2098-05-01" });
  await add("partnership.charter", { ...charter, number: 2, words: "Gathers and reviews papers.", from_on: "2098-06-01" });
  await tables
    .updateTable("partnership.work_programme")
    .set({ state: "approved", approved_on: "2099-01-15", summary: "What the group means to do." })
    .where("id", "=", workProgramme)
    .execute();
};
