import { unzipSync, zipSync, type Zippable } from "fflate";
import { checkArchive } from "../check-archive.ts";
import type { CleanedDocument } from "./cleaned-document.ts";
import { cleanXmlPart } from "./clean-xml-part.ts";

/** Names of nobody stand in every archive: 1 January 1980 is the first day that it can say. */
const NO_DAY = new Date(1980, 0, 1);
/** A document in a document in a document … */
const DEEPEST = 4;

const SIGNATURES = /^_xmlsignatures\//i;
/** Old compound files, whose properties cannot be told from the rest. */
const CLOSED = /\.(?:bin|doc|xls|ppt|pdf|rtf|mht|msg|zip)$/i;
const EMBEDDED = /(?:^|\/)embeddings\//i;
const NESTED = /\.(?:docx|docm|dotx|xlsx|xlsm|pptx|pptm)$/i;
const THUMBNAIL = /^docProps\/thumbnail\./i;
const XML = /\.(?:xml|rels|vml)$/i;

/**
 * A Word document without names in properties, comments, tracked changes, lists of people, embedded office files and paths. The text stays.
 * @throws Problem upload-inflates, upload-encrypted, upload-broken
 */
export const cleanWord = async (bytes: Uint8Array): Promise<CleanedDocument> => {
  await checkArchive(bytes);
  return cleanArchive(bytes, 0);
};

const cleanArchive = async (bytes: Uint8Array, depth: number): Promise<CleanedDocument> => {
  if (depth > DEEPEST) return { reason: "holds files" };
  const parts = unzipSync(bytes);
  const names = Object.keys(parts);
  if (names.some((name) => SIGNATURES.test(name))) return { reason: "signed" };
  if (names.some((name) => EMBEDDED.test(name) && CLOSED.test(name))) return { reason: "holds files" };
  const cleaned: Zippable = {};
  for (const name of names) {
    const part = await cleanPart(name, parts[name]!, depth);
    if (part === undefined) continue;
    if ("reason" in part) return part;
    cleaned[name] = [part.bytes, { mtime: NO_DAY }];
  }
  return { bytes: zipSync(cleaned, { level: 6 }) };
};

/** Undefined for a part that is left out. */
const cleanPart = async (name: string, bytes: Uint8Array, depth: number): Promise<CleanedDocument | undefined> => {
  if (name.endsWith("/") || THUMBNAIL.test(name)) return undefined;
  if (NESTED.test(name)) {
    await checkArchive(bytes);
    return cleanArchive(bytes, depth + 1);
  }
  return { bytes: XML.test(name) ? cleanXmlPart(name, bytes) : bytes };
};
