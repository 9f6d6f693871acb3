import type { WorkState } from "../work-records.ts";

/** Where a work may go from where it is. Published works are corrected and retracted; nothing leads back from there. */
const WAYS: Readonly<Record<WorkState, readonly WorkState[]>> = {
  draft: ["in review", "published", "withdrawn"],
  "in review": ["draft", "accepted", "rejected", "withdrawn"],
  accepted: ["in review", "published", "withdrawn"],
  published: ["retracted"],
  rejected: ["draft", "in review", "withdrawn"],
  withdrawn: [],
  retracted: [],
};

/** Whether a work may go from one state to another. */
export const mayMove = (from: WorkState, to: WorkState): boolean => WAYS[from].includes(to);

const WRITTEN_IN: ReadonlySet<WorkState> = new Set<WorkState>(["draft", "in review", "accepted", "published"]);

/** Whether its draft may be changed: also under review, for the next round, and when it is published, for a correction. */
export const isWritten = (state: WorkState): boolean => WRITTEN_IN.has(state);

/** Whether readers without an account see it. */
export const isPublic = (state: WorkState): state is "published" | "retracted" => state === "published" || state === "retracted";
