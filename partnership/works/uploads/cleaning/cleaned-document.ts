import type { DocumentType } from "../read-document.ts";

/** Why names cannot be taken out of a document. */
export type UncleanReason = "encrypted" | "signed" | "holds files" | "broken" | "too much";

/** A document without what its programmes wrote into it about people, or why there is none. */
export type CleanedDocument = { readonly bytes: Uint8Array } | { readonly reason: UncleanReason };

/** Takes names out of a document of one type; a reason where it cannot, never half of it. */
export type Cleaner = (bytes: Uint8Array) => CleanedDocument | Promise<CleanedDocument>;

/** What a thread is given. */
export interface DocumentToClean {
  readonly type: DocumentType;
  readonly bytes: Uint8Array;
}
