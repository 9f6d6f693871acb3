import { expect, it } from "vitest";
import { guardCell } from "./guard-cell.ts";

it("puts an apostrophe before what a spreadsheet would run", () => {
  expect(["=1", "+1", "-1", "@a", "\ta", "\ra"].map(guardCell)).toEqual(["'=1", "'+1", "'-1", "'@a", "'\ta", "'\ra"]);
  expect(["", "a=1", "_T", "2020", "Côte d’Ivoire"].map(guardCell)).toEqual(["", "a=1", "_T", "2020", "Côte d’Ivoire"]);
});
