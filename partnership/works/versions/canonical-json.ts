/**
 * JSON that is the same bytes for the same value: no spaces, keys in the order of their UTF-16 code units, numbers as ECMAScript writes them
 * (RFC 8785, so that libraries in many languages make the same). Keys without a value are left out.
 * @throws RangeError for half a character, and for what JSON cannot say
 */
export const canonicalJson = (value: unknown): string => {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "string") return textJson(value);
  if (typeof value === "number" && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object") throw new RangeError(`JSON has no ${typeof value}`);
  const fields = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, one]) => `${textJson(key)}:${canonicalJson(one)}`).join(",")}}`;
};

const textJson = (text: string): string => {
  if (/\p{Surrogate}/u.test(text)) throw new RangeError("half a character");
  return JSON.stringify(text);
};
