import type { ExportRules } from "./dump/export-rules.ts";

/**
 * What of this room belongs into the open export. Without personal data there is no log: it says who did what, so also who reviewed which work, and no
 * line of a chain can be taken out. Neither are there files: they bear the names of whoever sent them, and those who sent them are named.
 */
export const STORE_EXPORT_RULES: ExportRules = {
  "store.log": { open: true, personal: true },
  "store.log_detail": { open: true, personal: true },
  "store.log_head": { open: true, personal: { seq: "0", hash: "repeat('0', 64)" } },
  "store.log_publication": { open: true, personal: true },
  "store.file": { open: true, personal: true },
  "store.job": { open: false },
  "store.carried_out": { open: false },
};
