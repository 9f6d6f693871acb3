import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Terminal } from "./terminal.ts";

/** Folders that commands read and write. */
export interface Places {
  /** The programme's own folder. */
  readonly checkout: string;
  /** `KNOMAD_DATA`, or `data` in the checkout. It need not be there for commands that read. */
  readonly data: string;
}

/** Where things are for a command run in this terminal. */
export const placesOf = (terminal: Terminal): Places => {
  const checkout = checkoutOf(dirname(fileURLToPath(import.meta.url)));
  const data = terminal.environment["KNOMAD_DATA"];
  return { checkout, data: data ? resolve(terminal.folder, data) : join(checkout, "data") };
};

/** Where fetched files of publishers go. */
export const sourcesIn = ({ data }: Places): string => join(data, "sources");

/** Where publishers' files are read from when no folder is named: `../shared/data` beside the checkout where there is one, else the fetched ones. */
export const defaultSources = (places: Places): string => {
  const beside = join(places.checkout, "..", "shared", "data");
  return existsSync(beside) ? beside : sourcesIn(places);
};

/** Where a release is built when no folder is named. */
export const draftFolder = ({ data }: Places, id: string): string => join(data, "releases", id);

const checkoutOf = (folder: string): string => {
  const above = dirname(folder);
  return existsSync(join(folder, "package.json")) || above === folder ? folder : checkoutOf(above);
};
