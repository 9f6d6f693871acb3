/** An element of a text that was typeset here, or a text in it. */
export type MarkNode = string | MarkElement;

export interface MarkElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly MarkNode[];
}

const VOID: ReadonlySet<string> = new Set(["br", "hr", "img"]);
const MARK = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*\/?>|([^<]+)/gy;
const ATTRIBUTE = /([a-z-]+)(?:="([^"]*)")?/g;

interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: MarkNode[];
}

/**
 * Reads HTML as `typeset` writes it: every element closed, every attribute quoted, every sign escaped. It is no reader of other HTML.
 * @throws RangeError for HTML that the typesetter does not write
 */
export const readMarks = (html: string): readonly MarkNode[] => {
  const root: Open = { name: "", attributes: {}, children: [] };
  const stack: Open[] = [root];
  let read = 0;
  for (const found of html.matchAll(MARK)) {
    const [whole, closing, name, attributes = "", text] = found;
    if (found.index !== read) break;
    read += whole.length;
    const top = stack.at(-1)!;
    if (text !== undefined) top.children.push(plainText(text));
    else if (closing === "/") closeMark(stack, name!);
    else if (VOID.has(name!)) top.children.push({ name: name!, attributes: attributesOf(attributes), children: [] });
    else stack.push({ name: name!, attributes: attributesOf(attributes), children: [] });
  }
  if (read < html.length || stack.length > 1) throw new RangeError(`a text is not written as it is typeset, near character ${read}`);
  return root.children;
};

const closeMark = (stack: Open[], name: string): void => {
  const done = stack.pop()!;
  const around = stack.at(-1);
  if (!around || done.name !== name) throw new RangeError(`a text is not written as it is typeset: </${name}>`);
  around.children.push(done);
};

const attributesOf = (written: string): Readonly<Record<string, string>> =>
  Object.fromEntries([...written.matchAll(ATTRIBUTE)].map(([, name = "", value = ""]) => [name, plainText(value)]));

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };

const plainText = (written: string): string =>
  written.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (whole, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hexadecimal!, 16) : Number(decimal);
    return code > 0x10ffff ? "" : String.fromCodePoint(code);
  });

/** The text of elements, without their marks. */
export const textOfMarks = (nodes: readonly MarkNode[]): string =>
  nodes.map((node) => (typeof node === "string" ? node : textOfMarks(node.children))).join("");
