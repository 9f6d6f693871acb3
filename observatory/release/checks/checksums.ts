import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { sha256 } from "../checksum.ts";
import { MANIFEST_FILE, STATE_FILE } from "../release-files.ts";
import { Outcome } from "./outcome.ts";
import type { ReleaseCheck } from "./release-check.ts";

export const checksums: ReleaseCheck = {
  id: "checksums",
  words: "Every file is the one that the manifest lists, and no other is there.",
  run({ folder, manifest }) {
    const outcome = new Outcome();
    const there = new Set(filesIn(folder));
    for (const { path, sha256: listed, bytes } of manifest.files) {
      const found = there.has(path) ? readFileSync(join(folder, path)) : undefined;
      const checksum = found ? sha256(found) : null;
      outcome.expect(checksum === listed && found?.length === bytes, () => ({
        key: path,
        message: found ? "The file is not the one that the manifest lists." : "The file is not there.",
        figures: { "checksum listed": listed, "checksum found": checksum, "bytes listed": bytes, "bytes found": found?.length ?? null },
      }));
      there.delete(path);
    }
    for (const path of there) {
      outcome.expect(path === MANIFEST_FILE || path === STATE_FILE, () => ({
        key: path,
        message: "The manifest does not list this file.",
        figures: {},
      }));
    }
    return outcome;
  },
};

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
