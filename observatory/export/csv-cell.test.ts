import { expect, it } from "vitest";
import { csvCell } from "./csv-cell.ts";

it("puts an apostrophe before what a spreadsheet would run", () => {
  expect(["=1", "+1", "-1", "@a", "\ta"].map(csvCell)).toEqual(["'=1", "'+1", "'-1", "'@a", "'\ta"]);
  expect(["", "a=1", "_T", "2020", "Côte d’Ivoire"].map(csvCell)).toEqual(["", "a=1", "_T", "2020", "Côte d’Ivoire"]);
});

it("quotes what would break a row", () => {
  expect(["a,b", 'say "yes"', "two\nlines", "=a,b", "\ra"].map(csvCell)).toEqual([
    '"a,b"',
    '"say ""yes"""',
    '"two\nlines"',
    '"\'=a,b"',
    '"\'\ra"',
  ]);
});
