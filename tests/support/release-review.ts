import { join } from "node:path";
import { listReleases } from "#observatory";
import {
  appointEditor,
  beginDataRelease,
  commentAsOffice,
  declareInterests,
  draftOf,
  freezeVersion,
  screen,
  submitWork,
  type Doing,
} from "#partnership";
import { checkoutFolder } from "../../server/http/checkout-folder.ts";
import { siteReleases, type SiteReleases } from "../../server/partnership/releases/site-releases.ts";
import { inventIn } from "./invented-partnership.ts";
import type { PermissionWorld, Persona } from "./permission-world.ts";

/** The release that comes with the programme, as a site has it. */
export const BUNDLED: SiteReleases = siteReleases(
  () => listReleases([join(checkoutFolder(), "releases")]),
  () => new Date("2099-01-01T00:00:00Z"),
);

/** Begins an invented review of the bundled release in a site, which statistics offices comment on; "account" works at one. */
export const addReleaseReview = async ({ site: { database, surroundings }, body, personOf }: PermissionWorld): Promise<void> => {
  const invented = inventIn(database, surroundings);
  const as = (persona: Persona): Promise<Doing> => invented.as(personOf(persona)!);
  const release = BUNDLED.describe("2026.1")!;
  const workId = await beginDataRelease(await as("administrative officer"), release, body.id);
  const { version } = await draftOf(database, workId);
  const around = {
    ...{ newest: release.id, dataflows: [], manifestHash: () => release.manifestHash },
    figureAt: () => ({ kind: "value", value: 1, unit: "PS", status: "A" }) as const,
  };
  const versionId = await freezeVersion(await as("administrative officer"), { workId, version }, { words: "First." }, around);
  const wanted = { versionId, anonymity: "reviewers named", stages: "one", suggested: [] } as const;
  const { id } = await submitWork(await as("administrative officer"), wanted);
  await appointEditor(await as("director"), { id }, personOf("chair")!);
  await declareInterests(await as("chair"), { id }, { capacity: "editor", hasInterest: false, words: "" });
  await screen(await as("chair"), { id }, { outcome: "review", reasons: "It fits. Invented." });
  const officeId = await invented.office(personOf("account")!, "Statistics of Nowhere (fictitious)", "KEN");
  await commentAsOffice(await as("account"), id, { officeId, words: "Our census counts more of them. Invented." });
};
