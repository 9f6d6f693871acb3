import { expect, it } from "vitest";
import { pauseAfter } from "./pause.ts";

const limits = { firstPause: 1_000, longestPause: 8_000 };

it("doubles, spreads over the upper half, and ends at the limit", () => {
  expect([1, 2, 3, 4, 5].map((attempt) => pauseAfter(attempt, () => 1, limits))).toEqual([1_000, 2_000, 4_000, 8_000, 8_000]);
  expect(pauseAfter(3, () => 0, limits)).toBe(2_000);
});

it("waits as long as the server asks, within the limit", () => {
  expect(pauseAfter(1, () => 0, limits, 5_000)).toBe(5_000);
  expect(pauseAfter(1, () => 0, limits, 3_600_000)).toBe(8_000);
});
