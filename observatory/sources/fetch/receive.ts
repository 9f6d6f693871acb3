import type { FetchLimits } from "./fetch-options.ts";
import { TransientFailure } from "./transient-failure.ts";

/**
 * Hands on the chunks of a body as they come; ends an attempt in which nothing came for too long.
 * @throws TransientFailure for a stall and for a connection that was cut
 */
export async function* receive(body: ReadableStream<Uint8Array>, { idle }: Pick<FetchLimits, "idle">): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await orStall(reader.read(), idle);
      if (done) return;
      yield value;
    }
  } finally {
    // Also where the consumer stops early: an unread body would keep its connection.
    await reader.cancel().catch(() => undefined);
  }
}

/** The outcome of a promise, unless it takes too long; failures of the network become transient ones. */
export const orStall = async <T>(promise: Promise<T>, idle: number): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const stall = new Promise<never>((_, reject) => {
    const failure = new TransientFailure("stalled", `nothing came for ${idle / 1000} seconds`);
    timer = setTimeout(() => reject(failure), idle);
  });
  try {
    return await Promise.race([promise, stall]);
  } finally {
    clearTimeout(timer);
    // The promise that lost the race may still fail; nobody is left to hear it.
    promise.catch(() => undefined);
  }
};
