import { fromBufferPromise, type Entry, type ZipFile } from "yauzl";
import { Problem } from "#vocabulary";

/** What a document that is an archive may hold. */
const LIMITS = { entries: 2_000, inflatedBytes: 200_000_000, ratio: 100, ratioFrom: 20_000_000 } as const;

/**
 * Inflates an archive once, within limits, before a library that knows none is given it.
 * @throws Problem upload-inflates, upload-encrypted, upload-broken
 */
export const checkArchive = async (bytes: Uint8Array): Promise<void> => {
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    const entries = await readDirectory(zip);
    const declared = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
    const isBomb = declared > LIMITS.inflatedBytes || (declared > LIMITS.ratioFrom && declared > bytes.length * LIMITS.ratio);
    if (isBomb) throw new Problem("upload-inflates");
    for (const entry of entries) await inflate(zip, entry);
  } catch (error) {
    throw error instanceof Problem ? error : problemOf(error);
  }
};

const readDirectory = async (zip: ZipFile): Promise<readonly Entry[]> => {
  if (zip.entryCount > LIMITS.entries) throw new Problem("upload-inflates");
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    if (entries.size >= LIMITS.entries || entries.has(entry.fileName)) throw new Problem("upload-inflates");
    if (entry.isEncrypted()) throw new Problem("upload-encrypted");
    entries.set(entry.fileName, entry);
  }
  return [...entries.values()].filter(({ fileName }) => !fileName.endsWith("/"));
};

/** yauzl ends a part that grows beyond its declared size, and the declared sizes were added up before. */
const inflate = async (zip: ZipFile, entry: Entry): Promise<void> => {
  const part = await zip.openReadStreamPromise(entry);
  part.resume();
  await new Promise((resolve, reject) => part.on("end", resolve).on("error", reject));
};

/** A part larger than it says is an attempt; everything else is a broken file. */
const problemOf = (error: unknown): Problem =>
  new Problem(/too many bytes|not enough bytes|size mismatch/i.test(String(error)) ? "upload-inflates" : "upload-broken");
