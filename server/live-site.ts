import type { Hono } from "hono";
import { phrase, Problem } from "#vocabulary";
import { openRelease, proveWhole, type ListedRelease, type OpenedRelease, type ReleaseList } from "#observatory";

interface LiveSiteOptions {
  /** The releases at hand now. */
  readonly list: () => ReleaseList;
  /** The whole site over a release. */
  readonly make: (release: OpenedRelease) => Hono;
  /** Releases are looked for when somebody asks for something and so many milliseconds have gone since the last time. */
  readonly every: number;
  /** Milliseconds that only grow. */
  readonly clock: () => number;
  /** Told what happens. */
  readonly note: (words: string) => void;
}

/** What the site is made of: when another is found, it is made anew, with nothing kept from before. */
interface Found {
  readonly release: OpenedRelease;
  /** Of the release and of the states of all. */
  readonly mark: string;
}

/**
 * The site as releases come, are published and are withdrawn while it runs. A new release is shown from one request to the next once all its
 * files are proved whole; until then, and where it is not, the one before. Answers under way end with the site they began with.
 */
export class LiveSite {
  readonly #options: LiveSiteOptions;
  readonly #said = new Set<string>();
  #shown: Found;
  #app: Hono;
  #next: number;
  #looking: Promise<void> | undefined;

  /** Throws Problem unknown-release when there is none to show, release-damaged when there are but damaged ones. */
  static async open(options: LiveSiteOptions): Promise<LiveSite> {
    const said = new Map<string, Problem | undefined>();
    const found = await findShown(options.list(), undefined, (words, problem) => said.set(words, problem));
    for (const words of said.keys()) options.note(words);
    if (!found) throw [...said.values()].find(Boolean) ?? new Problem("unknown-release", { release: "to show", known: phrase("none") });
    return new LiveSite(options, found, said.keys());
  }

  private constructor(options: LiveSiteOptions, shown: Found, said: Iterable<string>) {
    this.#options = options;
    this.#shown = shown;
    this.#app = options.make(shown.release);
    this.#next = options.clock() + options.every;
    for (const words of said) this.#said.add(words);
  }

  /** Answers a request; looks for other releases meanwhile, when it is time. */
  readonly fetch = (request: Request, env?: object): Response | Promise<Response> => {
    if (this.#options.clock() >= this.#next) void this.look();
    return this.#app.fetch(request, env);
  };

  /** Looks for other releases now, and ends when the site shows what there is. */
  look(): Promise<void> {
    this.#next = this.#options.clock() + this.#options.every;
    return (this.#looking ??= this.#change().finally(() => (this.#looking = undefined)));
  }

  async #change(): Promise<void> {
    const now = new Set<string>();
    try {
      const found = await findShown(this.#options.list(), this.#shown, (words) => now.add(words));
      if (found && found.mark !== this.#shown.mark) {
        this.#app = this.#options.make(found.release);
        if (found.release.id !== this.#shown.release.id) this.#options.note(`release ${found.release.id} is shown now`);
        this.#shown = found;
      }
    } catch (fault) {
      now.add(`releases could not be looked for: ${fault instanceof Error ? fault.message : String(fault)}`);
    }
    // Said once: again only when it was mended in between.
    for (const words of now) if (!this.#said.has(words)) this.#options.note(words);
    this.#said.clear();
    for (const words of now) this.#said.add(words);
  }
}

/**
 * The first whole release of those to show: the frozen and published, newest first; only where there is none of them, what else there is.
 * @param shown what is shown now, which needs no proof
 * @param say told of each release that cannot be shown
 */
const findShown = async (
  { releases, unreadable }: ReleaseList,
  shown: Found | undefined,
  say: (words: string, problem: Problem) => void,
): Promise<Found | undefined> => {
  for (const { folder, problem } of unreadable) say(wordsOf(folder, problem), problem);
  const lasting = releases.filter(({ state }) => state.state === "frozen" || state.state === "published");
  for (const listed of lasting.length > 0 ? lasting : releases) {
    const mark = JSON.stringify([listed.folder, ...releases.map(({ id, frozenOn, words }) => [id, frozenOn, words])]);
    if (mark === shown?.mark) return shown;
    try {
      return { release: await openWhole(listed), mark };
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      say(wordsOf(listed.folder, problem), problem);
    }
  }
  return undefined;
};

const openWhole = async ({ folder }: ListedRelease): Promise<OpenedRelease> => {
  const release = openRelease(folder);
  await proveWhole(release);
  return release;
};

const wordsOf = (folder: string, { code, message, remedy }: Problem): string => `${folder}: ${code}: ${message} ${remedy}`;
