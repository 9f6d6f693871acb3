import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

/** What came of asking with ten connections for some seconds. */
export interface Load {
  /** Milliseconds for a thousand answers. */
  readonly perThousand: number;
  /** Milliseconds within which 99 of 100 answers came. */
  readonly p99: number;
}

interface Asked {
  readonly path: string;
}

interface Result {
  readonly requests: { readonly average: number };
  readonly latency: { readonly p99: number };
  readonly errors: number;
  readonly timeouts: number;
  readonly statusCodeStats: Readonly<Record<string, { readonly count: number }>>;
}

export type Cannon = (options: object) => Promise<Result>;

const CONNECTIONS = 10;
const SECONDS = 5;

/** autocannon, or undefined when it is not installed. */
export async function loadCannon(): Promise<Cannon | undefined> {
  try {
    const path = createRequire(new URL("peers/package.json", import.meta.url)).resolve("autocannon");
    return ((await import(pathToFileURL(path).href)) as { readonly default: Cannon }).default;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "MODULE_NOT_FOUND") return undefined;
    throw error;
  }
}

/** Asks a server for paths one after another; throws when an answer has another status than `status`. */
export async function fire(
  cannon: Cannon,
  url: string,
  next: () => string,
  status: 200 | 304 = 200,
  headers: Record<string, string> = {},
): Promise<Load> {
  const requests = [{ method: "GET", headers, setupRequest: (request: Asked) => ({ ...request, path: next() }) }];
  const {
    requests: answered,
    latency,
    errors,
    timeouts,
    statusCodeStats,
  } = await cannon({ url, connections: CONNECTIONS, duration: SECONDS, requests });
  const others = Object.keys(statusCodeStats).filter((code) => code !== String(status));
  if (errors + timeouts > 0 || others.length > 0)
    throw new RangeError(`${errors} errors, ${timeouts} timeouts, answers ${others.join(", ")}`);
  return { perThousand: 1_000_000 / answered.average, p99: latency.p99 };
}
