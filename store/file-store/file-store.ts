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

/** Files by the SHA-256 of their contents, so that a file is kept once, and one that was changed is found out. */
export interface FileStore {
  /**
   * Takes a file in, whole or not at all.
   * @throws Problem file-too-large, disk-full, not-writable
   */
  readonly put: (contents: AsyncIterable<Uint8Array>, limit: number) => Promise<PutFile>;
  /**
   * The contents, checked while they are read: the stream fails at its end when they are not what they were.
   * @throws Problem file-not-kept
   */
  readonly get: (sha256: string) => Promise<Readable>;
  readonly has: (sha256: string) => Promise<boolean>;
  /** Every file kept, with when it was last taken in. */
  readonly list: () => AsyncIterable<KeptFile & { readonly keptAt: Date }>;
  readonly remove: (sha256: string) => Promise<void>;
}
