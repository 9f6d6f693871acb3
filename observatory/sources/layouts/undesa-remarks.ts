import { cellName } from "../cell-name.ts";
import type { ReadingCollector } from "./reading-collector.ts";
import { UNDESA_MARKS, type UndesaFigure } from "./undesa-figure.ts";

interface Tally {
  count: number;
  readonly row: number;
  readonly column: number;
}

/** Counts what thousands of cells of a sheet have in common, to say it once: marks for absence, rounding noise. */
export class UndesaRemarks {
  readonly #sheet: string;
  readonly #tallies = new Map<string, Tally>();

  constructor(sheet: string) {
    this.#sheet = sheet;
  }

  note(figure: UndesaFigure, row: number, column: number): void {
    if (figure.kind === "absent") this.#count(figure.mark, row, column);
    else if (figure.kind === "figure" && figure.wasRounded) this.#count("noise", row, column);
  }

  report(collector: ReadingCollector): void {
    for (const [mark, { count, row, column }] of this.#tallies) {
      const from = `from ${cellName(row, column)} on`;
      const place = { sheet: this.#sheet, row, column, value: mark === "noise" ? "" : mark };
      if (mark === "noise") {
        const message = `${count} numbers carry the noise of binary fractions beyond 15 digits, ${from}; it is taken off.`;
        collector.report("note", "binary-noise", place, message);
      } else {
        const what = mark === "" ? "are empty" : `say "${mark}"`;
        const message = `${count} cells ${what}, ${from}: no value, status ${UNDESA_MARKS[mark]}.`;
        collector.report("note", "missing-marker", place, message);
      }
    }
  }

  #count(what: string, row: number, column: number): void {
    const tally = this.#tallies.get(what);
    if (tally) tally.count++;
    else this.#tallies.set(what, { count: 1, row, column });
  }
}
