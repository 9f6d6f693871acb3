import { Lexer, type Token, type Tokens } from "marked";
import type { DocBlock, DocText } from "#web";

/** Where a link of a document leads on this site; undefined where there is no such page, and the link becomes text. */
export type LinkReader = (href: string) => string | undefined;

/** A Markdown text as plain blocks. HTML and pictures in it are left out, so that nothing of a document can run in a page. */
export const readMarkdown = (text: string, linkOf: LinkReader): readonly DocBlock[] => {
  const reader = new MarkdownReader(linkOf);
  return reader.blocks(Lexer.lex(text));
};

class MarkdownReader {
  readonly #linkOf: LinkReader;
  readonly #ids = new Map<string, number>();

  constructor(linkOf: LinkReader) {
    this.#linkOf = linkOf;
  }

  blocks(tokens: readonly Token[]): readonly DocBlock[] {
    return tokens.flatMap((token) => this.#block(token as Tokens.Generic));
  }

  #block(token: Tokens.Generic): readonly DocBlock[] {
    switch (token.type) {
      case "heading": {
        const texts = this.#texts(token.tokens ?? []);
        return [{ kind: "heading", depth: (token as Tokens.Heading).depth, id: this.#idOf((token as Tokens.Heading).text), texts }];
      }
      case "paragraph":
      case "text":
        return [{ kind: "paragraph", texts: this.#texts(token.tokens ?? [token]) }];
      case "list": {
        const { ordered, items } = token as Tokens.List;
        return [{ kind: "list", ordered, items: items.map((item) => this.blocks(item.tokens)) }];
      }
      case "table":
        return [this.#table(token as Tokens.Table)];
      case "code":
        return [{ kind: "code", text: (token as Tokens.Code).text }];
      case "blockquote":
        return [{ kind: "quote", blocks: this.blocks(token.tokens ?? []) }];
      default:
        return [];
    }
  }

  #table({ header, align, rows }: Tokens.Table): DocBlock {
    return {
      kind: "table",
      columns: header.map(({ tokens }, place) => ({ texts: this.#texts(tokens), number: align[place] === "right" })),
      rows: rows.map((cells) => cells.map(({ tokens }) => this.#texts(tokens))),
    };
  }

  #texts(tokens: readonly Token[]): readonly DocText[] {
    return tokens.flatMap((token) => this.#text(token as Tokens.Generic));
  }

  #text(token: Tokens.Generic): readonly DocText[] {
    const within = (): readonly DocText[] => this.#texts(token.tokens ?? []);
    switch (token.type) {
      case "text":
        return token.tokens ? within() : [{ kind: "text", text: (token as Tokens.Text).text }];
      case "escape":
        return [{ kind: "text", text: (token as Tokens.Escape).text }];
      case "codespan":
        return [{ kind: "code", text: (token as Tokens.Codespan).text }];
      case "em":
        return [{ kind: "emphasis", texts: within() }];
      case "strong":
        return [{ kind: "strong", texts: within() }];
      case "br":
        return [{ kind: "text", text: " " }];
      case "link": {
        const href = this.#linkOf((token as Tokens.Link).href);
        return href === undefined ? within() : [{ kind: "link", href, texts: within() }];
      }
      default:
        return [];
    }
  }

  /** As GitHub makes them, so that links within a document hold. */
  #idOf(text: string): string {
    const id = text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]+/gu, "")
      .trim()
      .replace(/\s/g, "-");
    const times = this.#ids.get(id) ?? 0;
    this.#ids.set(id, times + 1);
    return times === 0 ? id : `${id}-${times}`;
  }
}
