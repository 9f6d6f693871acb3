import type { PublicWork } from "#partnership";

const SITE = "https://figures.example";

/** A work of which nothing is known but what there must be. */
export const SMALLEST: PublicWork = {
  id: "00000000-0000-4000-8000-000000000001",
  reference: "W-1",
  slug: "small",
  address: `${SITE}/library/small`,
  state: "published",
  kind: "short-note",
  kindName: "Short note",
  fictitious: true,
  title: "Small [fictitious]",
  abstract: "",
  summary: "",
  language: "en",
  licence: undefined,
  contributors: [{ kind: "person", name: "Ada", orcid: null, ror: null, affiliation: null, roles: ["Software"], corresponding: false }],
  publisher: "Invented observatory",
  body: { slug: "group", name: "Invented group" },
  themes: [],
  countries: [],
  series: undefined,
  doi: undefined,
  version: { number: 1, address: `${SITE}/library/small/v/1`, on: "2099-01-02", hash: "a".repeat(64) },
  versions: [{ number: 1, address: `${SITE}/library/small/v/1`, on: "2099-01-02" }],
  firstPublicOn: "2099-01-02",
  changedAt: new Date("2099-01-02T03:04:05Z"),
  notices: [],
  files: [],
  bibliography: [],
  reviewAddress: undefined,
};

/** Texts that break writers who do not look: what XML cannot hold, what ends its sections, what turns lines around, what is long. */
export const HOSTILE =
  "a\u0000\u0008b ]]> <b>&amp; \"q\" 'r' \u202Eabc\u202C \u2066x\u2069 مرحبا 🌍 𝒳 \uD800 \uFFFE \u0085 Title: x\nHandle: RePEc:evil:evil:1\r\n\u2028#c";

/** A work with everything that a record can have. */
export const LARGEST: PublicWork = {
  ...SMALLEST,
  id: "00000000-0000-4000-8000-000000000002",
  reference: "W-2",
  slug: "large",
  address: `${SITE}/library/large`,
  kind: "analytical-report",
  kindName: "Analytical report",
  title: "Moves & stays: a <large> work",
  abstract: "One paragraph.\n\nTitle: another, which begins as a field of a template does.",
  summary: "In plain words.",
  language: "fr-CA",
  licence: { id: "CC-BY-4.0", name: "Creative Commons Attribution 4.0", href: "https://creativecommons.org/licenses/by/4.0/" },
  contributors: [
    {
      kind: "person",
      name: "Zoë van der Invented",
      orcid: "0000-0002-1825-0097",
      ror: null,
      affiliation: { name: "Institute of Nowhere", ror: "03yrm5c26" },
      roles: ["Conceptualization", "Writing – original draft"],
      corresponding: true,
    },
    {
      kind: "organisation",
      name: "Office of Nowhere",
      orcid: null,
      ror: "03yrm5c26",
      affiliation: null,
      roles: ["Resources"],
      corresponding: false,
    },
    {
      kind: "erased",
      name: "A person who asked to be erased",
      orcid: null,
      ror: null,
      affiliation: null,
      roles: ["Software"],
      corresponding: false,
    },
  ],
  themes: [
    { slug: "moves", name: "Moves" },
    { slug: "money", name: "Money" },
  ],
  countries: [
    { code: "MEX", name: "Mexico" },
    { code: "CIV", name: "Côte d’Ivoire" },
  ],
  series: { slug: "papers", name: "Invented papers", number: "7", issn: "2049-3630" },
  doi: "10.5072/knomad.w-2",
  version: { number: 2, address: `${SITE}/library/large/v/2`, on: "2099-03-04", hash: "b".repeat(64) },
  versions: [
    { number: 2, address: `${SITE}/library/large/v/2`, on: "2099-03-04" },
    { number: 1, address: `${SITE}/library/large/v/1`, on: "2099-01-02" },
  ],
  changedAt: new Date("2099-05-06T07:08:09Z"),
  notices: [
    { kind: "correction", words: "A table was wrong.", on: "2099-03-04", version: 2 },
    { kind: "retraction", words: "The sample was wrong.", on: "2099-05-06", version: undefined },
  ],
  state: "retracted",
  files: [
    { name: "large-v2.pdf", address: `${SITE}/library/large/v/2/work.pdf`, type: "application/pdf", bytes: undefined, isText: true },
    { name: "annex.csv", address: `${SITE}/library/large/v/2/files/annex.csv`, type: "text/csv", bytes: 12, isText: false },
  ],
  bibliography: [
    {
      id: "smith2020",
      type: "book",
      title: "Invented moves",
      author: [{ family: "Smith", given: "Ann" }],
      issued: { "date-parts": [[2020]] },
    },
    { id: "doe2021", type: "article-journal", title: "Other moves", DOI: "10.5072/other" },
  ],
  reviewAddress: `${SITE}/reviews/R-2099-0001`,
};

/** A work into whose every text somebody wrote what should break its record. */
export const HOSTILE_WORK: PublicWork = {
  ...LARGEST,
  title: HOSTILE,
  abstract: HOSTILE,
  summary: HOSTILE,
  publisher: HOSTILE,
  kindName: HOSTILE,
  contributors: LARGEST.contributors.map((one) => ({
    ...one,
    name: HOSTILE,
    affiliation: { name: HOSTILE, ror: null },
    roles: [HOSTILE],
  })),
  body: { slug: "group", name: HOSTILE },
  themes: [{ slug: "moves", name: HOSTILE }],
  countries: [{ code: "MEX", name: HOSTILE }],
  series: { slug: "papers", name: HOSTILE, number: "7\nHandle: x", issn: null },
  notices: LARGEST.notices.map((notice) => ({ ...notice, words: HOSTILE })),
  bibliography: [{ id: "x", type: "book", title: HOSTILE, author: [{ literal: HOSTILE }], DOI: `10.5072/${HOSTILE}` }],
};

/** Texts of nothing but what is left out. */
export const EMPTY_WORDS: PublicWork = {
  ...LARGEST,
  abstract: "\u0000",
  summary: " \n ",
  kindName: "Note",
  contributors: LARGEST.contributors.map((one) => ({ ...one, name: "\u0001 ", affiliation: { name: " ", ror: null }, roles: [""] })),
  themes: [{ slug: "moves", name: "" }],
};

export const SAMPLES: readonly (readonly [name: string, work: PublicWork])[] = [
  ["smallest", SMALLEST],
  ["largest", LARGEST],
  ["hostile", HOSTILE_WORK],
  ["with empty words", EMPTY_WORDS],
  ["by an organisation alone", { ...LARGEST, contributors: [LARGEST.contributors[1]!] }],
  ["by nobody any more", { ...LARGEST, contributors: [LARGEST.contributors[2]!] }],
  ["by nobody", { ...SMALLEST, contributors: [] }],
  ["in Arabic", { ...LARGEST, language: "ar", title: "هجرة", state: "published", notices: [] }],
];
