import { describe, expect, it } from "vitest";
import { bundledApp } from "../../server/testing.ts";
import { seededRandom, type Random } from "../support/seeded-random.ts";
import { apiFigures, bodyOf, type ApiFigure } from "./api-figures.ts";
import { shownFigures, wordsByRule, type ShownFigure } from "./shown-figures.ts";

const { app, faults } = bundledApp();
const SEED = Number(process.env["KNOMAD_SEED"] ?? 20_261_122);
const RELEASE = "2026.1";

const text = (address: string): Promise<string> => bodyOf(app, address);

/** What the API says of a figure. */
const released = async ({ dataflow, series, period }: ShownFigure): Promise<ApiFigure> => {
  const figures = await apiFigures(app, RELEASE, dataflow, series, period);
  expect(figures, `${dataflow}/${series} ${period}`).toHaveLength(1);
  return figures[0]!;
};

const linked = async (page: string, pattern: RegExp): Promise<readonly string[]> =>
  [...new Set([...(await text(page)).matchAll(pattern)].map(([, address]) => address!))].sort();

const pick = <One>(from: readonly One[], count: number, random: Random): readonly One[] => {
  const left = [...from];
  return Array.from({ length: Math.min(count, left.length) }, () => left.splice(Math.floor(random() * left.length), 1)[0]!);
};

const COUNTRIES = () => linked("/countries", /href="(\/country\/[A-Z]{3})"/g);
const REGIONS = () => linked("/regions", /href="(\/region\/[A-Z0-9]{3})"/g);
const INDICATORS = () => linked("/indicators", /href="(\/indicator\/[A-Z_]+\/[A-Z0-9_]+)"/g);

const corridors = async (random: Random): Promise<readonly string[]> => {
  const codes = (await COUNTRIES()).map((address) => address.slice(-3));
  const some = pick(codes, 6, random);
  const near = await Promise.all(some.map((code) => linked(`/country/${code}`, /href="(\/corridor\/[A-Z]{3}-[A-Z]{3})"/g)));
  const far = some.map((code, place) => `/corridor/${code}-${codes[(place * 37 + codes.indexOf(code)) % codes.length]!}`);
  return [...near.flatMap((addresses) => pick(addresses, 2, random)), ...far.filter((one) => one.slice(10, 13) !== one.slice(14))];
};

/** For each kind of page that shows figures: which pages are looked at, and how many figures of each. */
const KINDS: readonly (readonly [kind: string, pages: (random: Random) => Promise<readonly string[]>, each: number])[] = [
  ["home", async () => ["/", `/r/${RELEASE}`], 20],
  ["countries", async () => ["/countries"], 30],
  ["country", async (random) => pick(await COUNTRIES(), 8, random), 8],
  ["country quality", async (random) => pick(await COUNTRIES(), 5, random).map((one) => `${one}/quality`), 8],
  ["corridor", corridors, 4],
  ["region", async (random) => pick(await REGIONS(), 4, random), 8],
  ["regions", async () => ["/regions"], 16],
  ["indicator", async (random) => pick(await INDICATORS(), 10, random), 6],
  ["explanation", async (random) => (await linked("/corridor/IND-ARE", /href="(\/explain\/[^"]+)"/g)).filter(() => random() < 0.9), 2],
];

describe(`figures of pages, drawn with KNOMAD_SEED=${SEED}`, () => {
  let compared = 0;

  it.each(KINDS)("of the kind %s are those of the API, in the words of the rule", async (kind, pages, each) => {
    const random = seededRandom(SEED + KINDS.findIndex(([name]) => name === kind));
    const wrong: string[] = [];
    for (const page of await pages(random)) {
      for (const shown of pick(shownFigures(await text(page)), each, random)) {
        const { value, status, unit } = await released(shown);
        const rule = value === null ? "" : wordsByRule(value, unit, status);
        const where = `${page}: ${shown.dataflow}/${shown.series} ${shown.period}`;
        if (shown.value !== value) wrong.push(`${where} shows ${shown.value}, released ${value}`);
        if (shown.words.replace(/^about /, "") !== rule)
          wrong.push(`${where} says “${shown.words}”, the rule “${rule}” of ${value} ${unit}`);
        if (!shown.title.includes(shown.period)) wrong.push(`${where} does not say its period: “${shown.title}”`);
        compared++;
      }
    }
    expect(wrong).toEqual([]);
  });

  it("add up to what the API gives for all: a country's ten largest, the others, and who is not named", async () => {
    const random = seededRandom(SEED);
    for (const page of pick(await COUNTRIES(), 5, random)) {
      const code = page.slice(-3);
      const html = await text(page);
      for (const [name, dataflow, series] of [
        ["people-in", "DF_MIGRANT_STOCK", `STOCK.${code}.*._T`],
        ["people-out", "DF_MIGRANT_STOCK", `STOCK.*.${code}._T`],
        ["money-in", "DF_REMITTANCE_FLOW", `REM_RECONCILED.${code}.*`],
        ["money-out", "DF_REMITTANCE_FLOW", `REM_RECONCILED.*.${code}`],
      ] as const) {
        const figure = new RegExp(`id="figure-${name}".*?</table>`, "s").exec(html)?.[0] ?? "";
        const [first] = shownFigures(figure);
        if (!first) continue;
        const listed = [...figure.matchAll(/<data value="([^"]*)"/g)].reduce((sum, [, value]) => sum + Number(value), 0);
        const parts = (await apiFigures(app, RELEASE, dataflow, series, first.period)).filter(
          ({ area, counterpart }) => area !== "WLD" && counterpart !== "WLD" && area !== counterpart,
        );
        const all = parts.reduce((sum, { value }) => sum + (value ?? 0), 0);
        expect(Math.abs(listed - all), `${page} ${name}: ${listed} shown, ${all} released`).toBeLessThan(1);
      }
    }
  });

  it("are at least two hundred", () => {
    expect(compared).toBeGreaterThanOrEqual(200);
    expect(faults).toEqual([]);
  });
});
