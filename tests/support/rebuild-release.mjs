// usage: node tests/support/rebuild-release.mjs <folder of the publishers' files> [folder of releases]
// Builds the newest release again and compares it byte by byte. Says which files differ; exits 1 if one does. Left out: the state of the
// release, which is written after the build, and the hash of the programme in its manifest, which changes with every source file.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { checkout } from "./static-checks.mjs";

const [sources, releases = join(checkout, "releases")] = process.argv.slice(2);
if (!sources) throw new RangeError("name the folder of the publishers' files");
const newest = newestRelease(resolve(releases));
if (!newest) {
  console.log(`FAILED: no release in ${releases} to build again`);
  process.exitCode = 1;
} else {
  const folder = mkdtempSync(join(tmpdir(), "knomad-rebuild-"));
  try {
    process.exitCode = rebuild(newest, join(folder, newest.id)) ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function newestRelease(folder) {
  const manifests = (existsSync(folder) ? readdirSync(folder) : [])
    .map((name) => join(folder, name, "manifest.json"))
    .filter((path) => existsSync(path))
    .map((path) => ({ folder: resolve(path, ".."), ...JSON.parse(readFileSync(path, "utf8")) }));
  const order = new Intl.Collator("en", { numeric: true });
  return manifests.toSorted((a, b) => order.compare(a.frozenOn, b.frozenOn) || order.compare(a.id, b.id)).at(-1);
}

function rebuild(release, out) {
  const words = ["release", "build", "--frozen-on", release.frozenOn, "--id", release.id, "--from", resolve(sources), "--out", out];
  console.log(`building release ${release.id} again`);
  const { status } = spawnSync("npx", ["knomad", ...words], { cwd: checkout, stdio: ["ignore", "inherit", "inherit"] });
  if (status !== 0) {
    console.log(`FAILED: npx knomad ${words.slice(0, 2).join(" ")} ended with ${status}`);
    return false;
  }
  const paths = [...new Set([...filesIn(release.folder), ...filesIn(out)])].filter((path) => path !== "state.json").toSorted();
  const different = paths.filter((path) => !isSame(path, join(release.folder, path), join(out, path)));
  for (const path of different) console.log(`differs from the release that was built before: ${path}`);
  const count = `${paths.length - different.length} of ${paths.length} files are the same`;
  console.log(
    different.length === 0 ? `passed: release ${release.id} built again, ${count}` : `FAILED: release ${release.id} built again, ${count}`,
  );
  return different.length === 0;
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

function isSame(path, before, after) {
  if (!existsSync(before) || !existsSync(after)) return false;
  if (path === "manifest.json") return withoutCodeHash(before) === withoutCodeHash(after);
  return readFileSync(before).equals(readFileSync(after));
}

function withoutCodeHash(path) {
  const { codeHash, ...manifest } = JSON.parse(readFileSync(path, "utf8"));
  if (typeof codeHash !== "string") throw new RangeError(`${path} has no codeHash`);
  return JSON.stringify(manifest);
}
