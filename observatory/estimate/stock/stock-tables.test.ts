import { describe, expect, it } from "vitest";
import { sampleReported } from "../../harmonise/samples/fictitious-reported.ts";
import { stockFigures } from "../../harmonise/samples/fictitious-stock.ts";
import { SOURCE_OF } from "../../harmonise/source-ids.ts";
import { stockFrame } from "../../harmonise/stock-frame.ts";
import type { ObservationTable } from "../../structure/observation-table.ts";
import { comparablesBySubregion } from "./comparables.ts";
import { withOtherShared } from "./distributed-stock.ts";
import { sampleWorld, TWO_ROUNDS } from "./samples/fictitious-world.ts";
import { estimateStockRounds } from "./stock-rounds.ts";
import { asFitted, stockTable } from "./stock-tables.ts";

const { reported, frame, rounds, comparables } = sampleWorld(TWO_ROUNDS);
const fitted = stockTable(reported, frame, asFitted(rounds), rounds).table;
const shared = stockTable(reported, frame, withOtherShared(frame, rounds, comparables), rounds).table;

const find = (table: ObservationTable, key: string): number =>
  table.values.findIndex(
    (_, row) => [table.area, table.counterpart, table.sex, table.period].map((column) => column.at(row)).join(".") === key,
  );
const at = (table: ObservationTable, key: string): string => {
  const row = find(table, key);
  return row < 0 ? "absent" : `${table.values[row]} ${table.status.at(row)} ${table.method.at(row)}`;
};
const stored = (table: ObservationTable, key: string): number => table.values[find(table, key)]!;

describe("stockTable", () => {
  it("has both sexes as women and men, in every key", () => {
    let keys = 0;
    fitted.values.forEach((both, row) => {
      if (fitted.sex.at(row) !== "_T") return;
      const of = (sex: string): number =>
        stored(fitted, `${fitted.area.at(row)}.${fitted.counterpart.at(row)}.${sex}.${fitted.period.at(row)}`);
      expect(both).toBe(of("F") + of("M"));
      keys++;
    });
    expect(keys).toBe((2 * 4 + 3) * 6);
  });

  it("has the published totals in rounds, as reported, and sums between them", () => {
    expect([at(fitted, "AAA.WLD.F.2020"), at(fitted, "WLD.CCC.M.2015"), at(fitted, "AAA.WLD._T.2017").split(" ").slice(1)]).toEqual([
      "120 A REPORTED",
      "150 A REPORTED",
      ["E", "INTERPOLATED"],
    ]);
    expect(at(fitted, "WLD.CCC._T.2017").split(" ").slice(1)).toEqual(["E", "SUM"]);
    expect(stored(fitted, "WLD.CCC._T.2017")).toBe(stored(fitted, "AAA.CCC._T.2017") + stored(fitted, "BBB.CCC._T.2017"));
  });

  it("marks unnamed origins as imputed, fitted corridors as estimated", () => {
    expect([at(fitted, "AAA.OTH._T.2020"), at(fitted, "AAA.CCC._T.2020")].map((text) => text.split(" ").slice(1).join(" "))).toEqual([
      "I FIT_OTHER",
      "E FIT",
    ]);
  });

  it("names the sources that a corridor rests on", () => {
    expect(fitted.source.at(find(fitted, "AAA.WLD.F.2020"))).toBe("undesa-ims-2024-destination");
    expect(fitted.source.at(find(fitted, "AAA.CCC.F.2017"))).toBe(
      "undesa-ims-2020-bilateral+undesa-ims-2024-destination+undesa-ims-2024-origin",
    );
  });
});

describe("a corridor that rests on comparable areas", () => {
  it("stays imputed when it is carried on to 2024, others are estimates", () => {
    const totals = { into: { AAA: [100, 0], ABB: [100, 0] }, outOf: { CCC: [160, 0], DDD: [40, 0] } } as const;
    const world = sampleWorld({ totals: { "2020": totals, "2024": totals }, seed: { "2020": { "CCC-AAA": [80, 0], "DDD-AAA": [20, 0] } } });
    const table = stockTable(world.reported, world.frame, asFitted(world.rounds), world.rounds).table;
    const keys = ["ABB.CCC._T.2020", "ABB.CCC._T.2024", "AAA.CCC._T.2020", "AAA.CCC._T.2024"];
    expect(keys.map((key) => at(table, key))).toEqual(["80 I FIT_COMPARABLE", "80 I FIT_CARRIED", "80 E FIT", "80 E FIT_CARRIED"]);
  });
});

describe("a total that is listed without a figure", () => {
  it("is missing with the publisher's reason, and has no corridors", () => {
    const figures = stockFigures(TWO_ROUNDS);
    const missing = { indicator: "STOCK", area: "ZZZ", counterpart: "WLD", period: "2020", value: null, status: "O" as const };
    const table = SOURCE_OF.stockByDestination;
    const again = sampleReported({ ...figures, [table]: [...figures[table]!, missing] });
    const axes = stockFrame(again);
    const alone = comparablesBySubregion(axes, (area) => area);
    const refitted = estimateStockRounds(again, axes, alone);
    const released = stockTable(again, axes, asFitted(refitted), refitted).table;
    expect([at(released, "ZZZ.WLD._T.2020"), at(released, "ZZZ.CCC._T.2020"), at(released, "ZZZ.WLD._T.2017")]).toEqual([
      "0 O REPORTED",
      "absent",
      "absent",
    ]);
    expect(at(released, "AAA.CCC.F.2020")).toBe(at(fitted, "AAA.CCC.F.2020"));
  });
});

describe("withOtherShared", () => {
  it("has no unnamed origins left, the same totals by destination, and says which corridors gained", () => {
    expect(at(shared, "AAA.OTH._T.2020")).toBe("absent");
    for (const year of ["2015", "2017", "2020"]) {
      expect(stored(shared, `AAA.WLD._T.${year}`)).toBe(stored(shared, `AAA.CCC._T.${year}`) + stored(shared, `AAA.DDD._T.${year}`));
    }
    expect(stored(shared, "AAA.WLD._T.2020")).toBe(330);
    expect(at(shared, "AAA.DDD._T.2020")).toContain("I OTHER_SHARED");
  });

  it("keeps the method of a corridor that gained nothing", () => {
    const outOf = { CCC: [1000, 0], DDD: [100, 0], OTH: [100, 0] } as const;
    const crowded = sampleWorld({
      totals: { "2020": { into: { AAA: [1000, 0], ABB: [200, 0] }, outOf } },
      seed: { "2020": { "CCC-AAA": [900, 0], "OTH-AAA": [100, 0], "CCC-ABB": [100, 0], "DDD-ABB": [100, 0] } },
    });
    const table = stockTable(
      crowded.reported,
      crowded.frame,
      withOtherShared(crowded.frame, crowded.rounds, crowded.comparables),
      crowded.rounds,
    ).table;
    expect(["AAA.CCC._T.2020", "AAA.DDD._T.2020", "ABB.CCC._T.2020"].map((key) => at(table, key))).toEqual([
      "964 I OTHER_SHARED",
      "36 I OTHER_SHARED",
      "100 E FIT",
    ]);
  });

  it("has other totals by origin than are published, and says they are sums", () => {
    expect(at(shared, "WLD.DDD._T.2020")).toMatch(/^\d+ E SUM$/);
    expect(stored(shared, "WLD.DDD._T.2020") + stored(shared, "WLD.CCC._T.2020")).toBe(440);
  });
});
