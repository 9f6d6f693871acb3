import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codesOf, setText } from "./testing-typeset.ts";

describe("headings", () => {
  it("stand below the work's title, with ids that stay where a label says so, and make the outline", async () => {
    const { html, outline } = await setText("# Method {#sec-how}\n\n## What *we* did\n\n# Method");
    expect(html).toContain('<h2 id="text-sec-how">Method</h2>');
    expect(html).toContain('<h3 id="text-what-we-did">What <em>we</em> did</h3>');
    expect(outline).toEqual([
      { level: 2, id: "text-sec-how", text: "Method" },
      { level: 3, id: "text-what-we-did", text: "What we did" },
      { level: 2, id: "text-method", text: "Method" },
    ]);
  });

  it("of one name have ids of their own, also when one is named like the second of another", async () => {
    const { outline } = await setText("# A\n\n# A 2\n\n# A\n\n# A");
    expect(outline.map(({ id }) => id)).toEqual(["text-a", "text-a-2", "text-a-3", "text-a-4"]);
  });

  it("that skip a level or are empty are found", async () => {
    expect(codesOf(await setText("# A\n\n### B\n\n#"))).toEqual(["work-heading-skips", "work-heading-empty"]);
  });
});

describe("figures and tables", () => {
  it("a picture by itself has a number, its words and its caption", async () => {
    const { html, findings } = await setText("![Two *areas*](map.png){#fig-map}\nFigure: Where @smith2020 went.\n\nSee @fig-map.");
    expect(findings).toEqual([]);
    expect(html).toContain(
      '<figure id="text-fig-map" class="work-figure"><img src="/files/map.png" alt="Two areas" width="640" height="480">',
    );
    expect(html).toMatch(
      /<figcaption><span class="work-label">Figure 1\.<\/span> Where <span class="citation">Smith \(2020\)<\/span> went\./,
    );
    expect(html).toContain('<a href="#text-fig-map" class="cross-reference">Figure 1</a>');
  });

  it("a table has its caption from the paragraph before or behind it, and heads of columns and rows", async () => {
    const table = "| Area | Persons |\n|---|--:|\n| Aland | 1 |";
    for (const source of [`Table: Flows {#tbl-x}\n\n${table}`, `${table}\n\nTable: Flows {#tbl-x}`]) {
      const { html, findings } = await setText(source);
      expect(findings).toEqual([]);
      expect(html).toContain(
        '<table id="text-tbl-x"><caption id="text-tbl-x-caption"><span class="work-label">Table 1.</span> Flows</caption>',
      );
      expect(html).toContain('<th scope="col">Area</th><th scope="col" class="set-right">Persons</th>');
      expect(html).toContain('<th scope="row">Aland</th><td class="set-right">1</td>');
      expect(html.match(/Flows/g)).toHaveLength(1);
    }
  });

  it("in French, captions are called so", async () => {
    const { html } = await setText("| a |\n|---|\n| b |\n\nTableau : Des flux", { language: "fr" });
    expect(html).toContain('<span class="work-label">Tableau 1.</span> Des flux');
  });

  it("without words, without caption, from elsewhere, unknown or among words are found", async () => {
    expect(codesOf(await setText("![](map.png)"))).toEqual(["work-caption-missing", "work-picture-words"]);
    expect(codesOf(await setText("| a |\n|---|\n| b |"))).toEqual(["work-caption-missing"]);
    for (const address of ["https://e.org/a.png", "data:image/png;base64,AA", "../secret.png", "/etc/passwd", "//e.org/a.png"]) {
      const { html, ...rest } = await setText(`![x](${address})\nFigure: y`);
      expect(codesOf({ html, ...rest }), address).toEqual(["work-picture-elsewhere"]);
      expect(html).not.toContain("<img");
    }
    const { findings } = await setText("![x](mop.png)\nFigure: y");
    expect(findings[0]!.problem.remedy).toContain("Did you mean map.png?");
    expect(codesOf(await setText("see ![x](map.png) here"))).toEqual(["work-picture-in-line"]);
  });

  it("labels twice, of another kind, and references to nothing are found", async () => {
    expect(codesOf(await setText("# A {#sec-a}\n\n# B {#sec-a}\n\n# C {#fig-c}\n\n@sec-b"))).toEqual([
      "work-label-twice",
      "work-label-form",
      "work-label-unknown",
    ]);
  });
});

