import type { ComponentChildren } from "preact";

/** Sections of the site that the header leads to. */
export type Section = "countries" | "sources" | "methods" | "release";

/** One page, before the frame is put around it. */
export interface Page {
  readonly title: string;
  /** For search engines and link previews: one sentence. */
  readonly description: string;
  readonly body: ComponentChildren;
  /** Section of the header it belongs to. */
  readonly section?: Section;
  /** What was searched for, to stand in the field again. */
  readonly query?: string;
  /** The home page has a search field of its own. */
  readonly ownSearch?: boolean;
  /** Not for search engines. */
  readonly unlisted?: boolean;
}
