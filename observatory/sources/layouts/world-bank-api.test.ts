import { expect, it } from "vitest";
import { worldBankApi } from "./world-bank-api.ts";

const layout = worldBankApi({ indicators: { "BX.TRF.PWKR.CD.DT": {} }, aggregates: ["WLD"] });

const row = (area: string, date: string, value: number | string | null, indicator = "BX.TRF.PWKR.CD.DT") => ({
  indicator: { id: indicator, value: "Personal remittances, received (current US$)" },
  country: { id: area.slice(0, 2), value: area },
  countryiso3code: area,
  date,
  value,
  unit: "",
  obs_status: "",
  decimal: 0,
});

const page = (number: number, pages: number, total: number, rows: unknown[] | null) => [
  { page: number, pages, per_page: 2, total, sourceid: "2", lastupdated: "2001-02-03" },
  rows,
];

const read = (answer: unknown) => layout.read({ name: "answer.json", bytes: new TextEncoder().encode(JSON.stringify(answer)) }, "made-up");

it("joins all pages, in whatever order they were kept", async () => {
  const first = page(1, 2, 3, [row("FJI", "2002", 2.5), row("FJI", "2001", 1.5)]);
  const { table, findings } = await read([page(2, 2, 3, [row("WLD", "2001", null)]), first]);
  expect(table.length).toBe(2);
  expect(table.at(0)).toMatchObject({ area: "FJI", period: "2002", value: 2.5, status: "A", row: 1 });
  expect(findings).toMatchObject([{ level: "note", code: "row-skipped", value: "1" }]);
});

it("reads a single page as it was fetched", async () => {
  expect((await read(page(1, 1, 1, [row("FJI", "2001", 1.5)]))).table.length).toBe(1);
});

it("knows income groups by their two letters, since they come without three", async () => {
  const group = { ...row("", "2001", 1.5), country: { id: "XD", value: "High income" } };
  expect((await read(page(1, 1, 1, [group]))).table.at(0).area).toBe("HIC");
});

it.each([
  ["a page is missing", [page(1, 2, 3, [row("FJI", "2002", 1), row("FJI", "2001", 1)])]],
  ["a page comes twice", [page(1, 2, 2, [row("FJI", "2002", 1)]), page(1, 2, 2, [row("FJI", "2001", 1)])]],
  ["pages are of two answers", [page(1, 2, 2, [row("FJI", "2002", 1)]), page(2, 2, 3, [row("FJI", "2001", 1)])]],
  ["rows are missing", page(1, 1, 3, [row("FJI", "2002", 1)])],
  ["it has no rows", page(1, 1, 0, null)],
  ["it is an error", [{ message: [{ id: "120", key: "Invalid value", value: "The provided parameter value is not valid" }] }]],
  ["it is something else", { rows: [] }],
  ["it is nothing", []],
])("reads nothing when %s", async (_, answer) => {
  const { table, findings } = await read(answer);
  expect(table.length).toBe(0);
  expect(findings).toMatchObject([{ level: "error" }]);
});

it("tells all offences at once", async () => {
  const rows = [
    row("ATL", "2001", 1),
    row("FJI", "soon", 1),
    row("FJI", "2003", -1),
    row("FJI", "2004", 1, "XX"),
    null,
    row("FJI", "2005", 1),
  ];
  const { table, findings } = await read(page(1, 1, 6, rows));
  expect(table.length).toBe(1);
  expect(findings.map(({ code, row: at }) => [code, at])).toEqual([
    ["unknown-area", 1],
    ["bad-period", 2],
    ["negative-value", 3],
    ["row-skipped", 4],
    ["row-skipped", 5],
  ]);
});
