import type { ObservationStatus } from "#vocabulary";
import { TextColumn } from "./text-column.ts";

/** Where in the publisher's file a figure stands. */
export interface CellAddress {
  /** Sheet name of a workbook; empty for a text file. */
  readonly sheet: string;
  /** Row as a spreadsheet or text editor counts it: from 1, header included. */
  readonly row: number;
  /** Column from 1 (A = 1); in a text file the field's position. */
  readonly column: number;
}

/** One figure exactly as its publisher reports it, in the publisher's unit. */
export interface ReportedObservation extends CellAddress {
  /** What is measured; the source's declaration gives its unit. */
  readonly indicator: string;
  /** Reference area in our code (alpha-3, or an aggregate's code). */
  readonly area: string;
  /** Counterpart area, or "" where the series has none. For stocks: area = destination, counterpart = origin. */
  readonly counterpart: string;
  readonly sex: "_T" | "M" | "F";
  /** "2020" or "2020-Q1". */
  readonly period: string;
  /** null exactly when the status carries no value. */
  readonly value: number | null;
  readonly status: ObservationStatus;
  /** What the publisher says of the figure (data type, coverage note); "" where nothing. */
  readonly note: string;
}

/** The reported figures of one source, stored by column; rows keep the order of the file. */
export class ReportedTable {
  readonly source: string;
  readonly indicator = new TextColumn();
  readonly area = new TextColumn();
  readonly counterpart = new TextColumn();
  readonly sex = new TextColumn();
  readonly period = new TextColumn();
  readonly status = new TextColumn();
  readonly note = new TextColumn();
  readonly sheet = new TextColumn();
  readonly row: number[] = [];
  readonly column: number[] = [];
  /** NaN where the status carries no value; read through `at` or `valueAt`. */
  readonly values: number[] = [];
  #rowOfKey: Map<string, number> | undefined;

  constructor(source: string) {
    this.source = source;
  }

  get length(): number {
    return this.values.length;
  }

  push(observation: ReportedObservation): void {
    this.indicator.push(observation.indicator);
    this.area.push(observation.area);
    this.counterpart.push(observation.counterpart);
    this.sex.push(observation.sex);
    this.period.push(observation.period);
    this.status.push(observation.status);
    this.note.push(observation.note);
    this.sheet.push(observation.sheet);
    this.row.push(observation.row);
    this.column.push(observation.column);
    this.values.push(observation.value ?? Number.NaN);
    this.#rowOfKey = undefined;
  }

  valueAt(row: number): number | null {
    const value = this.values[row]!;
    return Number.isNaN(value) ? null : value;
  }

  at(row: number): ReportedObservation {
    return {
      indicator: this.indicator.at(row),
      area: this.area.at(row),
      counterpart: this.counterpart.at(row),
      sex: this.sex.at(row) as "_T" | "M" | "F",
      period: this.period.at(row),
      value: this.valueAt(row),
      status: this.status.at(row) as ObservationStatus,
      note: this.note.at(row),
      sheet: this.sheet.at(row),
      row: this.row[row]!,
      column: this.column[row]!,
    };
  }

  /** The row of a key, or undefined where the source does not list it. */
  find(indicator: string, area: string, counterpart: string, sex: string, period: string): number | undefined {
    this.#rowOfKey ??= this.#indexKeys();
    return this.#rowOfKey.get(reportedKey(indicator, area, counterpart, sex, period));
  }

  #indexKeys(): Map<string, number> {
    const rows = new Map<string, number>();
    for (let row = 0; row < this.length; row++) {
      const { indicator, area, counterpart, sex, period } = this;
      rows.set(reportedKey(indicator.at(row), area.at(row), counterpart.at(row), sex.at(row), period.at(row)), row);
    }
    return rows;
  }
}

/** A reported figure's key as one text, in the order indicator.area.counterpart.sex.period. */
export const reportedKey = (indicator: string, area: string, counterpart: string, sex: string, period: string): string =>
  `${indicator}.${area}.${counterpart}.${sex}.${period}`;
