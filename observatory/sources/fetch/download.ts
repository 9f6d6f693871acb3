import { Problem } from "#vocabulary";
import type { SourceDeclaration } from "../declaration.ts";
import type { AsideFile } from "./aside-file.ts";
import { attemptDownload } from "./attempt-download.ts";
import type { FetchLimits, FetchOptions } from "./fetch-options.ts";
import { pauseAfter } from "./pause.ts";
import { LastingFailure, TransientFailure } from "./transient-failure.ts";

/**
 * Downloads a source's file into a file aside, attempt after attempt, each going on where the last one stopped.
 * @returns the address it came from in the end
 * @throws Problem source-unreachable, source-stalled, source-too-large
 */
export const download = async (
  source: SourceDeclaration & { readonly address: string },
  aside: AsideFile,
  options: FetchOptions,
  limits: FetchLimits,
): Promise<string> => {
  const { address, page, id, file } = source;
  const words = { source: id, address, page, file: file.path };
  for (let attempt = 1; ; attempt++) {
    try {
      return await attemptDownload(source, aside, { options, limits, attempt });
    } catch (error) {
      const failure = error instanceof Problem ? undefined : failureOf(error);
      if (!failure) throw error;
      if (failure instanceof LastingFailure) throw new Problem("source-unreachable", { ...words, reason: failure.message });
      if (attempt >= limits.attempts) {
        const code = failure.kind === "stalled" ? "source-stalled" : "source-unreachable";
        throw new Problem(code, { ...words, reason: failure.message, attempts: attempt });
      }
      await options.wait(pauseAfter(attempt, options.random, limits, failure.wait));
    }
  }
};

/** What a failed attempt means; undefined for what has nothing to do with the network, such as a full disk. */
const failureOf = (error: unknown): TransientFailure | LastingFailure | undefined => {
  if (error instanceof TransientFailure || error instanceof LastingFailure) return error;
  if (!(error instanceof Error)) return undefined;
  if (error.name === "TimeoutError") return new TransientFailure("stalled", "the whole took too long");
  // fetch reports every failure of the network as a TypeError that carries the cause.
  if (error.name === "TypeError") return new TransientFailure("unreachable", reasonOf(error));
  return undefined;
};

const reasonOf = (error: Error): string => {
  const cause = error.cause instanceof Error ? error.cause : undefined;
  const said = (cause as NodeJS.ErrnoException | undefined)?.code ?? cause?.message ?? "";
  return said ? `${error.message} (${said})` : error.message;
};