describe("notes, quotations, lists, languages", () => {
  it("notes stand behind the text in the order of their marks, with a way back from each", async () => {
    const { html, findings } = await setText("One[^b] two[^a] again[^b].\n\n[^a]: About *two*.\n[^b]: About one, see[^c].\n[^c]: Third.");
    expect(findings).toEqual([]);
    expect([...html.matchAll(/<li id="text-(note-\d)"><p>([^<]*)/g)].map(([, id, words]) => `${id} ${words}`)).toEqual([
      "note-1 About one, see",
      "note-2 About ",
      "note-3 Third. ",
    ]);
    for (const [, id] of html.matchAll(/href="#(text-note[^"]*)"/g)) expect(html).toContain(`id="${id}"`);
    expect(codesOf(await setText("a[^x]\n\n[^y]: b"))).toEqual(["work-note-missing", "work-note-unused"]);
  });

  it("says the language of the text, of quotations and of words, and which way each is written", async () => {
    const { html } = await setText("> {lang=ar} نص\n\nThe [mot juste]{lang=fr}.");
    expect(html).toContain('<article class="work-text" lang="en" dir="ltr">');
    expect(html).toContain('<blockquote lang="ar" dir="rtl"><p>نص</p>');
    expect(html).toContain('<span lang="fr" dir="ltr">mot juste</span>');
    expect((await setText("نص", { language: "ar" })).html).toMatch(/^<article class="work-text" lang="ar" dir="rtl">/);
  });

  it("lists and code", async () => {
    const { html } = await setText("3. a\n4. b\n   - c\n\n```r\nx < 1\n```");
    expect(html).toContain('<ol start="3"><li>a</li><li>b<ul><li>c</li></ul></li></ol>');
    expect(html).toContain('<pre tabindex="0"><code class="language-r" dir="ltr">x &lt; 1</code></pre>');
  });
});

describe("citations", () => {
  it("in both styles, in a sentence and in brackets, with pages; the list has each work once", async () => {
    const source = "@smith2020 says; others [see @gogh2021, pp. 5-7; @smith2020, chap. 2].";
    const harvard = await setText(source);
    expect(harvard.html).toContain("Smith (2020)");
    expect(harvard.html).toContain("(see van Gogh, Doe and Roe, 2021, pp. 5–7; Smith, 2020, chap. 2)");
    expect(harvard.cited.toSorted()).toEqual(["gogh2021", "smith2020"]);
    const vancouver = await setText(source, { style: "vancouver" });
    expect(vancouver.html).toContain("Smith (1)");
    expect(vancouver.html).toContain('<span class="reference-number">1.</span> Smith A.');
    expect(vancouver.cited).toEqual(["smith2020", "gogh2021"]);
  });

  it("are in the language of the text; a title cannot bring marks, an address only the web's", async () => {
    const { html } = await setText("[@gogh2021, pp. 5-7; @smith2020]", { language: "fr" });
    expect(html).toContain("Doe et Roe");
    expect(html).toContain("&lt;script&gt;");
    expect(html).not.toContain("<script");
    expect(html).toContain('<a href="https://doi.org/10.5555/fictitious" rel="noopener">');
    expect(html).not.toContain('href="javascript');
  });

  it("of an unknown work are found, with the nearest key; an address of mail is none", async () => {
    const { findings, cited } = await setText("Write to ann@example.org.\n\nAs [@smih2020] says.");
    expect(findings.map(({ problem, place }) => [problem.code, place.line, place.column])).toEqual([["work-citation-unknown", 3, 4]]);
    expect(findings[0]!.problem.remedy).toContain("Did you mean @smith2020?");
    expect(cited).toEqual([]);
  });
});

