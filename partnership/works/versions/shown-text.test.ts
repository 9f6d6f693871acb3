import { describe, expect, it } from "vitest";
import { setText, TEST_DATAFLOWS } from "../typeset/testing-typeset.ts";
import { shownDifference, shownText } from "./shown-text.ts";

const SOURCE = `# About flows

They came & went <early>, as [a page](https://example.org/a?b=1&c=2) says.[^one]

![Flows](secret-name.png)

| Area | People |
|---|---:|
| One | 2 |

- first
- second

[^one]: A note.

[unused-label]: https://example.org/never
`;

const set = (source: string, picture = "file-1.png") => setText(source, { pictures: new Map([["secret-name.png", { href: picture }]]) });

describe("a text as it is read", () => {
  it("has paragraphs, tables, pictures under the name they are shown by, addresses and notes, and nothing of the source", async () => {
    const text = shownText((await set(SOURCE)).html);
    for (const words of ["About flows", "They came & went <early>", "a page (https://example.org/a?b=1&c=2)", "[Flows (file-1.png)]"])
      expect(text).toContain(words);
    for (const words of ["Area | People", "One | 2", "first\n\nsecond", "A note."]) expect(text).toContain(words);
    for (const words of ["secret-name", "unused-label", "never", "#text-", "class=", "↩"]) expect(text).not.toContain(words);
  });

  it("says where two versions differ: in words, a picture, and a figure of a release", async () => {
    const older = { html: (await set(SOURCE)).html, source: SOURCE };
    const changed = `${SOURCE.replace("They came", "All came")}\n\n{{stock MEX>USA 2024}}\n`;
    const newer = { html: (await set(changed, "file-2.png")).html, source: changed };
    const { paragraphs, figures } = shownDifference(older, newer, { dataflows: TEST_DATAFLOWS });
    const changedOnes = paragraphs.filter(({ kind }) => kind !== "same").flatMap(({ pieces }) => pieces);
    const without = (one: "added" | "removed"): string => changedOnes.flatMap(({ kind, text }) => (kind === one ? [] : [text])).join("");
    for (const words of ["They came", "(file-1.png)"]) expect(without("added")).toContain(words);
    for (const words of ["All came", "(file-2.png)"]) expect(without("removed")).toContain(words);
    expect(figures.map(({ kind }) => kind)).toEqual(["added"]);
    expect(shownDifference(older, older, { dataflows: TEST_DATAFLOWS }).paragraphs.every(({ kind }) => kind === "same")).toBe(true);
  });
});
