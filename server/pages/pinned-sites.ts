import type { OpenedRelease } from "#observatory";
import type { SiteContext } from "../site-context.ts";
import { ReleaseReader } from "./release-reader.ts";
import { shownRelease } from "./shown-release.ts";

/** What pages of a release are made from, and whether they stay as they are. */
export interface PinnedSite {
  readonly context: SiteContext;
  /** False for drafts, and for withdrawn releases, whose state has to reach those who read them. */
  readonly lasting: boolean;
}

/** The site as each release would show it, at addresses that begin with /r/{release}. */
export class PinnedSites {
  readonly #newest: SiteContext;
  readonly #readers = new WeakMap<OpenedRelease, ReleaseReader>();

  constructor(newest: SiteContext) {
    this.#newest = newest;
    this.#readers.set(newest.reader.release, newest.reader);
  }

  /** Throws Problem unknown-release, naming those there are. */
  find(id: string): PinnedSite {
    const { release, state } = this.#newest.shelf.find(id);
    const shown = shownRelease(release, state, this.#newest.frame.messages.locale);
    return {
      context: { ...this.#newest, reader: this.#readerOf(release), frame: { ...this.#newest.frame, release: shown, pinned: true } },
      lasting: state.state === "frozen" || state.state === "published",
    };
  }

  #readerOf(release: OpenedRelease): ReleaseReader {
    let reader = this.#readers.get(release);
    if (!reader) this.#readers.set(release, (reader = new ReleaseReader(release, this.#newest.frame.messages)));
    return reader;
  }
}
