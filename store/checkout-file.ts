import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Path of a file that comes with the programme and that no build copies, found from the sources as from a build. */
export const checkoutFile = (path: string): string => join(folderAbove(dirname(fileURLToPath(import.meta.url))), path);

const folderAbove = (folder: string): string => {
  const above = dirname(folder);
  return existsSync(join(folder, "package.json")) || above === folder ? folder : folderAbove(above);
};
