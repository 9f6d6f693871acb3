import type { CheckFinding, CheckOutcome } from "./release-check.ts";

/** Collects what a check looked at and found. */
export class Outcome implements CheckOutcome {
  looked = 0;
  readonly findings: CheckFinding[] = [];

  /** Counts one thing looked at, and keeps a finding when it is not so. */
  expect(holds: boolean, finding: () => CheckFinding): void {
    this.looked++;
    if (!holds) this.findings.push(finding());
  }
}
