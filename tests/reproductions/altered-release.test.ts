import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openRelease, type OpenedRelease } from "#observatory";
import { createApp } from "#server";
import { BUNDLED_RELEASE, NOW } from "../../server/testing.ts";
import { decodeMatrix } from "../../web/explore/matrix/matrix-bytes.ts";
import { GOT_KINDS } from "../journeys/page-kinds.ts";
import { writeAltered } from "../support/altered-release.ts";
import { apiFigures, bodyOf } from "./api-figures.ts";
import { figuresSaid } from "./figures-said.ts";
import { shownFigures, wordsByRule } from "./shown-figures.ts";

/** Ranks stay, all but the smallest figures and all shares change. */
const lowered = (stored: number): number => Math.sign(stored) * Math.round(Math.abs(stored) ** 0.9);

const home = mkdtempSync(join(tmpdir(), "altered-"));
const before = openRelease(BUNDLED_RELEASE);
const siteOf = (release: OpenedRelease) => {
  const faults: unknown[] = [];
  return { app: createApp({ release, now: () => NOW, onFault: (fault) => faults.push(fault) }), faults };
};
const old = siteOf(before);
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe("a release with other figures", () => {
  const ID = "2099.7";
  let after: OpenedRelease;
  let fresh: ReturnType<typeof siteOf>;
  beforeAll(() => {
    after = writeAltered(before, join(home, ID), { id: ID, stored: lowered });
    fresh = siteOf(after);
  });

  /** Both sites are asked in turn, in one process, so that whatever is kept from one release for another shows. */
  const both = async (address: string): Promise<readonly [was: string, is: string]> => [
    await bodyOf(old.app, address.replaceAll(ID, before.id)),
    await bodyOf(fresh.app, address),
  ];
  /** What a value becomes. */
  const changed = (dataflow: string, series: string, value: number): number => {
    const { unitMultiplier, decimals } = before.indicator(dataflow, series.split(".")[0]!);
    const power = unitMultiplier - decimals;
    const stored = lowered(Math.round(power < 0 ? value * 10 ** -power : value / 10 ** power));
    return power < 0 ? stored / 10 ** -power : stored * 10 ** power;
  };

  it.each([
    ["/", 45],
    ["/countries", 500],
    ["/country/MEX", 100],
    ["/country/TON", 100],
    ["/country/MEX/quality", 100],
    ["/corridor/MEX-USA", 60],
    ["/corridor/TON-NZL", 60],
    ["/indicator/DF_MIGRATION_PROFILE/REM_RECEIVED_GDP", 200],
    ["/indicator/DF_MIGRANT_STOCK/STOCK?side=counterpart", 200],
    ["/indicator/DF_REMITTANCE_COST/COST_AVERAGE", 60],
    ["/regions", 100],
    ["/region/011", 100],
  ])("%s shows it", async (address, least) => {
    const [was, is] = (await both(address)).map(
      (html) => new Map(shownFigures(html).map((one) => [`${one.dataflow}/${one.series} ${one.period}`, one])),
    );
    const wrong: string[] = [];
    let compared = 0;
    for (const [key, one] of was!) {
      const now = is!.get(key);
      if (!now) continue;
      compared++;
      const value = changed(one.dataflow, one.series, one.value);
      if (now.value !== value) wrong.push(`${key}: ${one.value} became ${now.value}, not ${value}`);
    }
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThanOrEqual(least);
  });

  it.each(["/", "/country/MEX", "/country/SRB", "/corridor/MEX-USA", "/corridor/SYR-TUR", "/regions", "/region/011"])(
    "%s says no old figure in its text, shares and sums made for the page included",
    async (address) => {
      const [was, is] = (await both(address)).map(figuresSaid);
      expect(was!.length).toBe(is!.length);
      const kept = was!.filter(({ words }, place) => words === is![place]!.words).map(({ around }) => around);
      expect(kept).toEqual([]);
      expect(was!.length).toBeGreaterThan(50);
    },
  );

  it.each([
    "home/world",
    ...["people-out", "people-in", "people-trend", "money-in", "money-out", "money-trend", "cost"].map((name) => `country/MEX/${name}`),
    ...["ribbons", "people-trend", "money-trend", "cost-trend"].map((name) => `corridor/MEX-USA/${name}`),
    "region/011/people-trend",
    "indicator/DF_MIGRATION_PROFILE/REM_RECEIVED_GDP/map",
  ])("the drawing %s changes, as a file and where it is embedded", async (figure) => {
    const [was, is] = await both(`/charts/${figure}.svg`);
    expect(is.replaceAll(ID, before.id)).not.toBe(was);
    expect(is).toContain(ID);
    expect(is).not.toContain(before.id);
    const [, embedded] = await both(`/embed/${figure}`);
    expect(embedded).toContain(ID);
    expect(embedded).not.toContain(before.id);
  });

  it("the ribbons of a corridor are lettered with it", async () => {
    const [was, is] = await both("/charts/corridor/MEX-USA/ribbons.svg");
    const [people] = await apiFigures(old.app, before.id, "DF_MIGRANT_STOCK", "STOCK.USA.MEX._T", "2024");
    const words = wordsByRule(people!.value!, "PS", "E");
    const lower = wordsByRule(lowered(people!.value!), "PS", "E");
    expect([was.includes(words), was.includes(lower)]).toEqual([true, false]);
    expect([is.includes(words), is.includes(lower)]).toEqual([false, true]);
  });

  it.each(["people/2024", "people/1990-women", "money/2023"])("the matrix of %s changes in each of its cells", async (name) => {
    const [was, is] = await Promise.all(
      [old, fresh].map(async ({ app }, place) => {
        const answer = await app.request(`/r/${place === 0 ? before.id : ID}/matrix/${name}.bin`);
        return decodeMatrix(new Uint8Array(await answer.arrayBuffer()));
      }),
    );
    expect(is!.stored).toEqual(was!.stored.map((stored) => (stored < 0 ? stored : lowered(stored))));
    expect(is!.rowTotals).toEqual(was!.rowTotals.map((stored) => (stored < 0 ? stored : lowered(stored))));
  });

  it("the table of the matrix leads with the same corridors and other figures", async () => {
    const cells = (html: string): readonly (readonly string[])[] =>
      [...html.replaceAll("&lt;", "<").matchAll(/<td class="k\d"><a href="[^"]*?(\/corridor\/[^"]*)">(.*?)<\/a>/g)].map(
        ([, pair, words]) => [pair!, words!],
      );
    const [was, is] = (await both("/matrix")).map((html) => new Map(cells(html) as [string, string][]));
    const kept = [...was!].filter(([pair, words]) => is!.get(pair) === words && !/^<?\d{1,2}$/.test(words));
    expect(kept).toEqual([]);
    expect(was!.size).toBeGreaterThan(300);
  });

  it("the API gives it in every format that is text, under its own name", async () => {
    for (const format of ["json", "csv"]) {
      const address = `/r/${ID}/api/v1/data/DF_MIGRANT_STOCK/STOCK.USA.MEX._T?startPeriod=2024&endPeriod=2024&format=${format}`;
      const [was, is] = await both(address);
      const [value] = /\b11\d{6}\b/.exec(was)!;
      expect(is, format).toContain(String(lowered(Number(value))));
      expect(is, format).not.toContain(value);
      expect(is, format).not.toContain(`"${before.id}"`);
    }
  });

  it("no page names the release that came before", async () => {
    const named: string[] = [];
    for (const { name, address, status = 200 } of GOT_KINDS) {
      if (status !== 200 || address.includes(before.id)) continue;
      const html = await bodyOf(fresh.app, address);
      if (html.includes(before.id)) named.push(name);
    }
    expect(named).toEqual([]);
    expect([old.faults, fresh.faults]).toEqual([[], []]);
  });

  it("leaves what is shown of the first as it was", async () => {
    const html = await bodyOf(old.app, "/corridor/MEX-USA");
    expect(html).toBe(await bodyOf(siteOf(openRelease(BUNDLED_RELEASE)).app, "/corridor/MEX-USA"));
  });
});

const COSTS = ["DF_REMITTANCE_COST", "DF_MIGRATION_PROFILE/COST_OF_SENDING_TO", "DF_MIGRATION_PROFILE/COST_OF_SENDING_FROM"];

/** What is left out, and the kinds of pages that then have nothing to show. */
const LESS: readonly (readonly [name: string, without: readonly string[], gone: readonly string[]])[] = [
  ["the price of sending", COSTS, []],
  [
    "anything but migrants by corridor",
    [...COSTS, "DF_DISPLACEMENT", "DF_REMITTANCE_FLOW", "DF_REMITTANCE_TOTAL", "DF_MIGRATION_PROFILE", "DF_POPULATION"],
    ["explain-money", "matrix-money", "indicator", "indicator-compared", "region"],
  ],
  [
    "migrants by corridor",
    ["DF_MIGRANT_STOCK"],
    ["explain", "explain-money", "matrix", "matrix-block", "indicator-counterpart", "question", "embed-trend"],
  ],
];

describe.each(LESS)("a release without %s", (name, without, gone) => {
  it("has whole pages all the same", async () => {
    const id = `2099.${LESS.findIndex((one) => one[0] === name) + 10}`;
    const { app, faults } = siteOf(writeAltered(before, join(home, id), { id, without }));
    const wrong: string[] = [];
    for (const kind of GOT_KINDS) {
      const answer = await app.request(kind.address.replace(before.id, id), { headers: { accept: "text/html" } });
      const html = await answer.text();
      const slip = /.{0,60}(?:NaN|undefined|\[object|Infinity|>null<).{0,60}/.exec(html);
      if (slip) wrong.push(`${kind.name}: ${slip[0]}`);
      const there = answer.status === (kind.status ?? 200);
      if (there === gone.includes(kind.name)) wrong.push(`${kind.name} is answered ${answer.status}`);
      if (there && !kind.embedded && !/<h1[ >].*<footer/s.test(html)) wrong.push(`${kind.name} is not whole`);
    }
    expect(wrong).toEqual([]);
    expect(faults).toEqual([]);
  });
});
