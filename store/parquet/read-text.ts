import type { ColumnMetaData } from "hyparquet";
import type { TextValues } from "../columns.ts";
import { readPages, type Page } from "./pages.ts";
import { decodeRuns } from "./run-lengths.ts";

/** Reads a dictionary-encoded text column of all row groups as one dictionary and a code per row. */
export const readTextColumn = (
  bytes: Uint8Array,
  chunks: readonly ColumnMetaData[],
  rows: number,
): TextValues & { readonly codes: Uint16Array | Uint32Array } => {
  const dictionary = new Map<string, number>();
  const groups = chunks.map((chunk) => {
    const pages = [...readPages(bytes, chunk)];
    return { pages, translate: joinDictionary(dictionary, pages[0]) };
  });
  const codes = dictionary.size <= 0x10000 ? new Uint16Array(rows) : new Uint32Array(rows);
  let row = 0;
  for (const { pages, translate } of groups) {
    for (const { header, values } of pages.slice(1)) {
      const count = header.data_page_header_v2!.num_values;
      if (header.data_page_header_v2!.encoding !== "RLE_DICTIONARY")
        throw new RangeError("a text page without a dictionary is not read here");
      decodeRuns(values, 1, values[0]!, codes, row, count, translate);
      row += count;
    }
  }
  return { kind: "text", texts: [...dictionary.keys()], codes };
};

/** Adds a row group's dictionary to the column's; returns the column's code for each of the group's codes. */
const joinDictionary = (dictionary: Map<string, number>, page: Page | undefined): Uint32Array => {
  const count = page?.header.dictionary_page_header?.num_values;
  if (!page || count === undefined) throw new RangeError("a text column without a dictionary is not read here");
  const view = new DataView(page.values.buffer, page.values.byteOffset, page.values.byteLength);
  const decoder = new TextDecoder();
  const translate = new Uint32Array(count);
  for (let i = 0, at = 0; i < count; i++) {
    const length = view.getUint32(at, true);
    const text = decoder.decode(page.values.subarray(at + 4, at + 4 + length));
    at += 4 + length;
    let code = dictionary.get(text);
    if (code === undefined) dictionary.set(text, (code = dictionary.size));
    translate[i] = code;
  }
  return translate;
};
