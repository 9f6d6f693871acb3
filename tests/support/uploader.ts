// A process that takes files in and names each in a record, without end, telling each that it would have acknowledged: for tests of kills.
import { randomBytes, randomInt, randomUUID } from "node:crypto";
import { inOneUnit, migrate, openDatabase, openFiles, STORE_MIGRATIONS, type FilesPlace } from "#store";

const [where = "", place = ""] = process.argv.slice(2);
const SURROUNDINGS = { now: () => new Date(), newId: () => randomUUID(), randomBytes: (count: number) => randomBytes(count) };
const database = await openDatabase(where.startsWith("postgres") ? { url: where } : { directory: where });
await migrate(database, STORE_MIGRATIONS, new Date());
const files = openFiles(JSON.parse(place) as FilesPlace);

interface Named {
  "store.file": { sha256: string; bytes: number; type: string; name: string; uploaded_by: string; uploaded_at: Date };
}

async function* some(pieces: number): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < pieces; i++) yield randomBytes(65_536);
}

const takeIn = async (): Promise<void> => {
  const kept = await files.put(some(randomInt(40)), 10_000_000);
  await inOneUnit(database, { kind: "command", id: "test" }, SURROUNDINGS, async (unit) => {
    const row = { ...kept, name: "file", uploaded_by: "test", uploaded_at: new Date() };
    await unit
      .tables<Named>()
      .insertInto("store.file")
      .values(row)
      .onConflict((one) => one.doNothing())
      .execute();
    unit.log({ action: "upload", objectKind: "file", object: kept.sha256 });
  });
  process.send?.(kept.sha256);
};

// Several at a time, so that a kill finds some in every state.
await Promise.all(
  Array.from({ length: 4 }, async () => {
    for (;;) await takeIn();
  }),
);
