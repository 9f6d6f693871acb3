import type { VNode } from "preact";
import { wordsOf, type DocBlock, type DocTable, type DocText } from "./doc-block.ts";

/** A document as elements: headings from the second level on, paragraphs, lists, tables. Nothing of it is taken as HTML. */
export const DocView = ({ blocks }: { readonly blocks: readonly DocBlock[] }): VNode => (
  <>
    {blocks.map((block, place) => (
      <Block key={place} block={block} />
    ))}
  </>
);

const Block = ({ block }: { readonly block: DocBlock }): VNode => {
  switch (block.kind) {
    case "heading":
      return <Heading block={block} />;
    case "paragraph":
      return (
        <p>
          <Texts texts={block.texts} />
        </p>
      );
    case "list":
      return <List block={block} />;
    case "code":
      return (
        <pre class="scroller" tabIndex={0} role="region" aria-label={block.text.split("\n")[0]}>
          <code>{block.text}</code>
        </pre>
      );
    case "quote":
      return (
        <blockquote>
          <DocView blocks={block.blocks} />
        </blockquote>
      );
    case "table":
      return <Table table={block} />;
  }
};

const Heading = ({ block }: { readonly block: Extract<DocBlock, { kind: "heading" }> }): VNode => {
  const Level = block.depth <= 2 ? "h2" : "h3";
  return (
    <Level id={block.id}>
      <Texts texts={block.texts} />
    </Level>
  );
};

const List = ({ block }: { readonly block: Extract<DocBlock, { kind: "list" }> }): VNode => {
  const Kind = block.ordered ? "ol" : "ul";
  return (
    <Kind>
      {block.items.map((item, place) => (
        <li key={place}>
          <Item blocks={item} />
        </li>
      ))}
    </Kind>
  );
};

/** A list's item of one paragraph is no paragraph. */
const Item = ({ blocks }: { readonly blocks: readonly DocBlock[] }): VNode => {
  const [first] = blocks;
  return blocks.length === 1 && first?.kind === "paragraph" ? <Texts texts={first.texts} /> : <DocView blocks={blocks} />;
};

const Table = ({ table: { columns, rows } }: { readonly table: DocTable }): VNode => {
  const kind = (place: number): { class?: string } => (columns[place]?.number ? { class: "number" } : {});
  return (
    <div class="scroller" tabIndex={0} role="region" aria-label={columns.map(({ texts }) => wordsOf(texts)).join(", ")}>
      <table>
        <thead>
          <tr>
            {columns.map(({ texts }, place) => (
              <th key={place} scope="col" {...kind(place)}>
                <Texts texts={texts} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((texts, place) => (
                <td key={place} {...kind(place)}>
                  <Texts texts={texts} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

const Texts = ({ texts }: { readonly texts: readonly DocText[] }): VNode => (
  <>
    {texts.map((one, place) => (
      <Text key={place} text={one} />
    ))}
  </>
);

const Text = ({ text }: { readonly text: DocText }): VNode => {
  switch (text.kind) {
    case "text":
      return <>{text.text}</>;
    case "code":
      return <code>{text.text}</code>;
    case "emphasis":
      return (
        <em>
          <Texts texts={text.texts} />
        </em>
      );
    case "strong":
      return (
        <strong>
          <Texts texts={text.texts} />
        </strong>
      );
    case "link":
      return (
        <a href={text.href}>
          <Texts texts={text.texts} />
        </a>
      );
  }
};
