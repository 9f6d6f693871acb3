import { expect, it } from "vitest";
import { isCountry, peersOf, subregionOf } from "./area-peers.ts";

it("peers of an area are the other countries of its M49 subregion, then of its region, in order", () => {
  const [subregion, region] = peersOf("CAN") as [readonly string[], readonly string[]];
  expect(subregion).toEqual(["BMU", "GRL", "SPM", "USA"]);
  expect(region).toEqual(expect.arrayContaining(["BRA", "USA", "GTM"]));
  expect(region).not.toContain("CAN");
  expect(region).toEqual([...region].sort((a, b) => (a < b ? -1 : 1)));
});

it("peers are those of the intermediate region first, where there is one", () => {
  expect(peersOf("MTQ")[0]).toContain("JAM");
  expect(peersOf("MTQ")[0]).not.toContain("BRA");
  expect(peersOf("MTQ")[1]).toContain("BRA");
  expect([subregionOf("MTQ"), subregionOf("CAN")]).toEqual(["029", "021"]);
});

it("an area that is not known, or an aggregate, has no peers and no subregion", () => {
  expect([peersOf("AAA"), subregionOf("AAA"), subregionOf("OTH"), isCountry("OTH"), isCountry("WLD"), isCountry("MEX")]).toEqual([
    [],
    "",
    "",
    false,
    false,
    true,
  ]);
});
