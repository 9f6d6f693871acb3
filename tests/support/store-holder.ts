// A process that opens a store and does what its parent says: for tests of kills and of several processes.
import { randomBytes, randomUUID } from "node:crypto";
import { sql } from "kysely";
import { Problem } from "#vocabulary";
import { inOneUnit, migrate, openDatabase, STORE_MIGRATIONS, verifyLog, type Migration } from "#store";

const ROWS: Migration = {
  room: "test",
  number: 1,
  name: "rows",
  sql: "create schema test; create table test.row (number integer primary key)",
};
const SURROUNDINGS = { now: () => new Date(), newId: () => randomUUID(), randomBytes: (count: number) => randomBytes(count) };

const [where = "", how = ""] = process.argv.slice(2);
const tell = (words: string): void => void process.send?.(words);

try {
  const settings = where.startsWith("postgres") ? { url: where } : { directory: where, share: how === "share" };
  const database = await openDatabase(settings);
  await migrate(database, [...STORE_MIGRATIONS, ROWS], new Date());
  interface RowTables {
    "test.row": { number: number };
  }
  const insert = (number: number): Promise<void> =>
    inOneUnit(database, { kind: "command", id: "test" }, SURROUNDINGS, async (unit) => {
      await unit.tables<RowTables>().insertInto("test.row").values({ number }).execute();
      unit.log({ action: "insert", objectKind: "row", object: String(number) });
      unit.enqueue({ queue: "none", key: String(number), payload: {} });
    });
  const numbers = async (): Promise<readonly number[]> =>
    (await sql<{ number: number }>`select number from test.row order by number`.execute(database.tables())).rows.map(
      ({ number }) => number,
    );
  const orders: Readonly<Record<string, (first: number, last: number) => Promise<string>>> = {
    insert: async (first) => insert(first).then(() => "done"),
    rows: async (first, last) => {
      for (let number = first; number < last; number++) await insert(number);
      return "done";
    },
    acknowledge: async (count) => {
      for (let number = 0; number < count; number++) {
        await insert(number);
        tell(`ok ${number}`);
      }
      return "done";
    },
    count: async () => String((await numbers()).length),
    list: async () => (await numbers()).join(","),
    verify: async () => `${(await verifyLog(database)).faults.length} faults`,
  };
  process.on("message", (message: string) => {
    const [order = "", first = "0", last = "0"] = message.split(" ");
    void orders[order]?.(Number(first), Number(last)).then(tell, (error: unknown) => tell(String(error)));
  });
  tell(database.kind);
} catch (error) {
  tell(error instanceof Problem ? error.code : String(error));
}
