import type { Frame } from "#web";
import type { ReleaseShelf } from "./api/release-shelf.ts";
import type { Methodology } from "./pages/methodology-files.ts";
import type { SeenRecords } from "./seen-records.ts";
import type { FoundRecords } from "./partnership/library/find-records.ts";
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
  /** What the partnership's public records have of some words; undefined on sites without, and as long as they are not open. */
  readonly find?: ((words: string) => Promise<FoundRecords | undefined>) | undefined;
  /** The pages on methods, read when they are first asked for. */
  readonly methodology: () => Methodology;
}
