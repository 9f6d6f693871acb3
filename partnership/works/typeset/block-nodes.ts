import type { Image, Node, Paragraph, Table } from "mdast";

/** A picture that stands by itself, with its caption. */
export interface FigureBlock extends Node {
  readonly type: "figureBlock";
  readonly image: Image;
  readonly label: string | undefined;
  /** The caption, or nothing. */
  readonly children: Paragraph[];
}

/** A table with its caption. */
export interface TableBlock extends Node {
  readonly type: "tableBlock";
  readonly label: string | undefined;
  /** The caption, if there is one, and the table. */
  readonly children: (Paragraph | Table)[];
}

declare module "mdast" {
  interface RootContentMap {
    figureBlock: FigureBlock;
    tableBlock: TableBlock;
  }
  interface BlockContentMap {
    figureBlock: FigureBlock;
    tableBlock: TableBlock;
  }
  interface HeadingData {
    label?: string | undefined;
  }
  interface BlockquoteData {
    language?: string | undefined;
  }
}
