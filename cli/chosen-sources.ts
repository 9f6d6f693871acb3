import type { SourceDeclaration } from "#observatory";
import { Problem } from "#vocabulary";

/** The sources with these ids, or all when none is named. Throws Problem no-such-source. */
export const chosenSources = (sources: readonly SourceDeclaration[], ids: readonly string[]): readonly SourceDeclaration[] => {
  if (ids.length === 0) return sources;
  return [...new Set(ids)].map((id) => {
    const source = sources.find((one) => one.id === id);
    if (!source) throw new Problem("no-such-source", { source: id, known: sources.map((one) => one.id).join(", ") });
    return source;
  });
};
