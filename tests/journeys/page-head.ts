import { parse, type DefaultTreeAdapterMap } from "parse5";

type Node = DefaultTreeAdapterMap["node"];

/** What the head of a page says to programmes. */
export interface PageHead {
  readonly title: string;
  /** By name, in their order; a name may come often. */
  readonly meta: Readonly<Record<string, readonly string[]>>;
  /** What it says in JSON-LD. */
  readonly linkedData: readonly Readonly<Record<string, unknown>>[];
}

/** Reads the head of a page by the parser of the standard, which knows nothing of how this site writes it. */
export const readPageHead = (html: string): PageHead => {
  const meta: Record<string, string[]> = {};
  const linkedData: Record<string, unknown>[] = [];
  let title = "";
  const walk = (node: Node): void => {
    if ("tagName" in node) {
      const attribute = (name: string): string => node.attrs.find((one) => one.name === name)?.value ?? "";
      const inside = node.childNodes.map((child) => ("value" in child ? child.value : "")).join("");
      if (node.tagName === "body") return;
      if (node.tagName === "title") title = inside;
      if (node.tagName === "meta" && attribute("name") !== "") (meta[attribute("name")] ??= []).push(attribute("content"));
      if (node.tagName === "script" && attribute("type") === "application/ld+json")
        linkedData.push(JSON.parse(inside) as Record<string, unknown>);
    }
    if ("childNodes" in node) node.childNodes.forEach(walk);
  };
  walk(parse(html));
  return { title, meta, linkedData };
};
