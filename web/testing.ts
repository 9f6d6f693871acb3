import { messagesFor } from "./messages/messages.ts";
import type { CountryData } from "./explore/country/country-data.ts";
import type { CorridorData, DirectionData } from "./explore/corridor/corridor-data.ts";
import type { Figure } from "./figures/figure.ts";
import type { Frame } from "./parts/frame.ts";

/** Pages and figures of invented areas, for tests. */
export const FRAME: Frame = {
  messages: messagesFor("en"),
  siteName: "Invented observatory",
  statement: "Invented. Independent.",
  address: "https://observatory.example",
  links: {
    here: "/country/XAA",
    localised: (address) => address,
    onward: (address) => address,
    languages: [{ code: "en", name: "English", notTranslated: "Not in English.", localised: (address) => address }],
  },
  release: {
    id: "2099.1",
    title: "Invented figures, release 2099.1",
    citation: "Nobody (2099). Invented figures.",
    frozenOn: "2099-01-02",
    state: "frozen, not yet peer reviewed",
    licence: { name: "CC BY 4.0", url: "https://example.org/licence" },
  },
  assets: { stylesheet: "/assets/style.css", icon: "/assets/icon.svg", fonts: [], island: (name) => `/assets/${name}.js` },
};

/** An estimate of people unless told otherwise. */
export const figure = (value: number, more: Partial<Omit<Figure, "value">> = {}): Figure & { readonly value: number } => ({
  value,
  unit: "PS",
  period: "2024",
  status: "E",
  method: "FIT",
  ...more,
});

/** A figure that is not there. */
export const absent = (more: Partial<Figure> = {}): Figure => ({
  value: null,
  unit: "PS",
  period: "2024",
  status: "L",
  method: "",
  ...more,
});

const AREA_A = { code: "XAA", name: "Aland & Sons", href: "/country/XAA" };
const AREA_B = { code: "XBB", name: "Bee <land>", href: "/country/XBB" };

const breakdown = (unit: string): CountryData["peopleIn"] => ({
  period: "2024",
  rows: [
    { area: AREA_B, href: "/corridor/XBB-XAA", figure: figure(468_123, { unit }) },
    { area: AREA_A, href: "/corridor/XAA-XBB", figure: figure(7, { unit }) },
  ],
  rest: { count: 3, value: 40 },
  unnamed: figure(12, { unit }),
  source: "Source: Inventors",
});

const NOTHING: CountryData["peopleIn"] = { period: "2024", rows: [], rest: { count: 0, value: 0 }, unnamed: undefined, source: "" };
const trend = (unit: string): Figure[] =>
  [1990, 1995, 2000, 2005].map((year, place) =>
    place === 2 ? absent({ unit, period: String(year) }) : figure(100 * (place + 1), { unit, period: String(year) }),
  );

/** A country with everything. */
export const COUNTRY: CountryData = {
  code: "XAA",
  name: AREA_A.name,
  facts: [
    { tone: "people", label: "people abroad", figure: figure(1_234_567, { explainHref: "/explain/DF/KEY" }), trend: [1, null, 3] },
    { tone: "money", label: "received", figure: undefined },
    { tone: "cost", label: "cost", figure: figure(6.04, { unit: "PT", period: "2020-Q3", status: "A", method: "REPORTED" }) },
  ],
  peopleIn: breakdown("PS"),
  peopleOut: breakdown("PS"),
  moneyIn: breakdown("USD"),
  moneyOut: breakdown("USD"),
  peopleTrend: { inward: { figures: trend("PS"), marked: ["1990"] }, outward: { figures: trend("PS") }, source: "Source: Inventors" },
  moneyTrend: { inward: { figures: trend("USD") }, outward: { figures: [] }, source: "Source: Inventors" },
  cost: { mean: figure(6.04, { unit: "PT", period: "2020-Q3" }), byCorridor: breakdown("PT"), old: true },
  displaced: { rows: [{ label: "refugeesHosted", figure: figure(0, { status: "A", method: "REPORTED" }) }], source: "Source: Inventors" },
  quality: { period: "2024", dataType: "BR", inward: [{ name: "Fitted", words: "Invented.", corridors: 4, share: 100 }], outward: [] },
  notes: ["An invented note."],
};

/** A country of which hardly anything is known. */
export const EMPTY_COUNTRY: CountryData = {
  ...COUNTRY,
  facts: COUNTRY.facts.map(({ tone, label }) => ({ tone, label, figure: undefined })),
  peopleIn: NOTHING,
  peopleOut: NOTHING,
  moneyIn: NOTHING,
  moneyOut: NOTHING,
  peopleTrend: { inward: { figures: [] }, outward: { figures: [] }, source: "" },
  moneyTrend: { inward: { figures: [] }, outward: { figures: [] }, source: "" },
  cost: undefined,
  displaced: undefined,
  quality: { period: "2024", dataType: "", inward: [], outward: [] },
  notes: [],
};

const DIRECTION: DirectionData = {
  origin: AREA_A,
  destination: AREA_B,
  href: "/corridor/XAA-XBB",
  people: {
    figure: figure(468_123, { explainHref: "/explain/DF/KEY" }),
    provenance: { methodName: "Fitted", methodWords: "Invented.", sources: [{ text: "An invented source", href: "/sources#invented" }] },
  },
  money: { figure: figure(12_345_678, { unit: "USD", period: "2023" }), provenance: undefined },
  cost: { figure: figure(6.04, { unit: "PT", period: "2020-Q3", status: "A" }), provenance: undefined },
  shareOfOrigin: 12.3,
  shareOfDestination: 0.01,
  women: 48.5,
  perMigrant: 26.4,
  shareOfReceived: 3,
  zeroByRule: false,
};

const ABSENT: DirectionData = {
  ...DIRECTION,
  origin: AREA_B,
  destination: AREA_A,
  href: "/corridor/XBB-XAA",
  people: { figure: absent(), provenance: undefined },
  money: { figure: absent({ unit: "USD", period: "2023" }), provenance: undefined },
  cost: undefined,
  shareOfOrigin: undefined,
  shareOfDestination: undefined,
  women: undefined,
  perMigrant: undefined,
  shareOfReceived: undefined,
  zeroByRule: true,
};

/** A corridor with figures one way and none the other. */
export const CORRIDOR: CorridorData = {
  ...DIRECTION,
  reverse: ABSENT,
  mostPeople: 500_000,
  mostMoney: 20_000_000,
  peopleTrend: { figures: trend("PS"), marked: ["1990"] },
  moneyTrend: { figures: trend("USD") },
  costTrend: { figures: [] },
  costOld: true,
  source: "Source: Inventors",
  peopleSource: "Source: Inventors",
  moneySource: "Source: Inventors",
  costSource: "Source: Inventors",
  notes: [],
};

/** The same pair the other way: absences only. */
export const ABSENT_CORRIDOR: CorridorData = {
  ...CORRIDOR,
  ...ABSENT,
  reverse: DIRECTION,
  peopleTrend: { figures: [] },
  moneyTrend: { figures: [] },
};
