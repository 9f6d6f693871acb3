import type { Page } from "#web";
import type { SiteContext } from "../site-context.ts";

/** What a route reads of a request. */
export interface PageRequest {
  /** A part of the path that the route names, decoded. */
  readonly part: (name: string) => string;
  readonly query: (name: string) => string;
  /** Every value of a query parameter that may stand several times. */
  readonly queries: (name: string) => readonly string[];
}

/** A page, or where it is. */
export type PageAnswer =
  | { readonly page: Page }
  | { readonly redirect: string; /** The address will always lead there. */ readonly forEver?: boolean }
  | { /** Why there is no such page here, for a reader. */ readonly nothing: string };

/** A page of the site: its address and how it is answered. Throws a Problem for what cannot be answered. */
export interface PageRoute {
  readonly path: string;
  readonly answer: (request: PageRequest, context: SiteContext) => PageAnswer | Promise<PageAnswer>;
  /** Query parameters that the page hangs on; pages are kept apart by them. */
  readonly parameters?: readonly string[];
  /** The answer hangs on free text, so it is not kept. */
  readonly fleeting?: boolean;
}
