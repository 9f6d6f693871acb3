/** A language of the site as pages lead to it. */
export interface LinkedLanguage {
  readonly code: string;
  /** What it calls itself. */
  readonly name: string;
  /** Says in this language that a page is not there in it, and leads to its first page. */
  readonly notTranslated: string;
  /** An address of the site, given as English has it, as this language has it. */
  readonly localised: (address: string) => string;
}

/** Where the addresses that a page names lead. Pages name them as English has them: "/country/MEX". */
export interface PageLinks {
  /** The page's own address, as English has it; undefined for an answer that is no page of its own, such as an error. */
  readonly here: string | undefined;
  /** The address in the page's language. */
  readonly localised: (address: string) => string;
  /** The address in the page's language and, where the page is pinned to a release that has it too, within that release. */
  readonly onward: (address: string) => string;
  /** Every language of the site, in which the page is too. */
  readonly languages: readonly LinkedLanguage[];
}

const AS_IT_STANDS = "as-it-stands:";

/** An address that leads out of the page's language or release: `leadOn` leaves it. */
export const asItStands = (address: string): string => AS_IT_STANDS + address;

/** In HTML a quotation mark stands for itself within a tag only, so what looks like an attribute is one. */
const ADDRESS = new RegExp(` (href|action|src)="(${AS_IT_STANDS})?(/(?!/)[^"]*)"`, "g");

/** A rendered page or drawing with every link and form leading on as its links say. */
export const leadOn = (html: string, { onward }: Pick<PageLinks, "onward">): string =>
  html.replace(ADDRESS, (_, name: string, stays: string | undefined, address: string) => ` ${name}="${stays ? address : onward(address)}"`);
