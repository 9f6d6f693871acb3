import type { ExportRules } from "./dump/export-rules.ts";

/** What of this room belongs into the open export. Details of the log may be taken away without breaking its chain. */
export const STORE_EXPORT_RULES: ExportRules = {
  "store.log": { open: true },
  "store.log_detail": { open: true, personal: { salt: "null", detail: "null" } },
  "store.log_head": { open: true },
  "store.log_publication": { open: true },
  "store.file": { open: true },
  "store.job": { open: false },
  "store.carried_out": { open: false },
};
