import { describe, expect, it } from "vitest";
import { findRecordFormat, writeCrossrefReviews, writeCrossrefWork, WORK_KINDS, type PublicWork } from "#partnership";
import { hasSchemas, judged, type SchemaName } from "../support/schemas-of-others.ts";
import { HOSTILE, LARGEST, SAMPLES } from "../support/sample-works.ts";

/** A text as it comes out of the typesetter, with every mark that it writes. */
const HTML = [
  '<article class="work-text" lang="en" dir="ltr"><p>Before any heading.</p><h2 id="text-a">Findings <em>&amp; more</em></h2>',
  '<p>In 2020, <a href="/r/1/explain/x" class="bound-figure">1,234</a> lived there <span class="citation">(Smith 2020)</span>.',
  '<sup><a href="#text-note-1" id="text-note-1-mark" role="doc-noteref" aria-label="Note 1">1</a></sup> <a href="#text-tbl" class="cross-reference">Table 1</a><br></p>',
  '<h4 id="text-b">Deeper than it should be</h4><ul><li>One<ul><li>Two</li></ul></li><li><p>Three</p><p>Four</p></li></ul><ol start="3"><li>Third</li></ol>',
  '<blockquote lang="ar" dir="rtl"><p>مرحبا</p><ul><li>x</li></ul></blockquote><pre tabindex="0"><code dir="ltr">a &lt; b</code></pre><hr>',
  '<h3 id="text-c">Between</h3><figure id="text-fig" class="work-figure"><img src="/library/x/v/1/files/map.png" alt="A map"><figcaption><span class="work-label">Figure 1.</span> A <strong>map</strong></figcaption></figure>',
  '<div class="work-table" role="region" aria-labelledby="c" tabindex="0"><table id="text-tbl"><caption id="c"><span class="work-label">Table 1.</span> Numbers</caption><thead><tr><td></td><th scope="col" class="set-right">N</th></tr></thead><tbody><tr><th scope="row">A</th><td class="set-right">1</td></tr></tbody></table></div>',
  '<h2 id="text-d">Last</h2><p><span lang="fr" dir="ltr">mot juste</span> <span class="picture-missing">[x]</span> <code dir="ltr">c</code> <a href="https://example.org/?a=1&amp;b=2" rel="noopener">there</a></p>',
  '<section class="work-notes" role="doc-endnotes" aria-labelledby="text-notes"><h2 id="text-notes">Notes</h2><ol><li id="text-note-1"><p>Noted. <a href="#text-note-1-mark" role="doc-backlink" aria-label="Back" class="note-back">↩</a></p></li></ol></section>',
  '<section class="work-references" role="doc-bibliography" aria-labelledby="text-references"><h2 id="text-references">References</h2><ul class="reference-list" role="list"><li>Smith, A. (2020) <em>Invented moves</em>.</li></ul></section></article>',
].join("");

const write = (file: string) => (work: PublicWork) => findRecordFormat(file)!.write(work, { schemaType: "Report", html: HTML });

const REVIEW = { reference: "R-2099-0001", address: "https://figures.example/reviews/R-2099-0001", on: "2098-12-01" };
const batch = (work: PublicWork) => ({
  depositor: { name: work.publisher, mail: "desk@figures.example" },
  now: new Date("2099-06-01T00:00:00Z"),
  work,
  doi: "10.5072/knomad.w-2",
});
const reviews = (work: PublicWork): string =>
  writeCrossrefReviews(batch(work), [
    { ...REVIEW, round: 1, reviewerNumber: 1, reviewer: undefined },
    { ...REVIEW, round: 2, reviewerNumber: 2, reviewer: { name: HOSTILE, orcid: "0000-0002-1825-0097" } },
  ])!;

const FORMATS: readonly (readonly [
  name: string,
  schema: SchemaName,
  write: (work: PublicWork) => string,
  broken: readonly (readonly [string, string])[],
])[] = [
  [
    "Dublin Core",
    "oaiDc",
    write("dublin-core.xml"),
    [
      ["<dc:date>", "<dc:when>"],
      ["</oai_dc:dc>", ""],
    ],
  ],
  [
    "DataCite XML",
    "datacite",
    write("datacite.xml"),
    [
      ['resourceTypeGeneral="Report"', 'resourceTypeGeneral="Rapport"'],
      ["<publicationYear>2099</publicationYear>", ""],
      ['relationType="HasVersion"', 'relationType="hasVersion"'],
    ],
  ],
  [
    "JATS",
    "jats",
    write("jats.xml"),
    [
      ['dtd-version="1.1"', 'dtd-version="1.2"'],
      ['<issn pub-type="epub">2049-3630</issn>', ""],
      ["<sec ", "<section "],
    ],
  ],
  [
    "Crossref deposit of a work",
    "crossref",
    (work) => writeCrossrefWork(batch(work)),
    [
      ["<doi>10.5072/knomad.w-2</doi>", "<doi>knomad.w-2</doi>"],
      ['sequence="first"', 'sequence="1"'],
      ['media_type="online"', 'media_type="screen"'],
    ],
  ],
  [
    "Crossref deposit of reviews",
    "crossref",
    reviews,
    [
      ['type="referee-report"', 'type="report"'],
      ["<review_date>", "<date>"],
    ],
  ],
];

describe.skipIf(!hasSchemas)("records by the schemas of those who defined them (skipped where they are not at hand)", () => {
  it.each(FORMATS)("%s: every sample is valid, and every broken one is refused", async (_, schema, written, broken) => {
    const good = Object.fromEntries(SAMPLES.map(([name, work]) => [name, written(work)]));
    const whole = written(LARGEST);
    for (const [part] of broken) expect(whole).toContain(part);
    const bad = Object.fromEntries(broken.map(([part, instead]) => [`broken: ${part}`, whole.replace(part, instead)]));
    const faults = await judged(schema, { ...good, ...bad });
    for (const name of Object.keys(good)) expect([name, ...faults[name]!]).toEqual([name]);
    for (const name of Object.keys(bad)) expect(faults[name]!.length, name).toBeGreaterThan(0);
  });

  it("a Crossref deposit of every kind of work is valid", async () => {
    const deposits = WORK_KINDS.map(({ id }) => [id, writeCrossrefWork(batch({ ...LARGEST, kind: id }))] as const);
    const faults = await judged("crossref", Object.fromEntries(deposits));
    expect(Object.entries(faults).filter(([, found]) => found.length > 0)).toEqual([]);
    expect(Object.keys(faults)).toHaveLength(WORK_KINDS.length);
  });
});
