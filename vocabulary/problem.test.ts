import { describe, expect, it } from "vitest";
import { PROBLEM_CATALOGUE, type ProblemCode } from "./problem-catalogue.ts";
import { oneOf, phrase } from "./problem-phrases.ts";
import { Problem } from "./problem.ts";
import { areas } from "./reference-areas/areas.ts";
import { nearestCodes } from "./reference-areas/nearest-codes.ts";

describe("Problem", () => {
  it("fills its sentences with values", () => {
    const problem = new Problem("unknown-area", { area: "QQQ", nearest: "QAT (Qatar)" });
    expect(problem.message).toContain("code QQQ");
    expect(problem.remedy).toContain("Nearest: QAT (Qatar)");
    expect(problem.status).toBe(404);
  });

  it("says the same in another language, words among its values too", () => {
    const problem = new Problem("bad-key", {
      key: "K",
      dataflow: "DF",
      dimensions: "A.B",
      reason: phrase("parts-needed", { given: 1, wanted: 2 }),
    });
    expect(problem.message).toBe("The key K does not fit DF: it has 1 parts where 2 are needed.");
    expect(problem.values["reason"]).toBe("it has 1 parts where 2 are needed");
    const french = problem.inLanguage("fr");
    expect(french.title).toBe("La clé ne convient pas au flux de données");
    expect(french.detail).toBe("La clé K ne convient pas à DF\u00a0: elle compte 1 parties alors qu’il en faut 2.");
    expect(french.values["reason"]).toBe("elle compte 1 parties alors qu’il en faut 2");
    expect(problem.inLanguage("ar").detail).toBe(problem.message);
    expect(problem.inLanguage("ar").remedy).toBe(problem.remedy);
  });

  it("names areas in the language", () => {
    const problem = new Problem("unknown-area", { area: "MEXX", nearest: nearestCodes("MEXX", areas("country")) });
    expect(problem.remedy).toContain("MEX (Mexico)");
    expect(problem.inLanguage("fr").remedy).toContain("MEX (Mexique)");
  });

  it("leaves a place without a value as it is written", () => {
    expect(new Problem("unknown-dataflow", {}).message).toBe("There is no dataflow {dataflow}.");
    expect(new Problem("unknown-dataflow", { dataflow: oneOf(["A", "B"]) }).inLanguage("fr").detail).toContain("A ou B");
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
