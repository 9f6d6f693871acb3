import { existsSync } from "node:fs";
import { getDocumentProxy } from "unpdf";
import { beforeAll, describe, expect, it } from "vitest";
import { setText } from "../typeset/testing-typeset.ts";
import { printDocument, type PrintRequest } from "./print-document.ts";
import { findChromium, printPdf } from "./print-pdf.ts";

const program = [process.env["CHROMIUM_PATH"], "/usr/bin/chromium"].find((path) => path !== undefined && existsSync(path));

const PIXEL = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

const SOURCE = `# Introduction

In {{stock MEX>USA 2024}} places.[^1]

# Data

![What the map shows](map.png)
Figure: A fictitious map.

## Sources

| Area | Persons |
|---|--:|
| Aland | 1 |

Table: Made up

# End

> {lang=fr} Une citation.

[^1]: A note.
`;

const requestOf = async (more: Partial<PrintRequest> = {}): Promise<PrintRequest> => {
  const { html, outline } = await setText(SOURCE, { pictures: new Map([["map.png", { href: PIXEL, width: 200, height: 100 }]]) });
  return {
    title: "A fictitious <paper> “with” signs",
    kind: "Working paper",
    language: "en",
    contributors: [{ name: "Ann Fictitious", affiliation: "Nowhere" }],
    licence: { name: "CC BY 4.0", href: "https://creativecommons.org/licenses/by/4.0/" },
    version: "2",
    day: "22 November 2026",
    hash: "ab".repeat(32),
    address: "https://example.org/works/fictitious/2",
    siteName: "Fictitious site",
    outline,
    html,
    ...more,
  };
};

describe("the document that is printed", () => {
  it("has a title page, contents, and a policy under which nothing is fetched or run", async () => {
    const html = printDocument(await requestOf());
    expect(html).toContain(`content="default-src &#39;none&#39;; img-src data:; font-src data:; style-src &#39;unsafe-inline&#39;"`);
    expect(html).toContain("<title>A fictitious &lt;paper&gt; “with” signs</title>");
    expect(html).toContain('<li class="level-3"><a href="#text-sources">Sources</a></li>');
    expect(html).toContain("ab".repeat(32));
  });

  it("a title cannot leave the style it stands in", async () => {
    const html = printDocument(await requestOf({ title: 'x"} body{display:none} </style><script>alert(1)</script>' }));
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(html).not.toContain("<script");
  });
});

describe("the document in other languages", () => {
  it("says in Arabic what the programme writes, and has its edges on the other side", async () => {
    const { html, outline } = await setText("# أ\n\n# ب\n\n# ج\n\n# د[^1]\n\n[@smith2020]\n\n[^1]: هـ", { language: "ar" });
    const printed = printDocument(await requestOf({ language: "ar", html, outline, abstract: "ملخص" }));
    for (const word of ["المحتويات", "الملخص", "الترخيص", "الحواشي", "المراجع"]) expect(printed).toContain(word);
    for (const word of ["Contents", "Abstract", "Notes", "References"]) expect(printed).not.toContain(`>${word}<`);
    expect(printed).toContain('@top-right { content: "A fictitious');
    expect(printed).not.toContain("@top-left");
    expect(printed).toContain('<li dir="auto">Smith, A.');
  });
});

describe("without a Chromium", () => {
  it("no PDF is offered", async () => {
    expect(findChromium({})).toBeUndefined();
    expect(findChromium({ CHROMIUM_PATH: "/nowhere/chromium" })).toBeUndefined();
    await expect(printPdf("<p>x</p>", undefined)).rejects.toMatchObject({ code: "print-unavailable" });
  });

  it("one that does not start, or never answers, is a failure that says so", async () => {
    await expect(printPdf("<p>x</p>", process.execPath)).rejects.toMatchObject({ code: "print-failed" });
    await expect(printPdf("<p>x</p>", "/bin/cat", 300)).rejects.toMatchObject({ code: "print-failed" });
  });
});

interface Line {
  readonly title: string;
  readonly items: readonly Line[];
}

