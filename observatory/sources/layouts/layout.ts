import type { Reading } from "../declaration.ts";

/** The file as bytes with its name, ready to be read. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** How a file is laid out: a regular layout configured by data (`longCsv({...})`), or a source's own `read`. */
export interface Layout {
  /** The layout's name, for lists and manifests. */
  readonly kind: string;
  /** Reads the file; never throws for a bad file: it returns findings. */
  read(file: SourceFile, source: string): Promise<Reading>;
}
