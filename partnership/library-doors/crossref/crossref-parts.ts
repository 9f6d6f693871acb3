import type { PublicWork, RecordedContributor } from "../public-work.ts";
import { around, leaf, xml } from "../xml.ts";

/** Crossref takes names apart: the last word is deposited as the surname, since works keep names whole. */
const namePartsOf = (name: string): { readonly given: string; readonly surname: string } => {
  const words = name.trim().split(/\s+/);
  return { given: words.slice(0, -1).join(" ").slice(0, 60), surname: (words.at(-1) ?? "").slice(0, 60) };
};

interface Role {
  readonly contributor_role: "author" | "reviewer";
  readonly sequence: "first" | "additional";
}

/** A person by name; signs that Crossref takes in no name are left out of it. */
export const personName = (name: string, orcid: string | null, role: Role, affiliation?: string): string => {
  const { given, surname } = namePartsOf(name.replaceAll(/[\d?]/g, "").replaceAll(/\s+/g, " "));
  return xml(
    "person_name",
    { ...role },
    leaf("given_name", given),
    leaf("surname", surname) ?? leaf("surname", "–"),
    affiliation === undefined ? undefined : around("affiliations", [around("institution", [leaf("institution_name", affiliation)])]),
    orcid === null ? undefined : leaf("ORCID", `https://orcid.org/${orcid}`),
  );
};

const contributor = ({ kind, name, orcid, affiliation }: RecordedContributor, place: number): string => {
  const role = { contributor_role: "author", sequence: place === 0 ? "first" : "additional" } as const;
  if (kind === "erased") return xml("anonymous", { ...role });
  if (kind === "organisation") return leaf("organization", name.slice(0, 511), role) ?? xml("anonymous", { ...role });
  return personName(name, orcid, role, affiliation?.name);
};

export const contributorsOf = ({ contributors }: PublicWork): string | undefined => around("contributors", contributors.map(contributor));

export const titlesOf = (title: string): string => xml("titles", {}, leaf("title", title));

/** Crossref wants month, day and year in this order. */
export const dateOf = (name: string, on: string, attributes: Readonly<Record<string, string>> = {}): string => {
  const [year = "", month = "", day = ""] = on.split("-");
  return xml(name, attributes, leaf("month", month), leaf("day", day), leaf("year", year));
};

export const institutionOf = ({ publisher }: PublicWork): string | undefined =>
  around("institution", [leaf("institution_name", publisher)]);

export const abstractOf = ({ abstract, summary, language }: PublicWork): string | undefined =>
  around("jats:abstract", [leaf("jats:p", abstract.trim() === "" ? summary : abstract)], { "xml:lang": language });

export const licenceOf = ({ licence }: PublicWork): string | undefined =>
  licence &&
  xml(
    "program",
    { xmlns: "http://www.crossref.org/AccessIndicators.xsd", name: "AccessIndicators" },
    "<free_to_read/>",
    leaf("license_ref", licence.href, { applies_to: "vor" }),
  );

export const relationTo = (doi: string, kind: "isReviewOf", words: string): string =>
  xml(
    "program",
    { xmlns: "http://www.crossref.org/relations.xsd", name: "relations" },
    xml(
      "related_item",
      {},
      leaf("description", words),
      leaf("inter_work_relation", doi, { "relationship-type": kind, "identifier-type": "doi" }),
    ),
  );

export const doiData = (doi: string, resource: string): string => xml("doi_data", {}, leaf("doi", doi), leaf("resource", resource));

const MOST_CITATIONS = 500;

/** What the work cites, as far as each entry has a DOI or a title. */
export const citationsOf = ({ bibliography }: PublicWork): string | undefined =>
  around(
    "citation_list",
    bibliography.slice(0, MOST_CITATIONS).map(({ DOI, title, author, issued }, place) => {
      const year = issued?.["date-parts"]?.[0]?.[0];
      const names = (author ?? []).map(({ family, literal }) => family ?? literal ?? "").filter(Boolean);
      const words = [names.join(", "), year === undefined ? "" : `(${year})`, title ?? ""].filter(Boolean).join(" ");
      const doi = DOI !== undefined && /^10\.\d{4,9}\/.+$/.test(DOI) ? leaf("doi", DOI) : undefined;
      return around("citation", [doi, leaf("unstructured_citation", words)], { key: `ref${place + 1}` });
    }),
  );

/** Crossref's languages are of two letters. */
export const languageOf = ({ language }: Pick<PublicWork, "language">): string | undefined => /^[a-z]{2}(?=-|$)/.exec(language)?.[0];
