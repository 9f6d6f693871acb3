import { isSource, isTest, type Tree } from "./house.ts";

const LONGEST_FILE = 400;
const MEDIAN_LENGTH = 80;
const LENGTH_OF_95_IN_100 = 300;
const DRAWERS = ["utils", "util", "helpers", "helper", "common", "core", "services", "managers", "misc"];
const NAMED_BY_CUSTOM = ["README.md", "CHANGELOG.md", "LICENSE", "NOTICE"];
const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/;

/** Lines of a text; one that does not end in a line break counts. */
export const linesOf = (text: string): number => text.split("\n").length - (text.endsWith("\n") ? 1 : 0);

/** Files that are too long, and sources that are too long as a whole, in words. Data in JSON and prose may be long. */
export function lengthFindings(tree: Tree): string[] {
  const written = tree.paths.filter((path) => /\.(tsx?|mjs|js|css)$/.test(path));
  const long = written.map((path) => ({ path, lines: linesOf(tree.read(path)) })).filter(({ lines }) => lines > LONGEST_FILE);
  const findings = long.map(({ path, lines }) => `${path} has ${lines} lines, more than ${LONGEST_FILE}`);
  const sources = tree.paths.filter((path) => isSource(path) && !isTest(path));
  const lengths = sources.map((path) => linesOf(tree.read(path))).toSorted((a, b) => a - b);
  const median = lengths[Math.ceil(lengths.length * 0.5) - 1] ?? 0;
  const large = lengths[Math.ceil(lengths.length * 0.95) - 1] ?? 0;
  if (median > MEDIAN_LENGTH) findings.push(`half of the sources are longer than ${median} lines, more than ${MEDIAN_LENGTH}`);
  if (large > LENGTH_OF_95_IN_100) findings.push(`one source in twenty is longer than ${large} lines, more than ${LENGTH_OF_95_IN_100}`);
  return findings;
}

/** Names that are not kebab-case and folders named for no subject, in words. Releases keep the standard's names. */
export function nameFindings(tree: Tree): string[] {
  const findings = new Set<string>();
  for (const path of tree.paths.filter((one) => !one.startsWith("releases/"))) {
    const segments = path.split("/");
    const bare = segments.map((segment) => segment.replace(/^\./, ""));
    const file = segments.at(-1) ?? "";
    for (const folder of segments.slice(0, -1))
      if (DRAWERS.includes(folder)) findings.add(`${path}: a folder called ${folder} says no subject`);
    if (DRAWERS.includes(file.replace(/\.tsx?$/, ""))) findings.add(`${path}: a file called ${file} says no subject`);
    if (bare.some((segment) => !KEBAB_CASE.test(segment) && !NAMED_BY_CUSTOM.includes(segment)))
      findings.add(`${path} is not in kebab-case`);
  }
  return [...findings];
}

/** Exclusive tests, and skipped ones that do not say why, in words. A reason stands after a colon in the title: "the whole file: not here". */
export function skipFindings(tree: Tree): string[] {
  return tree.paths.filter(isTest).flatMap((path) => {
    const lines = tree.read(path).split("\n");
    return lines.flatMap((line, at) => {
      const call = /\b(?:it|test|describe)(?:\.\w+)*\.(only|skip|to[d]o)\b(?!If)\s*\(?(.*)/.exec(line);
      if (!call) return [];
      const [, kind, rest = ""] = call;
      if (kind === "skip" && /^[`"'].+: .+[`"']/.test(rest)) return [];
      return [`${path}:${at + 1} has .${kind}${kind === "skip" ? " without a reason after a colon in its title" : ""}`];
    });
  });
}

const MACHINE_PATHS = /(?:^|[^\w.~/-])\/(?:work|root|Users)\/\w|(?:^|[^\w.~/-])\/home\/\w+\/|\/tmp\/\w+_jobs/;
const REGISTRIES =
  /registry\.(?:npmjs|yarnpkg|npmmirror)\.|npm\.pkg\.github|\b(?:artifactor[y]|verdacci[o])\b|_auth[T]oken|^\s*registry\s*=/m;

/** Texts that name a folder of one machine or a package registry, in words. */
export function machineFindings(tree: Tree): string[] {
  return tree.paths
    .filter((path) => /\.(tsx?|m?js|json|md|css|html|ya?ml|sh|txt)$|(^|\/)(\.\w+|run|NOTICE)$/.test(path) && !path.startsWith("releases/"))
    .flatMap((path) => {
      const text = tree.read(path);
      const findings = [];
      const machine = MACHINE_PATHS.exec(text)?.[0];
      const registry = REGISTRIES.exec(text)?.[0];
      if (machine) findings.push(`${path} names a folder of one machine: ${machine.trim()}`);
      if (registry) findings.push(`${path} names a package registry: ${registry.trim()}`);
      return findings;
    });
}

const LARGEST_SAMPLE = 20_000;
const LARGEST_RELEASES = 25_000_000;

/** Files that look like a publisher's rather than ours, and releases that weigh too much, in words. */
export function dataFindings(tree: Tree): string[] {
  const findings = tree.paths.flatMap((path) => {
    if (/\.(xlsx?|xlsm|ods|zip|7z|gz|dta|sav)$/i.test(path)) return [`${path} looks like a publisher's file`];
    if (!/\.(csv|tsv)$/i.test(path)) return [];
    const isSample = /(^|\/)samples\/|^observatory\/sources\/[^/]+\/[^/]*sample[^/]*$/.test(path);
    if (!isSample) return [`${path} is a table outside samples`];
    return tree.size(path) > LARGEST_SAMPLE ? [`${path} has ${tree.size(path)} bytes, more than ${LARGEST_SAMPLE}`] : [];
  });
  const releases = tree.paths.filter((path) => path.startsWith("releases/")).reduce((sum, path) => sum + tree.size(path), 0);
  if (releases > LARGEST_RELEASES) findings.push(`releases/ has ${releases} bytes, more than ${LARGEST_RELEASES}`);
  return findings;
}
