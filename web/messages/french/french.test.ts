import { describe, expect, it } from "vitest";
import { en } from "../en.ts";
import { fr } from "../fr.ts";

/** What functions are called with; the words are not those of any text, so that they are found again in the result. */
const VALUES = ["Xanadu", "Yverdon", "4 321", "1987", "2017", "Zorglub"];

const SPECIAL: Readonly<Record<string, readonly unknown[]>> = {
  "figures.status": ["L"],
  "figures.withUnit": ["USD", "4 321"],
  "figures.withUnitName": ["PS", "4 321"],
  "periods.quarter": [3, 1987],
  "country.peopleTrendTitle": ["Xanadu", "here"],
  "country.moneyTrendTitle": ["Xanadu", "paid"],
  "corridor.trendPeopleTitle": ["grew", "1987", "2017"],
  "corridor.trendMoneyTitle": ["same", "1987", "2017"],
  "corridor.trendCostTitle": ["fell", "Xanadu", "Yverdon"],
  "explain.label": [{ measure: "Zorglub", from: "Xanadu", to: "Yverdon", sex: "F", period: "1987", direction: "people" }],
  "indicators.trendTitle": ["Zorglub", ["Xanadu", "Yverdon"]],
  "indicators.units": ["PS"],
  "indicators.unitTitle": ["PS"],
};

/** A number where the text counts: a word in its place would hide the plural. */
const COUNTS: Readonly<Record<string, readonly number[]>> = {
  "charts.other": [0],
  "explain.more": [0],
  "home.aboutRelease": [1, 2],
  "countries.lead": [0],
  "indicators.ranked": [0],
  "indicators.silent": [1],
  "map.subtitle": [1],
  "methodology.allSteps": [0],
  "regions.description": [1],
  "regions.members": [0],
  "releases.whyReported": [0],
  "unknown.counts.detail": [0],
  "unknown.counts.received": [0],
  "unknown.counts.paid": [0],
  "unknown.counts.cost": [0],
  "unknown.counts.income": [0],
};

const argumentsOf = (path: string): readonly unknown[] =>
  SPECIAL[path] ?? VALUES.map((value, place) => (COUNTS[path]?.includes(place) ? 37 : value));

/** Every text of a language by its place, functions called with samples. */
const textsOf = (texts: unknown, path = ""): readonly (readonly [path: string, text: string])[] => {
  if (typeof texts === "string") return [[path, texts]];
  if (typeof texts === "function") return textsOf((texts as (...values: readonly unknown[]) => unknown)(...argumentsOf(path)), path);
  return Object.entries(texts as object).flatMap(([name, one]) => textsOf(one, path === "" ? name : `${path}.${name}`));
};

const ENGLISH = new Map(textsOf(en));
const FRENCH = textsOf(fr).filter(([path]) => path !== "locale");

/** Written alike in both languages, or no words at all. */
const ALIKE =
  /^(?:direction|joined\.(?:apart|comma|sentences)|matrix\.(?:down|onward|cell|state|method|gridIn)|unknown\.(?:topics\.\d+\.id|cells\.there)|downloads\.(?:png|svg|indicators\.STOCK)|question\.help\.language|quality\.(?:corridor|editions\..*KNOMAD_2025|editions\.REM_PAID)|(?:site|corridor)\.sources|charts\.source|home\.corridor|country\.(?:notes|qualityCorridors|qualityCaption)|(?:sources|release)\.licence|(?:methods|problems)\.code|releases\.notes|search\.(?:corridors|pages)|audience\.kinds\.(?:page|citation)|corridor\.(?:title|howWords)|explain\.by|figures\.full)$/;

describe("texts in French", () => {
  it("are as many as in English, under the same names", () => {
    expect(FRENCH.map(([path]) => path)).toEqual([...ENGLISH.keys()].filter((path) => path !== "locale"));
  });

  it("differ from the English ones, but for a few words that are the same", () => {
    const same = FRENCH.filter(([path, text]) => ENGLISH.get(path) === text).map(([path]) => path);
    expect(same.filter((path) => !ALIKE.test(path))).toEqual([]);
  });

  it("print every value that the English text prints", () => {
    const places = VALUES.concat("37");
    const has = (text: string | undefined, value: string): boolean => text?.toLowerCase().includes(value.toLowerCase()) ?? false;
    const lost = FRENCH.flatMap(([path, text]) =>
      places.filter((value) => has(ENGLISH.get(path), value) !== has(text, value)).map((value) => `${path}: ${value}`),
    );
    expect(lost).toEqual([]);
  });

  it("have no word left over, no nothing", () => {
    const left = FRENCH.filter(([, text]) =>
      /\b(?:the|of|and|from|with|for|which|is|are|by|undefined|null|NaN)\b|\[object/i.test(text.replaceAll(/https?:\S+/g, "")),
    );
    expect(left).toEqual([]);
  });

  it("end as the English ones do", () => {
    const ended = (text: string | undefined): boolean => /[.?!]$/.test(text ?? "");
    const differ = FRENCH.filter(([path, text]) => ended(ENGLISH.get(path)) !== ended(text)).map(([path]) => path);
    // A question in French where English states what the page tells.
    expect(differ).toEqual(["explain.title"]);
  });
});

/** What a printer of French would refuse, each with a name. */
const REFUSED: Readonly<Record<string, RegExp>> = {
  "straight apostrophe or quote": /['"]/,
  "quotes that are not guillemets": /[“”]/,
  "no thin space (U+202F) before ; ! ? %": /(?<!\u202f)[;!?%]/,
  "no no-break space (U+00A0) before a colon": /(?<!\u00a0):(?!\/\/)/,
  "no no-break space (U+00A0) inside guillemets": /«(?!\u00a0)|(?<!\u00a0)»/,
  "thousands without a thin space": /\d \d{3}(?!\d)/,
  "two spaces, or one before a comma or a point": / {2}| [,.](?!\d)/,
  "an article that should have been joined": /\b(?:de le|de les|à le|à les|de un|que il)\b/i,
  "three points": /\.{3}/,
};

describe("French typography", () => {
  it.each(Object.entries(REFUSED))("never: %s", (_, refused) => {
    const own = FRENCH.map(([path, text]) => [path, text.replaceAll("4 321", "4\u202f321")] as const);
    expect(own.filter(([, text]) => refused.test(text))).toEqual([]);
  });
});
