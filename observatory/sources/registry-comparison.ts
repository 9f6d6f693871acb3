import { ReportedTable } from "../observations/reported-table.ts";
import type { Reading } from "./declaration.ts";
import type { Finding, FindingCode } from "./finding.ts";

interface Place {
  readonly row: number;
  readonly column: number;
}

/** A reading without figures: a publisher's classification compared with the vocabulary, difference by difference. */
export class RegistryComparison {
  readonly #source: string;
  readonly #sheet: string;
  readonly #findings: Finding[] = [];
  #compared = 0;

  constructor(source: string, sheet = "") {
    this.#source = source;
    this.#sheet = sheet;
  }

  /** Compares one entry; "" stands for nothing on either side. */
  compare(place: Place, what: string, published: string, kept: string): void {
    this.#compared++;
    if (published === kept) return;
    const words = (text: string): string => (text === "" ? "nothing" : `"${text}"`);
    this.report(
      "warning",
      "registry-differs",
      place,
      published,
      `${what}: the file has ${words(published)}, the vocabulary ${words(kept)}.`,
    );
  }

  report(level: Finding["level"], code: FindingCode, place: Place, value: string, message: string): void {
    this.#findings.push({ level, code, sheet: this.#sheet, ...place, value, message });
  }

  /** Takes over what was found while the file was opened. */
  takeOver(findings: readonly Finding[]): void {
    this.#findings.push(...findings);
  }

  finish(): Reading {
    const differing = this.#findings.filter((finding) => finding.code === "registry-differs").length;
    if (this.#compared > 0) {
      const message = `${this.#compared} entries were compared with the vocabulary; ${differing} differ.`;
      this.report("note", "registry-compared", { row: 0, column: 0 }, String(this.#compared), message);
    } else if (!this.#findings.some((finding) => finding.level === "error")) {
      this.report("error", "no-rows", { row: 0, column: 0 }, "", "The file holds nothing to compare with the vocabulary.");
    }
    return { table: new ReportedTable(this.#source), findings: this.#findings };
  }
}
