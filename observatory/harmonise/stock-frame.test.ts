import { describe, expect, it } from "vitest";
import { sampleReported } from "./samples/fictitious-reported.ts";
import { stockFigures } from "./samples/fictitious-stock.ts";
import { SOURCE_OF } from "./source-ids.ts";
import { stockFrame } from "./stock-frame.ts";

describe("stockFrame", () => {
  const figures = stockFigures({
    totals: {
      "2020": { into: { BBB: [1, 1], AAA: [2, 2] }, outOf: { OTH: [1, 1], CCC: [2, 2] } },
      "2015": { into: { AAA: [1, 0] }, outOf: { CCC: [1, 0] } },
    },
  });

  it("has origins, destinations and rounds in order, and knows their places", () => {
    const frame = stockFrame(sampleReported(figures));
    expect([frame.origins, frame.destinations, frame.rounds]).toEqual([
      ["CCC", "OTH"],
      ["AAA", "BBB"],
      ["2015", "2020"],
    ]);
    expect([frame.originIndex.get("OTH"), frame.destinationIndex.get("BBB"), frame.originIndex.get("AAA")]).toEqual([1, 1, undefined]);
  });

  it("leaves out the world, regions and other indicators", () => {
    const extra = [
      { indicator: "STOCK", area: "150", counterpart: "WLD", period: "2020", value: 9 },
      { indicator: "POPULATION", area: "DDD", period: "1950", value: 9 },
    ];
    const table = SOURCE_OF.stockByDestination;
    const frame = stockFrame(sampleReported({ ...figures, [table]: [...figures[table]!, ...extra] }));
    expect([frame.destinations, frame.rounds]).toEqual([
      ["AAA", "BBB"],
      ["2015", "2020"],
    ]);
  });

  it("lists an area that has a row but no figure", () => {
    const table = SOURCE_OF.stockByDestination;
    const empty = { indicator: "STOCK", area: "DDD", counterpart: "WLD", period: "2020", value: null, status: "O" as const };
    expect(stockFrame(sampleReported({ ...figures, [table]: [...figures[table]!, empty] })).destinations).toEqual(["AAA", "BBB", "DDD"]);
  });
});
