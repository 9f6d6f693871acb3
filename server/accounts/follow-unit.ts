import { AsyncLocalStorage } from "node:async_hooks";
import type { Kysely } from "kysely";
import type { Database, UnitOfWork } from "#store";

const current = new AsyncLocalStorage<UnitOfWork>();

/** Lets the sign-in library write in a unit of work: what it does inside `work` stands or falls with it. */
export const withinUnit = <Result>(unit: UnitOfWork, work: () => Promise<Result>): Promise<Result> => current.run(unit, work);

/**
 * The query builder that the sign-in library is given: it goes through the unit of work under way, where there is one, and through the
 * database where there is none. The embedded database has one session, so a second transaction beside the first would wait for ever.
 */
export const followUnit = (database: Database): Kysely<unknown> => follow(() => current.getStore()?.tables<unknown>() ?? database.tables());

const follow = (find: () => Kysely<unknown>): Kysely<unknown> =>
  new Proxy(find(), {
    get: (_, name) => {
      const builder = find();
      if (name === "withSchema") return (schema: string) => follow(() => find().withSchema(schema));
      const value: unknown = Reflect.get(builder, name, builder);
      return typeof value === "function" ? (value as (...given: unknown[]) => unknown).bind(builder) : value;
    },
  });
