import type { JSONColumnType } from "kysely";

export interface QueueTables {
  "store.job": {
    id: string;
    queue: string;
    key: string;
    payload: JSONColumnType<Record<string, unknown>>;
    state: "waiting" | "running" | "done" | "dead";
    run_at: Date;
    attempts: number;
    most_attempts: number;
    held_until: Date | null;
    fault: string | null;
    created_at: Date;
    finished_at: Date | null;
  };
}
