import type { PageLinks, PageLanguage } from "#web";
import { matchRoutes } from "./match-routes.ts";

/** Routes of the site that people read. */
export interface ReadRoutes {
  /** Those that are there in every language. */
  readonly localised: readonly string[];
  /** Those of them that a release has at an address of its own, below /r/{release}, where links of a pinned page lead. */
  readonly pinned: readonly string[];
  /** Files of pages, which releases have too, but to which a pinned page leads with the release it means. */
  readonly files: readonly string[];
}

/** Beginning of the addresses of a language: "" for the first, "/fr". */
export const startOf = (languages: readonly PageLanguage[], code: string): string => (languages[0]?.code === code ? "" : `/${code}`);

/** How pages write the addresses of the site, by the site's own routes: what no route of a page answers is left as it is. */
export class SiteLinks {
  readonly #languages: readonly PageLanguage[];
  readonly #isLocalised: (address: string) => boolean;
  readonly #isOfRelease: (address: string) => boolean;
  readonly #isPinned: (address: string) => boolean;

  constructor(languages: readonly PageLanguage[], { localised, pinned, files }: ReadRoutes) {
    this.#languages = languages;
    this.#isLocalised = matchRoutes([...localised, ...files]);
    this.#isOfRelease = matchRoutes([...pinned, ...files]);
    this.#isPinned = matchRoutes(pinned);
  }

  /** Links of pages in a language, pinned to a release or not, that have no address of their own. */
  of(code: string, release?: string): PageLinks {
    const localised = this.#localised(code);
    const pin = release === undefined ? undefined : `/r/${encodeURIComponent(release)}`;
    return {
      here: undefined,
      localised,
      onward: (address) => localised(pin !== undefined && this.#isPinned(address) ? below(pin, address) : address),
      languages: this.#languages.map(({ code: other, name, messages }) => ({
        code: other,
        name,
        notTranslated: messages.site.notTranslated,
        localised: this.#localised(other),
      })),
    };
  }

  #localised(code: string): (address: string) => string {
    const start = startOf(this.#languages, code);
    if (start === "") return (address) => address;
    return (address) => (this.#isThere(address) ? below(start, address) : address);
  }

  #isThere(address: string): boolean {
    const [, rest] = /^\/r\/[^/?#]+(.*)$/.exec(address) ?? [];
    if (rest === undefined) return this.#isLocalised(address);
    return this.#isOfRelease(rest.startsWith("/") ? rest : `/${rest}`);
  }
}

/** An address under a beginning: the first page of all is the beginning itself. */
const below = (start: string, address: string): string => start + address.replace(/^\/(?=$|[?#])/, "");
