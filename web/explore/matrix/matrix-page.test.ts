import { describe, expect, it } from "vitest";
import { renderPage } from "../../parts/render-page.tsx";
import { FRAME } from "../../testing.ts";
import { matrixPage } from "./matrix-page.tsx";
import { MATRIX } from "./testing.ts";

const people = renderPage(matrixPage(MATRIX, FRAME), FRAME);
const money = renderPage(
  matrixPage(
    {
      ...MATRIX,
      tone: "money",
      state: { ...MATRIX.state, indicator: "money-rule" },
      bySex: false,
      year: { ...MATRIX.year, unit: "USD", power: 3 },
    },
    FRAME,
  ),
  FRAME,
);

describe.each(Object.entries({ people, money }))("the matrix of %s", (_, html) => {
  it("holds no slip of the programme, no script inside and no style of its own", () => {
    expect(html).not.toMatch(/NaN|undefined|\[object|Infinity|>null</);
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/);
    const scripts = [...html.matchAll(/<script[^>]*>/g)].map(([tag]) => tag);
    expect(scripts).toEqual(['<script type="module" src="/assets/matrix.js">', '<script type="application/json" id="matrix-data">']);
  });

  it("has no id twice, one first heading, and escapes names also in its data", () => {
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual([...new Set(ids)]);
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
    expect(html).not.toContain("Bee <land>");
    expect(html).toContain("Bee \\u003cland>");
  });
});

describe("what the matrix says", () => {
  it("axes name who is where, and who receives from whom", () => {
    expect(people).toMatch(/Born in.*↓.*Living in.*→/s);
    expect(money).toMatch(/Received by.*↓.*Sent from.*→/s);
  });

  it("cells lead to corridors, blocks to the finer table", () => {
    expect(people).toContain('<td class="k6"><a href="/corridor/XAA-XBB">468K</a></td>');
    expect(people).toContain("/matrix?origins=901&amp;destinations=902#regions");
  });

  it("an unlisted cell is hatched, and no zero stands in it", () => {
    expect(people).toContain('<td class="absent" aria-label="not listed by the source"></td>');
    expect(people).toContain('<td class="zero"><a href="/corridor/XBB-XAA">0</a></td>');
    expect(money).toContain('<td class="assumed"><a href="/corridor/XBB-XCC">0*</a></td>');
    expect(money).toContain("an assumption, not an observation");
  });

  it("the legend prints the breaks", () => {
    for (const words of ["below 10", "from 10", "from 100K", "from 1M"]) expect(people).toContain(words);
    expect(money).toContain("from US$10M");
  });

  it("what was looked for in vain is said", () => {
    expect(renderPage(matrixPage({ ...MATRIX, lookedFor: "<b>" }, FRAME), FRAME)).toContain("called “&lt;b>”");
  });
});
