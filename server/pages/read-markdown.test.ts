import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readMethodology } from "./methodology-files.ts";
import { readMarkdown } from "./read-markdown.ts";

const TEXT = `# Title

<script>alert(1)</script>
Some *M(i,j)* with \`a < b\`, [a page](other.md#part), [elsewhere](../code.ts) and <b>marks</b>. ![no](picture.png)

<!-- figures: one -->
| Host | r |
|---|--:|
| A & B | 1 |

1. one
2. two

## Same
## Same
`;

it("reads what a page can show, and nothing that could run", () => {
  const blocks = readMarkdown(TEXT, (href) => (href.endsWith(".ts") ? undefined : href));
  expect(JSON.stringify(blocks)).not.toMatch(/script|<b>|picture|figures:/);
  expect(blocks.map(({ kind }) => kind)).toEqual(["heading", "paragraph", "table", "list", "heading", "heading"].filter((kind) => kind));
  expect(blocks.flatMap((block) => (block.kind === "heading" ? [block.id] : []))).toEqual(["title", "same", "same-1"]);
  expect(blocks.find((block) => block.kind === "table")).toMatchObject({ columns: [{ number: false }, { number: true }] });
});

it("leads from page to page, in the order of the first", () => {
  const docs = mkdtempSync(join(tmpdir(), "docs-"));
  mkdirSync(join(docs, "methodology"));
  const write = (name: string, text: string): void => writeFileSync(join(docs, name), text);
  write("methodology/README.md", "# Start\n\n[Two](two.md) then [one](one.md) and [moves](../largest-moves.md)\n");
  write("methodology/one.md", "# One\n\n[two](two.md#x), [start](README.md), [gone](gone.md)\n");
  write("methodology/two.md", "# Two\n");
  write("largest-moves.md", "# Moves\n\n[two](methodology/two.md)\n");
  const { start, pages } = readMethodology(docs);
  expect(start?.title).toBe("Start");
  expect(pages.map(({ id, title }) => `${id} ${title}`)).toEqual(["two Two", "one One", "largest-moves Moves"]);
  const links = [...JSON.stringify(pages).matchAll(/"href":"([^"]+)"/g)].map(([, href]) => href);
  expect(links).toEqual(["/methodology/two#x", "/methodology", "/methodology/two"]);
});

it("a copy without documents has no pages", () => {
  expect(readMethodology(join(tmpdir(), "none"))).toEqual({ start: undefined, pages: [] });
});
