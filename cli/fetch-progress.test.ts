import { describe, expect, it } from "vitest";
import { progressLine } from "./fetch-progress.ts";

describe("progressLine", () => {
  it("draws a bar on a screen and a plain line otherwise", () => {
    const progress = { source: "x", received: 3e6, total: 12e6, attempt: 1 };
    expect(progressLine(progress, true)).toBe("x  [######                  ]  3.0 of 12.0 MB");
    expect(progressLine({ ...progress, attempt: 2 }, false)).toBe("x  3.0 of 12.0 MB, attempt 2");
    expect(progressLine({ ...progress, total: undefined }, true)).toBe("x  3.0 MB");
  });
});
