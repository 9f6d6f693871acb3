import { describe, expect, it } from "vitest";
import { HOSTILE_WORK, LARGEST, SMALLEST } from "../../tests/support/sample-works.ts";
import { importLiterature } from "../works/literature/import-literature.ts";
import { LITERATURE_EXPORTS } from "../works/literature/write-literature.ts";
import { citationTags } from "./citation-tags.ts";
import { peerReview } from "./crossref/peer-review.ts";
import { cslOfWork } from "./csl-of-work.ts";
import { dataciteAttributes } from "./datacite/datacite-attributes.ts";
import { readMarks } from "./jats/read-marks.ts";
import { writeSections } from "./jats/write-body.ts";
import { oaiDomain } from "./oai/write-oai.ts";
import { landingLinks, linkHeader, writeLinksetJson } from "./signposting.ts";

describe("DataCite's fields of a work", () => {
  it("name one DOI for the work, and its versions by their addresses", () => {
    const { doi, relatedIdentifiers } = dataciteAttributes(LARGEST);
    expect(doi).toBe("10.5072/knomad.w-2");
    expect(relatedIdentifiers).toEqual([
      { relatedIdentifier: LARGEST.versions[0]!.address, relatedIdentifierType: "URL", relationType: "HasVersion" },
      { relatedIdentifier: LARGEST.versions[1]!.address, relatedIdentifierType: "URL", relationType: "HasVersion" },
      { relatedIdentifier: LARGEST.reviewAddress, relatedIdentifierType: "URL", relationType: "IsReviewedBy" },
      { relatedIdentifier: "10.5072/other", relatedIdentifierType: "DOI", relationType: "References" },
    ]);
  });

  it("have no DOI where none was registered", () => {
    expect(dataciteAttributes(SMALLEST)).not.toHaveProperty("doi");
    expect(JSON.stringify(dataciteAttributes(SMALLEST))).not.toContain("doi.org");
  });

  it("say of whom the name was erased neither that it is a person nor that it is none", () => {
    expect(dataciteAttributes(LARGEST).creators.map(({ nameType }) => nameType)).toEqual(["Personal", "Organizational", undefined]);
  });
});

describe("a review deposited at Crossref", () => {
  const review = { reference: "R-1", address: "https://figures.example/reviews/R-1", round: 1, reviewerNumber: 2, on: "2099-01-01" };

  it("names nobody who did not sign", () => {
    const text = peerReview(LARGEST, "10.5072/x", { ...review, reviewer: undefined });
    expect(text).toContain('<anonymous contributor_role="reviewer" sequence="first"/>');
    expect(text).not.toContain("person_name");
    expect(text).toContain('revision-round="0"');
    expect(text).not.toContain("recommendation");
  });

  it("names who signed", () => {
    const text = peerReview(LARGEST, "10.5072/x", { ...review, reviewer: { name: "Eve van Invented", orcid: null } });
    expect(text).toContain("<given_name>Eve van</given_name><surname>Invented</surname>");
    expect(text).not.toContain("anonymous");
  });
});

describe("a citation of a work", () => {
  it.each(["bibtex", "ris", "csl-json"] as const)(
    "in %s reads back with its kind, ORCID iDs, DOI, correction and retraction",
    async (format) => {
      const text = LITERATURE_EXPORTS[format].write([cslOfWork(LARGEST)]);
      const { items } = await importLiterature(text);
      expect(items).toHaveLength(1);
      expect(items[0]).toMatchObject({
        type: "report",
        title: `Retracted: ${LARGEST.title}`,
        genre: "Analytical report",
        DOI: LARGEST.doi,
        number: "7",
      });
      for (const words of [
        "ORCID of Zoë van der Invented: 0000-0002-1825-0097",
        "Corrected on 2099-03-04: A table was wrong.",
        "Retracted on 2099-05-06",
      ])
        expect(items[0]!.note).toContain(words);
      expect(items[0]!.author).toHaveLength(3);
    },
  );
});

describe("tags of a work's page", () => {
  it("name a series' number and a DOI where there are some", () => {
    const tags = Object.fromEntries(citationTags(LARGEST));
    expect(tags).toMatchObject({
      citation_technical_report_number: "7",
      citation_doi: "10.5072/knomad.w-2",
      citation_series_title: "Invented papers",
    });
    expect(Object.fromEntries(citationTags(SMALLEST))).not.toHaveProperty("citation_doi");
  });
});

describe("links of a work", () => {
  it("keep to signs that a header can hold, whatever an address holds", () => {
    const files = [{ name: "x", address: 'https://figures.example/a"b>c\r\nset-cookie: مرحبا', type: "text/csv", bytes: 1, isText: false }];
    const header = linkHeader(landingLinks({ ...HOSTILE_WORK, files }, "Report"));
    expect(header).toMatch(/^[ -~]*$/);
    expect(() => new Headers({ link: header })).not.toThrow();
    expect(JSON.parse(writeLinksetJson(landingLinks(LARGEST, "Report")))).toHaveProperty("linkset");
  });
});

describe("a typeset text as JATS", () => {
  it("nests sections by the level of their headings, also where a level was left out", () => {
    const html = '<p>Lead.</p><h2 id="a">A</h2><p>1</p><h4 id="b">B</h4><p>2</p><h3 id="c">C</h3><h2 id="d">D</h2>';
    expect(writeSections(readMarks(html))).toBe(
      '<p>Lead.</p><sec id="a"><title>A</title><p>1</p><sec id="b"><title>B</title><p>2</p></sec><sec id="c"><title>C</title></sec></sec><sec id="d"><title>D</title></sec>',
    );
  });

  it.each(["<p>open", "<p></b>", "a < b", "<p onclick='x'>", "</p>"])("refuses what the typesetter does not write: %s", (html) => {
    expect(() => readMarks(html)).toThrow(RangeError);
  });
});

describe("the domain in identifiers of records", () => {
  it.each([
    ["https://figures.example", "figures.example"],
    ["http://localhost:8080", "localhost.invalid"],
    ["http://127.0.0.1:8080", "site-127-0-0-1.invalid"],
    ["http://[::1]:80", "site-1.invalid"],
    ["", "site-here.invalid"],
  ])("of %s is %s", (address, domain) => {
    expect(oaiDomain(address)).toBe(domain);
  });
});
