import { Problem } from "#vocabulary";
import type { CslItem } from "../csl-item.ts";
import { runInThread, type ThreadLimits } from "../run-in-thread.ts";
import type { LiteratureFinding } from "./literature-finding.ts";
import type { LiteratureFormat, ReadLiterature } from "./read-literature.ts";
import { refuseHostile } from "./refuse-hostile.ts";

/** A list of literature as it was imported. */
export interface ImportedLiterature {
  readonly format: LiteratureFormat;
  /** Each with a key of its own. */
  readonly items: readonly CslItem[];
  readonly findings: readonly LiteratureFinding[];
}

const LIMITS: ThreadLimits = { milliseconds: 20_000, megabytes: 512 };

/**
 * Imports BibTeX, BibLaTeX, RIS, Crossref JSON or CSL-JSON in a thread of its own.
 * @param known entries that the bibliography has already, to find what comes twice
 * @throws Problem literature-unknown, literature-json, literature-too-large, literature-one-line, literature-nested, literature-slow
 */
export const importLiterature = async (
  text: string,
  known: readonly CslItem[] = [],
  limits: ThreadLimits = LIMITS,
): Promise<ImportedLiterature> => {
  refuseHostile(text, /^\uFEFF?\s*[[{]/.test(text));
  const thread = new URL("./literature-thread.ts", import.meta.url);
  const read = await runInThread<ReadLiterature>(thread, { text, known }, limits, new Problem("literature-slow"));
  return { ...read, findings: read.findings.map(({ level, line, code, values }) => ({ level, line, problem: new Problem(code, values) })) };
};
