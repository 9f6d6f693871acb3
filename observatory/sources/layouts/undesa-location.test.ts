import { expect, it } from "vitest";
import { addsToWorld, areaOfLocation, readLocation, undesaGroups } from "./undesa-location.ts";

it("gives countries their alpha-3, the world and other origins their codes, and groups their number", () => {
  expect([4, 516, 158, 830, 412].map(areaOfLocation)).toEqual(["AFG", "NAM", "TWN", "CHI", "XKX"]);
  expect([900, 2003, 947, 1834, 5501].map(areaOfLocation)).toEqual(["WLD", "OTH", "M49:947", "M49:1834", "M49:5501"]);
});

it("knows no country by the number of an M49 region, of a former state or of nobody", () => {
  expect([2, 150, 530, 891, 899].map(areaOfLocation)).toEqual(Array.from({ length: 5 }));
});

it("knows what adds up to the world", () => {
  expect([4, 2003, 900, 947].map(addsToWorld)).toEqual([true, true, false, false]);
});

it("reads location cells", () => {
  expect(["900", "4", "", "9.5", "-4", "B R"].map(readLocation)).toEqual([900, 4, undefined, undefined, undefined, undefined]);
  expect(undesaGroups([900, 903])).toEqual({ "900": "WLD", "903": "M49:903" });
});
