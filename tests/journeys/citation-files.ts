// oxlint-disable-next-line typescript/triple-slash-reference -- the package has no types of its own
/// <reference path="../../partnership/works/typeset/citations/citeproc.d.ts" />
import CSL from "citeproc";
import { localeOf, localeXml } from "../../partnership/works/typeset/citations/citation-styles.ts";

/** A file of one entry, as a reference manager reads it. */
export interface CitedEntry {
  readonly type: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Reads from "{" to the brace that closes it; gives what is between and where it ends. */
const braced = (text: string, from: number): readonly [inside: string, end: number] => {
  if (text[from] !== "{") throw new RangeError(`no brace at ${text.slice(from, from + 20)}`);
  for (let at = from, depth = 0; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === "{") depth++;
    else if (text[at] === "}" && --depth === 0) return [text.slice(from + 1, at), at + 1];
  }
  throw new RangeError("a brace that nobody closes");
};

/** Reads one entry of BibTeX by its grammar: a type, a key, fields with values in braces that close, each once. @throws RangeError for all else */
export const readBibtex = (text: string): CitedEntry => {
  const [head, type = ""] = /^@([a-z]+)(?=\{)/.exec(text) ?? [];
  if (head === undefined) throw new RangeError("no entry");
  const [body, end] = braced(text, head.length);
  if (text.slice(end).trim() !== "") throw new RangeError("something behind the entry");
  const [key] = /^[^\s,{}"#%'()=~\\]+(?=,)/.exec(body) ?? [];
  if (key === undefined) throw new RangeError("no key");
  const fields: Record<string, string> = {};
  for (let at = key.length; at < body.length;) {
    const rest = body.slice(at);
    if (/^,?\s*$/.test(rest)) break;
    const [lead, name = ""] = /^,\s*([a-z]+)\s*=\s*(?=\{)/.exec(rest) ?? [];
    if (lead === undefined || name in fields) throw new RangeError(`no field at ${rest.slice(0, 30)}`);
    const [value, after] = braced(body, at + lead.length);
    fields[name] = value.replaceAll(/[{}\\]/g, "");
    at = after;
  }
  return { type, fields };
};

/** Reads one record of RIS by its grammar: every line a tag, TY first and ER last, once each. @throws RangeError for all else */
export const readRis = (text: string): CitedEntry => {
  const lines = text.split(/\r?\n/).filter((line) => line !== "");
  const tags = lines.map((line) => {
    const [, tag, value = ""] = /^([A-Z][A-Z0-9]) {2}- ?(.*)$/.exec(line) ?? [];
    if (tag === undefined) throw new RangeError(`no tag: ${line}`);
    return [tag, value] as const;
  });
  const names = tags.map(([tag]) => tag);
  if (names[0] !== "TY" || names.at(-1) !== "ER" || names.filter((name) => name === "TY" || name === "ER").length !== 2)
    throw new RangeError("a record begins with TY and ends with ER");
  return { type: tags[0]![1], fields: Object.fromEntries(tags.slice(1, -1)) };
};

/** A style with everything that the test looks for, and nothing else. */
const STYLE = `<?xml version="1.0" encoding="utf-8"?><style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">
<info><title>Plain</title><id>plain</id><updated>2026-01-01T00:00:00+00:00</updated></info>
<citation><layout><text variable="title"/></layout></citation>
<bibliography><layout delimiter="|"><group delimiter="|"><names variable="author"/><date variable="issued" form="numeric" date-parts="year"/>
<text variable="title"/><text variable="genre"/><text variable="number"/><text variable="publisher"/><text variable="URL"/></group></layout></bibliography></style>`;

/** What citeproc makes of the one item of a file of CSL-JSON: author, year, title, genre, number, publisher and address. */
export const citeCslJson = (text: string): readonly string[] => {
  const items = JSON.parse(text) as readonly { readonly id: string }[];
  if (items.length !== 1) throw new RangeError(`${items.length} items`);
  const [item] = items;
  const engine = new CSL.Engine({ retrieveLocale: () => localeXml(localeOf("en")), retrieveItem: () => item }, STYLE, "en-US", true);
  engine.setOutputFormat("html");
  engine.updateItems([item!.id]);
  const [, [entry = ""]] = engine.makeBibliography() || [{ entry_ids: [] }, []];
  return entry
    .replaceAll(/<[^>]+>/g, "")
    .trim()
    .split("|");
};
