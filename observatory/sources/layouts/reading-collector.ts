import { type ReportedObservation, reportedKey, ReportedTable } from "../../observations/reported-table.ts";
import type { Reading } from "../declaration.ts";
import type { Finding, FindingCode } from "../finding.ts";
import { isFatal } from "./fatal-finding.ts";
import { markZeroRuns, type ZeroRunRule } from "./zero-runs.ts";

/** Where in a file something was noticed; parts left out are 0 or "". */
export interface Place {
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: number;
  readonly value?: string;
}

/** Findings kept one by one; beyond this a file is broken throughout and more lines say nothing new. */
const MOST_FINDINGS = 10_000;

/** Gathers the observations and findings of one file, refuses a key that comes twice, and ends with the reading. */
export class ReadingCollector {
  readonly #source: string;
  readonly #observations: ReportedObservation[] = [];
  readonly #findings: Finding[] = [];
  readonly #rowOfKey = new Map<string, number>();
  readonly #counts = new Map<string, number>();
  #unlisted = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** What was added so far, for checks across rows. */
  get observations(): readonly ReportedObservation[] {
    return this.#observations;
  }

  get hasFatal(): boolean {
    return this.#findings.some(isFatal);
  }

  report(level: Finding["level"], code: FindingCode, place: Place, message: string): void {
    const finding: Finding = { level, code, sheet: "", row: 0, column: 0, value: "", ...place, message };
    if (this.#findings.length < MOST_FINDINGS || isFatal(finding)) this.#findings.push(finding);
    else this.#unlisted++;
  }

  reportUnknownArea(place: Place, by: string): void {
    const message = `No area is known by the ${by} "${place.value}"; the row is left out. Add it to the vocabulary or to the declaration.`;
    this.report("error", "unknown-area", place, message);
  }

  /** Counts what is left out on purpose; each kind becomes one note at the end. */
  count(what: string): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + 1);
  }

  add(observation: ReportedObservation): void {
    const { indicator, area, counterpart, sex, period, sheet, row, column, value } = observation;
    const key = reportedKey(indicator, area, counterpart, sex, period);
    const first = this.#rowOfKey.get(key);
    if (first !== undefined) {
      const place = { sheet, row, column, value: String(value ?? "") };
      const message = `${key} stands already in row ${first}; the first is kept. Ask the publisher which one holds.`;
      return this.report("error", "duplicate-key", place, message);
    }
    this.#rowOfKey.set(key, row);
    this.#observations.push(observation);
  }

  /** The reading: findings in the order of the file, and all rows unless a finding is fatal. */
  finish(zeroRuns?: ZeroRunRule): Reading {
    const table = new ReportedTable(this.#source);
    for (const [what, count] of this.#counts) {
      this.report("note", "row-skipped", { value: String(count) }, `${count} ${what}`);
    }
    if (!this.hasFatal && this.#observations.length === 0) {
      this.report("error", "no-rows", {}, "The file holds no figure that the declaration describes.");
    }
    if (!this.hasFatal) {
      const marked = zeroRuns ? markZeroRuns(this.#observations, zeroRuns) : { observations: this.#observations, findings: [] };
      for (const observation of marked.observations) table.push(observation);
      this.#findings.push(...marked.findings);
    }
    const findings = this.#findings.toSorted((a, b) => a.row - b.row || a.column - b.column);
    if (this.#unlisted > 0) findings.push(unlistedFinding(this.#unlisted));
    return { table, findings };
  }
}

const unlistedFinding = (count: number): Finding => ({
  level: "error",
  code: "row-skipped",
  sheet: "",
  row: 0,
  column: 0,
  value: String(count),
  message: `${count} more findings are not listed one by one.`,
});
