import type { PageFigure } from "#web";
import type { SiteContext } from "../site-context.ts";
import type { FoundPlace } from "./find-place.ts";

/** A file made of a page or of one of its figures. */
export interface MadeFile {
  readonly body: string | Uint8Array;
  readonly mediaType: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What is asked for: a place, a figure of it where one is named and there, and the extension of the file. */
export interface FileRequest {
  readonly found: FoundPlace;
  readonly figure: PageFigure | undefined;
  readonly extension: string;
  readonly context: SiteContext;
}

/** A kind of files below an address of their own. */
export interface FileRoute {
  /** First part of the address: "charts". */
  readonly name: string;
  /** Undefined where there is no such file. */
  readonly make: (request: FileRequest) => MadeFile | undefined | Promise<MadeFile | undefined>;
}
