import { randomBytes, randomUUID } from "node:crypto";
import type { Actor, Database, FileStore, Surroundings } from "#store";
import type { Invocation } from "./invocation.ts";

/** The records as a command has them. */
export interface Records {
  readonly database: Database;
  readonly files: FileStore;
  readonly surroundings: Surroundings;
  /** Who the log says did it. */
  readonly actor: Actor;
}

interface Opening {
  /** The command's name, for the log. */
  readonly command: string;
  /** Makes or updates tables before anything else; commands that only look leave a database as it is. */
  readonly migrate?: boolean;
}

/**
 * Opens the records for a command and closes them after it: PostgreSQL by DATABASE_URL, else the folder of KNOMAD_DATA, through the running server
 * where one holds it.
 * @throws Problem store-unreachable, store-damaged, not-writable, migration-unknown, migration-changed
 */
export const withRecords = async <Result>(
  { terminal, places }: Invocation,
  { command, migrate: brings = true }: Opening,
  work: (records: Records) => Promise<Result>,
): Promise<Result> => {
  const { migrate, openDatabase, openFiles } = await import("#store");
  const { openRecordsDoor, filesSettings, storeSettings } = await import("#server");
  const { SITE_MIGRATIONS } = await openRecordsDoor();
  const surroundings: Surroundings = { now: () => new Date(), newId: () => randomUUID(), randomBytes: (count) => randomBytes(count) };
  const place = filesSettings(terminal.environment, places.data);
  const database = await openDatabase({ ...storeSettings(terminal.environment, places.data), share: true });
  try {
    if (brings) await migrate(database, SITE_MIGRATIONS, surroundings.now());
    return await work({ database, files: openFiles(place), surroundings, actor: { kind: "command", id: command } });
  } finally {
    await database.close();
  }
};
