import { createReadStream } from "node:fs";
import { sql, type RawBuilder, type Transaction } from "kysely";
import { Problem } from "#vocabulary";
import type { ColumnShape, TableShape } from "./table-shapes.ts";
import { isArray } from "./write-table.ts";

const BATCH = 500;
const NEW_LINE = 10;

/** Puts a table's rows in from its file. @throws Problem dump-damaged for a row that does not fit the table */
export const readTable = async (transaction: Transaction<unknown>, shape: TableShape, path: string): Promise<number> => {
  let lines: string[] = [];
  let read = 0;
  const put = async (): Promise<void> => {
    try {
      await insertLines(transaction, shape, lines);
    } catch (error) {
      throw new Problem("dump-damaged", { file: shape.table, reason: error instanceof Error ? error.message : String(error) });
    }
    read += lines.length;
    lines = [];
  };
  for await (const line of linesOf(path)) {
    lines.push(line);
    if (lines.length === BATCH) await put();
  }
  if (lines.length > 0) await put();
  return read;
};

const insertLines = async (transaction: Transaction<unknown>, shape: TableShape, lines: readonly string[]): Promise<void> => {
  const names = new Set(shape.columns.map(({ name }) => name));
  for (const line of lines)
    for (const name of Object.keys(JSON.parse(line) as object)) if (!names.has(name)) throw new RangeError(`there is no column ${name}`);
  const columns = sql.join(shape.columns.map(({ name }) => sql.id(name)));
  const values = sql.join(shape.columns.map(valueOf));
  await sql`insert into ${sql.table(shape.table)} (${columns})
    select ${values} from json_array_elements(${`[${lines.join(",")}]`}::json) as given(fields)`.execute(transaction);
};

const valueOf = ({ name, type }: ColumnShape): RawBuilder<unknown> => {
  const field = sql`given.fields -> ${sql.lit(name)}`;
  if (type === "jsonb") return sql`(${field})::jsonb`;
  if (isArray(type)) return sql`case when ${field} is not null then array(select json_array_elements_text(${field}))::${sql.raw(type)} end`;
  return sql`(given.fields ->> ${sql.lit(name)})::${sql.raw(type)}`;
};

/** Lines end with "\n" alone: texts may hold the other characters that end lines for some readers. */
async function* linesOf(path: string): AsyncGenerator<string> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, piece]) : piece;
    let from = 0;
    for (let end = bytes.indexOf(NEW_LINE); end >= 0; end = bytes.indexOf(NEW_LINE, from)) {
      yield bytes.toString("utf8", from, end);
      from = end + 1;
    }
    rest = bytes.subarray(from);
  }
  if (rest.length > 0) yield rest.toString("utf8");
}
