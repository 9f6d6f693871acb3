const starts = (head: Uint8Array, bytes: readonly number[]): boolean => bytes.every((byte, index) => head[index] === byte);

/** What the first bytes of a kind of file are. */
const MAGIC: Readonly<Record<string, { readonly bytes: readonly number[]; readonly name: string }>> = {
  ".xlsx": { bytes: [0x50, 0x4b, 0x03, 0x04], name: "a workbook" },
  ".zip": { bytes: [0x50, 0x4b, 0x03, 0x04], name: "a zip archive" },
  ".xls": { bytes: [0xd0, 0xcf, 0x11, 0xe0], name: "a legacy workbook" },
  ".gz": { bytes: [0x1f, 0x8b], name: "a gzip file" },
};

/** So many bytes are enough to know what a file is. */
export const HEAD_LENGTH = 1_024;

/** What stands in the place of the file, by its first bytes: a page, nothing, another kind; undefined where it fits its name. */
export const foundInstead = (name: string, head: Uint8Array): string | undefined => {
  if (head.length === 0) return "nothing";
  const text = new TextDecoder("latin1").decode(head.subarray(0, HEAD_LENGTH));
  const plain = text.replace(/^(\u00EF\u00BB\u00BF)?\s*/, "").toLowerCase();
  if (/^(<!--[\s\S]*?-->\s*)?(<!doctype html|<html|<head|<body|<script)/.test(plain)) return "a web page";
  const extension = /\.[a-z]+$/.exec(name.toLowerCase())?.[0] ?? "";
  const magic = MAGIC[extension];
  if (magic) return starts(head, magic.bytes) ? undefined : `something that is not ${magic.name}`;
  if (plain.startsWith("<?xml") && extension !== ".xml") return "an XML message";
  const isBinary = Object.values(MAGIC).find(({ bytes }) => starts(head, bytes));
  return isBinary ? isBinary.name : undefined;
};
