import type { IncomingMessage } from "node:http";
import { begun, networkError, TRIES, type BucketService } from "./ask-bucket.ts";

/**
 * What an object holds, from an answer to a question for all of it. Where the connection breaks off, the rest is asked for; that both parts are of the
 * same contents is for the reader's checksum to say.
 */
export async function* readObject(service: BucketService, name: string, whole: IncomingMessage): AsyncGenerator<Buffer> {
  const bytes = Number(whole.headers["content-length"] ?? Number.NaN);
  let [answer, got, tries] = [whole, 0, 0];
  try {
    for (;;) {
      const pieces = answer.iterator({ destroyOnReturn: false });
      for (;;) {
        const { piece, broken } = await nextPiece(pieces);
        if (piece) {
          got += piece.length;
          tries = 0;
          yield piece;
        } else if (!broken && !(got < bytes)) return;
        else {
          if (++tries >= TRIES) throw service.unreachable(broken ?? networkError("ECONNRESET", "the connection broke off"));
          break;
        }
      }
      answer.destroy();
      await service.pause(tries);
      answer = await service.demand({ method: "GET", name, headers: { range: `bytes=${got}-` } }, begun);
      // A service that knows no parts sends all of it: not what was asked for.
      if (answer.statusCode !== 206) throw service.unreachable(networkError("ECONNRESET", "the connection broke off"));
    }
  } finally {
    answer.destroy();
  }
}

const nextPiece = async (pieces: AsyncIterator<Buffer>): Promise<{ readonly piece?: Buffer; readonly broken?: unknown }> => {
  try {
    const { done, value } = await pieces.next();
    return done ? {} : { piece: value };
  } catch (broken) {
    return { broken };
  }
};
