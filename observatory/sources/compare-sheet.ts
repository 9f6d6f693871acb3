import type { Reading } from "./declaration.ts";
import type { SourceFile } from "./layouts/layout.ts";
import { RegistryComparison } from "./registry-comparison.ts";
import { openWorkbook } from "./workbook.ts";
import type { Worksheet } from "./worksheet.ts";

interface ComparedSheet {
  readonly source: string;
  readonly sheet: string;
}

/**
 * Compares one sheet of a publisher's workbook with the vocabulary; a file that cannot be opened, or that lacks the sheet, is reported.
 * @param compare reports differences to the comparison; a reading it returns stands in place of the comparison's own
 */
export const compareSheet = async (
  file: SourceFile,
  { source, sheet: name }: ComparedSheet,
  compare: (sheet: Worksheet, comparison: RegistryComparison) => Reading | undefined,
): Promise<Reading> => {
  const comparison = new RegistryComparison(source, name);
  const { workbook, findings } = await openWorkbook(file, { sheets: [name] });
  comparison.takeOver(findings);
  if (!workbook) return comparison.finish();
  const sheet = workbook.sheet(name);
  if (sheet) return compare(sheet, comparison) ?? comparison.finish();
  comparison.report("error", "sheet-missing", { row: 0, column: 0 }, name, `There is no sheet "${name}".`);
  return comparison.finish();
};
