import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readLiterature } from "../read-literature.ts";
import { readBibtexNames, writeBibtexNames } from "./bibtex-names.ts";
import { readLatex, writeLatex } from "./latex-text.ts";

const codes = (text: string): readonly string[] => readLiterature(text).findings.map(({ code, line }) => `${line} ${code}`);

describe("LaTeX", () => {
  it.each([
    ["{\\'E}t{\\'e} \\`a No\\\"el", "Été à Noël"],
    ["\\c{c}a va, Ko\\v{c}i\\'{c}, \\H{o}, \\k a", "ça va, Kočić, ő, ą"],
    ["na{\\\"\\i}ve {\\o}re \\ss{} \\AA ngstr\\\"om \\L{}\\'od\\'z", "naïve øre ß Ångström Łódź"],
    ["10--20 --- ``quoted'' \\& 5\\,\\% of \\$3 \\#1 a\\_b", "10–20 — “quoted” & 5,% of $3 #1 a_b".replace(",%", ",%")],
    ["{The {WORLD} Bank}", "The WORLD Bank"],
    ["\\emph{In} \\textbf{bold} H\\textsubscript{2}O \\textsc{Caps} \\unknown{kept}", "<i>In</i> <b>bold</b> H<sub>2</sub>O Caps kept"],
    ["$\\alpha$-level  and\n  more", "α-level and more"],
    ["a~b", "a\u00a0b"],
    ["unclosed {group", "unclosed group"],
    ["trailing \\", "trailing"],
  ])("%s reads %s", (latex, text) => {
    expect(readLatex(latex)).toBe(text);
  });

  it("written is read back as it was", () => {
    const sign = fc.constantFrom(...Array.from("aé ß-`'~^\\{}&%$#_“–😀Ł\u00a0.,:"));
    fc.assert(
      fc.property(fc.string({ unit: sign }), (text) => {
        const plain = text.normalize("NFC").replace(/\s+/g, " ").trim();
        expect(readLatex(writeLatex(plain))).toBe(plain);
      }),
    );
  });
});

describe("names", () => {
  it.each([
    [
      "Smith, Ann and Doe, Bob",
      [
        { family: "Smith", given: "Ann" },
        { family: "Doe", given: "Bob" },
      ],
    ],
    ["Ann Mary Smith", [{ family: "Smith", given: "Ann Mary" }]],
    ["Vera van der Gogh", [{ "non-dropping-particle": "van der", family: "Gogh", given: "Vera" }]],
    ["van der Gogh, Jr., Vera", [{ "non-dropping-particle": "van der", family: "Gogh", given: "Vera", suffix: "Jr." }]],
    ["{World Bank and Friends} and others", [{ literal: "World Bank and Friends" }]],
    ["Garc{\\'i}a M{\\'a}rquez, Gabriela", [{ family: "García Márquez", given: "Gabriela" }]],
    ["{de la Souza}, Ana", [{ family: "de la Souza", given: "Ana" }]],
    ["d'Arc", [{ family: "d'Arc" }]],
    ["Plato", [{ family: "Plato" }]],
    ["", []],
  ])("%s", (field, names) => {
    expect(readBibtexNames(field)).toEqual(names);
    expect(readBibtexNames(writeBibtexNames(names))).toEqual(names);
  });
});

describe("BibTeX", () => {
  const FILE = `% Fictitious.
@string{fl = "Fictitious " # {Letters}}
@comment{ignored @book{x, title = {y}} }
@article{smith2020, author = {Smith, Ann}, title = "{A} Title with {"}quotes{"}", journal = fl, year = 2020, month = mar, day = 5,
  volume = 3, number = {4}, pages = {10--20}, doi = {https://doi.org/10.5555/a_b}, url = {https://example.org/a\\_b}, }
@Book(doe, title = {A Book}, editor = {Doe, Bo}, year = {in press}, publisher = {Nowhere})
@techreport{, title = {A Report}, institution = {A Body}, number = 7, date = {2019-05/2020-01}, author = {{A Body}}}
@article{smith2020, title = {}, year = 20200}
@misc{broken, title = {never closed
@misc{after, title = {Still read}, doi = {10.5555/A_B}}
`;

  it("strings, dates, numbers and broken entries", () => {
    const { format, items } = readLiterature(FILE);
    expect(format).toBe("bibtex");
    expect(items).toEqual([
      {
        id: "smith2020",
        type: "article-journal",
        title: 'A Title with "quotes"',
        "container-title": "Fictitious Letters",
        volume: "3",
        issue: "4",
        page: "10-20",
        author: [{ family: "Smith", given: "Ann" }],
        issued: { "date-parts": [[2020, 3, 5]] },
        DOI: "10.5555/a_b",
        URL: "https://example.org/a_b",
      },
      {
        id: "doe",
        type: "book",
        title: "A Book",
        publisher: "Nowhere",
        editor: [{ family: "Doe", given: "Bo" }],
        issued: { literal: "in press" },
      },
      {
        id: "abody2019",
        type: "report",
        title: "A Report",
        publisher: "A Body",
        number: "7",
        author: [{ literal: "A Body" }],
        issued: {
          "date-parts": [
            [2019, 5],
            [2020, 1],
          ],
        },
      },
      { id: "smith2020b", type: "article-journal", issued: { literal: "20200" } },
      { id: "after", type: "document", title: "Still read", DOI: "10.5555/A_B" },
    ]);
  });

  it("says what is odd, with the line", () => {
    expect(codes(FILE)).toEqual([
      "6 literature-year",
      "8 literature-key-twice",
      "8 literature-title",
      "8 literature-year",
      "9 literature-entry",
      "10 literature-doi-twice",
    ]);
  });
});
