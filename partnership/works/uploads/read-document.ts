import { Problem } from "#vocabulary";
import { checkArchive } from "./check-archive.ts";

/** Kinds of documents whose text can be read. */
export const DOCUMENT_TYPES = ["application/pdf", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"] as const;

export type DocumentType = (typeof DOCUMENT_TYPES)[number];

/** What was read of a document. */
export interface DocumentText {
  readonly text: string;
  /** Undefined where the format has none before it is printed. */
  readonly pages: number | undefined;
  /** True where the text is longer than is kept, or the document has more pages than are read. */
  readonly isCut: boolean;
}

const LONGEST_TEXT = 5_000_000;
const MOST_PAGES = 2_000;

/**
 * Reads the text of a document. Runs in a thread: see `extractText`.
 * @throws Problem upload-encrypted, upload-broken, upload-inflates
 */
export const readDocument = (type: DocumentType, bytes: Uint8Array): Promise<DocumentText> =>
  type === "application/pdf" ? readPdf(bytes) : readWord(bytes);

/** What is used of a document of pdf.js, whose own types its package does not bring along. */
interface PdfDocument {
  readonly numPages: number;
  getPage(number: number): Promise<{
    getTextContent(): Promise<{
      readonly items: readonly ({ readonly str: string; readonly hasEOL: boolean } | { readonly type: string })[];
    }>;
    cleanup(): void;
  }>;
}

const readPdf = async (bytes: Uint8Array): Promise<DocumentText> => {
  const { getDocumentProxy } = await import("unpdf");
  try {
    const document = (await getDocumentProxy(bytes, { isEvalSupported: false, stopAtErrors: true, disableFontFace: true })) as PdfDocument;
    const pages: string[] = [];
    let length = 0;
    for (let number = 1; number <= Math.min(document.numPages, MOST_PAGES) && length <= LONGEST_TEXT; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const text = items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join("");
      pages.push(text);
      length += text.length;
      page.cleanup();
    }
    const read = cut(pages.join("\n\n"));
    return { ...read, pages: document.numPages, isCut: read.isCut || document.numPages > pages.length };
  } catch (error) {
    const isLocked = error instanceof Error && error.name === "PasswordException";
    throw new Problem(isLocked ? "upload-encrypted" : "upload-broken");
  }
};

const readWord = async (bytes: Uint8Array): Promise<DocumentText> => {
  await checkArchive(bytes);
  const { default: mammoth } = await import("mammoth");
  try {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    return { ...cut(value), pages: undefined };
  } catch {
    throw new Problem("upload-broken");
  }
};

const cut = (text: string): Pick<DocumentText, "text" | "isCut"> => {
  const tidy = text.replace(/\p{Surrogate}|\0/gu, "\ufffd").trim();
  return { text: tidy.slice(0, LONGEST_TEXT), isCut: tidy.length > LONGEST_TEXT };
};
