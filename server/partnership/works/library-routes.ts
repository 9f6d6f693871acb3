import {
  cslOfWork,
  findLicence,
  findVersion,
  findWork,
  erasuresOf,
  hashedBytes,
  isPublic,
  LITERATURE_EXPORTS,
  noticesOf,
  partsOf,
  printDocument,
  versionContributors,
  versionDifference,
  writeDifference,
  type LiteratureExport,
  type VersionErasure,
  type Work,
  type WorkVersion,
} from "#partnership";
import { differencePage, libraryPage, partnershipTexts, workPage } from "#web";
import type { PartnershipAnswer, PartnershipRequest, PartnershipRoute } from "../../desk/desk-route.ts";
import { dayOf } from "../case-words.ts";
import { citedVersion, publicVersions, versionHref, workPageData } from "./work-page-data.ts";
import { answerLanding, withItemLinks } from "../library-doors/landing.ts";
import { recordOf } from "../library-doors/records-site.ts";
import { libraryFeed } from "../library/library-feed.ts";
import { libraryPageData } from "../library/library-page-data.ts";
import { kindName, workHref } from "./library-data.ts";
import { changedFields } from "./changed-fields.ts";
import { PrintQueue } from "./print-queue.ts";
import { fileAnswer, readKeptFile } from "./read-kept-file.ts";
import { SetVersions, setText } from "./set-text.ts";
import type { WorksAround } from "./works-around.ts";

const texts = partnershipTexts.library;

/** The library: public works, their versions, files and citations. */
export const libraryRoutes = (around: WorksAround): readonly PartnershipRoute[] => {
  const sets = new SetVersions();
  const prints = new PrintQueue(around.chromium);
  const page = (path: string, answer: (request: PartnershipRequest) => Promise<PartnershipAnswer>): PartnershipRoute => ({
    kind: "public",
    path,
    answer,
  });
  const atVersion = (rest: string, answer: (request: PartnershipRequest, at: PublicVersion) => Promise<PartnershipAnswer>) =>
    page(`/library/:slug/v/:number{[0-9]{1,6}}${rest}`, async (request) => {
      const found = await publicVersion(request, Number(request.part("number")));
      return found ? answer(request, found) : { nothing: texts.unknownVersion };
    });
  return [
    page("/library", async (request) => ({ page: libraryPage(await libraryPageData(request)) })),
    page("/library/feed.atom", libraryFeed),
    page("/library/:slug", async (request) => {
      const found = await publicVersion(request, undefined);
      if (!found) return { nothing: texts.unknown };
      const page = async () => workPage(await workPageData(request, { ...found, atVersion: false }, sets, around));
      return answerLanding(request, found.work.id, { around, sets }, page);
    }),
    atVersion("", async (request, found) => ({
      page: workPage(await workPageData(request, { ...found, atVersion: true }, sets, around)),
    })),
    atVersion("/since/:older{[0-9]{1,6}}", (request, found) => differenceAnswer(request, found, around)),
    atVersion("/files/:name", async (request, found) =>
      withItemLinks(request, found, around, await versionFile(request, found.version, around)),
    ),
    atVersion("/cite/:format", (request, found) => citation(request, found, around)),
    atVersion("/version.json", versionParts),
    atVersion("/work.pdf", async (request, found) => {
      if (around.chromium === undefined || found.version.source.trim() === "") return { nothing: texts.unknownVersion };
      const file = await prints.print(await printKey(request, found), () => printed(request, found, around));
      const name = `${found.work.slug}-v${found.version.number}.pdf`;
      return withItemLinks(request, found, around, { file, type: "application/pdf", name });
    }),
  ];
};

/** A print is of a version and of what was said of it since. */
const printKey = async ({ database }: PartnershipRequest, { work, version }: PublicVersion): Promise<string> =>
  `${version.id} ${(await noticesOf(database, work.id)).length}`;

interface PublicVersion {
  readonly work: Work;
  readonly version: WorkVersion;
}

/** A version that readers see; the one that is public now where no number is given. */
const publicVersion = async (request: PartnershipRequest, number: number | undefined): Promise<PublicVersion | undefined> => {
  const { database, part } = request;
  const work = await findWork(database, { slug: part("slug") });
  if (!work || !isPublic(work.state) || work.publicVersion === null) return undefined;
  if (number === undefined) {
    const version = await findVersion(database, { id: work.publicVersion });
    return version && { work, version };
  }
  const shown = (await publicVersions(request, work, await noticesOf(database, work.id))).find((one) => one.number === number);
  const version = shown && (await findVersion(database, { id: shown.id }));
  return version && { work, version };
};

