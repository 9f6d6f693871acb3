import type { FetchLimits } from "./fetch-options.ts";
import { LastingFailure, TransientFailure } from "./transient-failure.ts";

export interface Answer {
  readonly response: Response;
  /** Where it came from in the end, after redirects. */
  readonly address: string;
}

interface Request {
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  readonly limits: FetchLimits;
  readonly fetchImplementation: typeof fetch;
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const WORTH_ANOTHER: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

/**
 * Asks for an address and follows redirects, at most so many, never from https to http or to anything else.
 * @throws LastingFailure, TransientFailure
 */
export const request = async (address: string, { headers, signal, limits, fetchImplementation }: Request): Promise<Answer> => {
  let at = address;
  for (let followed = 0; ; followed++) {
    const response = await fetchImplementation(at, { headers, signal, redirect: "manual" });
    if (!REDIRECTS.has(response.status)) return { response: await accept(response), address: at };
    const location = response.headers.get("location");
    await response.body?.cancel();
    if (location === null) throw new LastingFailure(`answer ${response.status} without an address`);
    if (followed === limits.redirects) throw new LastingFailure(`more than ${limits.redirects} redirects`);
    at = redirectTarget(at, location);
  }
};

const redirectTarget = (from: string, location: string): string => {
  const target = URL.canParse(location, from) ? new URL(location, from) : undefined;
  if (!target) throw new LastingFailure(`a redirect to "${location}", which is no address`);
  const { protocol } = new URL(from);
  const upgraded = protocol === "http:" && target.protocol === "https:";
  if (target.protocol !== protocol && !upgraded) {
    throw new LastingFailure(`a redirect from ${protocol.slice(0, -1)} to ${target.protocol.slice(0, -1)}, which is not followed`);
  }
  return target.href;
};

/** Lets answers with a body through; 416 tells that the whole file is at hand already. */
const accept = async (response: Response): Promise<Response> => {
  const { status } = response;
  if (status === 200 || status === 206 || status === 416) return response;
  await response.body?.cancel();
  const reason = `answer ${status}${response.statusText ? ` ${response.statusText}` : ""}`;
  if (!WORTH_ANOTHER.has(status)) throw new LastingFailure(reason);
  const seconds = Number(response.headers.get("retry-after") ?? 0);
  throw new TransientFailure("unreachable", reason, Number.isFinite(seconds) ? Math.max(0, seconds) * 1000 : 0);
};
