import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The rooms that decide what a figure is. */
const ROOMS = ["vocabulary", "methods", "observatory"];

/**
 * SHA-256 over the sources that compute figures: every `.ts` and `.json` file of the rooms but tests, their samples and compiler
 * settings, in the order of their paths, each with its path and its text (line ends as "\n"). Two checkouts of the same sources have the same hash; git is not asked.
 * @param checkout folder that holds the rooms
 */
export const codeHash = (checkout: string): string => {
  const hash = createHash("sha256");
  for (const path of ROOMS.flatMap((room) => sourcesIn(checkout, room)).sort()) {
    const text = readFileSync(join(checkout, path), "utf8").replaceAll("\r\n", "\n");
    hash.update(`${path}\0${Buffer.byteLength(text)}\0${text}`);
  }
  return hash.digest("hex");
};

const sourcesIn = (checkout: string, room: string): string[] =>
  readdirSync(join(checkout, room), { recursive: true, encoding: "utf8" })
    .map((path) => `${room}/${path.replaceAll("\\", "/")}`)
    .filter((path) => /\.(ts|json)$/.test(path) && !/\.test\.ts$|\/samples\/|tsconfig[^/]*\.json$/.test(path));
