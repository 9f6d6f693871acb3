const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** What stands inside each element of a name, in an answer of a service: flat and short, without elements of that name inside each other. */
export const elementsIn = (xml: string, name: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<${name}(?:\\s[^>]*)?>([^]*?)</${name}>`, "g"))].map(([, inside = ""]) => inside);

/** The text of the first element of a name; undefined where there is none. */
export const textIn = (xml: string, name: string): string | undefined => {
  const [inside] = elementsIn(xml, name);
  return inside?.replace(/&(?:#x([0-9a-f]+)|#([0-9]+)|([a-z]+));/gi, (whole, hex?: string, decimal?: string, word = "") => {
    const point = hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : undefined;
    return point === undefined ? (ENTITIES[word as string] ?? whole) : String.fromCodePoint(point);
  });
};
