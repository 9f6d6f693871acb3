import { describe, expect, it } from "vitest";
import type { CslItem } from "../../csl-item.ts";
import { codesOf, setText } from "../testing-typeset.ts";
import type { CitationStyle } from "./citation-styles.ts";
import { citationsSet } from "./citations-set.ts";
import { CitingThread } from "./citing-thread.ts";
import { formatCitations, type AskedCitations } from "./format-citations.ts";

/** Works as the examples of the APA's own pages on references have them (apastyle.apa.org, seventh edition). */
const PUBLISHED: readonly CslItem[] = [
  {
    id: "grady2019",
    type: "article-journal",
    title: "Emotions in storybooks: A comparison of storybooks that represent ethnic and racial groups in the United States",
    author: [
      { family: "Grady", given: "J. S." },
      { family: "Her", given: "M." },
      { family: "Moreno", given: "G." },
      { family: "Perez", given: "C." },
      { family: "Yelinek", given: "J." },
    ],
    issued: { "date-parts": [[2019]] },
    "container-title": "Psychology of Popular Media Culture",
    volume: "8",
    issue: "3",
    page: "207-217",
    DOI: "10.1037/ppm0000185",
  },
  {
    id: "jackson2019",
    type: "book",
    title: "The psychology of prejudice: From attitudes to social action",
    author: [{ family: "Jackson", given: "L. M." }],
    issued: { "date-parts": [[2019]] },
    edition: "2",
    publisher: "American Psychological Association",
    DOI: "10.1037/0000168-000",
  },
  {
    id: "aron2019",
    type: "chapter",
    title: "Culinary arts: Talent and their development",
    author: [
      { family: "Aron", given: "L." },
      { family: "Botella", given: "M." },
      { family: "Lubart", given: "T." },
    ],
    editor: [
      { family: "Subotnik", given: "R. F." },
      { family: "Olszewski-Kubilius", given: "P." },
      { family: "Worrell", given: "F. C." },
    ],
    issued: { "date-parts": [[2019]] },
    "container-title": "The psychology of high performance: Developing human potential into domain-specific talent",
    page: "345-359",
    publisher: "American Psychological Association",
    DOI: "10.1037/0000120-016",
  },
  {
    id: "nci2019",
    type: "report",
    title: "Taking time: Support for people with cancer",
    author: [{ literal: "National Cancer Institute" }],
    issued: { "date-parts": [[2019]] },
    genre: "NIH Publication",
    number: "18-2059",
    publisher: "U.S. Department of Health and Human Services, National Institutes of Health",
    URL: "https://www.cancer.gov/publications/patient-education/takingtime.pdf",
  },
];

const textOf = (html: string): string => html.replace(/<\/?(?:a|span)\b[^>]*>/g, "").replaceAll("&amp;", "&");

describe("citations in APA's style", () => {
  const source = [
    "{citations=apa}",
    "@grady2019 says; others [@grady2019, p. 210; @aron2019] and [@jackson2019, chap. 3].",
    "@aron2019 and [-@nci2019].",
  ].join("\n\n");

  it("have the form of the manual's examples: journal, book, chapter, report", async () => {
    const { html, cited, findings } = await setText(source, { bibliography: PUBLISHED });
    expect(findings).toEqual([]);
    expect(cited).toEqual(["aron2019", "grady2019", "jackson2019", "nci2019"]);
    const list = textOf(html.slice(html.indexOf("reference-list")));
    for (const entry of [
      "Grady, J. S., Her, M., Moreno, G., Perez, C., & Yelinek, J. (2019). Emotions in storybooks: A comparison of storybooks that represent ethnic and racial groups in the United States. <i>Psychology of Popular Media Culture</i>, <i>8</i>(3), 207–217. https://doi.org/10.1037/ppm0000185",
      "Jackson, L. M. (2019). <i>The psychology of prejudice: From attitudes to social action</i> (2nd ed.). American Psychological Association. https://doi.org/10.1037/0000168-000",
      "Aron, L., Botella, M., & Lubart, T. (2019). Culinary arts: Talent and their development. In R. F. Subotnik, P. Olszewski-Kubilius, & F. C. Worrell (Eds.), <i>The psychology of high performance: Developing human potential into domain-specific talent</i> (pp. 345–359). American Psychological Association. https://doi.org/10.1037/0000120-016",
      "National Cancer Institute. (2019). <i>Taking time: Support for people with cancer</i> (NIH Publication No. 18-2059). U.S. Department of Health and Human Services, National Institutes of Health. https://www.cancer.gov/publications/patient-education/takingtime.pdf",
    ])
      expect(list).toContain(`<li>${entry}</li>`);
  });

  it("stand in the text as author and year, in brackets with an ampersand, in a sentence with a word", async () => {
    const { html } = await setText(source, { bibliography: PUBLISHED });
    const text = textOf(html);
    expect(text).toContain("Grady et al. (2019) says");
    expect(text).toContain("(Aron et al., 2019; Grady et al., 2019, p. 210)");
    expect(text).toContain("(Jackson, 2019, Chapter 3)");
    expect(text).toContain("Aron et al. (2019) and (2019).");
    expect(text).not.toContain("{citations");
  });

  it("hold two authors with an ampersand in brackets and with a word in a sentence", async () => {
    const two: CslItem = { ...PUBLISHED[2]!, id: "two", author: PUBLISHED[2]!.author!.slice(0, 2) };
    const { html } = await setText("{citations=apa}\n\n[@two] as @two", { bibliography: [two] });
    expect(textOf(html)).toContain("(Aron & Botella, 2019) as Aron and Botella (2019)");
    const firm: CslItem = { ...two, author: [{ literal: "Invented & Sons" }, { family: "Aron" }] };
    expect(textOf((await setText("{citations=apa}\n\n@two", { bibliography: [firm] })).html)).toContain("Invented & Sons");
    expect(textOf((await setText("{citations=apa}\n\n@two", { bibliography: [two], language: "es" })).html)).toContain(
      "Aron y Botella (2019)",
    );
  });
});

