import { cleanDocument, isCleanable, type CleanedDocument, type FilesAround } from "#partnership";
import { partnershipTexts } from "#web";
import { readKeptFile } from "./read-kept-file.ts";

/** Bytes of cleaned copies that are kept: a reviewer often takes a file twice, and reviewers of a round take the same. */
const MOST_KEPT = 60_000_000;

/** One for all pages: a copy is made of what its file is known by. */
export const cleanedFiles = (): CleanedFiles => (shared ??= new CleanedFiles());
let shared: CleanedFiles | undefined;

/** Copies of kept files for people who are not to know who wrote them; the files themselves stay as they were sent. */
class CleanedFiles {
  readonly #kept = new Map<string, { readonly made: Promise<CleanedDocument>; size: number }>();
  #last: Promise<unknown> = Promise.resolve();
  #size = 0;

  /**
   * The copy of a file of a type in which names can stand, or the reason why there is none; undefined for files of other types.
   * @throws Problem file-not-kept
   */
  async of(
    around: FilesAround | undefined,
    file: { readonly type: string; readonly sha256: string },
  ): Promise<CleanedDocument | undefined> {
    const { type, sha256 } = file;
    if (!isCleanable(type)) return undefined;
    const found = this.#kept.get(sha256);
    if (found) return found.made;
    // One after the other: each takes a processor and memory of its own.
    const made = this.#last.then(async () => cleanDocument(type, await readKeptFile(around, sha256)));
    this.#last = made.catch(() => undefined);
    const entry = { made, size: 0 };
    this.#kept.set(sha256, entry);
    try {
      const cleaned = await made;
      if ("bytes" in cleaned) this.#keep(entry, cleaned.bytes.length);
      return cleaned;
    } catch (error) {
      this.#kept.delete(sha256);
      throw error;
    }
  }

  #keep(entry: { size: number }, size: number): void {
    entry.size = size;
    this.#size += size;
    for (const [oldest, { size: gone }] of this.#kept) {
      if (this.#size <= MOST_KEPT) break;
      this.#kept.delete(oldest);
      this.#size -= gone;
    }
  }
}

/** Why names stay in which files, in words; nothing of those that can be cleaned, or have no such places. */
export const keptBackWords = async (
  around: FilesAround | undefined,
  files: readonly { readonly name: string; readonly type: string; readonly sha256: string }[],
): Promise<readonly string[]> => {
  const { unclean, keptBack } = partnershipTexts.worksDesk.files;
  const words: string[] = [];
  for (const file of around ? files : []) {
    const cleaned = await cleanedFiles().of(around, file);
    if (cleaned && "reason" in cleaned) words.push(keptBack(file.name, unclean[cleaned.reason]));
  }
  return words;
};
