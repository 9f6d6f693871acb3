import type { Database } from "#store";

/** Whatever rows are read from: the database, or a unit of work under way. */
export type Readable = Pick<Database, "tables">;
