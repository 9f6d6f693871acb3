import { describe, expect, it } from "vitest";
import { sampleReported, type SampleFigures } from "../samples/fictitious-reported.ts";
import { stockFigures } from "../samples/fictitious-stock.ts";
import { SOURCE_OF } from "../source-ids.ts";
import { stockMarginsAgree } from "./stock-margins-agree.ts";

const GOOD = stockFigures({ totals: { "2020": { into: { AAA: [60, 40], BBB: [1, 2] }, outOf: { CCC: [50, 40], OTH: [11, 2] } } } });

/** The figures with one of them moved by one person. */
const moved = (source: string, area: string, counterpart: string, sex: string): SampleFigures => ({
  ...GOOD,
  [source]: GOOD[source]!.map((figure) =>
    figure.area === area && figure.counterpart === counterpart && figure.sex === sex ? { ...figure, value: figure.value! + 1 } : figure,
  ),
});

describe("stockMarginsAgree", () => {
  it("passes where both tables and the World row add to the same", () => expect(stockMarginsAgree.run(sampleReported(GOOD))).toEqual([]));

  it.each([
    [
      "a destination",
      moved(SOURCE_OF.stockByDestination, "AAA", "WLD", "F"),
      "2020 F: destinations add to 62, origins to 61, the World row says 61",
    ],
    [
      "an origin",
      moved(SOURCE_OF.stockByOrigin, "WLD", "OTH", "M"),
      "2020 M: destinations add to 42, origins to 43, the World row says 42",
    ],
    [
      "the World row",
      moved(SOURCE_OF.stockByDestination, "WLD", "WLD", "_T"),
      "2020 _T: destinations add to 103, origins to 103, the World row says 104",
    ],
  ])("finds a total that is off: %s", (_, figures, words) => expect(stockMarginsAgree.run(sampleReported(figures))).toEqual([words]));
});
