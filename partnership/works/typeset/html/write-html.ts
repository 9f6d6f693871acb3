const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** A text as HTML, for content and for attribute values alike. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);

/** What an attribute may be: left out where it is undefined or false, without a value where it is true. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

const VOID = new Set(["br", "hr", "img", "meta", "link"]);

/**
 * An element as HTML. Content is HTML already: texts pass through `escapeHtml` first.
 * @example element("p", { class: "lead" }, escapeHtml("a < b")) // '<p class="lead">a &lt; b</p>'
 */
export const element = (name: string, attributes: Attributes = {}, content = ""): string => {
  const written = Object.entries(attributes).flatMap(([key, value]) => {
    if (value === undefined || value === false) return [];
    return value === true ? [` ${key}`] : [` ${key}="${escapeHtml(String(value))}"`];
  });
  return VOID.has(name) ? `<${name}${written.join("")}>` : `<${name}${written.join("")}>${content}</${name}>`;
};
