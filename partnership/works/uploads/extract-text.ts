import { Problem } from "#vocabulary";
import { runInThread, type ThreadLimits } from "../run-in-thread.ts";
import type { DocumentText, DocumentType } from "./read-document.ts";

const LIMITS: ThreadLimits = { milliseconds: 60_000, megabytes: 512 };

/**
 * The text of a document, read in a thread of its own within limits of time and memory.
 * @throws Problem upload-encrypted, upload-broken, upload-inflates, upload-slow
 */
export const extractText = (type: DocumentType, bytes: Uint8Array, limits: ThreadLimits = LIMITS): Promise<DocumentText> => {
  const thread = new URL("./document-thread.ts", import.meta.url);
  return runInThread<DocumentText>(thread, { type, bytes }, limits, new Problem("upload-slow"), new Problem("upload-broken"));
};
