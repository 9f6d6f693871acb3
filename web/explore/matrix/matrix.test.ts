import { describe, expect, it } from "vitest";
import { messagesFor } from "../../messages/messages.ts";
import { sumBlocks } from "./block-sums.ts";
import { describeCell, figureOfCell, shortCell } from "./cell-words.ts";
import { breaksOf, classOf } from "./classes.ts";
import { FIRST_STATE, matrixHref, pageStart } from "./matrix-state.ts";
import { kindOfCell } from "./matrix-year.ts";
import { orderAreas } from "./order-areas.ts";
import { AREAS, MATRIX, YEAR } from "./testing.ts";

const en = messagesFor("en");
const short = (row: number, column: number): string => shortCell(figureOfCell({ year: YEAR, row, column }), "en");
const card = (row: number, column: number): ReturnType<typeof describeCell> => describeCell(YEAR, row, column, MATRIX, en);

describe("a cell", () => {
  it("has at most three significant figures, and tells its kinds of nothing apart", () => {
    expect([short(0, 1), short(0, 2), short(1, 0), short(1, 2), short(2, 1)]).toEqual(["468K", "<10", "0", "0*", ""]);
    const kinds = [kindOfCell(YEAR, 0, 1), kindOfCell(YEAR, 1, 0), kindOfCell(YEAR, 1, 2), kindOfCell(YEAR, 2, 1), kindOfCell(YEAR, 2, 2)];
    expect(kinds).toEqual(["value", "zero", "assumed", "absent", "diagonal"]);
  });

  it("is described with value, unit, year, status, method, sources and ways on", () => {
    expect(card(0, 1)).toEqual({
      title: "Aland & Sons → Bee <land>",
      row: "Aland & Sons",
      column: "Bee <land>",
      value: "about 468 thousand people",
      state: "2024 · estimate",
      method: "Fitted. Invented.",
      sources: "First source; Second source",
      corridorHref: "/corridor/XAA-XBB",
      explainHref: "/explain/D/XAA.XBB.2024",
      spoken: "Aland & Sons → Bee <land>: about 468 thousand people, 2024 · estimate",
    });
    expect(card(0, 2).value).toBe("fewer than 10 people");
  });

  it("that is not listed, assumed, or of one area with itself says so, and is never zero", () => {
    expect([card(2, 1).value, card(2, 1).explainHref, card(2, 1).corridorHref]).toEqual([
      "not listed by the source",
      "",
      "/corridor/XCC-XBB",
    ]);
    expect([card(1, 2).value, card(1, 2).state]).toEqual(["assumed zero", "2024"]);
    expect([card(0, 0).value, card(0, 0).corridorHref]).toEqual(["same area", ""]);
    expect(card(2, 0).value).toBe("not reported");
  });

  it("of money goes from who sends to who receives", () => {
    expect(describeCell(YEAR, 0, 1, { ...MATRIX, tone: "money" }, en).title).toBe("Bee <land> → Aland & Sons");
  });
});

describe("classes of colour", () => {
  it.each(["PS", "USD"])("of %s are at most seven, ascend and end in the darkest", (unit) => {
    for (const of of ["cells", "blocks"] as const) {
      const breaks = breaksOf(unit, of);
      expect(breaks.length).toBeLessThan(7);
      expect([...breaks].sort((a, b) => a - b)).toEqual(breaks);
      expect(classOf(breaks.at(-1)!, breaks)).toBe(7);
      expect(classOf(1, breaks)).toBe(7 - breaks.length);
      for (const value of breaks) expect(classOf(value, breaks)).toBe(classOf(value * 0.999, breaks) + 1);
    }
  });
});

describe("order and sums", () => {
  const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
  const ordering = {
    within: "",
    totals: [1, 5, 9],
    compare,
    regionName: (code: string) => ({ "901": "Upper", "902": "Lower" })[code] ?? code,
  };

  it("is by total, by name, or by region and then total", () => {
    expect(orderAreas(AREAS, { ...ordering, sort: "total" })).toEqual([2, 1, 0]);
    expect(orderAreas(AREAS, { ...ordering, sort: "name" })).toEqual([0, 1, 2]);
    expect(orderAreas(AREAS, { ...ordering, sort: "region" })).toEqual([2, 0, 1]);
    expect(orderAreas(AREAS, { ...ordering, sort: "total", within: "901" })).toEqual([1, 0]);
  });

  it("of regions are the sums of listed cells; none listed is no zero", () => {
    const all = { places: [0, 1, 2], level: "continent" } as const;
    expect(sumBlocks(YEAR, AREAS, all, all)).toEqual({
      rows: ["901", "902"],
      columns: ["901", "902"],
      sums: [
        [468_123, 7],
        [null, null],
      ],
    });
  });
});

describe("the address", () => {
  const state = { ...FIRST_STATE, year: "2024" };

  it("leaves out what is usual and keeps its order", () => {
    expect(matrixHref(state, "2024")).toBe("/matrix");
    expect(matrixHref({ ...state, at: "MEX-USA", indicator: "money", year: "2010" }, "2023")).toBe(
      "/matrix?indicator=money&year=2010&at=MEX-USA",
    );
  });

  it("of a page of the table is that of its first row", () =>
    expect([0, 29, 30, 234].map((place) => pageStart(place, 30))).toEqual([1, 1, 31, 211]));
});
