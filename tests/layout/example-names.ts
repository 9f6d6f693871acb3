import type { PartnershipConfiguration } from "#partnership";
import { isTest, type Tree } from "./house.ts";

/** Rooms that serve any partnership. */
const ROOMS = ["partnership/", "server/", "web/", "store/", "cli/", "contract/"];
/** Where the example is data, and what only tests read. */
const APART = ["partnership/example/knomad/", "web/testing.ts", "server/testing.ts", "cli/testing.ts"];

/** What is named in the documents of the example and is nobody's by its form: short names, amounts, places in its structure. */
const FURTHER = [
  "KNOMAD",
  "GFMD",
  "GMG",
  "CHF",
  "HLD",
  "Global Forum on Migration",
  "Global Migration Group",
  "High-Level Dialogue",
  "advisory committee",
  "thematic working group",
  "multi-donor trust fund",
  "350 billion",
  "432 billion",
  "twelve themes",
  "twelve groups",
  "eleven groups",
];

/** A line that may name something of the example, and why. */
export interface Allowed {
  readonly path: string;
  readonly name: string;
  readonly why: string;
}

/** Names of the example as they may stand in code: its organisations, people, themes and groups, and what else it alone says. */
export const namesOf = ({ organisations = [], bodies = [], holders = [] }: PartnershipConfiguration): readonly string[] => {
  const themes = bodies.filter(({ kind }) => kind === "theme" || kind === "group" || kind === "external forum");
  const given = [
    ...organisations.flatMap(({ name, acronym }) => [name, ...(acronym === undefined ? [] : [acronym])]),
    ...themes.flatMap(({ names }) => names.map(({ name }) => name)).filter((name) => name.includes(" ")),
    ...holders.flatMap(({ quoted }) => (quoted === undefined ? [] : [quoted, quoted.split(" ").at(-1)!])),
  ];
  return [...new Set([...given, ...FURTHER])];
};

/** A short name stands as it is written; a long one in whatever letters. */
const patternOf = (name: string): RegExp => {
  const plain = name.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(/\s+/g, "\\s+");
  return new RegExp(`(?<![\\w-])${plain}(?![\\w-])`, name.includes(" ") ? "i" : "");
};

/** Lines that name something of the example where they may not, and allowances that are not needed any more, in words. */
export const exampleNameFindings = (tree: Tree, names: readonly string[], allowed: readonly Allowed[]): string[] => {
  const patterns = names.map((name) => ({ name, pattern: patternOf(name) }));
  const used = new Set<Allowed>();
  const paths = tree.paths.filter(
    (path) =>
      /\.(tsx?|mjs|css|json)$/.test(path) &&
      ROOMS.some((room) => path.startsWith(room)) &&
      !APART.some((start) => path.startsWith(start)) &&
      !isTest(path),
  );
  const findings = paths.flatMap((path) => {
    const text = tree.read(path);
    const there = patterns.filter(({ pattern }) => pattern.test(text));
    return there.flatMap(({ name, pattern }) => {
      const why = allowed.find((one) => one.path === path && one.name === name);
      if (why) used.add(why);
      return why ? [] : linesWith(text, pattern).map((line) => `${path}: “${name}” is of the example: ${line}`);
    });
  });
  const idle = allowed
    .filter((one) => !used.has(one))
    .map(({ path, name }) => `${path} does not name “${name}” any more; take the allowance out`);
  return [...findings, ...idle];
};

const linesWith = (text: string, pattern: RegExp): readonly string[] => {
  const lines = text.split("\n").filter((line) => pattern.test(line));
  return lines.length > 0 ? lines.map((line) => line.trim().slice(0, 120)) : ["over two lines"];
};
