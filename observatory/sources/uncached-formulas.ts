import { parseCellName } from "./cell-name.ts";

const FORMULA_WITHOUT_VALUE =
  /<c\s[^>]{0,200}?\br="([A-Z]{1,3}\d{1,7})"[^>]{0,200}>\s{0,20}<f\b(?:[^>]{0,200}\/>|[^>]{0,200}>[^<]{0,9000}<\/f>)\s{0,20}(?:<v\s?\/>|<v>\s{0,20}<\/v>)?\s{0,20}<\/c>/g;

/**
 * Cells of a sheet's XML that hold a formula and no computed value.
 * A parser drops them or reads 0; neither is what the publisher says.
 */
export const uncachedFormulas = (xml: Uint8Array): { row: number; column: number }[] => {
  const bytes = Buffer.from(xml.buffer, xml.byteOffset, xml.byteLength);
  if (!bytes.includes("<f")) return [];
  const cells: { row: number; column: number }[] = [];
  for (const match of bytes.toString("latin1").matchAll(FORMULA_WITHOUT_VALUE)) {
    const cell = parseCellName(match[1]!);
    if (cell) cells.push(cell);
  }
  return cells;
};
