import type { WorkAnswer, WorkVersionAnswer } from "#contract";
import {
  ALL_WORKS,
  bodyLabels,
  erasuresOf,
  exactBinding,
  findPeople,
  findVersion,
  findWork,
  isPublic,
  libraryPart,
  mayInDraft,
  newestComparison,
  noticesOf,
  tagsOf,
  versionContributors,
  versionsOf,
  type Contributor,
  type VersionFile,
  type VersionLine,
  type Work,
  type WorkNotice,
  type WorkVersion,
} from "#partnership";
import { Problem } from "#vocabulary";
import { dayOf } from "../case-words.ts";
import { workHref } from "../works/library-data.ts";
import { publicVersions, versionHref } from "../works/work-page-data.ts";
import { hrefOf, type Keepers, type Reader } from "./api-request.ts";
import { bodyLinkOf } from "./body-answers.ts";
import { listAnswer } from "./list-answer.ts";

/** A work as somebody may read it. */
interface SeenWork {
  readonly work: Work;
  /** Contributes to it. */
  readonly own: boolean;
  readonly notices: readonly WorkNotice[];
  /** Those that they see, newest first. */
  readonly versions: readonly VersionLine[];
}

const ID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** A work by its id, or the last part of its page's address. */
export const workAt = ({ database }: Pick<Reader, "database">, name: string): Promise<Work | undefined> =>
  findWork(database, ID.test(name) ? { id: name } : { slug: name });

/** @throws Problem no-such-work, the same whether there is none or it is not theirs to read */
const seenWork = async (reader: Reader, name: string): Promise<SeenWork> => {
  const { database, standing, personId } = reader;
  const work = await workAt(reader, name);
  const own = work !== undefined && personId !== undefined && (await mayInDraft(database, standing, "see-draft", work.id)).allowed;
  if (!work || (!own && !isPublic(work.state))) throw new Problem("no-such-work");
  const notices = isPublic(work.state) ? await noticesOf(database, work.id) : [];
  const versions = own ? await versionsOf(database, work.id) : await publicVersions(reader, work, notices);
  return { work, own, notices, versions };
};

const workAnswer = async (reader: Reader, { work, own, notices, versions }: SeenWork): Promise<WorkAnswer> => {
  const { database, today } = reader;
  const { themes, countries } = await tagsOf(database, work.id);
  const labels = await bodyLabels(database, [...themes, work.bodyId], today);
  const linkTo = (id: string) => [labels.get(id)].flatMap((label) => (label ? [bodyLinkOf(label)] : []));
  const shown = new Set([work.publicVersion, ...notices.map(({ toVersion }) => toVersion)]);
  const numberOf = (id: string | null): number | null => versions.find((one) => one.id === id)?.number ?? null;
  const { id, version, reference, slug, kind, title, state, language, licence, fictitious } = work;
  return {
    ...{ id, version, reference, slug, kind, title, state, language, licence, fictitious },
    view: own ? "contributor" : "public",
    page: isPublic(state) ? workHref(slug) : null,
    body: linkTo(work.bodyId)[0] ?? null,
    themes: themes.flatMap(linkTo),
    countries: [...countries],
    published: work.firstPublicAt === null ? null : dayOf(work.firstPublicAt),
    publicVersion: numberOf(work.publicVersion),
    versions: versions.map((one) => ({
      number: one.number,
      id: one.id,
      href: hrefOf("works", id, "versions", String(one.number)),
      hash: one.hash,
      made: dayOf(one.madeAt),
      words: one.changeWords,
      public: isPublic(state) && shown.has(one.id),
    })),
    notices: notices.map((notice) => ({
      kind: notice.kind,
      words: notice.words,
      on: dayOf(notice.at),
      version: numberOf(notice.toVersion),
    })),
    draft: own ? hrefOf("works", id, "draft") : null,
  };
};

/** Contributors with the pages of those who are listed. */
export const contributorAnswers = async ({ database }: Pick<Reader, "database">, all: readonly Contributor[]) => {
  const people = await findPeople(
    database,
    all.flatMap(({ personId }) => personId ?? []),
  );
  const pageOf = (personId: string | null): string | null => {
    const person = people.find(({ id }) => id === personId);
    return person?.state === "active" && person.listed ? `/people/${encodeURIComponent(person.slug)}` : null;
  };
  return all.map(({ personId, name, orcid, affiliation, roles, corresponding }) => ({
    ...{ name, orcid, affiliation, corresponding },
    roles: [...roles],
    page: pageOf(personId),
  }));
};

