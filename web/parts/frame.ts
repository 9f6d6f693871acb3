import type { IslandName } from "../islands/index.ts";
import type { Messages } from "../messages/messages.ts";
import type { PageLinks } from "./page-links.ts";

/** What every page needs besides its own figures. */
export interface Frame {
  readonly messages: Messages;
  /** Name of the product; whoever runs it chooses. */
  readonly siteName: string;
  /** Who runs it and who does not: printed at the foot of every page. */
  readonly statement: string;
  /** Where the site is reached, without a slash at the end: for what leaves it. */
  readonly address: string;
  /** Where the addresses that the page names lead: in its language, and within its release. */
  readonly links: PageLinks;
  /** The page is one of a release at its address for ever. */
  readonly pinned?: boolean;
  /** Path of a page that is written in English alone, whatever language the site has besides. */
  readonly untranslated?: string;
  /** The site has pages of the partnership, and a desk. */
  readonly partnership?: boolean;
  /** Invented records are in the store: every page says so. */
  readonly fictitious?: boolean;
  /** How many questions of readers about a figure, by its dataflow and key, were answered in public. */
  readonly answered?: (dataflow: string, key: string) => number;
  /** Whether something public rests on a figure, so that it can be followed from a question to a use. */
  readonly hasChain?: (dataflow: string, key: string) => boolean;
  /** Public questions to the partnership that name all of some areas, by their codes; the newest first. */
  readonly asked?: (areas: readonly string[]) => readonly AskedQuestion[];
  /** How many public works are about a country. */
  readonly works?: (area: string) => number;
  readonly release: FrameRelease;
  /** Addresses of files, each with a hash of its content. */
  readonly assets: {
    readonly stylesheet: string;
    readonly icon: string;
    readonly fonts: readonly string[];
    /** Address of a script of the browser. */
    readonly island: (name: IslandName) => string;
  };
}

/** A question that somebody brought to the partnership, in the language in which it was asked. */
export interface AskedQuestion {
  readonly slug: string;
  readonly title: string;
  readonly language: string;
  readonly state: "proposed" | "accepted" | "in work" | "answered" | "parked" | "declined";
  readonly fictitious: boolean;
}

export interface FrameRelease {
  readonly id: string;
  /** As it is called wherever it is cited. */
  readonly title: string;
  /** How it is cited itself, as its manifest says. */
  readonly citation: string;
  /** Day on which its figures were settled: 2026-11-22. */
  readonly frozenOn: string;
  /** Where it stands: "frozen, not yet peer reviewed". */
  readonly state: string;
  readonly licence: { readonly name: string; readonly url: string };
}
