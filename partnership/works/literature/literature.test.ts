import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CslItem } from "../csl-item.ts";
import { findDuplicates } from "./find-duplicates.ts";
import { importLiterature } from "./import-literature.ts";
import { readLiterature } from "./read-literature.ts";
import { LITERATURE_EXPORTS } from "./write-literature.ts";

const codes = (text: string): readonly string[] => readLiterature(text).findings.map(({ code, line }) => `${line} ${code}`);

describe("RIS", () => {
  const FILE = `TY  - JOUR
AU  - van Gogh, Vera, Jr.
AU  - A Body
TI  - A title
that goes on
T2  - Fictitious Letters
PY  - 2020
DA  - 2020/03/05/
SP  - 10
EP  - 20
KW  - one
KW  - two
SN  - 1234-567X
DO  - 10.5555/x
ER  -

TY  - BOOK
TI  - No end
TY  - BOOK
ID  - last
TI  - Last
PY  - soon
SN  - 978-0-00-000000-2
ER  -
`;
  it("names, dates, pages, keywords and an entry without end", () => {
    const { format, items } = readLiterature(FILE.replaceAll("\n", "\r\n"));
    expect(format).toBe("ris");
    expect(items).toEqual([
      {
        id: "gogh2020",
        type: "article-journal",
        title: "A title that goes on",
        "container-title": "Fictitious Letters",
        author: [{ "non-dropping-particle": "van", family: "Gogh", given: "Vera", suffix: "Jr." }, { literal: "A Body" }],
        page: "10-20",
        issued: { "date-parts": [[2020, 3, 5]] },
        keyword: "one, two",
        DOI: "10.5555/x",
        ISSN: "1234-567X",
      },
      { id: "last", type: "book", title: "Last", issued: { literal: "soon" }, ISBN: "978-0-00-000000-2" },
    ]);
    expect(codes(FILE)).toEqual(["17 literature-entry", "19 literature-year"]);
  });
});

describe("JSON", () => {
  it("of Crossref, one work or a list of them", () => {
    const work = {
      type: "journal-article",
      title: ["A <i>title</i>"],
      subtitle: ["below"],
      "container-title": ["Fictitious Letters"],
      author: [{ given: "Ann", family: "Smith", sequence: "first" }, { name: "A Body" }],
      issued: { "date-parts": [[2020, 3]] },
      DOI: "10.5555/x",
      abstract: "<jats:p>Words &amp; more</jats:p>",
      ISSN: ["1234-5678"],
      "is-referenced-by-count": 3,
    };
    const item = {
      id: "smith2020",
      type: "article-journal",
      title: "A <i>title</i>: below",
      "container-title": "Fictitious Letters",
      author: [{ family: "Smith", given: "Ann" }, { literal: "A Body" }],
      issued: { "date-parts": [[2020, 3]] },
      DOI: "10.5555/x",
      abstract: "Words & more",
      ISSN: "1234-5678",
    };
    for (const answer of [{ status: "ok", message: work }, { message: { items: [work] } }, [work]])
      expect(readLiterature(JSON.stringify(answer))).toEqual({ format: "crossref", items: [item], findings: [] });
  });

  it("of CSL, with what is no item left out", () => {
    const { format, items, findings } = readLiterature(
      JSON.stringify([
        { id: 7, type: "book", title: "A", issued: { "date-parts": [["2020"]] }, volume: 3, extra: {}, author: null },
        "x",
        { id: "b", title: "B", issued: { raw: "soon" } },
      ]),
    );
    expect(format).toBe("csl-json");
    expect(items).toEqual([
      { id: "7", type: "book", title: "A", volume: "3", issued: { "date-parts": [[2020]] } },
      { id: "b", type: "document", title: "B", issued: { literal: "soon" } },
    ]);
    expect(findings.map(({ code, values }) => [code, values])).toEqual([
      ["literature-entry", { entry: 2 }],
      ["literature-year", { entry: "b", year: "soon" }],
    ]);
  });
});

describe("entries that stand twice", () => {
  const item = (id: string, title: string, year: number, DOI?: string): CslItem => ({
    id,
    type: "book",
    title,
    issued: { "date-parts": [[year]] },
    ...(DOI ? { DOI } : {}),
  });

  it("are found by DOI, then by title and year, also among those known", () => {
    const known = [item("old", "Été: a Title!", 2020)];
    const items = [
      item("a", "ete a title", 2020),
      item("b", "Other", 2020, "10.5555/X"),
      item("c", "Third", 2021, "https://doi.org/10.5555/x"),
      item("d", "Été a title", 2021),
    ];
    expect(findDuplicates(items, known)).toEqual([
      { by: "title-and-year", first: "old", second: "a" },
      { by: "doi", first: "b", second: "c" },
    ]);
  });

  it("two works with a DOI each are two, whatever they are called", () => {
    expect(findDuplicates([item("a", "Editorial", 2020, "10.5555/1"), item("b", "Editorial", 2020, "10.5555/2")])).toEqual([]);
  });
});

const word = fc.string({ unit: fc.constantFrom(...Array.from("abcdeéüßŁ")), minLength: 1, maxLength: 8 });
const words = fc
  .array(fc.oneof(word, fc.constantFrom("&", "100%", "a_b", "{x}", "C#", "\\", "“q”", "of", "A^B", "~", "and")), {
    minLength: 1,
    maxLength: 6,
  })
  .map((all) => all.join(" "));
