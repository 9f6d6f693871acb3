import type { PageLanguage } from "#web";
import { PinnedSites } from "../pages/pinned-sites.ts";
import type { SiteContext } from "../site-context.ts";
import { NOTHING_SEEN, type SeenRecords } from "../seen-records.ts";
import { startOf, type SiteLinks } from "./site-links.ts";

/** The site in one language: at the newest release, and at each. */
export interface LanguageSite {
  readonly language: PageLanguage;
  readonly newest: SiteContext;
  readonly pinned: PinnedSites;
}

/** The site in every language, each made when it is first asked for. The first language has no beginning of its own in addresses. */
export class LanguageSites {
  readonly links: SiteLinks;
  /** What pages say of the partnership's records. */
  readonly seen: () => SeenRecords;
  readonly #languages: readonly PageLanguage[];
  readonly #make: (language: PageLanguage) => SiteContext;
  readonly #made = new Map<PageLanguage, LanguageSite>();

  constructor(
    languages: readonly PageLanguage[],
    links: SiteLinks,
    make: (language: PageLanguage) => SiteContext,
    seen: () => SeenRecords = () => NOTHING_SEEN,
  ) {
    this.seen = seen;
    this.#languages = languages;
    this.links = links;
    this.#make = make;
  }

  /** Code of the language without a beginning of its own. */
  get first(): string {
    return this.#languages[0]!.code;
  }

  /** Beginnings of addresses: "" and "/fr". */
  get starts(): readonly string[] {
    return this.#languages.map(({ code }) => startOf(this.#languages, code));
  }

  /** The site in the language of a path. */
  at(path: string): LanguageSite {
    const code = path.split("/")[1];
    const language = this.#languages.find((one, place) => place > 0 && one.code === code) ?? this.#languages[0]!;
    let site = this.#made.get(language);
    if (!site) {
      const newest = this.#make(language);
      this.#made.set(language, (site = { language, newest, pinned: new PinnedSites(newest) }));
    }
    return site;
  }

  /** A path without the beginning of its language. */
  plain(path: string): string {
    const start = startOf(this.#languages, this.at(path).language.code);
    return path.slice(start.length) || "/";
  }
}
