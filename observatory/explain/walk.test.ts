import { describe, expect, it } from "vitest";
import { Walk } from "./walk.ts";

const RULE = { kind: "rule", reason: "Invented." } as const;

describe("Walk", () => {
  it("numbers steps from 1 and computes sums, products and shares itself", () => {
    const walk = new Walk();
    const [a, b, c] = [walk.take("a", 6, RULE), walk.take("b", 4, RULE), walk.take("c", 8, RULE)];
    expect([a, b, c]).toEqual([1, 2, 3]);
    expect(walk.value(walk.add("sum", [a, b, c]))).toBe(18);
    expect(walk.value(walk.add("difference", [a, b], [1, -1]))).toBe(2);
    expect(walk.value(walk.product("product", [a, b], 0.5))).toBe(12);
    expect(walk.value(walk.share("share", a, b, c))).toBe(3);
    expect(walk.steps.at(-1)).toEqual({ id: 7, op: "share", words: "share", value: 3, inputs: [1, 2, 3] });
  });

  it("keeps the values that callers compute with the methods' own functions", () => {
    const walk = new Walk();
    const [a, b] = [walk.take("a", 2, RULE), walk.take("b", 10, RULE)];
    walk.exponential("e", [a, b], 0.1, 5.43656365691809);
    walk.power("p", b, 0.5, 3.1622776601683795);
    walk.interpolate("i", a, b, 0.25, "linear", 4);
    walk.median("m", [a, b], 6);
    walk.round("r", a, 2, "keeping totals");
    expect(walk.steps.slice(2).map((step) => [step.op, step.value, step.inputs])).toEqual([
      ["scale", 5.43656365691809, [1, 2]],
      ["scale", 3.1622776601683795, [2]],
      ["interpolate", 4, [1, 2]],
      ["interpolate", 6, [1, 2]],
      ["round", 2, [1]],
    ]);
  });

  it("walks a part once, however often it is needed", () => {
    const walk = new Walk();
    const take = (): number => walk.once("part", () => walk.take("part", 1, RULE));
    expect([take(), take(), walk.once("other", () => walk.take("other", 2, RULE))]).toEqual([1, 1, 2]);
    expect(walk.steps).toHaveLength(2);
  });
});
