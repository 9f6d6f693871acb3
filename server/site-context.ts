import type { Frame } from "#web";
import type { ReleaseReader } from "./pages/release-reader.ts";

/** What routes answer from. */
export interface SiteContext {
  readonly reader: ReleaseReader;
  readonly frame: Frame;
  readonly now: () => Date;
}
