import * as spreadsheets from "@e965/xlsx";

/** What is used of the container reader that comes with the workbook reader; its types leave the shapes out. */
interface Archive {
  readonly FullPaths: readonly string[];
  readonly FileIndex: readonly { content: Uint8Array; size: number }[];
}
const { CFB } = spreadsheets as unknown as {
  CFB: { read(bytes: Buffer, options: object): Archive; write(archive: Archive, options: object): Uint8Array };
};

/** A cell of a workbook's table, what it holds, and by how much it is to be raised. */
export interface RaisedCell {
  /** Spreadsheet name, such as S263. */
  readonly cell: string;
  readonly value: number;
  readonly by: number;
}

/**
 * Raises whole numbers inside the worksheets of an .xlsx file and leaves every other part as it is. A cell is known by its name and what it holds.
 * Throws RangeError when not exactly one sheet has such a cell.
 */
export function raiseCells(workbook: Uint8Array, cells: readonly RaisedCell[]): Uint8Array {
  const archive = CFB.read(Buffer.from(workbook), { type: "buffer" });
  const sheets = archive.FileIndex.filter((_, place) => /\/xl\/worksheets\/[^/]+\.xml$/.test(archive.FullPaths[place]!));
  for (const { cell, value, by } of cells) {
    const place = new RegExp(`(<c r="${cell}"[^>]*><v>)${value}(</v>)`);
    const found = sheets.filter(({ content }) => place.test(textOf(content)));
    if (found.length !== 1) throw new RangeError(`${found.length} sheets hold ${value} in ${cell}`);
    found[0]!.content = Buffer.from(
      textOf(found[0]!.content).replace(place, (_, before: string, after: string) => `${before}${value + by}${after}`),
    );
    found[0]!.size = found[0]!.content.length;
  }
  return CFB.write(archive, { fileType: "zip", type: "buffer", compression: true });
}

const textOf = (content: Uint8Array): string => Buffer.from(content).toString("utf8");