/** What is used here of a document of pdf.js. */
interface PdfDocument {
  readonly numPages: number;
  getMarkInfo(): Promise<{ readonly Marked: boolean } | null>;
  getMetadata(): Promise<{ readonly info: object }>;
  getOutline(): Promise<readonly Line[] | null>;
  getPage(number: number): Promise<{
    /** Left, bottom, right, top. */
    readonly view: readonly [number, number, number, number];
    getStructTree(): Promise<unknown>;
    getTextContent(): Promise<{ readonly items: readonly ({ readonly str: string } | { readonly type: string })[] }>;
  }>;
}

describe.runIf(program)("the PDF", () => {
  let bytes: Uint8Array;
  let document: PdfDocument;

  beforeAll(async () => {
    bytes = await printPdf(printDocument(await requestOf()), program);
    document = (await getDocumentProxy(new Uint8Array(bytes))) as PdfDocument;
  });

  it("is tagged, says its title and language, and has the outline of the text", async () => {
    expect((await document.getMarkInfo())?.Marked).toBe(true);
    const { info } = await document.getMetadata();
    expect(info).toMatchObject({ Title: "A fictitious <paper> “with” signs", Language: "en" });
    const flat = (items: readonly Line[] | null): string[] => (items ?? []).flatMap(({ title, items: below }) => [title, ...flat(below)]);
    expect(flat(await document.getOutline())).toEqual(expect.arrayContaining(["Introduction", "Data", "Sources", "End", "Notes"]));
  });

  it("has headings, tables with heads, and figures with their words in its structure", async () => {
    const found: string[] = [];
    const walk = (node: unknown): void => {
      const { role, alt, children } = node as { role?: string; alt?: string; children?: unknown[] };
      if (role !== undefined) found.push(alt === undefined ? role : `${role}: ${alt}`);
      children?.forEach(walk);
    };
    for (let page = 1; page <= document.numPages; page++) walk(await (await document.getPage(page)).getStructTree());
    expect(found).toEqual(expect.arrayContaining(["H1", "H2", "H3", "P", "Table", "TH", "TD", "BlockQuote", "L", "LI", "Link"]));
    expect(found).toContain("Figure: What the map shows");
  });

  it("has the version and the page's number at the foot of every page but the first", async () => {
    expect(document.numPages).toBeGreaterThan(1);
    for (let number = 1; number <= document.numPages; number++) {
      const { items } = await (await document.getPage(number)).getTextContent();
      const text = items.map((item) => ("str" in item ? item.str : "")).join("");
      if (number === 1) expect(text).toContain("ab".repeat(32));
      expect(text.includes("Fictitious site · Version 2")).toBe(number > 1);
      expect(text.includes(`${number} / ${document.numPages}`)).toBe(number > 1);
    }
  });

  it("has its letters in it, and a page on its side for a table of many columns, which stays whole", async () => {
    expect(Buffer.from(bytes).includes("IBMPlexSans-Regular")).toBe(true);
    const columns = Array.from({ length: 12 }, (_, place) => String(2010 + place));
    const rows = Array.from({ length: 12 }, (_, place) => `| Area ${place} ${"| 1234567 ".repeat(12)}|`);
    const table = ["Table: Made up", "", `| Area | ${columns.join(" | ")} |`, `|---|${"--:|".repeat(12)}`, ...rows].join("\n");
    const { html, outline } = await setText(`# Before\n\n${"Words of a paragraph. ".repeat(250)}\n\n${table}\n\n# Behind\n\nEnd.`);
    const printed = (await getDocumentProxy(
      new Uint8Array(await printPdf(printDocument(await requestOf({ html, outline })), program)),
    )) as PdfDocument;
    const pages: { readonly wide: boolean; readonly text: string }[] = [];
    for (let number = 1; number <= printed.numPages; number++) {
      const page = await printed.getPage(number);
      const text = (await page.getTextContent()).items.map((item) => ("str" in item ? item.str : "")).join(" ");
      pages.push({ wide: page.view[2] > page.view[3], text });
    }
    const wide = pages.filter((page) => page.wide);
    expect(wide).toHaveLength(1);
    for (const words of ["Table 1", "2010", "2021", "Area 0", "Area 11"]) expect(wide[0]!.text).toContain(words);
    expect(pages.find(({ text }) => text.includes("Behind"))!.wide).toBe(false);
  });
});
