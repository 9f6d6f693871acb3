import type { Blockquote, Heading, Nodes, Paragraph, PhrasingContent, RootContent, Table } from "mdast";
import { captionOf, takeLabel, takeLabelBehind, takeLanguage } from "./block-marks.ts";
import type { FigureBlock, TableBlock } from "./block-nodes.ts";
import { splitText } from "./text-marks.ts";
import type { TypesetWords } from "./typeset-words.ts";

type CaptionWords = TypesetWords["captions"];

/**
 * A tree with what CommonMark does not know: pictures and tables with captions and labels, labels of headings, languages of quotations,
 * citations and cross-references in its texts. The tree given stays as it is.
 */
export const arrangeBlocks = <Tree extends Nodes>(tree: Tree, words: CaptionWords): Tree => {
  if (!("children" in tree)) return tree;
  const children = tree.children as readonly RootContent[];
  if (isInline(tree)) return { ...tree, children: marked(children) } as unknown as Tree;
  const isGathered = tree.type === "tableBlock" || tree.type === "figureBlock";
  const arranged = (isGathered ? children : gather(children, words)).map((child) => arrangeBlocks(child, words));
  return { ...tree, children: arranged } as unknown as Tree;
};

const INLINE_PARENTS = new Set<Nodes["type"]>([
  "paragraph",
  "heading",
  "tableCell",
  "emphasis",
  "strong",
  "link",
  "linkReference",
  "delete",
]);

const isInline = ({ type }: Nodes): boolean => INLINE_PARENTS.has(type);

const marked = (children: readonly RootContent[]): RootContent[] =>
  children.flatMap((child): RootContent[] => {
    if (child.type === "text") return [...splitText(child)];
    return "children" in child ? [{ ...child, children: marked(child.children as readonly RootContent[]) } as RootContent] : [child];
  });

/** Puts captions to what they belong to: behind a picture; before or behind a table. */
const gather = (children: readonly RootContent[], words: CaptionWords): RootContent[] => {
  const done: RootContent[] = [];
  for (let place = 0; place < children.length; place++) {
    const child = children[place]!;
    const next = children[place + 1];
    const behind = next?.type === "paragraph" ? next : undefined;
    if (child.type === "table") {
      const before = done.at(-1);
      const above = before?.type === "paragraph" ? captionOf(before, words.table) : undefined;
      const below = above || !behind ? undefined : captionOf(behind, words.table);
      if (above) done.pop();
      if (below) place++;
      done.push(tableBlock(child, above ?? below, above ? before : behind));
    } else if (child.type === "paragraph" && child.children[0]?.type === "image") {
      const block = figureBlock(child, behind, words);
      if (block?.usedNext) place++;
      done.push(block?.block ?? child);
    } else if (child.type === "heading") done.push(labelled(child));
    else if (child.type === "blockquote") done.push(inLanguage(child));
    else done.push(child);
  }
  return done;
};

const labelled = (heading: Heading): Heading => {
  const { children, mark } = takeLabel(heading.children);
  return mark === undefined ? heading : { ...heading, children, data: { label: mark } };
};

const inLanguage = (quote: Blockquote): Blockquote => {
  const [first, ...others] = quote.children;
  if (first?.type !== "paragraph") return quote;
  const { children, mark } = takeLanguage(first.children);
  if (mark === undefined) return quote;
  const rest = children.length === 0 ? others : [{ ...first, children }, ...others];
  return { ...quote, children: rest, data: { language: mark } };
};

const tableBlock = (table: Table, caption: readonly PhrasingContent[] | undefined, written: RootContent | undefined): TableBlock => {
  const { children, mark } = takeLabel(caption ?? []);
  return {
    type: "tableBlock",
    label: mark,
    children: caption ? [paragraphOf(children, written), table] : [table],
    ...(table.position ? { position: table.position } : {}),
  };
};

/** A paragraph that is a picture, with its caption in the lines behind it or in the paragraph behind it; undefined for one with other text. */
const figureBlock = (
  paragraph: Paragraph,
  next: Paragraph | undefined,
  words: CaptionWords,
): { readonly block: FigureBlock; readonly usedNext: boolean } | undefined => {
  const [image, ...others] = paragraph.children;
  if (image?.type !== "image") return undefined;
  const behind = takeLabelBehind(others);
  const isEmpty = behind.children.every((child) => child.type === "text" && child.value.trim() === "");
  const own = isEmpty ? undefined : captionOf({ ...paragraph, children: behind.children }, words.figure);
  if (!isEmpty && !own) return undefined;
  const following = own || !next ? undefined : captionOf(next, words.figure);
  const caption = takeLabel(own ?? following ?? []);
  const children = own || following ? [paragraphOf(caption.children, following ? next : paragraph)] : [];
  const place = paragraph.position ? { position: paragraph.position } : {};
  return {
    block: { type: "figureBlock", image, label: behind.mark ?? caption.mark, children, ...place },
    usedNext: following !== undefined,
  };
};

const paragraphOf = (children: PhrasingContent[], written: RootContent | undefined): Paragraph => ({
  type: "paragraph",
  children,
  ...(written?.position ? { position: written.position } : {}),
});
