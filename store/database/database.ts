import type { Kysely } from "kysely";

/** An open store of records: PGlite in a thread of this process, the PGlite of another process on this machine, or PostgreSQL. */
export interface Database {
  readonly kind: "embedded" | "shared" | "postgresql";
  /**
   * The query builder over the tables of whoever asks, by their names with the schema: `"partnership.person"`.
   * For reading. Writing goes through `inOneUnit`, so that the log and the outbox tell of it.
   */
  readonly tables: <Tables>() => Kysely<Tables>;
  /** Waits for what is under way, then lets go of the database; once, however often it is called. */
  readonly close: () => Promise<void>;
}

export interface DatabaseSettings {
  /** `DATABASE_URL`: PostgreSQL 15 or newer. Wins over `directory`. */
  readonly url?: string | undefined;
  /** Folder of the embedded database; made when it is not there. */
  readonly directory?: string | undefined;
  /** Where another process holds the folder: go through it (a command beside a running server) instead of refusing. */
  readonly share?: boolean;
  /** Connections to PostgreSQL at a time; 8 when left out. */
  readonly connections?: number;
}
