import { expect, it } from "vitest";
import { stableJson } from "./stable-json.ts";

it("writes keys in one order at every depth and keeps the order of lists", () => {
  expect(stableJson({ b: [2, 1], a: { d: null, c: 1 } })).toBe(stableJson({ a: { c: 1, d: null }, b: [2, 1] }));
  expect(stableJson({ b: [2, 1], a: 1 })).toBe('{\n  "a": 1,\n  "b": [\n    2,\n    1\n  ]\n}\n');
});
