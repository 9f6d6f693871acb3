import type { ReportedTable } from "../observations/reported-table.ts";
import type { Finding } from "./finding.ts";
import type { Layout } from "./layouts/layout.ts";

/** Provenance of one producer's dataset, and how its file is laid out. A regular source needs nothing more. */
export interface SourceDeclaration {
  /** `<producer>-<dataset>`, the folder's name. */
  readonly id: string;
  readonly producer: string;
  readonly title: string;
  /** Edition or vintage as the producer names it. */
  readonly version: string;
  /** ISO date of the edition, as far as the producer states it ("2025-07" will do). */
  readonly published: string;
  readonly licence: { readonly name: string; readonly url: string };
  readonly citation: string;
  /** Page that describes the dataset. */
  readonly page: string;
  /** Address of the file; absent where the producer offers none to fetch. */
  readonly address?: string;
  /** How often the producer revises it. */
  readonly cadence: "yearly" | "quarterly" | "irregular" | "discontinued";
  readonly caveats: readonly string[];
  /** Set when the file at hand is not the publisher's own: how it was obtained. Shown with every figure taken from it. */
  readonly redistributed?: string;
  readonly file: {
    /** Path inside the data folder. */
    readonly path: string;
    readonly sha256: string;
    readonly bytes: number;
  };
  /** False for a source that is only compared with, never released. */
  readonly released: boolean;
  /** Indicators the source reports: their name and unit (publisher's unit; `multiplier` turns it into the base unit). */
  readonly indicators: Readonly<Record<string, { readonly name: string; readonly unit: string; readonly multiplier: number }>>;
  readonly layout: Layout;
}

/** What a reader returns: all rows it could read and all findings at once; `table` is empty when a finding is fatal. */
export interface Reading {
  readonly table: ReportedTable;
  readonly findings: readonly Finding[];
  /** The file that was read, which may differ from the declared one; set by `readSource`. */
  readonly file?: { readonly sha256: string; readonly bytes: number };
}
