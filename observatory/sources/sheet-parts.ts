const text = (part: Uint8Array | undefined): string => (part ? Buffer.from(part).toString("utf8") : "");

/** Attributes of an XML tag by name, without prefixes of no interest. */
const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\s${name}="([^"]{0,500})"`).exec(tag)?.[1];

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const unescape = (value: string): string => value.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name]!);

/** Which part of an .xlsx holds which sheet, by the workbook's own list. */
export const sheetParts = (parts: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> => {
  const targets = new Map<string, string>();
  for (const [tag] of text(parts.get("xl/_rels/workbook.xml.rels")).matchAll(/<Relationship\s[^>]{0,2000}>/g)) {
    const target = attribute(tag, "Target");
    if (target) targets.set(attribute(tag, "Id") ?? "", target.startsWith("/") ? target.slice(1) : `xl/${target}`);
  }
  const sheets = new Map<string, Uint8Array>();
  for (const [tag] of text(parts.get("xl/workbook.xml")).matchAll(/<sheet\s[^>]{0,2000}>/g)) {
    const part = parts.get(targets.get(attribute(tag, "r:id") ?? "") ?? "");
    if (part) sheets.set(unescape(attribute(tag, "name") ?? ""), part);
  }
  return sheets;
};
