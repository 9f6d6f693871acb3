import type { ColumnType, JSONColumnType } from "kysely";

export interface LogTables {
  "store.log": {
    seq: number;
    at: Date;
    actor_kind: string;
    actor: string;
    action: string;
    object_kind: string;
    object: string;
    detail_digest: string;
    previous: string;
    hash: string;
  };
  "store.log_detail": {
    seq: number;
    salt: string | null;
    detail: JSONColumnType<{ before?: unknown; after?: unknown; reason: string }> | null;
  };
  "store.log_head": { single: ColumnType<boolean, never, never>; seq: number; hash: string };
  "store.log_publication": { day: string; seq: number; hash: string; published_at: Date };
}
