import { randomBytes } from "node:crypto";
import type { PostgresPool, PostgresPoolClient } from "kysely";
import type pg from "pg";

/** Statements that one connection keeps planned; further ones are planned at each use. */
const MOST_KEPT = 250;
/** Texts that were seen once, after which a connection begins to count anew. */
const MOST_SEEN = 2_000;

/**
 * A pool whose connections keep the plan of each statement from its second use on. On the embedded database reading and planning a
 * statement takes longer than most of them run. Each connection has names of its own, since there all share one session.
 */
export const keepPlans = (pool: pg.Pool): PostgresPool => {
  const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  return {
    connect: async () => {
      const client = await pool.connect();
      const known = clients.get(client) ?? keepingPlans(client);
      clients.set(client, known);
      return known;
    },
    end: () => pool.end(),
  };
};

const keepingPlans = (client: pg.PoolClient): PostgresPoolClient => {
  const own = randomBytes(6).toString("hex");
  const kept = new Map<string, string>();
  const seen = new Set<string>();
  const nameFor = (text: string): string | undefined => {
    const name = kept.get(text);
    if (name !== undefined || kept.size >= MOST_KEPT) return name;
    if (seen.delete(text)) {
      kept.set(text, `${own}_${kept.size}`);
      return kept.get(text);
    }
    if (seen.size >= MOST_SEEN) seen.clear();
    seen.add(text);
    return undefined;
  };
  const query = (text: string, values: readonly unknown[]) => {
    const name = values.length === 0 ? undefined : nameFor(text);
    return client.query({ text, values: [...values], ...(name === undefined ? {} : { name }) });
  };
  return { query: query as unknown as PostgresPoolClient["query"], release: () => client.release() };
};
