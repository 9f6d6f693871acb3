export type Direction = "ltr" | "rtl";

/**
 * Where things stand in a drawing that is read from one side. Places are given from the side where reading begins; drawings are always laid
 * out from the left, so that an axis of time runs to the right in every language.
 */
export interface ReadingSide {
  /** The left end of a thing so long. */
  readonly left: (place: number, length?: number) => number;
  /** Attributes of lettering that begins, or ends, at its place. */
  readonly begins: { readonly "text-anchor"?: "end" };
  readonly ends: { readonly "text-anchor"?: "end" };
  /** Attributes of a group of shapes. */
  readonly shapes: { readonly transform?: string };
}

/** The sides of a drawing so wide. */
export const readingSide = (direction: Direction, width: number): ReadingSide =>
  direction === "rtl"
    ? {
        left: (place, length = 0) => width - place - length,
        begins: { "text-anchor": "end" },
        ends: {},
        shapes: { transform: `translate(${width} 0) scale(-1 1)` },
      }
    : { left: (place) => place, begins: {}, ends: { "text-anchor": "end" }, shapes: {} };

/** Each line of lettering from right to left as one run that is read so, whatever it begins with; drawings have each line in a `<text>`. */
export const inReadingOrder = (markup: string, direction: Direction): string =>
  direction === "rtl" ? markup.replace(/(<text\b[^>]*>)([^<]*)(?=<\/text>)/g, "$1\u2067$2\u2069") : markup;
