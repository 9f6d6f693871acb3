import { parse } from "csv-parse/sync";
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { gunzipSync } from "node:zlib";

/** Where the files lie that tests compare with, as in `testing.ts`. */
const dataFolder = resolve(process.env["KNOMAD_SOURCES"] ?? resolve(import.meta.dirname, "../../../shared/data"));

/** True where a file of the data folder is at hand. */
export const hasTidy = (path: string): boolean => existsSync(resolve(dataFolder, path));

/** The records of a tidy file, by column: someone else's reading of the same publisher's file. */
export const readTidy = (path: string): Record<string, string>[] => {
  const bytes = readFileSync(resolve(dataFolder, path));
  return parse(path.endsWith(".gz") ? gunzipSync(bytes) : bytes, { columns: true, bom: true });
};
