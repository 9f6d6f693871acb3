import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { sql, type RawBuilder, type Transaction } from "kysely";
import type { ExportRule } from "./export-rules.ts";
import type { TableEntry } from "./manifest.ts";
import type { ColumnShape, TableShape } from "./table-shapes.ts";

export interface WriteTable {
  readonly path: string;
  readonly shape: TableShape;
  /** For an open export; everything when left out. */
  readonly rule?: Extract<ExportRule, { readonly open: true }> | undefined;
  readonly personal: boolean;
}

const BATCH = 1_000;
const CURSOR = sql.id("knomad_dump");

/** Writes a table's rows, a JSON object a line, in the order of its key, the columns by name, empty ones left out. Memory does not grow with rows. */
export const writeTable = async (transaction: Transaction<unknown>, options: WriteTable): Promise<TableEntry> => {
  const { shape, path } = options;
  const columns = shape.columns.filter(({ name }) => !options.rule?.without?.includes(name));
  const values = columns.map((column, i) => sql`${textOf(column, valueOf(column, options))} as ${sql.id(`c${i}`)}`);
  await sql`declare ${CURSOR} no scroll cursor for select ${sql.join(values)} from ${sql.table(shape.table)} order by ${orderOf(shape)}`.execute(
    transaction,
  );
  const hash = createHash("sha256");
  const file = await open(path, "wx", 0o600);
  let written = 0;
  let bytes = 0;
  try {
    for (;;) {
      const { rows } = await sql<Row>`fetch ${sql.lit(BATCH)} from ${CURSOR}`.execute(transaction);
      if (rows.length === 0) break;
      const text = Buffer.from(rows.map((row) => lineOf(row, columns)).join(""));
      hash.update(text);
      await file.writeFile(text);
      written += rows.length;
      bytes += text.length;
    }
    await file.sync();
  } finally {
    await file.close();
  }
  await sql`close ${CURSOR}`.execute(transaction);
  return { table: shape.table, rows: written, bytes, sha256: hash.digest("hex") };
};

type Row = Readonly<Record<string, string | null>>;

const lineOf = (row: Row, columns: readonly ColumnShape[]): string => {
  const fields = columns.flatMap((column, i) => {
    const text = row[`c${i}`] ?? null;
    if (text === null) return [];
    return [`${JSON.stringify(column.name)}:${isJson(column) ? text : JSON.stringify(text)}`];
  });
  return `{${fields.join(",")}}\n`;
};

const BARE: ReadonlySet<string> = new Set(["boolean", "smallint", "integer", "bigint", "jsonb"]);

/** Whether the database's text of a value is JSON already. A `jsonb` stays as it is stored, so that no number loses digits on the way. */
const isJson = ({ type }: ColumnShape): boolean => BARE.has(type) || isArray(type);
export const isArray = (type: string): boolean => type.endsWith("[]");

const valueOf = ({ name }: ColumnShape, { rule, personal }: WriteTable): RawBuilder<unknown> => {
  const instead = personal || rule?.personal === true ? undefined : rule?.personal?.[name];
  return instead === undefined ? sql`${sql.id(name)}` : sql`(${sql.raw(instead)})`;
};

const textOf = ({ type }: ColumnShape, value: RawBuilder<unknown>): RawBuilder<unknown> => {
  if (isArray(type)) return sql`to_json(${value})::text`;
  if (type === "timestamp with time zone") return sql`to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
  if (type === "date") return sql`to_char(${value}, 'YYYY-MM-DD')`;
  return sql`(${value})::text`;
};

const BY_LANGUAGE: ReadonlySet<string> = new Set(["text", "citext"]);

/** The same order on every database, whatever language it sorts by. */
const orderOf = ({ columns, key }: TableShape): RawBuilder<unknown> => {
  const order = key.length > 0 ? columns.filter(({ name }) => key.includes(name)) : columns;
  return sql.join(
    order.map(({ name, type }) =>
      BY_LANGUAGE.has(type) || key.length === 0 ? sql`${sql.id(name)}::text collate "C"` : sql`${sql.id(name)}`,
    ),
  );
};
