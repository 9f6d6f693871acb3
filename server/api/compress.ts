import { pipeline, Readable } from "node:stream";
import { brotliCompressSync, constants, createBrotliCompress, createGzip, gzipSync } from "node:zlib";
import type { ContentEncoding } from "../http/accepted.ts";

const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
const GZIP = { level: 6 };

/** A body in an encoding, at once: for bodies of some kilobytes. */
export const compressed = (body: Uint8Array<ArrayBuffer>, encoding: ContentEncoding): Uint8Array<ArrayBuffer> => {
  if (encoding === "identity") return body;
  return new Uint8Array(encoding === "br" ? brotliCompressSync(body, BROTLI) : gzipSync(body, GZIP));
};

/** Pieces of a body in an encoding, compressed beside the event loop. When nobody reads on, nothing more is made. */
export async function* compressedPieces(pieces: AsyncIterable<Uint8Array>, encoding: ContentEncoding): AsyncGenerator<Uint8Array> {
  if (encoding === "identity") return yield* pieces;
  const compressor = encoding === "br" ? createBrotliCompress(BROTLI) : createGzip(GZIP);
  pipeline(Readable.from(pieces, { objectMode: true }), compressor, () => {});
  for await (const piece of compressor) yield piece as Uint8Array;
}