const differenceAnswer = async (
  request: PartnershipRequest,
  { work, version }: PublicVersion,
  { releases }: WorksAround,
): Promise<PartnershipAnswer> => {
  const older = await publicVersion(request, Number(request.part("older")));
  if (!older || older.version.number >= version.number) return { nothing: texts.unknownVersion };
  const difference = versionDifference(older.version.source, version.source, { dataflows: releases.dataflows });
  return {
    page: differencePage({
      title: version.title,
      workHref: workHref(work.slug),
      older: older.version.number,
      newer: version.number,
      fields: await changedFields(request.database, older.version, version),
      html: writeDifference(difference, version.language, "en"),
    }),
  };
};

const versionFile = async ({ part }: PartnershipRequest, { files }: WorkVersion, around: WorksAround): Promise<PartnershipAnswer> => {
  const file = files.find(({ name }) => name === part("name"));
  return file ? fileAnswer(around.files, file) : { nothing: texts.unknownVersion };
};

const citation = async (request: PartnershipRequest, { work, version }: PublicVersion, around: WorksAround): Promise<PartnershipAnswer> => {
  const format = request.part("format");
  if (!(format in LITERATURE_EXPORTS)) return { nothing: texts.unknownVersion };
  const { type, ending, write } = LITERATURE_EXPORTS[format as LiteratureExport];
  const record = await recordOf(request, work.id, around, version.id);
  if (!record) return { nothing: texts.unknownVersion };
  const item = cslOfWork(record);
  return { file: write([item]), type: `${type}; charset=utf-8`, name: `${item.id}.${ending}` };
};

/** What is left of a version, with what was erased from it: its hash is of the parts before. */
const withErasures = (bytes: Uint8Array, hash: string, erasures: readonly VersionErasure[]): string =>
  JSON.stringify({
    ...(JSON.parse(new TextDecoder().decode(bytes)) as object),
    erased: erasures.map(({ positions, erasedAt, partsHash }) => ({ contributors: positions, on: dayOf(erasedAt), partsHash })),
    hashBefore: hash,
  });

/** Everything that the version's hash is made of: the bytes themselves, as long as nobody was erased from it. */
const versionParts = async ({ database }: PartnershipRequest, { work, version }: PublicVersion): Promise<PartnershipAnswer> => {
  const bytes = hashedBytes(partsOf(version, await versionContributors(database, version.id)));
  const erasures = await erasuresOf(database, [version.id]);
  const file = erasures.length === 0 ? bytes : withErasures(bytes, version.hash, erasures);
  return { file, type: "application/json; charset=utf-8", name: `${work.slug}-v${version.number}.json` };
};

const printed = async (request: PartnershipRequest, { work, version }: PublicVersion, around: WorksAround): Promise<string> => {
  const cited = await citedVersion(request, work, version);
  const pictures = new Map<string, string>();
  for (const { name, type, sha256, purpose } of version.files)
    if (purpose === "figure")
      pictures.set(name, `data:${type};base64,${Buffer.from(await readKeptFile(around.files, sha256)).toString("base64")}`);
  const { html, outline } = await setText(version, (name) => pictures.get(name) ?? "", around);
  const { title, language, number, hash, abstract, summary } = version;
  const licence = findLicence(version.licence);
  return printDocument({
    ...{ title, language, hash, abstract, summary, html, outline },
    kind: kindName(work.kind),
    contributors: cited.contributors.map(({ name, affiliation }) => ({ name, affiliation })),
    licence: { name: licence?.name ?? version.licence, href: licence?.href ?? "" },
    version: String(number),
    fictitious: work.fictitious,
    day: new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { dateStyle: "long", timeZone: "UTC" }).format(
      new Date(`${dayOf(version.madeAt)}T00:00:00Z`),
    ),
    address: request.frame.address + versionHref(work, number),
    siteName: request.frame.siteName,
    ...(cited.series ? { series: partnershipTexts.library.numbered(cited.series.name, cited.series.year, cited.series.number) } : {}),
    notices: (await noticesOf(request.database, work.id)).flatMap(({ kind, words, at }) =>
      kind === "retraction" || kind === "correction" ? [{ kind, words, day: dayOf(at) }] : [],
    ),
  });
};
