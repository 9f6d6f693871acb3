import { createHash } from "node:crypto";
import { Problem } from "#vocabulary";

/** Passes contents on and fails at their end when they are not those of the checksum. @throws Problem file-damaged */
export async function* checkedContents(contents: AsyncIterable<Buffer>, sha256: string): AsyncGenerator<Buffer> {
  const hash = createHash("sha256");
  for await (const piece of contents) {
    hash.update(piece);
    yield piece;
  }
  if (hash.digest("hex") !== sha256) throw new Problem("file-damaged", { sha256 });
}

/** Where a file lies below its folder or prefix: `ab/cdef…`. @throws Problem file-not-kept, for what is no checksum */
export const placeOf = (sha256: string): string => {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Problem("file-not-kept", { sha256 });
  return `${sha256.slice(0, 2)}/${sha256.slice(2)}`;
};

/** The checksum of what lies at a place; undefined for what is no file of a store. */
export const checksumAt = (place: string): string | undefined =>
  /^[0-9a-f]{2}\/[0-9a-f]{62}$/.test(place) ? place.replace("/", "") : undefined;
