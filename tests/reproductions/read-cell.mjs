import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { gunzipSync } from "node:zlib";
import * as xlsx from "@e965/xlsx";

const fieldsOf = (line) => line.match(/("([^"]|"")*"|[^,]*)(,|\r?$)/g);

/** Reads numbers from cells of the publishers' files in a folder, each file once; a text file's cell is a line and a field. */
export function cellReader(folder) {
  const paths = new Map(readdirSync(folder, { recursive: true }).map((path) => [basename(path), join(folder, path)]));
  const files = new Map();
  const open = (file) => {
    const stored = readFileSync(paths.get(file));
    const bytes = file.endsWith(".gz") ? gunzipSync(stored) : stored;
    return /\.csv(\.gz)?$/.test(file) ? bytes.toString().split("\n") : xlsx.read(bytes, { dense: true }).Sheets;
  };
  return ({ file, sheet, row, column }) => {
    if (!files.has(file)) files.set(file, open(file));
    const content = files.get(file);
    if (sheet === "") return Number(fieldsOf(content[row - 1])[column - 1].replace(/[",\r]/g, ""));
    return Number(content[sheet]["!data"][row - 1][column - 1].v);
  };
}
