import { describe, expect, it } from "vitest";
import { CONF_STATUS } from "./confidentiality-status.ts";
import { CURRENCY } from "./currency.ts";
import { FREQ } from "./frequency.ts";
import { SEX } from "./sex.ts";
import { UNIT, UNIT_MULTIPLIER } from "./unit.ts";

const lists = { SEX, FREQ, UNIT, UNIT_MULTIPLIER, CONF_STATUS, CURRENCY };

describe("code lists", () => {
  it("have the codes of SDMX", () => {
    expect(Object.keys(SEX).sort()).toEqual(["F", "M", "_T"]);
    expect(Object.keys(FREQ)).toEqual(["A", "Q"]);
    expect(Object.keys(CONF_STATUS).sort()).toEqual(["C", "D", "F", "N"]);
    expect(Object.keys(UNIT)).toEqual(expect.arrayContaining(["PS", "USD", "PT"]));
  });

  it.each(Object.entries(lists))("%s: each code can be an SDMX id and has a name of its own", (_, list) => {
    const entries: [string, { name: string }][] = Object.entries(list);
    for (const [code] of entries) expect(code).toMatch(/^[A-Z0-9_]+$/);
    const names = entries.map(([, { name }]) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it("let only free figures be published", () => {
    const free = Object.entries(CONF_STATUS).filter(([, { mayBePublished }]) => mayBePublished);
    expect(free.map(([code]) => code)).toEqual(["F"]);
  });

  it("give currencies their decimals", () => {
    expect(CURRENCY.USD.decimals).toBe(2);
    expect(CURRENCY.JPY.decimals).toBe(0);
  });
});
