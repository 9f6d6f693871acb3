import { Problem } from "#vocabulary";
import { runInThread, type ThreadLimits } from "../../run-in-thread.ts";
import { DOCUMENT_TYPES, type DocumentType } from "../read-document.ts";
import type { CleanedDocument } from "./cleaned-document.ts";

const LIMITS: ThreadLimits = { milliseconds: 60_000, megabytes: 768 };

/** Whether names can be looked for in files of a type. */
export const isCleanable = (type: string): type is DocumentType => (DOCUMENT_TYPES as readonly string[]).includes(type);

/**
 * A document for people who are not to know who wrote it: the same pages and text, without what programmes wrote about people beside them. Made in a
 * thread of its own within limits; a reason where it cannot be made. What a text says of its writers itself stays.
 */
export const cleanDocument = async (type: DocumentType, bytes: Uint8Array, limits: ThreadLimits = LIMITS): Promise<CleanedDocument> => {
  const thread = new URL("./clean-thread.ts", import.meta.url);
  try {
    return await runInThread<CleanedDocument>(thread, { type, bytes }, limits, new Problem("upload-slow"), new Problem("upload-broken"));
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.code === "upload-encrypted") return { reason: "encrypted" };
    return { reason: error.code === "upload-slow" ? "too much" : "broken" };
  }
};