const capital = word.map((one) => `A${one}`);
const person = fc.record(
  { family: capital, given: capital, "non-dropping-particle": fc.constantFrom("van", "de la"), suffix: fc.constantFrom("Jr.") },
  { requiredKeys: ["family", "given"] },
);
const anybody = fc.oneof(
  person,
  capital.map((literal) => ({ literal: `${literal} and Sons` })),
);
const names = fc.array(anybody, { minLength: 1, maxLength: 3 });
const issued = fc.oneof(
  fc.integer({ min: 1000, max: 2100 }).map((year) => ({ "date-parts": [[year]] })),
  fc
    .tuple(fc.integer({ min: 1000, max: 2100 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map((parts) => ({ "date-parts": [parts] })),
);
const item = fc.record(
  {
    type: fc.constantFrom(
      "article-journal",
      "book",
      "chapter",
      "report",
      "thesis",
      "webpage",
      "document",
      "dataset",
      "interview",
      "article-newspaper",
    ),
    title: words,
    "container-title": words,
    "collection-title": words,
    publisher: words,
    "publisher-place": words,
    volume: capital,
    edition: capital,
    genre: words,
    abstract: words,
    note: words,
    language: fc.constantFrom("en", "fr"),
    page: fc.constantFrom("1-9", "12", "e1234"),
    author: names,
    editor: names,
    translator: names,
    issued,
    accessed: issued,
    DOI: fc.constantFrom("10.5555/a_b", "10.5555/(x)<y>"),
    ISSN: fc.constantFrom("1234-5678"),
    URL: fc.webUrl(),
  },
  { requiredKeys: ["type", "title"] },
);
const items = fc.array(item, { maxLength: 5 }).map((all) => all.map((one, place) => ({ id: `key${place}`, ...one }) as CslItem));

describe("taken away and brought back", () => {
  it.each(["bibtex", "ris", "csl-json"] as const)("as %s, every field is as it was", (format) => {
    fc.assert(
      fc.property(items, (list) => {
        fc.pre(list.length > 0);
        const written = LITERATURE_EXPORTS[format].write(list);
        const read = readLiterature(written);
        expect(read.format).toBe(format);
        expect(read.items).toEqual(list);
        expect(LITERATURE_EXPORTS[format].write(read.items)).toBe(written);
      }),
      { numRuns: 150 },
    );
  });
});

describe("large and hostile lists", () => {
  const many = (count: number): string =>
    Array.from(
      { length: count },
      (_, place) =>
        `@article{key${place}, author = {Smith${place}, Ann and van Gogh, V{\\'e}ra}, title = {A {Fictitious} title ${place} about \\"uber things},\n  journal = {Fictitious Letters}, year = {${1990 + (place % 30)}}, pages = {${place}--${place + 9}}, doi = {10.5555/${place}}, abstract = {${"words and more words ".repeat(20)}}}\n`,
    ).join("\n");

  it("5,000 entries take less than two seconds of a processor", () => {
    const text = many(5_000);
    readLiterature(many(50));
    const before = process.cpuUsage();
    const { items, findings } = readLiterature(text);
    const { user, system } = process.cpuUsage(before);
    expect(items).toHaveLength(5_000);
    expect(items[4_999]).toMatchObject({
      id: "key4999",
      author: [{ family: "Smith4999" }, { "non-dropping-particle": "van", family: "Gogh", given: "Véra" }],
    });
    expect(findings).toEqual([]);
    expect(user + system).toBeLessThan(2_000_000);
  });

  it("a list is imported in a thread, with what the bibliography has already", async () => {
    const { items, findings, format } = await importLiterature(many(200), [{ id: "old", type: "book", title: "x", DOI: "10.5555/7" }]);
    expect([format, items.length]).toEqual(["bibtex", 200]);
    expect(findings.map(({ problem }) => [problem.code, problem.values])).toEqual([
      ["literature-doi-twice", { first: "old", entry: "key7", doi: "10.5555/7" }],
    ]);
  });

  it.each([
    ["10 MB in one line", "x".repeat(10_000_000), "literature-one-line"],
    ["more than 10 MB of JSON", `[${'{"id":"a"},'.repeat(1_000_000)}{}]`, "literature-too-large"],
    ["JSON a thousand deep", "[".repeat(1_000) + "]".repeat(1_000), "literature-nested"],
    ["braces a thousand deep", `@book{x, title = ${"{".repeat(1_000)}`, "literature-nested"],
    ["broken JSON", "[{", "literature-json"],
    ["something else", "Dear Sir, this is a letter.", "literature-unknown"],
    ["more entries than there may be", "@misc{a, title={b}}\n".repeat(10_001), "literature-too-large"],
  ])("%s is refused", async (_, text, code) => {
    await expect(importLiterature(text)).rejects.toMatchObject({ code });
  });

  it("a list that takes too long is ended", async () => {
    await expect(importLiterature(many(2_000), [], { milliseconds: 1, megabytes: 64 })).rejects.toMatchObject({ code: "literature-slow" });
  });

  it("whatever is in a file, reading ends with entries or a code", () => {
    const bit = fc.constantFrom(
      "@book{a,",
      "@",
      "{",
      "}",
      '"',
      "\\",
      "title = ",
      "#",
      ",",
      "\n",
      "TY  - BOOK\n",
      "ER  -\n",
      "AU  - x\n",
      "[",
      "]",
      '{"title":',
      "x and y",
      "\\'",
      "=",
      "(",
      ")",
    );
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 30 }), (bits) => {
        try {
          const { items } = readLiterature(bits.join(""));
          expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
        } catch (error) {
          expect((error as { code?: string }).code).toMatch(/^literature-/);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it("findings have words in both languages", async () => {
    const { findings } = await importLiterature("@book{a, year = {soon}}");
    expect(findings.map(({ problem }) => [problem.code, problem.inLanguage("fr").title])).toEqual([
      ["literature-title", "Une entrée n’a pas de titre"],
      ["literature-year", "L’année d’une entrée n’en est pas une"],
    ]);
  });
});
