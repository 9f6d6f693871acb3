/** A text as XML 1.0 takes it: what XML cannot hold at all is left out. */
export const withoutForbidden = (text: string): string =>
  text
    // eslint-disable-next-line no-control-regex
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replaceAll(/\p{Surrogate}/gu, "");

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;" };

/** A text as content of an element. */
export const xmlText = (text: string): string => withoutForbidden(text).replaceAll(/[&<>"\r]/g, (sign) => ENTITIES[sign]!);

const inAttribute = (text: string): string => xmlText(text).replaceAll(/[\n\t]/g, (sign) => (sign === "\n" ? "&#10;" : "&#9;"));

/** Left out where undefined. */
export type XmlAttributes = Readonly<Record<string, string | number | undefined>>;

/** An element; its content is XML already: texts pass through `xmlText` first. What is undefined is left out. */
export const xml = (name: string, attributes: XmlAttributes, ...content: readonly (string | undefined)[]): string => {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${inAttribute(String(value))}"`]))
    .join("");
  const inside = content.join("");
  return inside === "" ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
};

/** An element that holds a text; undefined for a text that says nothing, which many schemas refuse. */
export const leaf = (name: string, text: string, attributes: XmlAttributes = {}): string | undefined => {
  const content = xmlText(text).trim();
  return content === "" ? undefined : xml(name, attributes, content);
};

/** An element around others; undefined where there are none. */
export const around = (name: string, content: readonly (string | undefined)[], attributes: XmlAttributes = {}): string | undefined =>
  content.every((one) => one === undefined || one === "") ? undefined : xml(name, attributes, ...content);

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';

/** A document with its declaration. */
export const xmlDocument = (root: string): string => `${DECLARATION}\n${root}\n`;

export const XSI = "http://www.w3.org/2001/XMLSchema-instance";
