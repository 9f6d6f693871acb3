import { setImmediate } from "node:timers/promises";

/** Pieces with a breath between them, so that other requests are answered while a long answer is made. */
export async function* breathing(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    yield piece;
    await setImmediate();
  }
}

/** The same pieces; once all are sent, `onWhole` gets them as one, unless they are more than `limit` bytes. */
export async function* remembered(
  pieces: AsyncIterable<Uint8Array>,
  limit: number,
  onWhole: (whole: Uint8Array<ArrayBuffer>) => void,
): AsyncGenerator<Uint8Array> {
  let [kept, bytes]: [Uint8Array[], number] = [[], 0];
  for await (const piece of pieces) {
    bytes += piece.length;
    if (bytes <= limit) kept.push(piece);
    else kept = [];
    yield piece;
  }
  if (bytes <= limit) onWhole(new Uint8Array(Buffer.concat(kept)));
}

/** Pieces as the body of an answer. When the client goes away the source is closed. */
export const streamOf = (pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> =>
  new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