const HOSTILE = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "a <b onclick='x'>b</b>",
  "[x](javascript:alert(1))",
  "[x](JaVaScRiPt:alert(1))",
  "[x](java&#x09;script:alert(1))",
  "[x](data:text/html,<script>alert(1)</script>)",
  "[x](vbscript:x)",
  "[x](file:///etc/passwd)",
  "[x](//e.org)",
  "[x](\\\\e.org)",
  "[x][y]\n\n[y]: javascript:alert(1)",
  "<javascript:alert(1)>",
  '![x" onerror="alert(1)](map.png)\nFigure: "y"',
  '```x"onclick=alert(1)\ny\n```',
  '# a {#sec-a"onclick=1}',
  '[x]{lang=fr"onclick=1}',
  "{{<script>}}",
  "[^1]\n\n[^1]: <style>a{}</style>",
];

/** What of HTML a text may bring out, attributes and all. */
const ALLOWED =
  /^<(?:\/?(?:article|section|h[2-6]|p|ul|ol|li|blockquote|pre|code|table|caption|thead|tbody|tr|th|td|figure|figcaption|div|a|em|strong|span|sup|i|b|sub|br|hr)|img)(?: (?:id|class|lang|dir|href|rel|role|aria-label|aria-labelledby|tabindex|scope|start|src|alt|width|height|data-release)="[^"<>]*")*>$/;

const expectSafe = (html: string): void => {
  for (const [tag] of html.matchAll(/<[^>]*>?/g)) expect(tag).toMatch(ALLOWED);
  for (const [, href = ""] of html.matchAll(/ (?:href|src)="([^"]*)"/g)) expect(href).toMatch(/^(?:https?:\/\/[^/]|mailto:|#|\/(?!\/))/);
};

describe("whatever a writer types", () => {
  it.each(HOSTILE)("%s does nothing", async (source) => {
    const { html } = await setText(source);
    expectSafe(html);
  });

  it("raw HTML and links that run something are errors with their place", async () => {
    const { findings } = await setText("ok\n\nx <b>y</b> [z](javascript:a)");
    expect(findings.map(({ level, problem, place }) => [level, problem.code, place.line, place.column])).toEqual([
      ["error", "work-raw-html", 3, 3],
      ["error", "work-raw-html", 3, 7],
      ["error", "work-link-refused", 3, 12],
    ]);
  });

  it("comes out as known marks only, and every id once", async () => {
    const bits = fc.constantFrom(
      ...HOSTILE,
      "# a",
      "> ",
      "- ",
      "| a | b |\n|--|--|\n| c | d |",
      "[^1]",
      "\n\n",
      "\n",
      "*",
      "`",
      "@fig-x",
      "[@smith2020]",
      "{{stock MEX>USA 2020}}",
      "![a](map.png)",
      "Figure: c",
      "Table: t {#tbl-t}",
      "text ",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(bits, { maxLength: 14 }), async (parts) => {
        const { html } = await setText(parts.join(""));
        expectSafe(html);
        const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 150 },
    );
  }, 300_000);

  it("a text that would take too long to read is refused", async () => {
    await expect(setText("a".repeat(1_000_001))).rejects.toMatchObject({ code: "work-source-too-long" });
    await expect(setText("> ".repeat(31) + "a")).rejects.toMatchObject({ code: "work-source-tangled" });
    await expect(setText("a **b".repeat(2_000))).rejects.toMatchObject({ code: "work-source-tangled", values: { line: 1 } });
    await expect(setText("[".repeat(2_001))).rejects.toMatchObject({ code: "work-source-tangled" });
    expect((await setText("* a\n".repeat(5_000))).words).toBe(5_000);
  });
});
