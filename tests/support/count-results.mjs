/**
 * Counts of a vitest JSON report. A file that could not be loaded, a run without a report and an error outside any test count as one
 * failure each, so that a run that failed never shows "0 failed".
 * @param report the parsed report, or undefined when there is none
 * @param succeeded whether vitest's exit code was 0
 */
export function countResults(report, succeeded) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const file of report?.testResults ?? []) {
    for (const { status } of file.assertionResults) counts[status === "passed" || status === "failed" ? status : "skipped"]++;
    if (file.status === "failed" && !file.assertionResults.some(({ status }) => status === "failed")) counts.failed++;
  }
  if (!succeeded && counts.failed === 0) counts.failed++;
  if (succeeded && counts.passed === 0) counts.failed++;
  return counts;
}
