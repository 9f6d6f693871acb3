import { sql, type Transaction } from "kysely";
import type { Database } from "../database/database.ts";

/**
 * One request that may arrive several times: sent again because no answer came, or twice by a double click. The first unit of work that
 * changes something writes its key in the same transaction, so that a second one with this key changes nothing.
 */
export class Once {
  readonly key: string;
  #carriedOut = false;

  /** @param key the same for the same request alone */
  constructor(key: string) {
    this.key = key;
  }

  /** A unit of work of this request stands. */
  get carriedOut(): boolean {
    return this.#carriedOut;
  }

  /** For units of work, when theirs stands. */
  stands(): void {
    this.#carriedOut = true;
  }
}

/** Another request with the same key was carried out; nothing has changed by this one. */
export class CarriedOutBefore extends Error {
  override readonly name = "CarriedOutBefore";
}

/** Writes the key in a transaction. @throws CarriedOutBefore */
export const takeOnce = async (transaction: Transaction<unknown>, { key }: Once, at: Date): Promise<void> => {
  const { numAffectedRows } = await sql`
    insert into store.carried_out (key, at) values (${key}, ${at}) on conflict (key) do nothing`.execute(transaction);
  if (numAffectedRows !== 1n) throw new CarriedOutBefore(`${key} was carried out before`);
};

/** Whether a request was carried out, and where its answer led; "" where that was not noted any more. */
export const findCarriedOut = async (database: Database, key: string): Promise<{ readonly ledTo: string } | undefined> => {
  const { rows } = await sql<{ led_to: string | null }>`select led_to from store.carried_out where key = ${key}`.execute(database.tables());
  return rows[0] && { ledTo: rows[0].led_to ?? "" };
};

/** Notes where the answer led, for whoever sends the request again. It changes nothing that the log tells of. */
export const noteWhereItLed = async (database: Database, key: string, ledTo: string): Promise<void> => {
  await sql`update store.carried_out set led_to = ${ledTo} where key = ${key}`.execute(database.tables());
};

/** Forgets requests that nobody sends again. */
export const forgetCarriedOut = async (database: Database, before: Date): Promise<void> => {
  await sql`delete from store.carried_out where at < ${before}`.execute(database.tables());
};
