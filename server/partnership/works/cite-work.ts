import { findWorkKind, type Contributor, type SeriesPlace, type Work, type WorkVersion } from "#partnership";

/** What a citation of a version is made from. */
export interface CitedVersion {
  readonly work: Work;
  readonly version: WorkVersion;
  readonly contributors: readonly Contributor[];
  readonly publishedOn: string;
  /** Where the version stands for good. */
  readonly address: string;
  readonly siteName: string;
  /** Its place in a series, if it has one. */
  readonly series?: SeriesPlace | undefined;
  /** Something in it was corrected since it was published. */
  readonly corrected?: boolean;
}

/**
 * The version in one line, as the seventh edition of the APA manual has reports. Names stay as people write theirs: which part of a name is the
 * family's is not known of everybody.
 */
export const citationLine = ({ work, version, contributors, publishedOn, address, siteName, series, corrected }: CitedVersion): string => {
  const kind = findWorkKind(work.kind);
  const names = apaNames(contributors.map(({ name }) => name));
  const number = series ? `${series.name} No. ${series.year}-${series.number}` : `${kind?.name ?? work.kind} No. ${work.reference}`;
  const numbered = `(${number}, Version ${version.number})`;
  const since = work.state === "retracted" ? " [Retracted]" : corrected ? " [Corrected]" : "";
  const described = kind?.schema === "Dataset" ? `${numbered} [Data set]` : numbered;
  return `${ended(names === "" ? siteName : names)} (${publishedOn.slice(0, 4)}). ${version.title} ${described}${since}. ${
    names === "" ? "" : `${ended(siteName)} `
  }${address}`;
};

/** So many authors are named; of more, the first nineteen and the last. */
const MOST_NAMES = 20;

const apaNames = (names: readonly string[]): string => {
  if (names.length > MOST_NAMES) return `${names.slice(0, MOST_NAMES - 1).join(", ")}, … ${names.at(-1)}`;
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")}, & ${names.at(-1)}`;
};

const ended = (words: string): string => (/[.?!]$/.test(words) ? words : `${words}.`);
