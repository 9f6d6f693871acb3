import type { ComponentChildren } from "preact";
import type { CardFact } from "../charts/card/card.tsx";
import type { IslandName } from "../islands/index.ts";

/** Sections of the site that the header leads to. */
export type Section = "countries" | "matrix" | "indicators" | "regions" | "sources" | "methods" | "release" | "programme" | "desk";

/** What the head of a page holds besides, for programmes that read it. */
export interface PageHead {
  readonly meta?: readonly (readonly [name: string, content: string])[];
  /** JSON-LD; data and no script. */
  readonly linkedData?: Readonly<Record<string, unknown>>;
  /** An Atom feed of what the page lists. */
  readonly feed?: { readonly href: string; readonly title: string };
}

/** One page, before the frame is put around it. */
export interface Page {
  readonly title: string;
  /** For search engines and link previews: one sentence. */
  readonly description: string;
  readonly body: ComponentChildren;
  /** Part of the addresses of its figures, for pages whose figures have such: "home", "country/MEX". */
  readonly place?: string;
  /** What the picture of a link preview shows below the title; its first figure when left out. */
  readonly cardFacts?: readonly CardFact[];
  /** Section of the header it belongs to. */
  readonly section?: Section;
  /** What was searched for, to stand in the field again. */
  readonly query?: string;
  /** The home page has a search field of its own. */
  readonly ownSearch?: boolean;
  /** Not for search engines. */
  readonly unlisted?: boolean;
  /** Scripts that enhance it; it is complete without them. */
  readonly islands?: readonly IslandName[];
  readonly head?: PageHead;
  /** Its body takes the whole width of the window. */
  readonly wide?: boolean;
}
