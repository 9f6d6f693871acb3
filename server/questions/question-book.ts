import { constants } from "node:fs";
import { access, mkdir, open, type FileHandle } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { KeptQuestion } from "./question.ts";

/**
 * Keeps questions in a folder as JSON Lines: a line is there as a whole, on the disk, before anyone is told that it is kept. Each process writes
 * a file of its own, so two never write into one another's lines; a line without an end was never acknowledged.
 */
export class QuestionBook {
  readonly #folder: string;
  readonly #name: string;
  #last: Promise<unknown> = Promise.resolve();
  #file: FileHandle | undefined;
  #length = 0;

  /** @param start tells the files of this process apart, such as a time and a few letters of chance */
  constructor(folder: string, start: string) {
    this.#folder = folder;
    this.#name = `${start}.jsonl`;
  }

  /** Whether a question could be kept now, as far as can be told without writing. */
  async isOpen(): Promise<boolean> {
    for (let folder = this.#folder; ; folder = dirname(folder)) {
      const writable = await access(folder, constants.W_OK).then(
        () => true,
        (error: NodeJS.ErrnoException) => (error.code === "ENOENT" ? undefined : false),
      );
      if (writable !== undefined) return writable;
      if (dirname(folder) === folder) return false;
    }
  }

  /**
   * Writes a question down. Resolves when it is on the disk.
   * @throws the system's error when it could not be written; nothing of it is left then
   */
  keep(question: KeptQuestion): Promise<void> {
    const kept = this.#last.then(() => this.#write(`${JSON.stringify(question)}\n`));
    this.#last = kept.catch(() => undefined);
    return kept;
  }

  async close(): Promise<void> {
    await this.#last;
    await this.#file?.close();
    this.#file = undefined;
  }

  async #write(line: string): Promise<void> {
    const file = (this.#file ??= await this.#openFile());
    const bytes = Buffer.from(line);
    try {
      await file.appendFile(bytes);
      await file.datasync();
      this.#length += bytes.length;
    } catch (error) {
      await file.truncate(this.#length).catch(() => undefined);
      throw error;
    }
    if (await this.#isThere()) return;
    // A file whose questions were all taken in is removed; what came into it meanwhile is written again.
    await file.close();
    this.#file = undefined;
    this.#length = 0;
    await this.#write(line);
  }

  async #isThere(): Promise<boolean> {
    return access(join(this.#folder, this.#name)).then(
      () => true,
      () => false,
    );
  }

  async #openFile(): Promise<FileHandle> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const file = await open(join(this.#folder, this.#name), "ax", 0o600);
    const folder = await open(this.#folder, "r");
    await folder.sync();
    await folder.close();
    return file;
  }
}
