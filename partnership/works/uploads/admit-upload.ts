import { createHash } from "node:crypto";
import { LOOKED_AT, typeOfContents } from "#store";
import { Problem } from "#vocabulary";
import { extractText } from "./extract-text.ts";
import { DOCUMENT_TYPES, type DocumentText, type DocumentType } from "./read-document.ts";
import { scanUpload, type ScanResult, type ScanSetting } from "./scan-upload.ts";

/** A file that may be stored. Until there is one, nothing of the file is written anywhere. */
export interface AdmittedUpload {
  /** Media type by its content; its name says nothing. */
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  /** "unscanned" where no scanner is set: to be shown, since it is not "clean". */
  readonly scan: Extract<ScanResult["kind"], "clean" | "unscanned">;
  /** The text of a document; undefined for other files. */
  readonly document: DocumentText | undefined;
}

export interface UploadRules {
  /** Media types taken, such as `DOCUMENT_TYPES`. */
  readonly taken: readonly string[];
  readonly largest?: number;
  readonly scanner?: ScanSetting | undefined;
}

const LARGEST = 50_000_000;

/**
 * Looks a file over before it is stored: size, type by content, scanner, then its text. A file that is infected, or that a scanner which is set could
 * not look at, is never admitted.
 * @throws Problem upload-too-large, upload-type, upload-encrypted, upload-infected, upload-not-scanned, upload-broken, upload-inflates, upload-slow
 */
export const admitUpload = async (bytes: Uint8Array, { taken, largest = LARGEST, scanner }: UploadRules): Promise<AdmittedUpload> => {
  if (bytes.length > largest) throw new Problem("upload-too-large", { size: bytes.length, limit: largest });
  if (isLockedOffice(bytes)) throw new Problem("upload-encrypted");
  const type = typeOfContents(bytes.subarray(0, LOOKED_AT));
  if (!taken.includes(type)) throw new Problem("upload-type", { type, taken: taken.join(", ") });
  const scan = await scanUpload(bytes, scanner);
  if (scan.kind === "infected") throw new Problem("upload-infected", { found: scan.found });
  if (scan.kind === "failed") throw new Problem("upload-not-scanned");
  const document = isDocument(type) ? await extractText(type, bytes) : undefined;
  return { type, bytes, sha256: createHash("sha256").update(bytes).digest("hex"), scan: scan.kind, document };
};

const isDocument = (type: string): type is DocumentType => (DOCUMENT_TYPES as readonly string[]).includes(type);

const COMPOUND = Buffer.from("d0cf11e0a1b11ae1", "hex");

/** Office puts a document with a password into an old compound file, with a part of this name. */
const isLockedOffice = (bytes: Uint8Array): boolean => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return file.subarray(0, COMPOUND.length).equals(COMPOUND) && file.includes(Buffer.from("EncryptedPackage", "utf16le"));
};
