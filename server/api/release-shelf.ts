import { createHash } from "node:crypto";
import { Problem } from "#vocabulary";
import {
  currentState,
  openRelease,
  wordsOfState,
  type ListedRelease,
  type OpenedRelease,
  type ReleaseList,
  type StateEntry,
} from "#observatory";

/** A release with what tells its answers apart from those of another. */
export interface ShelvedRelease {
  readonly release: OpenedRelease;
  /** Of its manifest. */
  readonly hash: string;
  readonly state: StateEntry;
}

/** Opened releases that are kept besides the newest; each holds its figures in memory. */
const KEPT = 2;
/** States and lists are read again after so many milliseconds: they change when somebody publishes or withdraws. */
const FRESH = 5_000;

/** The releases that answers may come from. */
export class ReleaseShelf {
  readonly newest: OpenedRelease;
  readonly #list: () => ReleaseList;
  readonly #clock: () => number;
  readonly #opened = new Map<string, OpenedRelease>();
  readonly #hashes = new WeakMap<OpenedRelease, string>();
  readonly #states = new Map<OpenedRelease, { readonly until: number; readonly states: readonly StateEntry[] }>();
  #listed: { readonly until: number; readonly releases: readonly ListedRelease[] } | undefined;

  /** @param clock milliseconds that only grow */
  constructor(newest: OpenedRelease, list: (() => ReleaseList) | undefined, clock: () => number) {
    this.newest = newest;
    this.#list = list ?? ((): ReleaseList => ({ releases: [this.#listedNewest()], unreadable: [] }));
    this.#clock = clock;
  }

  /** A release by id, or the newest. Throws Problem unknown-release, release-damaged. */
  find(id: string | undefined): ShelvedRelease {
    const release = id === undefined || id === this.newest.id ? this.newest : this.#open(id);
    return { release, hash: this.#hashOf(release), state: currentState(this.states(release)) };
  }

  /** Newest first. */
  list(): readonly ListedRelease[] {
    if (!this.#listed || this.#listed.until <= this.#clock())
      this.#listed = { until: this.#clock() + FRESH, releases: this.#list().releases };
    return this.#listed.releases;
  }

  /** The states a release went through. Throws Problem release-damaged. */
  states(release: OpenedRelease): readonly StateEntry[] {
    const kept = this.#states.get(release);
    if (kept && kept.until > this.#clock()) return kept.states;
    const states = release.states();
    this.#states.set(release, { until: this.#clock() + FRESH, states });
    return states;
  }

  #open(id: string): OpenedRelease {
    const kept = this.#opened.get(id);
    const listed = kept ? undefined : this.list().find((one) => one.id === id);
    if (!kept && !listed)
      throw new Problem("unknown-release", {
        release: id,
        known: this.list()
          .map((one) => one.id)
          .join(", "),
      });
    const release = kept ?? openRelease(listed!.folder);
    this.#opened.delete(id);
    this.#opened.set(id, release);
    for (const [oldest, one] of this.#opened) {
      if (this.#opened.size <= KEPT) break;
      this.#opened.delete(oldest);
      this.#states.delete(one);
    }
    return release;
  }

  #hashOf(release: OpenedRelease): string {
    let hash = this.#hashes.get(release);
    if (!hash) this.#hashes.set(release, (hash = createHash("sha256").update(JSON.stringify(release.manifest)).digest("base64url")));
    return hash;
  }

  #listedNewest(): ListedRelease {
    const { manifest, folder, id } = this.newest;
    const state = currentState(this.states(this.newest));
    return { id, title: manifest.title, frozenOn: manifest.frozenOn, state, words: wordsOfState(state), folder };
  }
}
