/** First bytes of an OLE2 compound file: legacy .xls, or an .xlsx wrapped by encryption. */
const SIGNATURE = Buffer.from("d0cf11e0a1b11ae1", "hex");

/** Names of the streams that hold an encrypted .xlsx, as the directory writes them. */
const ENCRYPTED_STREAMS = ["EncryptedPackage", "EncryptionInfo"].map((name) => Buffer.from(name, "utf16le"));

/** What an OLE2 compound file holds, or undefined where the file is none. */
export const legacyKind = (bytes: Uint8Array): "encrypted" | "other" | undefined => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!file.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return undefined;
  return ENCRYPTED_STREAMS.some((name) => file.includes(name)) ? "encrypted" : "other";
};
