import {
  bodyLabels,
  citationTags,
  erasuresOf,
  figureText,
  findLicence,
  findPeople,
  findWorkKind,
  isPublic,
  languageWords,
  lastingAddress,
  linkedData,
  listSubmissions,
  LITERATURE_EXPORTS,
  newestComparison,
  noticesOf,
  PUBLIC,
  readSubmission,
  seriesPlaces,
  RECORD_FORMATS,
  tagsOf,
  versionContributors,
  versionsOf,
  type Contributor,
  type FigureMove,
  type PublicWork,
  type VersionLine,
  type Work,
  type WorkNotice,
  type WorkVersion,
} from "#partnership";
import { partnershipTexts, writtenDay, type WorkAuthor, type WorkNoticeData, type WorkPageData, type WorkVersionRow } from "#web";
import type { PartnershipRequest } from "../../desk/desk-route.ts";
import { dayOf } from "../case-words.ts";
import { besideWork } from "../library/beside-work.ts";
import { bodyLink, countryName } from "../people-words.ts";
import { schemaTypeOf } from "../library-doors/asked-work.ts";
import { recordOf } from "../library-doors/records-site.ts";
import { citationLine, type CitedVersion } from "./cite-work.ts";
import { kindName, textLanguage, workHref } from "./library-data.ts";
import type { SetVersions } from "./set-text.ts";
import type { WorksAround } from "./works-around.ts";

const texts = partnershipTexts.library.work;

/** Versions of a public work that readers see: those that a notice made public. What was made since, or before, is not theirs. */
export const publicVersions = async (
  { database }: Pick<PartnershipRequest, "database">,
  work: Work,
  notices: readonly WorkNotice[],
): Promise<readonly VersionLine[]> => {
  if (!isPublic(work.state)) return [];
  const shown = new Set([work.publicVersion, ...notices.map(({ toVersion }) => toVersion)]);
  return (await versionsOf(database, work.id)).filter(({ id }) => shown.has(id));
};

export const versionHref = (work: Pick<Work, "slug">, number: number): string => `${workHref(work.slug)}/v/${number}`;

/** When a version became public: the moment of its notice. */
const publicSince = (notices: readonly WorkNotice[], versionId: string, work: Work): string =>
  dayOf(notices.find(({ toVersion }) => toVersion === versionId)?.at ?? work.firstPublicAt ?? work.openedAt);

/** What citations of a version say, in whatever format. */
export const citedVersion = async (request: PartnershipRequest, work: Work, version: WorkVersion): Promise<CitedVersion> => ({
  work,
  version,
  contributors: await versionContributors(request.database, version.id),
  publishedOn: publicSince(await noticesOf(request.database, work.id), version.id, work),
  address: request.frame.address + versionHref(work, version.number),
  siteName: request.frame.siteName,
  series: (await seriesPlaces(request.database, [work.id]))[0],
  corrected: (await noticesOf(request.database, work.id)).some(({ kind }) => kind === "correction"),
});

/** What the page of a public work shows, at its public version or at another. */
export const workPageData = async (
  request: PartnershipRequest,
  { work, version, atVersion }: { readonly work: Work; readonly version: WorkVersion; readonly atVersion: boolean },
  sets: SetVersions,
  around: WorksAround,
): Promise<WorkPageData> => {
  const { database, now } = request;
  const cited = await citedVersion(request, work, version);
  const record = (await recordOf(request, work.id, around, version.id))!;
  const notices = await noticesOf(database, work.id);
  const versions = await publicVersions(request, work, notices);
  const tags = await tagsOf(database, work.id);
  const labels = await bodyLabels(database, [...tags.themes, work.bodyId], dayOf(now));
  const base = versionHref(work, version.number);
  const set = await sets.of(version, (name) => `${base}/files/${encodeURIComponent(name)}`, around);
  const said = notices.map((notice) => noticeData(notice, versions, work));
  const ofKind = (kind: WorkNotice["kind"]): readonly WorkNoticeData[] => said.filter((_, place) => notices[place]!.kind === kind);
  const erasures = await erasuresSaid(request, version);
  const document = version.files.find(({ purpose }) => purpose === "text");
  const pdf = around.chromium !== undefined && version.source.trim() !== "" ? `${base}/work.pdf` : undefined;
  const licence = findLicence(version.licence);
  const countries = tags.countries.map((code) => ({ text: countryName(code) || code, href: `/country/${code}` }));
  return {
    beside: await besideWork(request, work, around.readers),
    title: version.title,
    kind: kindName(work.kind),
    text: textLanguage(version.language),
    authors: await authorsOf(request, cited.contributors),
    fictitious: work.fictitious,
    retraction: ofKind("retraction")[0],
    corrections: ofKind("correction"),
    newestHref: version.id === work.publicVersion ? undefined : workHref(work.slug),
    isVersionPage: atVersion,
    ...{ summary: version.summary, abstract: version.abstract, html: version.source.trim() === "" ? "" : set.html, outline: set.outline },
    document: document && { text: document.name, href: fileHref(base, document.name) },
    number: version.number,
    publishedOn: dayOf(work.firstPublicAt ?? version.madeAt),
    versionOn: dayOf(version.madeAt),
    themes: tags.themes.map((id) => bodyLink(labels.get(id))),
    countries,
    body: bodyLink(labels.get(work.bodyId)),
    language: languageWords([version.language]),
    licence: licence ? { text: licence.name, href: licence.href } : { text: version.licence },
    hash: version.hash,
    erasures,
    release: version.releaseId === null ? undefined : { id: version.releaseId, manifestHash: version.manifestHash ?? "" },
    ...(await reviewOf(request, work, version)),
    ...recordData(record, cited, base),
    take: [
      ...(pdf === undefined ? [] : [{ text: texts.pdf, href: pdf }]),
      ...version.files.map(({ name, bytes }) => ({ text: texts.file(name, sizeWords(bytes)), href: fileHref(base, name) })),
      { text: erasures.length === 0 ? texts.hashedParts : texts.leftParts, href: `${base}/version.json` },
    ],
    versions: versionRows(versions, work, version),
    notices: said,
    moves: await movesOf(request, version),
  };
};