describe("the style that a text chooses", () => {
  it("stands before the one it is asked for in; the choice itself is not shown, nor counted as words", async () => {
    const plain = await setText("As @smith2020 says.");
    const chosen = await setText("As @smith2020 says.\n\n{citations=vancouver}");
    expect(plain.html).toContain("Smith (2020)");
    expect(chosen.html).toContain("Smith (1)");
    expect(chosen.words).toBe(plain.words);
    expect((await setText("{citations=harvard}\n\nAs @smith2020 says.", { style: "vancouver" })).html).toContain("Smith (2020)");
  });

  it("is found when there is none of that name, with the nearest; the text keeps what was written", async () => {
    const { html, findings } = await setText("{citations=appa}\n\nAs @smith2020 says.");
    expect(findings.map(({ problem, place }) => [problem.code, place.line])).toEqual([["work-citation-style", 1]]);
    expect(findings[0]!.problem.remedy).toContain("Did you mean {citations=apa}?");
    expect(html).toContain("{citations=appa}");
    expect(codesOf(await setText("{citations=constructor}"))).toEqual(["work-citation-style"]);
    expect(codesOf(await setText("a {citations=apa} b"))).toEqual([]);
  });
});

const item = (id: string, name: string): CslItem => ({
  ...{ id, type: "book", title: `Invented ${name}` },
  author: [{ family: name, given: "Ann" }],
  issued: { "date-parts": [[2020]] },
});
const part = { prefix: "", locator: "", label: "page", suffix: "", withoutAuthor: false };
const asking = (style: CitationStyle, items: readonly CslItem[]): AskedCitations => ({
  ...{ style, items, language: "en" },
  asked: items.map(({ id }) => ({ narrative: false, parts: [{ ...part, key: id }] })),
});

describe("citations of one text after the other", () => {
  it("know nothing of the text before: same keys, same names, letters of the year", () => {
    for (const style of ["harvard", "apa", "vancouver"] as const) {
      const alone = formatCitations(asking(style, [item("b", "Doe")]));
      formatCitations(asking(style, [item("a", "Doe"), item("b", "Roe"), { ...item("c", "Doe"), title: "Another" }]));
      expect(formatCitations(asking(style, [item("b", "Doe")]))).toEqual(alone);
      expect(alone.references.map(({ key }) => key)).toEqual(["b"]);
    }
    const letters = formatCitations(asking("apa", [item("a", "Doe"), { ...item("c", "Doe"), title: "Another" }]));
    expect(letters.citations).toEqual(["(Doe, 2020b)", "(Doe, 2020a)"]);
  });

  it("are set in a thread as they are here, in their order, and one that fails holds up none of the others", async () => {
    const thread = new CitingThread();
    const bad = { ...asking("apa", [item("a", "Doe")]), style: "none" as CitationStyle };
    const asked = [asking("apa", [item("a", "Doe")]), asking("harvard", [item("a", "Roe"), item("b", "Doe")])];
    const [first, failed, second] = await Promise.allSettled([asked[0]!, bad, asked[1]!].map((one) => thread.set(one)));
    expect(first).toEqual({ status: "fulfilled", value: formatCitations(asked[0]!) });
    expect(failed).toMatchObject({ status: "rejected", reason: { code: "work-citations-slow" } });
    expect(second).toEqual({ status: "fulfilled", value: formatCitations(asked[1]!) });
  });

  it("are set once for as long as text, works, style and language are the same", async () => {
    const one = asking("harvard", [item("kept", "Doe")]);
    const set = citationsSet(one);
    expect(citationsSet({ ...one, items: [{ ...one.items[0]!, abstract: "Nobody prints it." }] })).toBe(set);
    expect(citationsSet({ ...one, style: "apa" })).not.toBe(set);
    expect(citationsSet({ ...one, language: "fr" })).not.toBe(set);
    expect(citationsSet(asking("harvard", [item("kept", "Roe")]))).not.toBe(set);
    expect((await set).citations).toEqual(["(Doe, 2020)"]);
  });
});
