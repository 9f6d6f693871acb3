import { DOORS, OTHER_FOLDERS, readJson, type Tree } from "./house.ts";

/** What a room's README says, each told by words that stand in it. */
const README_PARTS: readonly (readonly [part: string, pattern: RegExp])[] = [
  ["what is kept here", /kept here/i],
  ["what is not", /not kept here|what is not/i],
  ["how to add", /to add/i],
  ["reading order", /reading order/i],
];

/** What a room lacks, and folders at the top that are no rooms, in words. */
export function roomFindings(tree: Tree): string[] {
  const tops = [...new Set(tree.paths.filter((path) => path.includes("/")).map((path) => path.split("/")[0] ?? ""))];
  const strangers = tops.filter((top) => !(top in DOORS) && !OTHER_FOLDERS.includes(top)).map((top) => `${top}/ is no room of the house`);
  const rooms = tops.filter((top) => top in DOORS);
  return [
    ...strangers,
    ...rooms.flatMap((room) => [...readmeFindings(tree, room), ...compilerFindings(tree, room)]),
    ...doorFindings(tree, rooms),
  ];
}

function readmeFindings(tree: Tree, room: string): string[] {
  const path = `${room}/README.md`;
  if (!tree.paths.includes(path)) return [`${path} is missing`];
  const text = tree.read(path);
  return README_PARTS.filter(([, pattern]) => !pattern.test(text)).map(([part]) => `${path} does not say: ${part}`);
}

interface CompilerSettings {
  readonly extends?: string;
  readonly compilerOptions?: {
    readonly rootDir?: string;
    readonly outDir?: string;
    readonly composite?: boolean;
    readonly types?: readonly string[];
  };
  readonly references?: readonly { readonly path: string }[];
}

function compilerFindings(tree: Tree, room: string): string[] {
  const path = `${room}/tsconfig.json`;
  if (!tree.paths.includes(path)) return [`${path} is missing`];
  const settings = readJson<CompilerSettings>(tree, path);
  const base = readJson<CompilerSettings>(tree, "tsconfig.base.json");
  const options = { ...base.compilerOptions, ...settings.compilerOptions };
  const references = (settings.references ?? []).map((reference) => reference.path);
  const allowed = (DOORS[room] ?? []).map((door) => `../${door}`);
  const findings = [];
  if (settings.extends !== "../tsconfig.base.json") findings.push(`${path} does not extend ../tsconfig.base.json`);
  if (options.composite !== true) findings.push(`${path} is not composite`);
  if (options.rootDir !== ".") findings.push(`${path}: rootDir is not "."`);
  if (options.outDir !== `../build/${room}`) findings.push(`${path}: outDir is not "../build/${room}"`);
  return [
    ...findings,
    ...references.filter((one) => !allowed.includes(one)).map((one) => `${path} refers to ${one}, which ${room} may not open`),
  ];
}

interface PackageSettings {
  readonly imports?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

function doorFindings(tree: Tree, rooms: readonly string[]): string[] {
  const { imports = {} } = readJson<PackageSettings>(tree, "package.json");
  const { references = [] } = readJson<CompilerSettings>(tree, "tsconfig.json");
  const doors = Object.entries(imports).flatMap(([door, targets]) => {
    const [room = "", part] = door.slice(1).split("/");
    const file = part === undefined ? `${room}/index` : `${room}/${part}-door`;
    const right = targets["built"] === `./build/${file}.js` && targets["default"] === `./${file}.ts` && Object.keys(targets)[0] === "built";
    return room in DOORS && right
      ? []
      : [`package.json: ${door} does not lead to the index of a room, or to a door of a part, built and as it is`];
  });
  const unbuilt = rooms
    .filter((room) => !references.some(({ path }) => path === `./${room}`))
    .map((room) => `tsconfig.json does not build ${room}`);
  return [...doors, ...unbuilt];
}
