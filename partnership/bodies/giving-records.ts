import { sql, type RawBuilder } from "kysely";
import * as z from "zod";
import type { Contribution, Rate } from "./rank-donors.ts";
import type { Readable } from "./readable.ts";

/** What organisations gave until a day, and the rates to compare it with. The accounts supply it where they are kept. */
export type Giving = (
  from: Readable,
  day: string,
) => Promise<{ readonly contributions: readonly Contribution[]; readonly rates: readonly Rate[] }>;

/** A declared contribution that counts on a day: from its own day on, until the day from which it is reversed. */
export const standsOn = (alias: string, day: string): RawBuilder<boolean> => {
  const row = sql.id(alias);
  return sql<boolean>`(${row}.reverses is null and (${row}.declared_on is null or ${row}.declared_on <= ${day}) and not exists (
    select 1 from partnership.declared_contribution r where r.reverses = ${row}.id and (r.declared_on is null or r.declared_on <= ${day})))`;
};

/** Setting that states a rate: `{"from": "EUR", "to": "USD", "rate": "1.08"}`, with the days on which it holds. */
export const EXCHANGE_RATE = "exchange rate";

const rateShape = z.object({ from: z.string(), to: z.string(), rate: z.string() });

/** Giving as it was declared, as long as there are no accounts; rates as settings state them. */
export const declaredGiving: Giving = async (from, day) => {
  const { rows } = await sql<{ organisation_id: string; name: string; amount_minor: number; currency: string; declared_on: string | null }>`
    select c.organisation_id, o.name, c.amount_minor, c.currency, c.declared_on
    from partnership.declared_contribution c join partnership.organisation o on o.id = c.organisation_id
    where ${standsOn("c", day)} order by c.id`.execute(from.tables());
  const settings = await sql<{ value: unknown; from_on: string | null; until_on: string | null }>`
    select value, from_on, until_on from partnership.setting where key = ${EXCHANGE_RATE}`.execute(from.tables());
  return {
    contributions: rows.map((row) => ({
      organisationId: row.organisation_id,
      name: row.name,
      minor: row.amount_minor,
      currency: row.currency,
      on: row.declared_on,
    })),
    rates: settings.rows.flatMap(({ value, from_on: fromOn, until_on: untilOn }) => {
      const stated = rateShape.safeParse(value);
      return stated.success ? [{ ...stated.data, fromOn, untilOn }] : [];
    }),
  };
};
