import { parse, type DefaultTreeAdapterTypes } from "parse5";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { RECORD_FORMATS } from "#partnership";
import { hasSchemas, judged } from "../../../tests/support/schemas-of-others.ts";
import { inventIn } from "../../../tests/support/invented-partnership.ts";
import { openTestSite, type TestSite } from "../../../tests/support/partnership-site.ts";
import { noteOn, publishedWork, type PublishedWork } from "../../../tests/support/published-works.ts";
import { STORE_KINDS } from "../../../tests/support/test-store.ts";
import { FRAME } from "../../../tests/support/frame.ts";
import { NO_RELEASES } from "../works/works-around.ts";
import { worksRoutes } from "../works/index.ts";
import { doorsSettings } from "./doors-settings.ts";
import { libraryDoorsRoutes } from "./index.ts";

const ADDRESS = "https://figures.example";
type Node = DefaultTreeAdapterTypes.Node;

/** Elements of a page, as a browser's own reader of HTML finds them. */
const elementsOf = (html: string): DefaultTreeAdapterTypes.Element[] => {
  const found: DefaultTreeAdapterTypes.Element[] = [];
  const walk = (node: Node): void => {
    if ("tagName" in node) found.push(node);
    if ("childNodes" in node) node.childNodes.forEach(walk);
  };
  walk(parse(html));
  return found;
};

const metaOf = (html: string): (readonly [string, string])[] =>
  elementsOf(html).flatMap(({ tagName, attrs }) => {
    const [name, content] = ["name", "content"].map((wanted) => attrs.find((one) => one.name === wanted)?.value);
    return tagName === "meta" && name !== undefined && content !== undefined ? [[name, content] as const] : [];
  });

