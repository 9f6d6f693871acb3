import type { Cause, EvidenceWork } from "#partnership";

const KINDS = ["work retracted", "work corrected"] as const;

/**
 * Whether a work that evidence rests on was retracted or corrected since, settled or not. It holds for every line that rests on the work, though it is
 * a cause once; a notice that the version knew of is none.
 */
export const noticedSince = (
  { workId, notices }: Pick<EvidenceWork, "workId" | "notices">,
  causes: readonly Pick<Cause, "kind" | "key" | "workId">[],
): readonly (typeof KINDS)[number][] => {
  const since = causes.filter((cause) => cause.workId === workId && !notices.some((id) => cause.key === `notice ${id}`));
  return KINDS.filter((kind) => since.some((cause) => cause.kind === kind));
};
