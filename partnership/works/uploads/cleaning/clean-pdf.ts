import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef, PDFStream, type PDFContext, type PDFObject } from "pdf-lib";
import type { CleanedDocument } from "./cleaned-document.ts";

/** Entries that say who made something, with what and when; XMP stands in `Metadata`. */
const DROPPED = ["Metadata", "PieceInfo", "LastModified", "CreatorInfo", "SpiderInfo"].map((name) => PDFName.of(name));
/** Entries of notes at the edge that say who wrote them, and when. */
const OF_NOTES = ["T", "CreationDate", "M", "NM"].map((name) => PDFName.of(name));

const TYPE = PDFName.of("Type");
const SUBTYPE = PDFName.of("Subtype");

/** A PDF without names in its properties, its XMP and its notes, and without what an earlier save left in it. The pages stay. */
export const cleanPdf = async (bytes: Uint8Array): Promise<CleanedDocument> => {
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    const { context } = document;
    if (document.getPageCount() === 0) return { reason: "broken" };
    if (objectsOf(context).some(isSignature)) return { reason: "signed" };
    if (objectsOf(context).some(holdsFile)) return { reason: "holds files" };
    delete context.trailerInfo.Info;
    delete context.trailerInfo.ID;
    for (const object of objectsOf(context)) for (const dict of dictsIn(object)) cleanDict(dict);
    dropUnreached(context);
    return { bytes: await document.save({ addDefaultPage: false, updateFieldAppearances: false }) };
  } catch (error) {
    // Its errors are no instances of their classes.
    return { reason: error instanceof Error && error.message.includes("is encrypted") ? "encrypted" : "broken" };
  }
};

const objectsOf = (context: PDFContext): readonly PDFObject[] => context.enumerateIndirectObjects().map(([, object]) => object);

const isSignature = (object: PDFObject): boolean =>
  dictsIn(object).some(
    (dict) => dict.has(PDFName.of("ByteRange")) || (dict.get(PDFName.of("FT")) === PDFName.of("Sig") && dict.has(PDFName.of("V"))),
  );

const holdsFile = (object: PDFObject): boolean =>
  dictsIn(object).some((dict) => dict.has(PDFName.of("EF")) || dict.get(TYPE) === PDFName.of("EmbeddedFile"));

const cleanDict = (dict: PDFDict): void => {
  for (const name of DROPPED) dict.delete(name);
  const subtype = dict.get(SUBTYPE);
  const isNote = dict.has(PDFName.of("Rect")) && subtype !== undefined && subtype !== PDFName.of("Widget");
  if (isNote) for (const name of OF_NOTES) dict.delete(name);
};

/** The dictionaries of an object, those that stand in it too. */
const dictsIn = (object: PDFObject): readonly PDFDict[] => {
  const dicts: PDFDict[] = [];
  const waiting: PDFObject[] = [object];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next instanceof PDFStream) waiting.push(next.dict);
    else if (next instanceof PDFDict) {
      dicts.push(next);
      waiting.push(...next.values());
    } else if (next instanceof PDFArray) waiting.push(...next.asArray());
  }
  return dicts;
};

/** Takes out what nothing in the document leads to: an earlier save's properties and pages are still in the file. */
const dropUnreached = (context: PDFContext): void => {
  const reached = new Set<PDFRef>();
  const waiting: PDFObject[] = context.trailerInfo.Root ? [context.trailerInfo.Root] : [];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next instanceof PDFRef) {
      if (reached.has(next)) continue;
      reached.add(next);
      const object = context.lookup(next);
      if (object) waiting.push(object);
    } else if (next instanceof PDFStream) waiting.push(next.dict);
    else if (next instanceof PDFDict) waiting.push(...next.values());
    else if (next instanceof PDFArray) waiting.push(...next.asArray());
  }
  for (const [ref] of context.enumerateIndirectObjects()) if (!reached.has(ref)) context.delete(ref);
};
