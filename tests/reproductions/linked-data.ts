import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { dataFolder } from "./bundled.ts";

/** Lays links to the publishers' files into a folder; files that `admits` refuses are left out. */
export function linkData(folder: string, admits: (path: string) => boolean = () => true): void {
  const entries = readdirSync(dataFolder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name).slice(dataFolder.length + 1);
    if (!admits(path)) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    symlinkSync(join(dataFolder, path), join(folder, path));
  }
}

/** Puts a file of its own in the place of a link; the publisher's file stays as it is. */
export function replaceLinked(folder: string, path: string, bytes: Uint8Array): void {
  rmSync(join(folder, path), { force: true });
  writeFileSync(join(folder, path), bytes);
}
