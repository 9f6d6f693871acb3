import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TEST_DATAFLOWS } from "../typeset/testing-typeset.ts";
import { compareSources } from "./compare-sources.ts";
import { versionDifference, writeDifference } from "./version-difference.ts";

const context = { dataflows: TEST_DATAFLOWS, release: "2026.1" };
const htmlOf = (older: string, newer: string, language = "en"): string =>
  writeDifference(versionDifference(older, newer, context), language);

describe("the difference of two versions", () => {
  it("is word by word, and says to ears what eyes see", () => {
    const html = htmlOf("One two three four five.", "One two six four five.");
    expect(html).toContain('<p class="difference-changed">One two <del><span class="unseen" lang="en">[removed: </span>three<span');
    expect(html).toContain(
      '<ins><span class="unseen" lang="en">[added: </span>six<span class="unseen" lang="en">] </span></ins> four five.</p>',
    );
  });

  it("shows what stands around a change, and says how much else there is", () => {
    const paragraphs = Array.from({ length: 9 }, (_, place) => `Paragraph number ${place} of the text.`);
    const html = htmlOf(paragraphs.join("\n\n"), paragraphs.toSpliced(4, 0, "A new one.").join("\n\n"));
    expect(html.match(/difference-same/g)).toHaveLength(2);
    expect(html).toContain('<p class="difference-hidden" lang="en">3 paragraphs without changes</p>');
    expect(html).toContain('<p class="difference-hidden" lang="en">4 paragraphs without changes</p>');
    expect(html).toMatch(/difference-added"><ins>.*A new one\./);
  });

  it("of the same text is a sentence; marks of a text do nothing", () => {
    expect(htmlOf("a\r\n\r\nb", "a\n\n\nb")).toBe('<p class="difference-none" lang="en">The two versions have the same text.</p>');
    expect(htmlOf("a <b>", "a <script>alert(1)</script>", "fr")).not.toMatch(/<(?:b|script)>/);
  });

  it("gives both versions back to the letter", () => {
    const word = fc.constantFrom("one", "two", "{{x}}", "été", "😀", "\n\n", ".", "three four five six");
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), fc.array(word, { maxLength: 40 }), (a, b) => {
        const [older, newer] = [a.join(" "), b.join(" ")];
        const compared = compareSources(older, newer);
        const side = (without: "added" | "removed"): readonly string[] =>
          compared
            .filter(({ kind }) => kind !== without)
            .map(({ pieces }) =>
              pieces
                .filter(({ kind }) => kind !== without)
                .map(({ text }) => text)
                .join(""),
            );
        const paragraphs = (text: string): readonly string[] => text.split(/\n[ \t]*(?:\n[ \t]*)+/).filter((one) => one !== "");
        expect(side("added")).toEqual(paragraphs(older));
        expect(side("removed")).toEqual(paragraphs(newer));
      }),
    );
  });

  it("of two large texts with nothing in common comes soon", () => {
    const text = (seed: number): string =>
      Array.from({ length: 40_000 }, (_, place) => `w${(place * seed) % 9973}${place % 50 === 0 ? "\n\n" : ""}`).join(" ");
    const start = performance.now();
    const compared = compareSources(text(7), text(13));
    expect(compared.length).toBeGreaterThan(100);
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});

describe("figures of two versions", () => {
  const changesOf = (older: string, newer: string): readonly string[] =>
    versionDifference(older, newer, context).figures.map(({ kind }) => kind);

  it("are compared by what they show, not by how they are written", () => {
    expect(changesOf("{{stock MEX>USA 2024}}", "{{DF_MIGRANT_STOCK/STOCK.USA.MEX._T.2024@2026.1}}")).toEqual([]);
  });

  it("another period, release or look is a change; others come, go and move", () => {
    expect(changesOf("{{stock MEX>USA 2020}}", "{{stock MEX>USA 2024}}")).toEqual(["changed"]);
    expect(changesOf("{{stock MEX>USA 2020}}", "{{stock MEX>USA 2020 @2026.2}}")).toEqual(["changed"]);
    expect(changesOf("{{stock MEX>USA 2020}}", "{{stock MEX>USA 2020, rounded}}")).toEqual(["changed"]);
    expect(changesOf("a", "{{stock MEX>USA 2020}}")).toEqual(["added"]);
    expect(changesOf("{{stock MEX>USA 2020}}", "a")).toEqual(["removed"]);
    expect(
      changesOf(
        "{{stock MEX>USA 2020}} {{stock MEX>USA 2024}} {{cost USA>MEX 2020-Q1}}",
        "{{cost USA>MEX 2020-Q1}} {{stock MEX>USA 2020}} {{stock MEX>USA 2024}}",
      ),
    ).toEqual(["moved"]);
    expect(
      changesOf(
        "{{stock MEX>USA 2020}} {{cost USA>MEX 2020-Q1}}",
        "{{stock MEX>USA 2020}} {{stock MEX>USA 2024}} {{cost USA>MEX 2020-Q2}}",
      ),
    ).toEqual(["added", "changed"]);
  });

  it("are listed before the text, in sentences", () => {
    const html = htmlOf("x {{stock MEX>USA 2020}}", "x {{stock MEX>USA 2024}}");
    expect(html).toContain("<h3>One figure changed</h3>");
    expect(html).toContain(
      "Changed in line 1: from {{DF_MIGRANT_STOCK/STOCK.USA.MEX._T.2020@2026.1}} to {{DF_MIGRANT_STOCK/STOCK.USA.MEX._T.2024@2026.1}}",
    );
    expect(htmlOf("a", "a {{stock MEX>USA 2024}}", "fr")).toContain("Un chiffre a changé");
  });
});
