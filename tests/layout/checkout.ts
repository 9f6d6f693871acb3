import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Tree } from "./house.ts";

const top = resolve(import.meta.dirname, "../..");

/** The checkout these tests lie in: tracked files and those that would be tracked; without git, all but what `.gitignore` names. */
export const checkout: Tree = {
  paths: listPaths(),
  read: (path) => readFileSync(join(top, path), "utf8"),
  size: (path) => statSync(join(top, path)).size,
};

function listPaths(): string[] {
  if (!existsSync(join(top, ".git"))) return walk("");
  const words = ["-c", `safe.directory=${top}`, "ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  const output = execFileSync("git", words, { cwd: top, encoding: "utf8", maxBuffer: 64e6 });
  return [...new Set(output.split("\0"))].filter((path) => path !== "" && existsSync(join(top, path)));
}

function walk(folder: string): string[] {
  return readdirSync(join(top, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.name === "node_modules" || ["build", "data", "tmp", ".git", ".cache"].includes(path)) return [];
    return entry.isDirectory() ? walk(path) : [path];
  });
}
