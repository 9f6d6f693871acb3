import type { Readable } from "node:stream";

/** A file as it is kept: by what is in it. */
export interface KeptFile {
  readonly sha256: string;
  readonly bytes: number;
}

export interface PutFile extends KeptFile {
  /** Media type, told by the contents and never by a name; "application/octet-stream" for what is not known. */
  readonly type: string;
}

/**
 * Files by the SHA-256 of their contents, so that a file is kept once, and one that was changed is found out. A store in a bucket also throws
 * the problems of `bucket/bucket-problems.ts` where its service does not do what is asked.
 */
export interface FileStore {
  /**
   * Takes a file in, whole or not at all. One that is there already is written again: it is mended if it was damaged, and its age begins anew.
   * @throws Problem file-too-large, disk-full, not-writable
   */
  readonly put: (contents: AsyncIterable<Uint8Array>, limit: number) => Promise<PutFile>;
  /**
   * The contents, checked while they are read: the stream fails at its end when they are not what they were.
   * @throws Problem file-not-kept
   */
  readonly get: (sha256: string) => Promise<Readable>;
  readonly has: (sha256: string) => Promise<boolean>;
  /** Every file kept, with when it was last taken in, in the order of their checksums. */
  readonly list: () => AsyncIterable<KeptFile & { readonly keptAt: Date }>;
  /** Removes a file, if it is there. With `takenInBefore`: only one that was last taken in before then, which is looked at anew. */
  readonly remove: (sha256: string, takenInBefore?: Date) => Promise<void>;
  /** Removes what was begun before a moment and never became a file, as a killed process leaves it. */
  readonly removeUnfinished: (begunBefore: Date) => Promise<void>;
}
