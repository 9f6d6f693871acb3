import { describe, expect, it } from "vitest";
import type { Page } from "../parts/page.ts";
import { renderPage } from "../parts/render-page.tsx";
import { absent, ABSENT_CORRIDOR, CORRIDOR, COUNTRY, EMPTY_COUNTRY, figure, FRAME } from "../testing.ts";
import { corridorPage } from "./corridor/corridor-page.tsx";
import { countryPage } from "./country/country-page.tsx";
import { explainPage } from "./explain/explain-page.tsx";
import { homePage } from "./home/home-page.tsx";
import { countriesPage } from "./lists/countries-page.tsx";
import { methodsPage } from "./lists/methods-page.tsx";
import { releasePage } from "./lists/release-page.tsx";
import { sourcesPage } from "./lists/sources-page.tsx";
import { problemPage } from "./problem/problem-page.tsx";
import { problemsPage } from "./problem/problems-page.tsx";
import { searchPage } from "./search/search-page.tsx";

const licence = { name: "CC BY 4.0", url: "https://example.org" };
const home = {
  areas: 3,
  firstYear: "1990",
  lastYear: "2024",
  facts: COUNTRY.facts,
  peopleYear: "2024",
  moneyYear: "2023",
  source: "Source",
  about: ["One."],
};
const largest = {
  origin: { code: "MEX", name: "A" },
  destination: { code: "USA", name: "B" },
  href: "/corridor/MEX-USA",
  people: figure(5),
  money: absent(),
};
const steps = [
  {
    id: 1,
    op: "take",
    words: "taken",
    value: 0.000123,
    inputs: [],
    from: { kind: "cell", producer: "P", title: "T", file: "f.xlsx", sheet: "Table 1", cell: "F13" },
  },
  { id: 2, op: "take", words: "a rule", value: 1, inputs: [], from: { kind: "rule", reason: "because" } },
  { id: 3, op: "take", words: "kept", value: 1, inputs: [], from: { kind: "working", file: "w.parquet", key: "AREA XAA" } },
  { id: 4, op: "take", words: "released", value: 1, inputs: [], from: { kind: "release", text: "DF/KEY", href: "/explain/DF/KEY" } },
  { id: 5, op: "add", words: "added", value: 3.000123, inputs: [1, 2, 3] },
] as const;
const explain = {
  label: "Migrants",
  figure: figure(3),
  counts: "Invented.",
  dataflow: "DF",
  key: "KEY",
  unit: 1000,
  provenance: undefined,
  steps,
  back: undefined,
};

const PAGES: Readonly<Record<string, Page>> = {
  home: homePage({ ...home, corridors: [largest] }, FRAME),
  "home without corridors": homePage({ ...home, corridors: [] }, FRAME),
  country: countryPage(COUNTRY, FRAME),
  "country of which little is known": countryPage(EMPTY_COUNTRY, FRAME),
  corridor: corridorPage(CORRIDOR, FRAME),
  "corridor that nobody lists": corridorPage(ABSENT_CORRIDOR, FRAME),
  explain: explainPage(explain, FRAME),
  "explain an absence": explainPage({ ...explain, figure: absent(), steps: [] }, FRAME),
  countries: countriesPage(
    {
      rows: [{ area: { code: "CIV", name: "Épée", href: "/country/CIV" }, here: figure(4), abroad: undefined, received: undefined }],
      peopleYear: "2024",
      moneyYear: "2023",
    },
    FRAME,
  ),
  sources: sourcesPage(
    [{ id: "s", title: "T", producer: "P", version: "1", licence, citation: "C", changes: "None.", notEndorsed: "No.", sha256: "ab" }],
    FRAME,
  ),
  release: releasePage(
    {
      id: "2099.1",
      title: "T",
      states: [{ words: "draft", on: "2099-01-01" }],
      citation: "C",
      licence,
      dataflows: [],
      checks: [],
      files: 1,
      bytes: 5,
      codeHash: "ab",
    },
    FRAME,
  ),
  methods: methodsPage(
    [
      { code: "FIT", name: "Fitted", words: "Invented.", page: { text: "Rounds", href: "/methodology/rounds#FIT" } },
      { code: "OWN", name: "Invented", words: "Invented." },
    ],
    FRAME,
  ),
  search: searchPage({ query: "<b>", groups: [] }, FRAME),
  problem: problemPage({ status: 404, title: "No", detail: "Nothing", suggestions: [{ text: "A", href: "/" }] }, FRAME),
  problems: problemsPage(FRAME),
};

describe.each(Object.entries(PAGES))("%s", (_, page) => {
  const html = renderPage(page, FRAME);

  it("holds no slip of the programme, no script and no style of its own", () => {
    expect(html).not.toMatch(/NaN|undefined|\[object|Infinity|>null</);
    expect(html).not.toMatch(/<script|<style|\sstyle=|\son\w+=/);
  });

  it("has one first heading, one main part, a way to skip to it, and the statements", () => {
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
    expect(html.match(/<main[ >]/g)).toHaveLength(1);
    expect(html).toContain('href="#content"');
    expect(html).toContain(FRAME.statement);
    expect(html).toContain("imply no opinion on the legal status");
    expect(html).toContain("Release 2099.1 · frozen, not yet peer reviewed");
  });

  it("has no id twice, and every drawing says what it shows", () => {
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual([...new Set(ids)]);
    for (const [tag] of html.matchAll(/<svg(?:[^>"]|"[^"]*")*>/g)) expect(tag).toMatch(/aria-label="[^"]+"|aria-hidden/);
  });
});

describe("what pages say", () => {
  it("names of areas are escaped", () => {
    expect(renderPage(PAGES["country"]!, FRAME)).toContain("Bee &lt;land>");
    expect(renderPage(PAGES["search"]!, FRAME)).not.toContain("<b>");
  });

  it("an absent corridor is no zero", () => {
    const html = renderPage(PAGES["corridor that nobody lists"]!, FRAME);
    expect(html).toContain("That is not a count of zero");
    expect(html).toContain("not listed by the source");
    expect(html).toContain("to zero by a rule for pairs in conflict");
    expect(html).not.toMatch(/>0</);
  });

  it("an old price is never called current", () => {
    const html = renderPage(PAGES["country"]!, FRAME);
    expect(html).toContain("ends in 2020: these are not today");
    expect(html).not.toMatch(/current (?:price|cost)/i);
  });

  it("a step names publisher, file, sheet and cell", () => {
    const html = renderPage(PAGES["explain"]!, FRAME).replace(/<[^>]+>/g, "");
    for (const part of [
      "P, T",
      "File: f.xlsx",
      "Sheet: Table 1",
      "Cell: F13",
      "0.000123",
      "because",
      "The figure is the last step times 1,000.",
    ])
      expect(html).toContain(part);
  });
});
