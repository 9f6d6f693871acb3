import { noticeSentence, textFile, type PublicWork, type RecordedContributor } from "../public-work.ts";
import { around, leaf, xml, xmlText } from "../xml.ts";
import { readMarks, type MarkElement } from "./read-marks.ts";
import { withoutBack, writeBack } from "./write-back.ts";
import { writeSections } from "./write-body.ts";

export interface JatsOptions {
  /** Where JATS has to stand in a namespace, as in a harvested record; JATS itself has none. */
  readonly namespace?: string;
  /** The version's text as `typeset` sets it; the record alone when left out. */
  readonly html?: string;
}

const XLINK = "http://www.w3.org/1999/xlink";

/**
 * A work in JATS (journal publishing 1.1): what is public of it, and its text as far as JATS has marks for it. A work is of no journal: its body stands in
 * the journal's place, or its series, and without an ISSN the element is empty, since the schema wants one.
 */
export const writeJats = (work: PublicWork, { namespace, html }: JatsOptions = {}): string => {
  const text = html === undefined ? [] : articleOf(html);
  return xml(
    "article",
    { xmlns: namespace, "xmlns:xlink": XLINK, "article-type": articleType(work), "dtd-version": "1.1", "xml:lang": work.language },
    xml("front", {}, journalMeta(work), articleMeta(work)),
    html === undefined ? undefined : xml("body", {}, writeSections(withoutBack(text))),
    html === undefined ? undefined : writeBack(text),
  );
};

const articleOf = (html: string): MarkElement["children"] => {
  const [article] = readMarks(html).filter((node): node is MarkElement => typeof node !== "string");
  return article?.children ?? [];
};

const articleType = ({ state, kind }: PublicWork): string => {
  if (state === "retracted") return "retracted-article";
  return kind === "literature-review" ? "review-article" : "research-article";
};

const journalMeta = ({ series, body, publisher }: PublicWork): string =>
  xml(
    "journal-meta",
    {},
    leaf("journal-id", series?.slug ?? body.slug, { "journal-id-type": "publisher-id" }),
    around("journal-title-group", [leaf("journal-title", series?.name ?? body.name)]),
    (series?.issn ?? null) === null ? "<issn/>" : leaf("issn", series!.issn!, { "pub-type": "epub" }),
    around("publisher", [leaf("publisher-name", publisher)]),
  );

const articleMeta = (work: PublicWork): string =>
  xml(
    "article-meta",
    {},
    leaf("article-id", work.reference, { "pub-id-type": "publisher-id" }),
    work.doi === undefined ? undefined : leaf("article-id", work.doi, { "pub-id-type": "doi" }),
    xml(
      "article-categories",
      {},
      around("subj-group", [leaf("subject", work.kindName)], { "subj-group-type": "kind" }),
      around(
        "subj-group",
        work.themes.map(({ name }) => leaf("subject", name)),
        { "subj-group-type": "theme" },
      ),
    ),
    xml("title-group", {}, xml("article-title", {}, xmlText(work.title))),
    around("contrib-group", work.contributors.map(contributor)),
    dateOf("pub-date", work.firstPublicOn, { "pub-type": "epub" }),
    leaf("volume-id", `version-${work.version.number}`, { "pub-id-type": "publisher-id" }),
    historyOf(work),
    permissions(work),
    xml("self-uri", { "content-type": "text/html", "xlink:href": work.address }),
    selfFile(work),
    ...work.notices.map((notice, place) => relatedNotice(work, noticeSentence(notice), notice.kind, place)),
    around("abstract", [leaf("p", work.abstract)]),
    around("abstract", [leaf("p", work.summary)], { "abstract-type": "plain-language-summary" }),
    around(
      "kwd-group",
      work.countries.map(({ name }) => leaf("kwd", name)),
      { "kwd-group-type": "country" },
    ),
  );

const selfFile = (work: PublicWork): string | undefined => {
  const file = textFile(work);
  return file && xml("self-uri", { "content-type": file.type, "xlink:href": file.address });
};

/** A correction or retraction is a notice on the work's own page, not another article. */
const relatedNotice = (work: PublicWork, words: string, kind: "correction" | "retraction", place: number): string =>
  xml(
    "related-object",
    { "link-type": kind, id: `notice-${place + 1}`, "document-type": "notice", "xlink:href": work.address },
    xmlText(words),
  );

const dateOf = (name: string, day: string, attributes: Readonly<Record<string, string>>): string => {
  const [year = "", month = "", date = ""] = day.split("-");
  return xml(name, { ...attributes, "iso-8601-date": day }, leaf("day", date), leaf("month", month), leaf("year", year));
};

const historyOf = ({ versions, notices }: PublicWork): string | undefined =>
  around("history", [
    ...versions
      .toReversed()
      .slice(1)
      .map(({ on }) => dateOf("date", on, { "date-type": "rev-recd" })),
    ...notices.map(({ on, kind }) => dateOf("date", on, { "date-type": kind === "retraction" ? "retracted" : "corrected" })),
  ]);

const permissions = ({ licence }: PublicWork): string | undefined =>
  licence &&
  xml("permissions", {}, xml("license", { "license-type": "open-access", "xlink:href": licence.href }, leaf("license-p", licence.name)));

const contributor = ({ kind, name, orcid, affiliation, roles, corresponding }: RecordedContributor): string =>
  xml(
    "contrib",
    { "contrib-type": "author", corresp: corresponding ? "yes" : undefined },
    orcid === null ? undefined : leaf("contrib-id", `https://orcid.org/${orcid}`, { "contrib-id-type": "orcid" }),
    nameOf(kind, name),
    ...roles.map((role) => leaf("role", role)),
    affiliation === null ? undefined : around("aff", [leaf("institution", affiliation.name)]),
  );

const nameOf = (kind: RecordedContributor["kind"], name: string): string => {
  if (kind === "erased") return "<anonymous/>";
  return (kind === "organisation" ? leaf("collab", name) : around("name-alternatives", [leaf("string-name", name)])) ?? "<anonymous/>";
};
