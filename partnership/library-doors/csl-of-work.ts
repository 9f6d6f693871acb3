import type { CslItem } from "../works/csl-item.ts";
import { noticeSentence, titleAsItStands, type PublicWork, type RecordedVersion } from "./public-work.ts";

const CSL_TYPES: Readonly<Record<string, string>> = {
  book: "book",
  handbook: "book",
  "blog-post": "post-weblog",
  "data-release": "dataset",
  "training-material": "document",
  "short-note": "article",
};

/**
 * A version of a work as an entry of a list of literature. No reference manager has a field for an ORCID iD, a correction or a retraction in all of its
 * formats: they stand in the note, so that they are carried in each.
 */
export const cslOfWork = (work: PublicWork, version: RecordedVersion & { readonly hash: string } = work.version): CslItem => ({
  id: `${work.slug}-v${version.number}`,
  type: CSL_TYPES[work.kind] ?? "report",
  title: titleAsItStands(work),
  author: work.contributors.map(({ name }) => ({ literal: name })),
  issued: { "date-parts": [version.on.split("-").map(Number)] },
  publisher: work.publisher,
  genre: work.kindName,
  number: work.series?.number ?? work.reference,
  ...(work.series ? { "collection-title": work.series.name } : {}),
  language: work.language,
  URL: version.address,
  ...(work.doi === undefined ? {} : { DOI: work.doi }),
  note: [
    `Version ${version.number}; SHA-256 ${version.hash}`,
    ...work.notices.map(noticeSentence),
    ...work.contributors.flatMap(({ name, orcid }) => (orcid === null ? [] : [`ORCID of ${name}: ${orcid}`])),
  ].join(". "),
  ...(work.abstract === "" ? {} : { abstract: work.abstract }),
});
