import { sql, type Transaction } from "kysely";

export interface ColumnShape {
  readonly name: string;
  /** As PostgreSQL writes it: "text[]", "timestamp with time zone". */
  readonly type: string;
}

/** A table as the database describes it. */
export interface TableShape {
  /** With its schema: "partnership.person". */
  readonly table: string;
  readonly schema: string;
  readonly name: string;
  /** Without those the database computes; by name. */
  readonly columns: readonly ColumnShape[];
  readonly key: readonly string[];
}

/** Dumped as a list in the manifest. */
const MIGRATION = "store.migration";

/** Tables of schemas, by name. */
export const tableShapes = async (transaction: Transaction<unknown>, schemas: readonly string[]): Promise<readonly TableShape[]> => {
  const { rows } = await sql<{ schema: string; name: string; column: string; type: string; place: number | null }>`
    select n.nspname as schema, c.relname as name, a.attname as column, format_type(a.atttypid, a.atttypmod) as type,
      array_position(i.indkey::int2[], a.attnum) as place
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    left join pg_index i on i.indrelid = c.oid and i.indisprimary
    where c.relkind = 'r' and n.nspname = any(${schemas})
    order by n.nspname collate "C", c.relname collate "C", a.attname collate "C"`.execute(transaction);
  const shapes = new Map<string, { schema: string; name: string; columns: ColumnShape[]; places: [number, string][] }>();
  for (const { schema, name, column, type, place } of rows) {
    const table = `${schema}.${name}`;
    if (table === MIGRATION) continue;
    const shape = shapes.get(table) ?? { schema, name, columns: [], places: [] };
    shapes.set(table, shape);
    shape.columns.push({ name: column, type });
    if (place !== null) shape.places.push([place, column]);
  }
  return [...shapes].map(([table, { schema, name, columns, places }]) => ({
    table,
    schema,
    name,
    columns,
    key: places.toSorted(([a], [b]) => a - b).map(([, column]) => column),
  }));
};

/** Where each sequence of schemas stands, by name; null for one that was never asked. */
export const sequenceValues = async (
  transaction: Transaction<unknown>,
  schemas: readonly string[],
): Promise<Readonly<Record<string, number | null>>> => {
  const { rows } = await sql<{ name: string; value: number | null }>`
    select schemaname || '.' || sequencename as name, last_value as value from pg_sequences
    where schemaname = any(${schemas}) order by 1`.execute(transaction);
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
};
