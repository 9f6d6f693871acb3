import { describe, expect, it } from "vitest";
import type { FitChoice, FitCountry } from "./fit-facts.ts";
import { incomeGroupFits } from "./income-group-fits.ts";
import { compareFits, judgeFit } from "./judge-fit.ts";
import { meantFor } from "./meant-for.ts";
import { regionFits } from "./region-fits.ts";
import { triedNearby } from "./tried-nearby.ts";

const figure = (value: number) => ({ value, period: "2099" });
/** Invented figures of Senegal. */
const SENEGAL: FitCountry = Object.freeze({
  ...{ code: "SEN", income: "LMC", abroad: figure(700_000), here: figure(280_000) },
  ...{ abroadShare: figure(4), hereShare: figure(0.8) },
});
const ANYWHERE: FitChoice = Object.freeze({ forWhom: "both", incomeGroups: [], regions: [], triedIn: [] });

describe("for whom a choice is meant", () => {
  it.each([
    ["both", {}, "not named"],
    ["sending", {}, "holds"],
    ["receiving", {}, "does not hold"],
    ["receiving", { hereShare: figure(1) }, "holds"],
    ["sending", { abroadShare: figure(0.7) }, "holds"],
    ["sending", { abroadShare: figure(0.7), here: figure(900_000) }, "does not hold"],
    ["sending", { abroadShare: figure(0.7), here: undefined }, "not known"],
    ["receiving", { hereShare: undefined }, "not known"],
    ["receiving", { hereShare: undefined, here: figure(900_000) }, "holds"],
  ] as const)("%s, with %j: %s", (forWhom, more, answer) => {
    expect(meantFor({ forWhom }, { ...SENEGAL, ...more }).answer).toBe(answer);
  });

  it("gives the figures of the side that is meant", () => {
    expect(meantFor({ forWhom: "sending" }, SENEGAL)).toMatchObject({
      share: { value: 4 },
      people: { value: 700_000 },
      others: { value: 280_000 },
    });
    expect(meantFor({ forWhom: "receiving" }, SENEGAL)).toMatchObject({ share: { value: 0.8 }, people: { value: 280_000 } });
  });
});

describe("the income group", () => {
  it.each([
    [[], "LMC", "not named"],
    [["LIC", "LMC"], "LMC", "holds"],
    [["HIC"], "LMC", "does not hold"],
    [["HIC"], undefined, "not known"],
  ] as const)("%j for %s: %s", (incomeGroups, income, answer) => {
    expect(incomeGroupFits({ incomeGroups }, { income })).toMatchObject({ answer, income });
  });
});

describe("the region", () => {
  it.each([
    [[], "SEN", "not named", undefined],
    [["002"], "SEN", "holds", "002"],
    [["002", "011"], "SEN", "holds", "011"],
    [["142"], "SEN", "does not hold", undefined],
    [["002"], "ATA", "not known", undefined],
  ] as const)("%j for %s: %s", (regions, code, answer, within) => {
    expect(regionFits({ regions }, { code })).toMatchObject({ answer, within });
  });
});

describe("where it was tried", () => {
  it.each([
    [[], "nowhere", [], ""],
    [["KEN", "SEN"], "here", ["KEN", "SEN"], ""],
    [["KEN", "MLI"], "nearby", ["MLI"], "011"],
    [["KEN", "DEU"], "elsewhere", ["KEN", "DEU"], ""],
  ] as const)("%j: %s", (triedIn, answer, areas, part) => {
    expect(triedNearby({ triedIn }, { code: "SEN" })).toEqual({ rule: "tried", answer, areas, part });
  });
});

describe("the verdict", () => {
  it.each([
    ["fits", {}],
    ["fits", { forWhom: "sending", incomeGroups: ["LMC"], regions: ["011"] }],
    ["partly fits", { forWhom: "sending", incomeGroups: ["HIC"] }],
    ["partly fits", { incomeGroups: ["HIC"], regions: ["002"] }],
    ["does not fit", { forWhom: "receiving" }],
    ["does not fit", { forWhom: "receiving", incomeGroups: ["HIC"], regions: ["142"] }],
    // Having been tried there changes nothing.
    ["does not fit", { forWhom: "receiving", triedIn: ["SEN"] }],
  ] as const)("%s: %j", (verdict, more) => {
    const { context, ...fit } = judgeFit({ ...ANYWHERE, ...more }, SENEGAL);
    expect(fit.verdict).toBe(verdict);
    expect(context.map(({ rule }) => rule)).toEqual(["meant for", "income group", "region"]);
  });

  it("is partly where nothing is known", () => {
    expect(judgeFit({ ...ANYWHERE, forWhom: "sending" }, { code: "SEN", income: undefined }).verdict).toBe("partly fits");
  });
});

it("sets first what was tried in the country, then nearby, then by title", () => {
  const one = (title: string, triedIn: readonly string[]) => ({ title, fit: judgeFit({ ...ANYWHERE, triedIn }, SENEGAL) });
  const listed = [one("D", []), one("B", []), one("E", ["DEU"]), one("F", ["MLI"]), one("G", ["SEN"])].toSorted(compareFits);
  expect(listed.map(({ title }) => title)).toEqual(["G", "F", "E", "B", "D"]);
});
