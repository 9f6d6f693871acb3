import { createHash } from "node:crypto";
import type { Hono } from "hono";
import { makeToken, readToken } from "../../server/accounts/access-tokens.ts";
import type { AccountsContext } from "../../server/accounts/accounts-context.ts";
import { TOKEN_SCOPES, type TokenScope } from "../../server/accounts/token-scopes.ts";
import { partnershipApi, type PartnershipApiOptions } from "../../server/partnership/api/mount-partnership-api.ts";
import type { Database, Surroundings } from "#store";

/** What a programme sends. */
export interface Sent {
  readonly method?: "GET" | "POST" | "PUT";
  readonly body?: unknown;
  /** The bytes of a file, in the place of a body. */
  readonly bytes?: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The partnership's API over a test's store, asked by programmes with tokens of people. */
export interface TestApi {
  readonly app: Hono;
  /** Asks with a token of somebody, of every scope when none is named; without a token for nobody. */
  readonly ask: (path: string, personId?: string, sent?: Sent, scopes?: readonly TokenScope[]) => Promise<Response>;
  /** The same, as JSON. */
  readonly json: (path: string, personId?: string, sent?: Sent, scopes?: readonly TokenScope[]) => Promise<any>;
  readonly tokenOf: (personId: string, scopes?: readonly TokenScope[], days?: number) => Promise<string>;
}

export const EVERY_SCOPE = Object.keys(TOKEN_SCOPES) as readonly TokenScope[];
const BASE = "/api/v1/partnership";

export const openTestApi = async (
  { database, surroundings }: { readonly database: Database; readonly surroundings: Surroundings },
  options: Partial<PartnershipApiOptions> = {},
): Promise<TestApi> => {
  const context = { database: () => Promise.resolve(database), surroundings } as unknown as AccountsContext;
  const app = await partnershipApi({
    database: context.database,
    surroundings,
    apiAuth: (c) => readToken(context, c.req.header("authorization")),
    cursorKey: createHash("sha256").update("a secret of tests").digest(),
    rate: { perMinute: 0, burst: 0 },
    clock: steps(),
    ...options,
  });
  const kept = new Map<string, Promise<string>>();
  const make = async (personId: string, scopes: readonly TokenScope[], days: number): Promise<string> =>
    (await makeToken(context, { kind: "person", id: personId }, { personId, name: "Invented", scopes, days }))!;
  const tokenOf: TestApi["tokenOf"] = (personId, scopes = EVERY_SCOPE, days = 300) => {
    const key = [personId, days, ...scopes].join(" ");
    const token = kept.get(key) ?? make(personId, scopes, days);
    kept.set(key, token);
    return token;
  };
  const ask: TestApi["ask"] = async (path, personId, { method = "GET", body, bytes, headers = {} } = {}, scopes = EVERY_SCOPE) => {
    const authorization = personId === undefined ? {} : { authorization: `Bearer ${await tokenOf(personId, scopes)}` };
    const json = typeof body === "string" ? body : JSON.stringify(body);
    const sent = bytes ? { body: Buffer.from(bytes) } : body === undefined ? {} : { body: json };
    const type = bytes ? { "content-type": "application/octet-stream" } : body === undefined ? {} : { "content-type": "application/json" };
    const address = path.startsWith(BASE) ? path : BASE + path;
    return app.request(`http://knomad.test${address}`, { method, headers: { ...authorization, ...type, ...headers }, ...sent });
  };
  return { app, ask, json: async (...asked) => (await ask(...asked)).json(), tokenOf };
};

/** A clock on which a minute goes by between two readings, so that no limit is met. */
const steps = (): (() => number) => {
  let at = 0;
  return () => (at += 60_000);
};