/** How a version is cited, and where its record is in formats that programmes read. */
const recordData = (
  record: PublicWork,
  cited: CitedVersion,
  base: string,
): Pick<WorkPageData, "doi" | "citation" | "cite" | "records" | "meta" | "linkedData"> => ({
  doi: record.doi,
  citation: citationLine(record.doi === undefined ? cited : { ...cited, address: lastingAddress(record) }),
  cite: Object.entries(LITERATURE_EXPORTS).map(([format, { name }]) => ({ text: name, href: `${base}/cite/${format}` })),
  records: RECORD_FORMATS.filter(({ file }) => !file.startsWith("citation.")).map(({ file, name }) => ({
    text: name,
    href: `${workHref(record.slug)}/record/${file}`,
  })),
  meta: citationTags(record),
  linkedData: linkedData(record, schemaTypeOf(record.kind)),
});

/** Whose names were erased from a version, and what the parts that are left hash to. */
const erasuresSaid = async ({ database }: PartnershipRequest, { id }: WorkVersion): Promise<WorkPageData["erasures"]> =>
  (await erasuresOf(database, [id])).map(({ positions, erasedAt, partsHash }) => ({
    words: texts.erased(positions, writtenDay(dayOf(erasedAt))),
    partsHash,
  }));

/** How a version was reviewed, and where that is told; how works of its kind are, where none is released by a review. */
const reviewOf = async (
  { database }: PartnershipRequest,
  work: Work,
  version: WorkVersion,
): Promise<Pick<WorkPageData, "review" | "reviewHref">> => {
  const released = { show: "ended", part: "all", workId: work.id } as const;
  const { submissions } = await listSubmissions(database, PUBLIC, released, { from: 0, most: 50 });
  const all = await Promise.all(submissions.map(({ reference }) => readSubmission(database, PUBLIC, { reference })));
  const seen = all.find((one) => one?.versionId === version.id) ?? all[0];
  if (!seen) return { review: texts.profiles[findWorkKind(work.kind)?.profile ?? "two reviewers"], reviewHref: undefined };
  return {
    review: texts.reviewedAs(seen.rounds.length, texts.anonymity[seen.anonymity], seen.reference),
    reviewHref: `/reviews/${seen.reference}`,
  };
};

const fileHref = (base: string, name: string): string => `${base}/files/${encodeURIComponent(name)}`;

/** "1.2 MB" */
export const sizeWords = (bytes: number): string =>
  bytes < 1_000 ? `${bytes} B` : bytes < 1_000_000 ? `${Math.round(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

const authorsOf = async ({ database }: PartnershipRequest, contributors: readonly Contributor[]): Promise<readonly WorkAuthor[]> => {
  const people = await findPeople(
    database,
    contributors.flatMap(({ personId }) => personId ?? []),
  );
  const hrefOf = (personId: string | null): string | undefined => {
    const person = people.find(({ id }) => id === personId);
    return person?.state === "active" && person.listed ? `/people/${encodeURIComponent(person.slug)}` : undefined;
  };
  return contributors.map(({ personId, name, orcid, affiliation, roles, corresponding }) => ({
    ...{ name, orcid, affiliation, roles, corresponding },
    href: hrefOf(personId),
  }));
};

const noticeData = ({ kind, words, at, toVersion }: WorkNotice, versions: readonly VersionLine[], work: Work): WorkNoticeData => {
  const version = versions.find(({ id }) => id === toVersion);
  return {
    kind: texts.noticeKinds[kind],
    words,
    on: dayOf(at),
    version: version && { text: `${texts.version} ${version.number}`, href: versionHref(work, version.number) },
  };
};

const versionRows = (versions: readonly VersionLine[], work: Work, shown: WorkVersion): readonly WorkVersionRow[] =>
  versions.map(({ id, number, madeAt, changeWords }, place) => {
    const before = versions[place + 1]?.number;
    return {
      number,
      href: versionHref(work, number),
      on: dayOf(madeAt),
      words: changeWords,
      compare: before === undefined ? undefined : { number: before, href: `${versionHref(work, number)}/since/${before}` },
      isHere: id === shown.id,
      isPublic: id === work.publicVersion,
    };
  });

const movesOf = async ({ database }: PartnershipRequest, version: WorkVersion): Promise<WorkPageData["moves"]> => {
  const compared = version.bindings.length === 0 ? undefined : await newestComparison(database, version.id);
  if (!compared || version.bindings.every(({ release }) => release === compared.releaseId)) return undefined;
  const { releaseId, moves } = compared;
  return {
    release: releaseId,
    bound: version.bindings.length,
    figures: moves.map((move) => ({
      href: `/r/${releaseId}/explain/${move.dataflow}/${move.key}`,
      label: `${move.dataflow}/${move.key}`,
      words: texts.movedLine(valueWords(move.from, move), valueWords(move.to, move), move.fromRelease),
    })),
  };
};

const valueWords = (value: number | null, { unit }: FigureMove): string =>
  value === null ? texts.noFigure : figureText({ kind: "value", value, unit, status: "A" }, { rounded: false, bare: false }, "en");
