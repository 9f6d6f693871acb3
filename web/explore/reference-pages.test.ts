import { describe, expect, it } from "vitest";
import type { Page } from "../parts/page.ts";
import { renderPage } from "../parts/render-page.tsx";
import { absent, COUNTRY, figure, FRAME } from "../testing.ts";
import { changesPage } from "./changes/changes-page.tsx";
import { releasesPage } from "./changes/releases-page.tsx";
import type { IndicatorData } from "./indicator/indicator-data.ts";
import { indicatorPage } from "./indicator/indicator-page.tsx";
import { indicatorsPage } from "./indicator/indicators-page.tsx";
import { methodologyPage, methodologyStartPage } from "./methodology/methodology-page.tsx";
import { countryQualityPage } from "./quality/country-quality-page.tsx";
import type { CountryQualityData } from "./quality/quality-data.ts";
import type { RegionData } from "./region/region-data.ts";
import { regionPage } from "./region/region-page.tsx";
import { regionsPage } from "./region/regions-page.tsx";
import { searchPage } from "./search/search-page.tsx";
import { unknownPage } from "./unknown/unknown-page.tsx";

const AREA = { code: "XAA", name: "Aland & <Sons>", href: "/country/XAA" };
const GROUP = { code: "900", name: "Inventia", href: "/region/900" };
const years = (values: readonly (number | null)[]) =>
  values.map((value, place) =>
    value === null ? absent({ period: String(2000 + place) }) : figure(value, { period: String(2000 + place) }),
  );

const INDICATOR: IndicatorData = {
  dataflow: "DF_X",
  family: "Invented figures",
  id: "NET",
  name: "Net of something",
  description: "Invented.",
  unit: "PS",
  preferred: false,
  tone: "people",
  period: "2002",
  periods: ["2002", "2001"],
  side: "area",
  sides: { area: "who receives", counterpart: "who sends" },
  ranked: [
    { area: AREA, figure: figure(500) },
    { area: { code: "XBB", name: "Bee" }, figure: figure(-250) },
  ],
  silent: [{ code: "XCC", name: "Cee" }],
  groups: [
    { area: GROUP, figure: figure(250), coverage: { members: 3, withFigure: 2, share: 99.97 } },
    { area: { code: "901", name: "Other" }, figure: figure(1), coverage: undefined },
  ],
  chosen: ["XAA"],
  trends: [{ area: AREA, figures: years([1, null, -3, 4]) }],
  statuses: [{ words: "estimate", count: 2 }],
  methods: [{ code: "FIT", name: "Fitted", count: 2 }],
  source: "Source: Inventors",
  notes: ["An invented note."],
};

const NO_FLOW = { rows: [], corridors: 0, people: 0 };
const REGION: RegionData = {
  code: "900",
  name: "Inventia",
  kind: "Invented groups",
  facts: COUNTRY.facts,
  period: "2024",
  within: { rows: [{ origin: AREA, destination: GROUP, href: "/corridor/XAA-XBB", figure: figure(12_345) }], corridors: 3, people: 20_000 },
  into: NO_FLOW,
  out: NO_FLOW,
  peopleTrend: COUNTRY.peopleTrend,
  moneyTrend: { inward: { figures: [] }, outward: { figures: [] }, source: "" },
  members: [{ area: AREA, here: figure(4), abroad: undefined, received: absent(), share: figure(4.2, { unit: "PT_GDP" }) }],
  moneyYear: "2023",
  source: "Source: Inventors",
  notes: ["An invented note."],
};

const QUALITY: CountryQualityData = {
  code: "XAA",
  name: "Aland",
  quality: COUNTRY.quality,
  movesYear: "2020",
  movesSource: "Source: Inventors",
  moves: [
    { origin: AREA, destination: GROUP, href: "/corridor/XAA-XBB", before: null, after: figure(4_070), difference: 4_070 },
    { origin: GROUP, destination: AREA, href: "/corridor/XBB-XAA", before: 3_000, after: figure(20), difference: -2_980 },
  ],
  other: [{ other: figure(5), total: figure(50), share: 10 }],
  received: {
    series: ["REM_RECEIVED", "OWN"],
    rows: [{ period: "2020", figures: [figure(5, { unit: "USD" }), undefined], spread: undefined }],
    source: "Source: Inventors",
  },
  paid: {
    series: ["REM_PAID", "OWN"],
    rows: [
      { period: "2020", figures: [figure(5, { unit: "USD" }), figure(6, { unit: "USD" })], spread: 20 },
      { period: "2019", figures: [figure(5, { unit: "USD" }), undefined], spread: undefined },
      { period: "2018", figures: [figure(5, { unit: "USD" }), figure(5.2, { unit: "USD" })], spread: 4 },
    ],
    source: "Source: Inventors",
  },
  missing: ["Something is missing."],
  notes: ["An invented note."],
};

