// Writes empty-cluster.tar.br: run with `node store/database/embedded/make-empty-cluster.mjs` after PGlite's version has changed.
import { writeFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";
import { PGlite } from "@electric-sql/pglite";

const database = await PGlite.create();
const dump = await database.dumpDataDir("none");
await database.close();
const packed = brotliCompressSync(Buffer.from(await dump.arrayBuffer()), {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
});
writeFileSync(new URL("./empty-cluster.tar.br", import.meta.url), packed);
console.log(`${packed.length} bytes`);
