import { Problem } from "#vocabulary";
import type { SourceDeclaration } from "../declaration.ts";
import type { AsideFile, Validator } from "./aside-file.ts";
import type { FetchLimits, FetchOptions } from "./fetch-options.ts";
import { orStall, receive } from "./receive.ts";
import { request } from "./request.ts";
import { TransientFailure } from "./transient-failure.ts";

interface Attempt {
  readonly options: FetchOptions;
  readonly limits: FetchLimits;
  readonly attempt: number;
}

/** One attempt: continues the file aside where the server agrees that it is still the same, else begins anew. */
export const attemptDownload = async (
  source: SourceDeclaration & { readonly address: string },
  aside: AsideFile,
  { options, limits, attempt }: Attempt,
): Promise<string> => {
  const { fetchImplementation = fetch, onProgress } = options;
  const ending = new AbortController();
  const signal = AbortSignal.any([ending.signal, AbortSignal.timeout(limits.attempt)]);
  try {
    const asked = request(source.address, { headers: headersFor(source.address, aside), signal, limits, fetchImplementation });
    const { response, address } = await orStall(asked, limits.idle);
    const total = await prepare(response, source.address, aside);
    if (total === "whole") return address;
    if (Math.max(total ?? 0, aside.size) > limits.bytes) throw tooLarge(source, limits);
    const report = () => onProgress?.({ source: source.id, received: aside.size, total, attempt });
    report();
    for await (const chunk of response.body ? receive(response.body, limits) : []) {
      if (aside.size + chunk.length > limits.bytes) throw tooLarge(source, limits);
      await aside.append(chunk);
      report();
    }
    if (total !== undefined && aside.size !== total) {
      throw new TransientFailure("unreachable", `${aside.size} of ${total} bytes came`);
    }
    return address;
  } finally {
    ending.abort();
  }
};

const tooLarge = ({ file, address, page }: SourceDeclaration, { bytes }: FetchLimits): Problem =>
  new Problem("source-too-large", { file: file.path, origin: address ?? "", limit: bytes, page });

/** Asks for the rest where a beginning is at hand, on condition that the file is still the same. */
const headersFor = (address: string, aside: AsideFile): Record<string, string> => {
  const headers = { accept: "*/*", "accept-encoding": "identity", "user-agent": "knomad-observatory" };
  const { validator, size } = aside;
  if (size === 0 || validator?.address !== address) return headers;
  return { ...headers, range: `bytes=${size}-`, "if-range": validator.tag };
};

/** Makes the file aside ready for the answer's body; tells the size of the whole where it is known. */
const prepare = async (response: Response, address: string, aside: AsideFile): Promise<number | "whole" | undefined> => {
  const range = contentRange(response.headers.get("content-range"));
  if (response.status === 206 && range?.start === aside.size) return range.total;
  if (response.status === 416 && range?.start === undefined && range?.total === aside.size) return "whole";
  if (response.status !== 200) {
    await aside.restart();
    throw new TransientFailure("unreachable", "another part was sent than asked for");
  }
  await aside.restart(validatorOf(response, address));
  const encoded = (response.headers.get("content-encoding") ?? "identity") !== "identity";
  const length = response.headers.get("content-length");
  return encoded || length === null ? undefined : Number(length);
};

/** "bytes 100-199/200", "bytes 100-199/*" or, after 416, "bytes *" + "/200". */
const contentRange = (text: string | null): { start?: number; total?: number } | undefined => {
  const match = /^bytes (?:(\d+)-\d+|\*)\/(\d+|\*)$/.exec(text ?? "");
  if (!match) return undefined;
  return {
    ...(match[1] === undefined ? {} : { start: Number(match[1]) }),
    ...(match[2] === "*" ? {} : { total: Number(match[2]) }),
  };
};

/** A weak ETag does not promise the same bytes, and a re-encoded body has other positions. */
const validatorOf = ({ headers }: Response, address: string): Validator | undefined => {
  if ((headers.get("content-encoding") ?? "identity") !== "identity") return undefined;
  const tag = headers.get("etag");
  if (tag !== null) return tag.startsWith("W/") ? undefined : { address, tag };
  const changed = headers.get("last-modified");
  return changed === null ? undefined : { address, tag: changed };
};
