import * as spreadsheets from "@e965/xlsx";
import { type ArchiveLimits, guardWorkbook, type GuardedWorkbook } from "./archive-guard.ts";
import { withoutHyperlinks } from "./cell-parts.ts";
import type { Finding } from "./finding.ts";
import type { SourceFile } from "./layouts/layout.ts";
import { sheetParts } from "./sheet-parts.ts";
import { uncachedFormulas } from "./uncached-formulas.ts";
import { type ParsedRow, Worksheet } from "./worksheet.ts";

/** An opened workbook: the sheets that were asked for, by name. */
export interface Workbook {
  readonly sheetNames: readonly string[];
  readonly sheet: (name: string) => Worksheet | undefined;
}

/** A workbook, or why there is none. */
export interface OpenedWorkbook {
  readonly workbook?: Workbook;
  readonly findings: readonly Finding[];
}

interface OpenOptions {
  /** Only these are parsed; all when left out. */
  readonly sheets?: readonly string[];
  readonly legacy?: boolean;
  readonly limits?: Partial<ArchiveLimits>;
}

/** Raw values as stored: no formula is computed, no number is formatted, no date is guessed. */
const PARSING = {
  dense: true,
  cellFormula: false,
  cellHTML: false,
  cellText: false,
  cellDates: false,
  bookVBA: false,
} as const;

/** Opens a workbook after its archive has passed the guard. Never throws: findings say what is wrong. */
export const openWorkbook = async (file: SourceFile, options: OpenOptions = {}): Promise<OpenedWorkbook> => {
  const guarded = await guardWorkbook(file, options);
  if (guarded.kind === "refused") return { findings: [guarded.finding] };
  try {
    const parsed = parse(guarded, options.sheets);
    const sheets = new Map<string, Worksheet>();
    for (const [name, sheet] of Object.entries(parsed.Sheets)) {
      const rows = (sheet["!data"] ?? []) as ParsedRow[];
      refuseFarCells(name, rows);
      sheets.set(name, new Worksheet(name, rows));
    }
    const workbook = { sheetNames: parsed.SheetNames, sheet: (name: string) => sheets.get(name) };
    const findings = guarded.kind === "xlsx" ? formulaFindings(guarded.parts, sheets) : [];
    return { workbook, findings };
  } catch (error) {
    return { findings: [notReadable(file.name, error)] };
  }
};

/** As many as a spreadsheet has. A cell beyond is damage, and its row would have to be walked to. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

const refuseFarCells = (sheet: string, rows: readonly ParsedRow[]): void => {
  if (rows.length > MOST_ROWS) throw new RangeError(`the sheet ${sheet} has ${rows.length} rows`);
  for (const row of rows) {
    if (row && row.length > MOST_COLUMNS) throw new RangeError(`the sheet ${sheet} has ${row.length} columns`);
  }
};

/** The parser exports `parse_zip` for parts that were unpacked elsewhere; its types leave it out. */
const parseParts = (spreadsheets as unknown as { parse_zip: ParseZip }).parse_zip;

type ParseZip = (
  archive: { FullPaths: string[]; FileIndex: { name: string; type: number; content: Uint8Array }[] },
  options: spreadsheets.ParsingOptions,
) => spreadsheets.WorkBook;

const parse = (guarded: Exclude<GuardedWorkbook, { kind: "refused" }>, sheets: readonly string[] | undefined): spreadsheets.WorkBook => {
  const options = sheets ? { ...PARSING, sheets: [...sheets] } : PARSING;
  if (guarded.kind === "xls") return spreadsheets.read(guarded.bytes, { ...options, type: "array" });
  const names = [...guarded.parts.keys()];
  const FileIndex = names.map((name) => ({ name, type: 2, content: withoutHyperlinks(guarded.parts.get(name)!) }));
  return parseParts({ FullPaths: names, FileIndex }, options);
};

const formulaFindings = (parts: ReadonlyMap<string, Uint8Array>, sheets: ReadonlyMap<string, Worksheet>): Finding[] => {
  const findings: Finding[] = [];
  for (const [sheet, part] of sheetParts(parts)) {
    if (!sheets.has(sheet)) continue;
    for (const { row, column } of uncachedFormulas(part)) {
      const message = "The cell holds a formula without a computed value; open and save the workbook in a spreadsheet program.";
      findings.push({ level: "error", code: "not-a-number", sheet, row, column, value: "", message });
    }
  }
  return findings;
};

const notReadable = (name: string, error: unknown): Finding => {
  const said = error instanceof Error ? error.message : String(error);
  const encrypted = /password|encrypted/i.test(said);
  const message = encrypted
    ? "It is protected by a password; ask for an open copy."
    : `It cannot be read as a workbook (${said}); fetch it again.`;
  return { level: "error", code: encrypted ? "encrypted" : "not-readable", sheet: "", row: 0, column: 0, value: name, message };
};
