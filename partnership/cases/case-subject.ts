import { bodyPath } from "../permissions/body-path.ts";
import type { Subject } from "../permissions/can.ts";
import type { CaseFile, Readable } from "./case-records.ts";

/** What a case is to permissions: its body and those above, and whom it concerns. */
export const subjectOfCase = async (from: Readable, { bodyId, concerns }: Pick<CaseFile, "bodyId" | "concerns">): Promise<Subject> => ({
  bodies: bodyId === null ? [] : await bodyPath(from, bodyId),
  concerns,
});
