import type { Finding, FindingCode } from "../finding.ts";

/** Kinds of finding after which nothing of a file can be trusted, where they are errors. */
const FATAL_CODES: ReadonlySet<FindingCode> = new Set<FindingCode>([
  "archive-refused",
  "encrypted",
  "not-readable",
  "checksum-differs",
  "sheet-missing",
  "header-differs",
  "no-rows",
]);

/** True for a finding after which a reading has no rows: the file as a whole is not what its declaration says. */
export const isFatal = (finding: Finding): boolean => finding.level === "error" && FATAL_CODES.has(finding.code);
