import { describe, expect, it } from "vitest";
// @ts-expect-error plain JavaScript, run by Node before anything is compiled
import { countResults } from "./count-results.mjs";

const file = (status: string, ...tests: string[]): object => ({ status, assertionResults: tests.map((one) => ({ status: one })) });

describe("the count that ends npm test", () => {
  it("counts passed, failed and skipped tests", () => {
    const report = { testResults: [file("passed", "passed", "pending", "skipped"), file("failed", "failed", "passed")] };
    expect(countResults(report, false)).toEqual({ passed: 2, failed: 1, skipped: 2 });
  });

  it("counts a file that could not be loaded as a failure", () => {
    expect(countResults({ testResults: [file("failed"), file("passed", "passed")] }, false)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  it("never shows no failure for a run that failed, had no report or ran nothing", () => {
    expect(countResults({ testResults: [file("passed", "passed")] }, false).failed).toBe(1);
    expect(countResults(undefined, false).failed).toBe(1);
    expect(countResults({ testResults: [] }, true).failed).toBe(1);
  });
});
