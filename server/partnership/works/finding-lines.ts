import type { Finding } from "#web";
import type { WorkFinding } from "#partnership";

/** Findings as pages show them: by line, in words. */
export const findingLines = (findings: readonly WorkFinding[]): readonly Finding[] =>
  findings.map(({ level, problem, place }) => ({ level, line: place.line, words: `${problem.message} ${problem.remedy}` }));