const EXAMPLE = {
  label: "Migrants",
  figure: figure(0, { method: "ASSUMED_ZERO" }),
  href: "/explain/DF/KEY",
  steps: 4,
  lastSteps: [{ words: "Added", value: 3 }],
};
const METHODOLOGY = methodologyPage(
  {
    id: "rounds",
    title: "Rounds",
    blocks: [
      { kind: "heading", depth: 2, id: "what", texts: [{ kind: "text", text: "What <b>it</b> is" }] },
      {
        kind: "paragraph",
        texts: [{ kind: "link", href: "/methodology/other", texts: [{ kind: "strong", texts: [{ kind: "text", text: "x" }] }] }],
      },
      {
        kind: "list",
        ordered: true,
        items: [[{ kind: "paragraph", texts: [{ kind: "emphasis", texts: [{ kind: "text", text: "M(i,j)" }] }] }]],
      },
      { kind: "table", columns: [{ texts: [{ kind: "text", text: "n" }], number: true }], rows: [[[{ kind: "code", text: "1 < 2" }]]] },
      { kind: "code", text: "a < b" },
      { kind: "quote", blocks: [{ kind: "paragraph", texts: [{ kind: "text", text: "said" }] }] },
    ],
    methods: [
      { code: "FIT", name: "Fitted", words: "Invented.", example: EXAMPLE },
      { code: "OWN", name: "Invented", words: "Invented.", example: undefined },
    ],
    others: [{ id: "other", title: "Other" }],
  },
  FRAME,
);

const CHANGES = {
  id: "2099.2",
  compared: {
    before: "2099.1",
    causes: ["Source “S”: another file."],
    indicators: [
      {
        id: "DF-X",
        name: "Net of something",
        mark: "new",
        added: 1,
        removed: 0,
        moved: 1,
        unchanged: 1_234,
        relabelled: 0,
        largest: [{ label: "Aland, 2024", href: "/explain/DF/KEY", period: "2024", before: "1", after: "2", why: "not known" }],
      },
    ],
  },
};

const PAGES: Readonly<Record<string, Page>> = {
  indicators: indicatorsPage(
    [
      {
        id: "DF_X",
        name: "Invented figures",
        description: "Invented.",
        rows: [
          {
            id: "NET",
            name: "Net",
            unit: "OWN",
            href: "/indicator/DF_X/NET",
            firstYear: "1990",
            lastYear: "2024",
            preferred: true,
            countries: 2,
            groups: 0,
          },
          {
            id: "OLD",
            name: "Old",
            unit: "PT",
            href: "/indicator/DF_X/OLD",
            firstYear: "1990",
            lastYear: "2024",
            preferred: false,
            countries: 2,
            groups: 4,
          },
        ],
      },
    ],
    FRAME,
  ),
  indicator: indicatorPage(INDICATOR, FRAME),
  "indicator without figures": indicatorPage(
    { ...INDICATOR, ranked: [], groups: [], trends: [], statuses: [], methods: [], silent: [], notes: [] },
    FRAME,
  ),
  regions: regionsPage(
    [{ id: "world", title: "The world", rows: [{ area: GROUP, here: figure(1), abroad: undefined, received: absent() }] }],
    FRAME,
  ),
  region: regionPage(REGION, FRAME),
  "region of which little is known": regionPage({ ...REGION, within: NO_FLOW, members: [], notes: [] }, FRAME),
  quality: countryQualityPage(QUALITY, FRAME),
  "quality of little": countryQualityPage(
    {
      ...QUALITY,
      quality: { period: "2024", dataType: "", inward: [], outward: [] },
      moves: [],
      other: [],
      received: { series: [], rows: [], source: "" },
      missing: [],
      notes: [],
    },
    FRAME,
  ),
  unknown: unknownPage(
    {
      period: "2024",
      rows: [{ area: AREA, gaps: { received: "missing" } }],
      counts: { detail: 0, received: 1, paid: 0, cost: 0, income: 0 },
    },
    FRAME,
  ),
  methodology: methodologyStartPage({ blocks: [], pages: [] }, FRAME),
  "a page on a method": METHODOLOGY,
  releases: releasesPage([{ id: "2099.1", title: "T", frozenOn: "2099-01-01", words: "frozen" }], FRAME),
  changes: changesPage(CHANGES, FRAME),
  "changes of the first release": changesPage({ id: "2099.1" }, FRAME),
  search: searchPage({ query: "<b>", groups: [{ title: "Pages", note: "Nearly.", found: [{ text: "A", href: "/a", more: "b" }] }] }, FRAME),
};

describe.each(Object.entries(PAGES))("%s", (_, page) => {
  const html = renderPage(page, FRAME);

  it("holds no slip of the programme, no script and no style of its own", () => {
    expect(html).not.toMatch(/NaN|undefined|\[object|Infinity|>null</);
    expect(html).not.toMatch(/<script|<style|\sstyle=|\son\w+=/);
  });

  it("has one first heading, and no id twice", () => {
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });
});

describe("what these pages say", () => {
  const html = (name: string): string => renderPage(PAGES[name]!, FRAME);

  it("an indicator ranks, says what groups rest on, and warns of a series that is not preferred", () => {
    const page = html("indicator");
    expect(page.indexOf("Aland &amp; &lt;Sons>")).toBeGreaterThan(0);
    expect(page).toContain("2 of 3 · 99.9%");
    expect(page).toContain("Another series of this data set is preferred");
    expect(page).toContain("−250");
    expect(page).toMatch(/<input[^>]+value="XAA"[^>]+checked/);
  });

  it("a document is text, whatever it holds", () => {
    const page = html("a page on a method");
    expect(page).toContain("What &lt;b>it&lt;/b> is");
    expect(page).toContain("<em>M(i,j)</em>");
    expect(page).toContain('<a href="/methodology/other"><strong>x</strong></a>');
  });

  it("a missing earlier corridor is not listed, and differences have a sign", () => {
    const page = html("quality");
    expect(page).toContain("not listed");
    expect(page).toContain("+4,070");
    expect(page).toContain("−2,980");
  });

  it("the first release says plainly that there is none to compare with", () =>
    expect(html("changes of the first release")).toContain("This is the first release kept here"));
});
