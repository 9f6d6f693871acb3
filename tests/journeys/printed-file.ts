import { execFileSync } from "node:child_process";
import { getDocumentProxy } from "unpdf";

/** A PDF as a reader of PDFs has it. */
export interface PrintedFile {
  readonly pages: readonly string[];
  /** All pages, each run of blanks one blank. */
  readonly text: string;
  readonly title: string;
  readonly language: string;
  /** It says of itself that its parts are marked. */
  readonly isTagged: boolean;
  /** What its parts are marked as, in order: "H1", "P", "Table". */
  readonly marks: readonly string[];
}

interface Node {
  readonly role?: string;
  readonly children?: readonly Node[];
}

/** Words of a page, or a mark between them. */
interface Words {
  readonly str?: string;
  readonly hasEOL?: boolean;
}

const marksOf = ({ role, children = [] }: Node): readonly string[] => [...(role === undefined ? [] : [role]), ...children.flatMap(marksOf)];

const oneLine = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

/** Reads a PDF with pdf.js, and its words with poppler where that is there: two readers agree that they are in it. */
export const readPrinted = async (bytes: Uint8Array): Promise<PrintedFile> => {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const pages: string[] = [];
  const marks: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(oneLine((items as readonly Words[]).map(({ str = "", hasEOL = false }) => str + (hasEOL ? " " : "")).join("")));
    marks.push(...marksOf(((await page.getStructTree()) ?? {}) as Node));
  }
  const { info } = (await document.getMetadata()) as { readonly info: Readonly<Record<string, string | undefined>> };
  return {
    ...{ pages, marks },
    text: byPoppler(bytes) ?? pages.join(" "),
    title: info["Title"] ?? "",
    language: info["Language"] ?? "",
    isTagged: (await document.getMarkInfo())?.["Marked" as never] === true,
  };
};

const byPoppler = (bytes: Uint8Array): string | undefined => {
  try {
    return oneLine(execFileSync("pdftotext", ["-layout", "-", "-"], { input: bytes, maxBuffer: 64 * 1024 * 1024 }).toString("utf8"));
  } catch (error) {
    if ((error as { readonly code?: string }).code === "ENOENT") return undefined;
    throw error;
  }
};
