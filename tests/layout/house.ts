/** The rooms, and the doors each may open. A new room is a line here and a tsconfig.json with the same references. */
export const DOORS: Readonly<Record<string, readonly string[]>> = {
  vocabulary: [],
  methods: [],
  contract: ["vocabulary"],
  store: ["vocabulary"],
  observatory: ["vocabulary", "methods", "store"],
  partnership: ["vocabulary", "methods", "store"],
  accountability: ["vocabulary", "store", "observatory", "partnership"],
  web: ["vocabulary", "methods", "contract"],
  server: ["vocabulary", "methods", "contract", "store", "observatory", "partnership", "accountability", "web"],
  cli: ["vocabulary", "methods", "contract", "store", "observatory", "partnership", "accountability", "server"],
};

/** Rooms that import nothing at all, packages included: they run anywhere. */
export const PURE_ROOMS: readonly string[] = ["vocabulary", "methods"];

/** Folders at the top that are no rooms. */
export const OTHER_FOLDERS: readonly string[] = [".ci", "bench", "bin", "docs", "releases", "tests"];

/** Files of a checkout, real or made up for a test. Paths have "/" and start at the checkout. */
export interface Tree {
  readonly paths: readonly string[];
  read(path: string): string;
  size(path: string): number;
}

/** A tree made up of texts. */
export const treeOf = (texts: Readonly<Record<string, string>>): Tree => ({
  paths: Object.keys(texts),
  read: (path) => texts[path] ?? "",
  size: (path) => Buffer.byteLength(texts[path] ?? ""),
});

export const roomOf = (path: string): string | undefined => {
  const [top = ""] = path.split("/");
  return top in DOORS && path !== top ? top : undefined;
};

export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);

export const isSource = (path: string): boolean => /\.tsx?$/.test(path);

export const readJson = <T>(tree: Tree, path: string): T => JSON.parse(tree.read(path)) as T;
