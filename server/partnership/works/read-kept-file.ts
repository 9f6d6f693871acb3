import type { FilesAround } from "#partnership";
import { Problem } from "#vocabulary";

/** The bytes of a kept file, checked while they are read. @throws Problem file-not-kept */
export const readKeptFile = async (around: FilesAround | undefined, sha256: string): Promise<Uint8Array> => {
  if (!around) throw new Problem("file-not-kept", { sha256 });
  const pieces: Buffer[] = [];
  for await (const piece of (await around.files.get(sha256)) as AsyncIterable<Buffer>) pieces.push(piece);
  return Buffer.concat(pieces);
};

const SHOWN: ReadonlySet<string> = new Set(["image/png", "image/jpeg", "image/webp", "image/gif"]);

/** A file as an answer: pictures are shown, everything else is taken away. */
export const fileAnswer = async (
  around: FilesAround | undefined,
  { name, type, sha256 }: { readonly name: string; readonly type: string; readonly sha256: string },
): Promise<{ readonly file: Uint8Array; readonly type: string; readonly name?: string }> => ({
  file: await readKeptFile(around, sha256),
  type,
  ...(SHOWN.has(type) ? {} : { name }),
});
