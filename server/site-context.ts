import type { Frame } from "#web";
import type { ReleaseShelf } from "./api/release-shelf.ts";
import type { Methodology } from "./pages/methodology-files.ts";
import type { SeenRecords } from "./seen-records.ts";
import type { ReleaseReader } from "./pages/release-reader.ts";

/** What routes answer from. */
export interface SiteContext {
  readonly reader: ReleaseReader;
  readonly frame: Frame;
  readonly now: () => Date;
  /** Every release kept here. */
  readonly shelf: ReleaseShelf;
  /** Where the review of a release stands, as the records were last seen; on sites with records. */
  readonly review?: SeenRecords["review"];
  /** The pages on methods, read when they are first asked for. */
  readonly methodology: () => Methodology;
}
