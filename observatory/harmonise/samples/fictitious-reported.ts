import type { ObservationStatus } from "#vocabulary";
import { ReportedTable } from "../../observations/reported-table.ts";
import { type Reported, reportedFrom } from "../reported.ts";
import { SOURCE_OF } from "../source-ids.ts";

/** One invented figure; what is left out is "" (counterpart, note), "_T" (sex) or "A" (status). */
export interface SampleFigure {
  readonly indicator: string;
  readonly area: string;
  readonly counterpart?: string;
  readonly sex?: "_T" | "M" | "F";
  readonly period: string;
  readonly value: number | null;
  readonly status?: ObservationStatus;
  readonly note?: string;
}

/** Invented figures by source id. */
export type SampleFigures = Readonly<Record<string, readonly SampleFigure[]>>;

/** A table of invented figures, in the order given; rows as in a file whose header is row 1. */
export function sampleTable(source: string, figures: readonly SampleFigure[]): ReportedTable {
  const table = new ReportedTable(source);
  figures.forEach((figure, index) =>
    table.push({ counterpart: "", sex: "_T", status: "A", note: "", sheet: "", row: index + 2, column: 4, ...figure }),
  );
  return table;
}

/** Invented reported tables; every source that the stages read is there, empty where nothing is given. */
export const sampleReported = (figures: SampleFigures): Reported =>
  reportedFrom(
    new Map([...new Set([...Object.values(SOURCE_OF), ...Object.keys(figures)])].map((id) => [id, sampleTable(id, figures[id] ?? [])])),
  );
