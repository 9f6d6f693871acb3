import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { brotliDecompress } from "node:zlib";
import { checkoutFile } from "../../checkout-file.ts";

/**
 * A database cluster without anything in it, as the pinned PGlite makes it, so that a first start need not make one (2.5 s, 800 MB).
 * `make-empty-cluster.mjs` writes the file anew for another version of PGlite.
 */
export const readEmptyCluster = async (): Promise<Blob> => {
  const packed = await readFile(checkoutFile("store/database/embedded/empty-cluster.tar.br"));
  return new Blob([await promisify(brotliDecompress)(packed)]);
};
