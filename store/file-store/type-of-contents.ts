/** So many bytes from the start of a file are looked at. */
export const LOOKED_AT = 4_096;

const SIGNATURES: readonly (readonly [type: string, start: readonly number[]])[] = [
  ["application/pdf", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["image/png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["image/jpeg", [0xff, 0xd8, 0xff]],
];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Media type of a file by its first bytes: PDF, PNG, JPEG, Word documents, CSV and plain text; else "application/octet-stream". */
export const typeOfContents = (start: Uint8Array): string => {
  const found = SIGNATURES.find(([, signature]) => startsWith(start, signature));
  if (found) return found[0];
  if (startsWith(start, ZIP)) return typeOfZip(start);
  const text = textOf(start);
  if (text === undefined || text === "") return "application/octet-stream";
  return looksLikeTable(text) ? "text/csv" : "text/plain";
};

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean => signature.every((byte, i) => bytes[i] === byte);

/** Word writes the list of its parts first, then parts in a folder "word". */
const typeOfZip = (start: Uint8Array): string => {
  const names = Buffer.from(start).toString("latin1");
  return names.includes("[Content_Types].xml") && names.includes("word/") ? WORD : "application/zip";
};

/** Undefined for what is no text; a character cut off at the end does not matter. */
const textOf = (start: Uint8Array): string | undefined => {
  if (start.includes(0)) return undefined;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(start, { stream: true });
  } catch {
    return undefined;
  }
};

const looksLikeTable = (text: string): boolean => {
  const lines = text.split(/\r?\n/).slice(0, 5);
  const whole = text.length < LOOKED_AT / 4 ? lines.filter((line) => line !== "") : lines.slice(0, -1);
  return whole.length >= 2 && [",", ";", "\t"].some((sign) => whole.every((line) => line.includes(sign)));
};
