import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folder that holds package.json: the checkout, whether the sources run or what was built from them. */
export const checkoutFolder = (from: string = import.meta.dirname): string => {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, "package.json"))) return folder;
    if (dirname(folder) === folder) throw new RangeError(`no package.json above ${from}`);
  }
};
