import { describe, expect, it } from "vitest";
import { membersOf } from "#vocabulary";
import { bundledApp } from "../../server/testing.ts";
import { decodeMatrix } from "../../web/explore/matrix/matrix-bytes.ts";
import { kindOfCell, valueOf } from "../../web/explore/matrix/matrix-year.ts";
import { apiFigures, bodyOf, type ApiFigure } from "./api-figures.ts";
import { shortByRule, wordsByRule } from "./shown-figures.ts";

const { app } = bundledApp();
const RELEASE = "2026.1";

interface Matrix {
  readonly name: string;
  readonly page: string;
  readonly bytes: string;
  readonly dataflow: string;
  readonly series: string;
  readonly period: string;
  /** Of a stock the rows are the counterparts, of money the areas. */
  readonly rows: "area" | "counterpart";
}

const STOCK = { dataflow: "DF_MIGRANT_STOCK", rows: "counterpart" } as const;
const FLOW = { dataflow: "DF_REMITTANCE_FLOW", rows: "area", period: "2023" } as const;
const MATRICES: readonly Matrix[] = [
  { ...STOCK, name: "people", page: "/matrix?", bytes: "people/2024", series: "STOCK.*.*._T", period: "2024" },
  { ...STOCK, name: "women", page: "/matrix?year=2010&sex=women", bytes: "people/2010-women", series: "STOCK.*.*.F", period: "2010" },
  { ...FLOW, name: "money", page: "/matrix?indicator=money", bytes: "money/2023", series: "REM_RECONCILED.*.*" },
  { ...FLOW, name: "money by the rule", page: "/matrix?indicator=money-rule", bytes: "money-rule/2023", series: "REM_RS3.*.*" },
];

/** Figures by row and column. */
type Cells = ReadonlyMap<string, ApiFigure>;

const cellsOf = async ({ dataflow, series, period, rows }: Matrix): Promise<Cells> => {
  const figures = await apiFigures(app, RELEASE, dataflow, series, period);
  return new Map(figures.map((one) => [rows === "area" ? `${one.area}-${one.counterpart}` : `${one.counterpart}-${one.area}`, one]));
};

/** The rows of a table: what stands in the first cell, and in each of the others. */
const tableOf = (html: string, kind: string): readonly (readonly [head: string, cells: readonly string[]])[] => {
  const table = new RegExp(`<table class="heat ${kind}">.*?</table>`, "s").exec(html)?.[0] ?? "";
  return [...table.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = ""]) => [
    /<th[^>]*>(.*?)<\/th>/s.exec(row)?.[1] ?? "",
    [...row.matchAll(/<td[^>]*?(?:\/>|>(.*?)<\/td>)/gs)].map(([, cell = ""]) => cell),
  ]);
};

const wordsOf = (html: string): string =>
  html
    .replaceAll(/<[^>]+>/g, "")
    .replaceAll("&lt;", "<")
    .trim();

describe.each(MATRICES)("the matrix of $name", (matrix) => {
  it("has in its bytes every figure of the API, and no other", async () => {
    const cells = await cellsOf(matrix);
    const answer = await app.request(`/r/${RELEASE}/matrix/${matrix.bytes}.bin`);
    const year = decodeMatrix(new Uint8Array(await answer.arrayBuffer()));
    const wrong: string[] = [];
    let compared = 0;
    for (const [row, from] of year.areas.entries())
      for (const [column, to] of year.areas.entries()) {
        const cell = cells.get(`${from}-${to}`);
        const shown = valueOf(year.stored[row * year.areas.length + column], year.power);
        if (shown !== (cell?.value ?? null)) wrong.push(`${from}-${to}: ${shown}, released ${cell?.value}`);
        if ((kindOfCell(year, row, column) === "assumed") !== (cell?.method === "ASSUMED_ZERO"))
          wrong.push(`${from}-${to}: ${cell?.method}`);
        if (cell) compared++;
      }
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(3_000);
  });

  it.each(["", "&row=91&column=31"])("shows them in its table%s, rounded by the rule", async (place) => {
    const cells = await cellsOf(matrix);
    const html = await bodyOf(app, (matrix.page + place).replace("?&", "?").replace(/\?$/, ""));
    const columns = [...html.matchAll(/<th scope="col" class="number"><abbr title="[^"]*">([A-Z]{3})<\/abbr>/g)].map(([, code]) => code!);
    const wrong: string[] = [];
    let shown = 0;
    for (const [head, row] of tableOf(html, "pairs").slice(1)) {
      const from = /\/country\/([A-Z]{3})/.exec(head)![1]!;
      for (const [at, cell] of row.entries()) {
        const figure = cells.get(`${from}-${columns[at]}`);
        const rule = figure ? shortByRule(figure) : "";
        if (wordsOf(cell) !== rule) wrong.push(`${from}-${columns[at]}: “${wordsOf(cell)}”, the rule “${rule}” of ${figure?.value}`);
        if (rule !== "") shown++;
      }
    }
    expect(wrong).toEqual([]);
    expect(columns).toHaveLength(30);
    expect(shown).toBeGreaterThan(50);
  });

  it("sums regions as their members add up", async () => {
    const cells = await cellsOf(matrix);
    const html = await bodyOf(app, matrix.page.replace(/\?$/, ""));
    const rows = tableOf(html, "blocks");
    const regions = [...html.matchAll(/[?&;]destinations=(\d{3})#regions">[^<]+<\/a><\/th>/g)].map(([, code]) => code!);
    expect(regions).toHaveLength(5);
    for (const [head, row] of rows.slice(1, -1)) {
      const from = membersOf(/origins=(\d{3})/.exec(head)![1]!);
      const sums = regions.map((region) => sumOf(cells, from, membersOf(region)));
      const unit = [...cells.values()][0]!.unit;
      expect(row.map(wordsOf)).toEqual([...sums, sums.reduce((sum, one) => sum + one, 0)].map((sum) => wordsByRule(sum, unit, "E")));
    }
  });
});

const sumOf = (cells: Cells, from: readonly string[], to: readonly string[]): number =>
  from.reduce((sum, row) => sum + to.reduce((line, column) => line + (cells.get(`${row}-${column}`)?.value ?? 0), 0), 0);
