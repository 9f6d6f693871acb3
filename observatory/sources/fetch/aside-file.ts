import { createHash, type Hash } from "node:crypto";
import { type FileHandle, open, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { HEAD_LENGTH } from "./content-check.ts";

/** By what a server knows that the file has not changed between two attempts. */
export interface Validator {
  readonly address: string;
  /** A strong ETag, or the date of the last change. */
  readonly tag: string;
}

/** A file that grows beside its place, hashed as it grows, and is put there only when it is whole. */
export class AsideFile {
  readonly path: string;
  readonly #target: string;
  #handle: FileHandle | undefined;
  #hash: Hash = createHash("sha256");
  #head: Uint8Array = new Uint8Array();
  #size = 0;
  #validator: Validator | undefined;
  #isTakenUp = false;

  constructor(target: string) {
    this.#target = target;
    this.path = `${target}.part`;
  }

  get size(): number {
    return this.#size;
  }

  /** The first bytes, enough to know what the file is. */
  get head(): Uint8Array {
    return this.#head;
  }

  get validator(): Validator | undefined {
    return this.#validator;
  }

  /** True while it rests on what an earlier process left. */
  get isTakenUp(): boolean {
    return this.#isTakenUp;
  }

  /** True where a later process can continue it. */
  get isWorthKeeping(): boolean {
    return this.#size > 0 && this.#validator !== undefined;
  }

  /** Takes up what an earlier process left, if it noted by what to continue it. */
  async takeUp(): Promise<void> {
    const note = await readFile(this.#notePath, "utf8").catch(() => "");
    const validator = parseValidator(note);
    if (!validator) return this.restart();
    const handle = await open(this.path, "r+").catch(() => undefined);
    if (!handle) return this.restart();
    this.#handle = handle;
    this.#validator = validator;
    this.#isTakenUp = true;
    for await (const chunk of handle.createReadStream({ start: 0, autoClose: false })) this.#note(chunk as Buffer);
  }

  /** Begins anew, with what a later attempt may continue it by. */
  async restart(validator?: Validator): Promise<void> {
    if (this.#handle && this.#size > 0) await this.#handle.truncate(0);
    this.#handle ??= await open(this.path, "w+");
    this.#hash = createHash("sha256");
    this.#head = new Uint8Array();
    this.#size = 0;
    this.#validator = validator;
    this.#isTakenUp = false;
    if (validator) await writeFile(this.#notePath, JSON.stringify(validator));
    else await rm(this.#notePath, { force: true });
  }

  async append(chunk: Uint8Array): Promise<void> {
    let written = 0;
    while (written < chunk.length) {
      const { bytesWritten } = await this.#handle!.write(chunk, written, chunk.length - written, this.#size + written);
      written += bytesWritten;
    }
    this.#note(chunk);
  }

  /** The checksum of what is there so far. */
  get sha256(): string {
    return this.#hash.copy().digest("hex");
  }

  /** Flushes the whole file to disk and puts it in its place, or in another one. */
  async putInPlace(place = this.#target): Promise<void> {
    await this.#handle!.sync();
    await this.close();
    await rename(this.path, place);
    await rm(this.#notePath, { force: true });
    const folder = await open(dirname(place), "r");
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  }

  /** Lets go of the file and keeps it for a later attempt. */
  async close(): Promise<void> {
    const handle = this.#handle;
    this.#handle = undefined;
    await handle?.close();
  }

  async discard(): Promise<void> {
    await this.close();
    await rm(this.path, { force: true });
    await rm(this.#notePath, { force: true });
  }

  get #notePath(): string {
    return `${this.path}.json`;
  }

  #note(chunk: Uint8Array): void {
    this.#hash.update(chunk);
    this.#size += chunk.length;
    if (this.#head.length >= HEAD_LENGTH) return;
    this.#head = Buffer.concat([this.#head, chunk.subarray(0, HEAD_LENGTH - this.#head.length)]);
  }
}

const parseValidator = (note: string): Validator | undefined => {
  try {
    const { address, tag } = JSON.parse(note) as Partial<Validator>;
    return typeof address === "string" && typeof tag === "string" ? { address, tag } : undefined;
  } catch {
    return undefined;
  }
};
