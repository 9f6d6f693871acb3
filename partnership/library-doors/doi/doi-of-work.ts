import type { PublicWork } from "../public-work.ts";

/** Whether it is the prefix under which anybody may try DOIs out: none of it leads anywhere. */
export const isTestPrefix = (prefix: string): boolean => prefix === "10.5072";

/**
 * The DOI of a work: its reference and a few digits of its id, so that two sites with one prefix do not meet. It never changes, and stands for the work
 * in all its versions.
 */
export const doiOfWork = (prefix: string, { reference, id }: Pick<PublicWork, "reference" | "id">): string =>
  `${prefix}/${reference.toLowerCase().replaceAll(/[^a-z0-9-]/g, "-")}.${id.replaceAll("-", "").slice(0, 8)}`;

/** Whether a work may be given a DOI of a prefix: an invented one never gets one that leads somewhere. */
export const mayHaveDoi = (prefix: string, { fictitious }: Pick<PublicWork, "fictitious">): boolean => !fictitious || isTestPrefix(prefix);