/** Links of a header as RFC 8288 has them. */
const linksOf = (header: string): Record<string, string>[] =>
  header.split(/,\s*(?=<)/).map((link) => {
    const found = /^<([^<>"\s]*)>((?:; [a-z]+="(?:[^"\\]|\\.)*")*)$/.exec(link);
    if (!found) throw new Error(`no link: ${link}`);
    const attributes = [...found[2]!.matchAll(/; ([a-z]+)="((?:[^"\\]|\\.)*)"/g)].map(([, name, value]) => [name, value]);
    return { href: found[1]!, ...(Object.fromEntries(attributes) as Record<string, string>) };
  });

describe.each(STORE_KINDS)("records of a work on %s", (kind) => {
  let site: TestSite;
  let work: PublishedWork;
  const around = { releases: NO_RELEASES, chromium: "/nowhere/chromium", doors: doorsSettings({ KNOMAD_REPEC_ARCHIVE: "abc" }) };
  const TITLE = 'Moves <b>&amp;</b> "stays" مرحبا 🌍';

  beforeAll(async () => {
    site = await openTestSite(kind, [...worksRoutes(around), ...libraryDoorsRoutes(around)], { ...FRAME, address: ADDRESS });
    const invented = inventIn(site.database, site.surroundings);
    const at = new Date("2026-01-02T03:04:05Z");
    work = await publishedWork(site.database, 1, {
      ...{ bodyId: await invented.body("group"), at, title: TITLE, themes: [await invented.body("moves", "theme")], countries: ["MEX"] },
      source:
        "# Findings\n\nText with *words* and a note.[^1]\n\n| A | B |\n|---|--:|\n| x | 1 |\n\nTable: Numbers {#tbl-n}\n\n[^1]: Noted.",
      contributors: [
        { name: "Zoë Invented", orcid: "0000-0002-1825-0097", affiliation: "Institute of Nowhere" },
        { name: "Ali, Invented; Jr." },
      ],
    });
    await noteOn(site.database, work, { kind: "correction", words: "A table was wrong.", at: new Date("2026-02-03T00:00:00Z") });
    await publishedWork(site.database, 2, { bodyId: await invented.body("other"), at, kind: "blog-post" });
  }, 300_000);
  afterAll(() => site.remove());

  const get = (path: string, accept?: string): Promise<Response> =>
    Promise.resolve(site.app.request(`http://knomad.test${path}`, accept === undefined ? {} : { headers: { accept } }));

  it("stand in tags of its page that an independent reader of HTML finds", async () => {
    const meta = metaOf(await (await get("/library/invented-work-1")).text());
    const all = (name: string): string[] => meta.filter(([one]) => one === name).map(([, content]) => content);
    expect(all("citation_title")).toEqual([`${TITLE} [fictitious]`]);
    expect(all("citation_author")).toEqual(["Zoë Invented", "Ali, Invented; Jr."]);
    expect(all("citation_author_orcid")).toEqual(["https://orcid.org/0000-0002-1825-0097"]);
    expect(all("citation_author_institution")).toEqual(["Institute of Nowhere"]);
    expect(all("citation_publication_date")).toEqual(["2026/01/02"]);
    expect(all("citation_technical_report_institution")).toEqual([FRAME.siteName]);
    expect(all("citation_technical_report_number")).toEqual(["W-1"]);
    expect(all("citation_pdf_url")).toEqual([`${ADDRESS}/library/invented-work-1/v/1/work.pdf`]);
    expect(all("citation_abstract_html_url")).toEqual([`${ADDRESS}/library/invented-work-1`]);
    expect(all("citation_language")).toEqual(["en"]);
    expect(all("citation_doi")).toEqual([]);
    // Authors come before the next field of another author, in their order: the institution belongs to the first.
    const order = meta.map(([name]) => name).filter((name) => name.startsWith("citation_author"));
    expect(order).toEqual(["citation_author", "citation_author_institution", "citation_author_orcid", "citation_author"]);
  });

  it("are led to by its page, for people and for programmes", async () => {
    const answer = await get("/library/invented-work-1");
    const links = linksOf(answer.headers.get("link")!);
    const hrefs = (rel: string): string[] => links.filter((one) => one["rel"] === rel).map((one) => one["href"]!);
    expect(hrefs("cite-as")).toEqual([`${ADDRESS}/library/invented-work-1`]);
    expect(hrefs("author")).toEqual(["https://orcid.org/0000-0002-1825-0097"]);
    expect(hrefs("item")).toEqual([`${ADDRESS}/library/invented-work-1/v/1/work.pdf`]);
    expect(hrefs("license")).toEqual(["https://creativecommons.org/licenses/by/4.0/"]);
    expect(hrefs("type")).toEqual(["https://schema.org/AboutPage", "https://schema.org/ScholarlyArticle"]);
    expect(hrefs("describedby")).toHaveLength(RECORD_FORMATS.length);
    const shown = elementsOf(await answer.text()).flatMap(({ tagName, attrs }) =>
      tagName === "a" ? attrs.filter(({ name }) => name === "href") : [],
    );
    for (const { href, type } of links.filter((one) => one["rel"] === "describedby")) {
      const path = href!.slice(ADDRESS.length);
      const record = await get(path);
      expect([record.status, record.headers.get("content-type")], path).toEqual([200, `${type}; charset=utf-8`]);
      expect(linksOf(record.headers.get("link")!)).toEqual([
        { href: `${ADDRESS}/library/invented-work-1`, rel: "describes", type: "text/html" },
      ]);
      if (!path.includes("/citation.")) expect(shown.map(({ value }) => value)).toContain(path);
    }
  });

  it("stand together in a link set, in both its forms", async () => {
    const [{ href }] = linksOf((await get("/library/invented-work-1")).headers.get("link")!).filter((one) => one["rel"] === "linkset") as [
      { href: string },
    ];
    const path = href.slice(ADDRESS.length);
    const json = await get(path);
    expect([json.headers.get("content-type"), json.headers.get("vary")]).toEqual(["application/linkset+json", "Accept"]);
    const { linkset } = (await json.json()) as { linkset: Record<string, unknown>[] };
    const anchors = linkset.map((one) => one["anchor"]);
    expect(anchors[0]).toBe(`${ADDRESS}/library/invented-work-1`);
    expect(anchors).toContain(`${ADDRESS}/library/invented-work-1/v/1/work.pdf`);
    expect(linkset.find((one) => String(one["anchor"]).endsWith("work.pdf"))!["collection"]).toEqual([
      { href: `${ADDRESS}/library/invented-work-1`, type: "text/html" },
    ]);
    const text = await (await get(path, "application/linkset")).text();
    const lines = text.trim().split(",\n");
    expect(lines.length).toBe(
      linkset.flatMap((one) => Object.values(one).flatMap((value) => (Array.isArray(value) ? (value as unknown[]) : []))).length,
    );
    for (const line of lines) expect(linksOf(line)[0]!["anchor"]).toMatch(/^https:/);
  });

  it("are given at its own address to those who name their type, and the page to everybody else", async () => {
    const typeFor = async (accept?: string): Promise<string> =>
      (await get("/library/invented-work-1", accept)).headers.get("content-type")!.split(";")[0]!;
    for (const { mediaType } of RECORD_FORMATS) expect(await typeFor(mediaType), mediaType).toBe(mediaType);
    for (const accept of [
      undefined,
      "*/*",
      "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
      "image/png",
      "application/nothing",
      "text/html, application/ld+json;q=0.9",
      "application/ld+json;q=0",
      ";;;,q=",
    ])
      expect(await typeFor(accept), accept).toBe("text/html");
    const answer = await get("/library/invented-work-1", "application/x-bibtex;q=0.4, application/vnd.datacite.datacite+json");
    expect(answer.headers.get("vary")).toContain("Accept");
    expect(answer.headers.get("content-location")).toBe(`${ADDRESS}/library/invented-work-1/record/datacite.json`);
    expect((await answer.json()) as object).toMatchObject({ publicationYear: 2026, types: { resourceTypeGeneral: "Preprint" } });
    expect((await get("/library/invented-work-1")).headers.get("vary")).toContain("Accept");
  });

  it("carry kinds, ORCID iDs and corrections into every reference manager's format", async () => {
    for (const file of ["citation.bib", "citation.ris", "citation.csl.json"]) {
      const text = await (await get(`/library/invented-work-1/record/${file}`)).text();
      for (const words of ["Working paper", "0000-0002-1825-0097", "Corrected on 2026-02-03: A table was wrong.", "W-1"])
        expect(text, `${file}: ${words}`).toContain(words);
    }
    expect(await (await get("/library/invented-work-1/v/1/cite/ris")).text()).toContain("Corrected on 2026-02-03");
  });

  it.skipIf(!hasSchemas)("carry the typeset text in JATS, valid by its schema", async () => {
    const text = await (await get("/library/invented-work-1/record/jats.xml")).text();
    for (const words of ["<title>Findings</title>", "<italic>words</italic>", '<xref ref-type="fn"', "<table-wrap", "<fn "])
      expect(text).toContain(words);
    expect(await judged("jats", { whole: text })).toEqual({ whole: [] });
  });

  it("are none for a work that is not there, or in a format that is not", async () => {
    for (const path of ["/library/none/record/jats.xml", "/library/invented-work-1/record/marc.xml", "/library/none/linkset"])
      expect((await get(path)).status, path).toBe(404);
  });

  it("stand in the tree of files that RePEc fetches, papers alone", async () => {
    const folder = await (await get("/repec/abc/")).text();
    const files = elementsOf(folder).flatMap(({ attrs }) =>
      attrs.filter(({ name, value }) => name === "href" && value.startsWith("/repec/")).map(({ value }) => value),
    );
    expect(files).toEqual(["/repec/abc/abcarch.rdf", "/repec/abc/abcseri.rdf", "/repec/abc/wpaper/"]);
    expect(await (await get("/repec/abc/abcarch.rdf")).text()).toContain(`URL: ${ADDRESS}/repec/abc/\n`);
    expect(await (await get("/repec/abc/abcseri.rdf")).text()).toContain("Handle: RePEc:abc:wpaper\n");
    const papers = await (await get("/repec/abc/wpaper/wpaper.rdf")).text();
    expect(papers.match(/^Handle: .*$/gm)).toEqual(["Handle: RePEc:abc:wpaper:W-1"]);
    for (const path of [
      "/repec/xyz/",
      "/repec/abc/abcnone.rdf",
      "/repec/abc/papers/",
      "/repec/abc/wpaper/other.rdf",
      "/repec/xyz/xyzarch.rdf",
    ])
      expect((await get(path)).status, path).toBe(404);
  });
});
