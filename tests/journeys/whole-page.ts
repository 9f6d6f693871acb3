const SLIP = /.{0,60}(?:NaN|undefined|\[object|Infinity).{0,60}/;

/** What a reader or a listener meets in an element: its text, or what stands for a picture in it. */
const saidIn = (inner: string): string =>
  (inner.replaceAll(/<[^>]*\s(?:aria-label|alt|title)="([^"]+)"[^>]*>/g, " $1 ").replaceAll(/<[^>]+>/g, "") + " ")
    .replaceAll(/&nbsp;|\s+/g, " ")
    .trim();

const elements = (html: string, name: string): readonly (readonly [attributes: string, inner: string])[] =>
  [...html.matchAll(new RegExp(`<${name}\\b([^>]*)>(.*?)</${name}>`, "gs"))].map(([, attributes = "", inner = ""]) => [attributes, inner]);

const twice = (list: readonly string[]): readonly string[] => [...new Set(list.filter((one, place) => list.indexOf(one) !== place))];

/** Values that slipped into a text in place of words: `undefined`, `NaN`. */
export const slipIn = (text: string): string | undefined => SLIP.exec(text)?.[0];

export const titleOf = (html: string): string => /<title>([^<]*)<\/title>/.exec(html)?.[1]?.trim() ?? "";

/** What no page may be: words of a slip, an id twice, a heading or a link without words, no main heading or two, a skipped title. */
export const wholePageFaults = (html: string): readonly string[] => {
  const faults: string[] = [];
  const slip = slipIn(html);
  if (slip) faults.push(`says ${slip}`);
  for (const id of twice([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id!))) faults.push(`has the id ${id} twice`);
  const headings = elements(html, "h1").length;
  if (headings !== 1) faults.push(`has ${headings} main headings`);
  for (const level of ["h1", "h2", "h3", "h4"])
    for (const [attributes, inner] of elements(html, level)) if (saidIn(inner) === "") faults.push(`has an empty ${level}${attributes}`);
  for (const [attributes, inner] of elements(html, "a")) {
    if (saidIn(inner) === "" && !/aria-label="[^"]+"/.test(attributes)) faults.push(`has a link without words:${attributes}`);
    if (!/\shref="[^"]/.test(attributes)) faults.push(`has a link to nowhere: ${saidIn(inner)}`);
  }
  for (const name of ["caption", "summary", "label", "button", "figcaption", "legend"])
    for (const [attributes, inner] of elements(html, name))
      if (saidIn(inner) === "" && !/aria-label="[^"]+"/.test(attributes)) faults.push(`has an empty ${name}${attributes}`);
  if (titleOf(html) === "") faults.push("has no title");
  return faults;
};
