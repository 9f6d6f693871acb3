import { RELEASE_CHECKS } from "./checks/index.ts";
import type { CheckFinding, ReleaseCheck } from "./checks/release-check.ts";
import type { ManifestCheck } from "./manifest.ts";
import type { OpenedRelease } from "./open-release.ts";

/** What a check of a release came to. */
export interface CheckReport extends ManifestCheck {
  readonly passed: boolean;
  /** How many findings there are; `findings` holds the first hundred. */
  readonly count: number;
  readonly findings: readonly CheckFinding[];
}

const LISTED = 100;

/**
 * Runs every check on a release. They look at the figures themselves: one that was changed is found even when the manifest's checksum was
 * mended to fit. A check that cannot look fails with one finding that says why; nothing is thrown.
 */
export const verifyRelease = (release: OpenedRelease): readonly CheckReport[] => RELEASE_CHECKS.map((check) => runCheck(check, release));

/** True when every check passed. */
export const isVerified = (reports: readonly CheckReport[]): boolean => reports.every(({ passed }) => passed);

const runCheck = ({ id, words, run }: ReleaseCheck, release: OpenedRelease): CheckReport => {
  try {
    const { looked, findings } = run(release);
    return { id, words, looked, passed: findings.length === 0, count: findings.length, findings: findings.slice(0, LISTED) };
  } catch (error) {
    const finding = { key: release.id, message: `The check could not look: ${(error as Error).message}`, figures: {} };
    return { id, words, looked: 0, passed: false, count: 1, findings: [finding] };
  }
};
