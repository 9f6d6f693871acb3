import { describe, expect, it } from "vitest";
import { areaByM49, areas, findArea } from "./areas.ts";
import { formerStates, formerStatesOf } from "./former-states.ts";

describe("former states", () => {
  it("are areas of the registry with at least one successor of today, each under its former number", () => {
    for (const state of formerStates) {
      expect(findArea(state.code), state.code).toBeDefined();
      expect(state.successors.length).toBeGreaterThan(0);
      for (const successor of state.successors) expect(findArea(successor)?.kind, `${state.code} ${successor}`).toBe("country");
      if (state.m49 !== undefined) expect(areaByM49(state.m49)?.code).toBe(state.code);
      expect(state.successors).toEqual(state.successors.toSorted());
    }
  });

  it("has a fact for every area of kind former", () => {
    const told = formerStates.map((state) => state.code);
    for (const area of areas("former")) expect(told).toContain(area.code);
  });

  it("has real days, the first before the last", () => {
    for (const { code, from = "1900-01-01", to } of formerStates) {
      expect(from < to, code).toBe(true);
      for (const day of [from, to]) expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
    }
  });

  it("knows that Sudan was larger before 9 July 2011", () => {
    const sudan = formerStates.find((state) => state.code === "SDN");
    expect(sudan).toMatchObject({ to: "2011-07-08", successors: ["SDN", "SSD"] });
    expect(formerStatesOf("SSD").map((state) => state.code)).toEqual(["SDN"]);
    expect(formerStatesOf("SRB").map((state) => state.code)).toEqual(["SCG", "YUG"]);
    expect(formerStatesOf("MEX")).toEqual([]);
  });

  it("gives the Soviet Union fifteen successors", () =>
    expect(formerStates.find((state) => state.code === "SUN")?.successors).toHaveLength(15));
});
