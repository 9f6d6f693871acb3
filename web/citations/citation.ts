import type { Messages } from "../messages/messages.ts";

type CitationWords = Messages["downloads"]["citation"];

/** A work as it is cited: here always figures of one release. */
export interface Citation {
  /** Unique among the works of the site, letters, digits and hyphens: "observatory-2026.1-corridor-MEX-USA". */
  readonly id: string;
  /** An organisation, named as it stands. */
  readonly author: string;
  readonly title: string;
  /** The data set it is part of, by the title of its release; "" for the data set itself. */
  readonly within: string;
  /** 2026-11-22. */
  readonly date: string;
  readonly version: string;
  /** Where exactly this can be had again. */
  readonly url: string;
  /** Producers of what it rests on, and how the release itself is cited. */
  readonly note: string;
  readonly licence: string;
  /** The words between, in the language of the page. */
  readonly words: CitationWords;
}