/** Files with the addresses of their bytes. */
export const fileAnswers = (files: readonly VersionFile[], hrefTo: (name: string) => string) =>
  files.map(({ name, type, sha256, bytes, purpose, alternative }) => ({
    ...{ name, type, sha256, bytes, purpose, alternative },
    href: hrefTo(name),
  }));

const versionAnswer = async (reader: Reader, work: Work, version: WorkVersion, open: boolean): Promise<WorkVersionAnswer> => {
  const { database, works } = reader;
  const base = open ? versionHref(work, version.number) : `/desk/works/${work.id}/versions/${version.number}`;
  const hrefTo = (name: string): string => `${base}/files/${encodeURIComponent(name)}`;
  const written = version.source.trim() !== "";
  const { id, number, hash, title, abstract, summary, language, licence, source, bibliography, changeWords } = version;
  return {
    ...{ id, number, hash, title, abstract, summary, language, licence, source },
    work: { id: work.id, slug: work.slug, href: hrefOf("works", work.id) },
    html: written ? (await works.sets.of(version, hrefTo, works.around)).html : "",
    bibliography: bibliography.map((item) => ({ ...item })),
    files: fileAnswers(version.files, hrefTo),
    contributors: await contributorAnswers(reader, await versionContributors(database, version.id)),
    figures: version.bindings.map((binding) => ({
      binding: exactBinding(binding),
      dataflow: binding.dataflow,
      release: binding.release ?? null,
      line: binding.place.line,
    })),
    moved: await movedAnswer(reader, version),
    erased: (await erasuresOf(database, [id])).map(({ positions, erasedAt, partsHash }) => ({
      ...{ contributors: [...positions], partsHash },
      on: dayOf(erasedAt),
    })),
    release: version.releaseId === null ? null : { id: version.releaseId, manifestHash: version.manifestHash ?? "" },
    made: version.madeAt.toISOString(),
    words: changeWords,
  };
};

const movedAnswer = async ({ database }: Reader, { id, bindings }: WorkVersion): Promise<WorkVersionAnswer["moved"]> => {
  const compared = bindings.length === 0 ? undefined : await newestComparison(database, id);
  if (!compared) return null;
  const figures = compared.moves.map(({ binding, dataflow, key, fromRelease, unit, from, to }) => ({
    ...{ binding, dataflow, key, fromRelease, unit, from, to },
  }));
  return { release: compared.releaseId, compared: compared.comparedAt.toISOString(), figures };
};

/** The one value that was given of a filter. */
const some = (value: string): readonly string[] => (value === "" ? [] : [value]);

export const LIBRARY_KEEPERS: Keepers<"listWorks" | "getWork" | "getWorkVersion"> = {
  listWorks: async ({ database, query, part }) => {
    const { q = "", theme = "", kind = "", country = "", language = "", year = "" } = query;
    const [at = "", id = ""] = part.after ?? [];
    const after = part.after === undefined ? undefined : { at: new Date(at), id };
    const chosen = { theme: some(theme), kind: some(kind), country: some(country), language: some(language), year: some(year) };
    const filter = { ...ALL_WORKS, words: q.trim(), ...chosen };
    const { lines, total } = await libraryPart(database, filter, { offset: 0, most: part.limit + 1, after });
    const answer = listAnswer(part, {
      rows: lines,
      keyOf: (line) => [line.firstPublicAt.toISOString(), line.id],
      itemOf: (line) => ({
        id: line.id,
        slug: line.slug,
        href: hrefOf("works", line.slug),
        page: workHref(line.slug),
        kind: line.kind,
        title: line.title,
        language: line.language,
        summary: line.summary,
        authors: line.authors,
        published: dayOf(line.firstPublicAt),
        changed: line.changedAt.toISOString(),
        state: line.state,
        fictitious: line.fictitious,
      }),
      total,
    });
    return { answer };
  },
  getWork: async (request) => {
    const seen = await seenWork(request, request.parts.work);
    return { answer: await workAnswer(request, seen), version: seen.work.version };
  },
  getWorkVersion: async (request) => {
    const { work, number } = request.parts;
    const seen = await seenWork(request, work);
    const line = seen.versions.find((one) => one.number === number);
    const version = line && (await findVersion(request.database, { id: line.id }));
    if (!version) throw new Problem("no-such-version");
    const open = (await publicVersions(request, seen.work, seen.notices)).some(({ id }) => id === version.id);
    return { answer: await versionAnswer(request, seen.work, version, open) };
  },
};
