import { describe, expect, it } from "vitest";
import { PROBLEM_CATALOGUE, type ProblemCode } from "./problem-catalogue.ts";
import { Problem } from "./problem.ts";

describe("Problem", () => {
  it("fills its sentences with values", () => {
    const problem = new Problem("unknown-area", { area: "QQQ", nearest: "QAT (Qatar)" });
    expect(problem.message).toContain("code QQQ");
    expect(problem.remedy).toContain("Nearest: QAT (Qatar)");
    expect(problem.status).toBe(404);
  });

  it.each(Object.keys(PROBLEM_CATALOGUE) as ProblemCode[])("%s says what, with which value, and the way out", (code) => {
    const { status, title, detail, remedy } = PROBLEM_CATALOGUE[code];
    expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(title).not.toMatch(/\.$/);
    expect(detail).toMatch(/[.}]$/); // a sentence, or one that a message completes
    expect(remedy).toMatch(/\.$/);
  });
});
