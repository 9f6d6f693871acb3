/** A run of text in a document. */
export type DocText =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "emphasis" | "strong"; readonly texts: readonly DocText[] }
  | { readonly kind: "link"; readonly href: string; readonly texts: readonly DocText[] };

/** A part of a document, as plain data: what cannot be said with these parts is not shown. */
export type DocBlock =
  | { readonly kind: "heading"; readonly depth: number; readonly id: string; readonly texts: readonly DocText[] }
  | { readonly kind: "paragraph"; readonly texts: readonly DocText[] }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly (readonly DocBlock[])[] }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "quote"; readonly blocks: readonly DocBlock[] }
  | DocTable;

export interface DocTable {
  readonly kind: "table";
  readonly columns: readonly { readonly texts: readonly DocText[]; readonly number: boolean }[];
  readonly rows: readonly (readonly (readonly DocText[])[])[];
}

/** The words of some texts, without their marks. */
export const wordsOf = (texts: readonly DocText[]): string => texts.map((one) => ("text" in one ? one.text : wordsOf(one.texts))).join("");
