import type { CheckReport } from "#observatory";
import { writeCount, writeNumber } from "./quantities.ts";

/** What the checks of a release came to, for a reader: each with what it looked at, its findings below it, and a last line for all. */
export const checkLines = (reports: readonly CheckReport[]): string[] => {
  const failed = reports.filter(({ passed }) => !passed).length;
  const all = writeCount(reports.length, "check");
  return [...reports.flatMap(reportLines), failed === 0 ? `${all}: all passed` : `${all}: ${writeNumber(failed)} failed`];
};

const reportLines = ({ id, words, looked, passed, count, findings }: CheckReport): string[] => {
  const found = count > 0 ? `, ${writeCount(count, "finding")}` : "";
  const more = count - findings.length;
  return [
    `${passed ? "passed" : "FAILED"}  ${id}: ${words} Looked at ${writeNumber(looked)}${found}.`,
    ...findings.map((finding) => `        ${checkFindingLine(finding)}`),
    ...(more > 0 ? [`        and ${writeNumber(more)} more`] : []),
  ];
};

/** "DF_X STOCK XAA.XBB._T.2020: Both sexes are not women plus men. (both 300; women 100; men 201)" */
const checkFindingLine = ({ key, message, figures }: CheckReport["findings"][number]): string => {
  const listed = Object.entries(figures).map(
    ([name, value]) => `${name} ${typeof value === "number" ? writeNumber(value) : String(value)}`,
  );
  return `${key}: ${message}${listed.length > 0 ? ` (${listed.join("; ")})` : ""}`;
};
