import { OBSERVATION_STATUS } from "#vocabulary";
import { describe, expect, it } from "vitest";
import { DATAFLOWS, findDataflow } from "./dataflows.ts";
import { METHODS } from "./methods.ts";

describe("DATAFLOWS", () => {
  it.each(DATAFLOWS)(
    "$id is described, with indicators of different names and one that pages show",
    ({ description, indicators, dimensions, absent }) => {
      expect(description).toMatch(/\.$/);
      expect(new Set(indicators.map(({ id }) => id)).size).toBe(indicators.length);
      expect(indicators.filter(({ preferred }) => preferred).length).toBeGreaterThan(0);
      expect(dimensions).toEqual(expect.arrayContaining(["INDICATOR", "REF_AREA", "TIME_PERIOD"]));
      for (const status of Object.values(absent)) expect(Object.keys(OBSERVATION_STATUS)).toContain(status);
    },
  );

  it("are found by id, and by no other", () => {
    expect(DATAFLOWS.every((dataflow) => findDataflow(dataflow.id) === dataflow)).toBe(true);
    expect(findDataflow("DF_NOTHING")).toBeUndefined();
  });
});

describe("METHODS", () => {
  it("are each explained in one sentence", () => {
    for (const { name, words } of Object.values(METHODS)) expect([name.length > 0, words.endsWith(".")]).toEqual([true, true]);
  });
});
