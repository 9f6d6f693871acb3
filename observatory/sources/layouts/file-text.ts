import { promisify } from "node:util";
import { gunzip } from "node:zlib";

const inflate = promisify(gunzip);

/** A text file may grow to this when inflated: four times the largest in use. */
export const LARGEST_TEXT = 256 * 1024 * 1024;

/** The text of a plain or gzipped UTF-8 file, or why it cannot be had. Never inflates beyond the limit. */
export const readFileText = async (
  bytes: Uint8Array,
  limit: number = LARGEST_TEXT,
): Promise<{ text: string } | { refused: "archive-refused" | "not-readable"; why: string }> => {
  let plain = bytes;
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    try {
      plain = await inflate(bytes, { maxOutputLength: limit });
    } catch (error) {
      return isTooLarge(error)
        ? { refused: "archive-refused", why: `It inflates to more than ${limit} bytes.` }
        : { refused: "not-readable", why: "It is not a whole gzip file; fetch it again." };
    }
  }
  if (plain.length > limit) return { refused: "archive-refused", why: `It is larger than ${limit} bytes.` };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(plain) };
  } catch {
    return { refused: "not-readable", why: "It is not UTF-8 text." };
  }
};

const isTooLarge = (error: unknown): boolean => (error as { code?: string }).code === "ERR_BUFFER_TOO_LARGE";
