import {
  handedInVersions,
  shownDifference,
  shownText,
  versionDifference,
  versionPair,
  writeDifference,
  type SeenSubmission,
  type Submission,
  type VersionDifference,
  type WorkVersion,
} from "#partnership";
import type { Database } from "#store";
import { Problem } from "#vocabulary";
import { partnershipTexts, type DeedPageData } from "#web";
import { changedFields, changedWords, type Changed } from "../works/changed-fields.ts";
import { setText } from "../works/set-text.ts";
import { sizeWords } from "../works/work-page-data.ts";
import type { WorksAround } from "../works/works-around.ts";
import { neutralName } from "./neutral-name.ts";

const texts = partnershipTexts.reviewDesk;

/** A submission as its reader sees it, and the record of it. */
interface ReadSubmission {
  readonly seen: SeenSubmission;
  readonly submission: Submission;
}

/** What differs between two versions of the work of a submission, as far as its reader may see it. */
interface VersionChanges {
  readonly fields: Changed;
  readonly text: VersionDifference;
  /** Of the newer version. */
  readonly language: string;
}

/**
 * Refuses versions that were not handed in; authors see all of theirs.
 * @param besides number of one that waits for its reader's signature
 * @throws Problem no-such-version
 */
export const demandHandedIn = async (
  database: Database,
  { seen, submission }: ReadSubmission,
  numbers: readonly number[],
  besides?: number,
): Promise<void> => {
  if (seen.view === "author") return;
  const handedIn = (await handedInVersions(database, submission)).map(({ number }) => number);
  if (!numbers.every((number) => handedIn.includes(number) || number === besides)) throw new Problem("no-such-version");
};

/** Undefined where one of the two is not there. Where authors are hidden it says no more than the pages of both versions: nobody who contributed, no source, no name of a file. */
export const changesBetween = async (
  database: Database,
  { seen, submission }: ReadSubmission,
  around: WorksAround,
  [older, newer]: readonly [number, number],
): Promise<VersionChanges | undefined> => {
  const pair = await versionPair(database, submission.workId, older, newer);
  if (!pair) return undefined;
  const { before, after } = pair;
  const { dataflows } = around.releases;
  const { language } = after;
  if (seen.authors === undefined) return { ...(await changesWithoutNames(before, after, around)), language };
  return {
    fields: await changedFields(database, before, after),
    text: versionDifference(before.source, after.source, { dataflows }),
    language,
  };
};

/** The same for a page of the desk. */
export const differenceShown = async (
  database: Database,
  at: ReadSubmission,
  around: WorksAround,
  numbers: readonly [number, number],
): Promise<DeedPageData["difference"]> => {
  const changes = await changesBetween(database, at, around, numbers);
  return changes && { fields: changes.fields, html: writeDifference(changes.text, changes.language, "en") };
};

type Shown = Pick<VersionChanges, "fields" | "text">;

const changesWithoutNames = async (before: WorkVersion, after: WorkVersion, around: WorksAround): Promise<Shown> => {
  const names = neutralNames(before, after);
  // Figures as each version has them: what a newer release says of them is no change of the text.
  const { releases } = around;
  const asMade = { ...around, releases: { ...releases, newest: "" } };
  const set = async (version: WorkVersion) => {
    const { html } = await setText(version, (name) => names.get(fileOf(version, name)!)!, asMade);
    return { html, source: version.source };
  };
  return {
    fields: [...changedWords(before, after), ...changedFiles(before, after, names)],
    text: shownDifference(await set(before), await set(after), { dataflows: releases.dataflows }),
  };
};

/** The text of a version as its page shows it to somebody from whom authors are hidden: no source, no name of a file. */
export const textWithoutNames = async (version: WorkVersion, around: WorksAround): Promise<string> => {
  const nameOf = (name: string): string => neutralName(fileOf(version, name)!, version.files.indexOf(fileOf(version, name)!) + 1);
  return shownText((await setText(version, nameOf, around)).html);
};

type VersionFile = WorkVersion["files"][number];
type Names = ReadonlyMap<VersionFile, string>;

const fileOf = ({ files }: WorkVersion, name: string): VersionFile | undefined => files.find((file) => file.name === name);

/** Files under the numbers that they have on the newer version's page; those that went come behind. */
const neutralNames = (before: WorkVersion, after: WorkVersion): Names => {
  const numbers = new Map(after.files.map((file, place) => [file, place + 1]));
  const kept = new Set<VersionFile>();
  const names = new Map(after.files.map((file, place) => [file, neutralName(file, place + 1)]));
  let last = after.files.length;
  const stillThere = (file: VersionFile): VersionFile | undefined =>
    fileOf(after, file.name) ?? after.files.find((one) => one.sha256 === file.sha256 && !kept.has(one) && !fileOf(before, one.name));
  for (const file of before.files) {
    const now = stillThere(file);
    if (now) kept.add(now);
    names.set(file, neutralName(file, now ? numbers.get(now)! : ++last));
  }
  return names;
};

const changedFiles = (before: WorkVersion, after: WorkVersion, names: Names): Changed => {
  const had = new Map(before.files.map((file) => [names.get(file), file.sha256]));
  const lineOf = (file: VersionFile): string => `${names.get(file)} (${sizeWords(file.bytes)})`;
  const isOther = (file: VersionFile): boolean => had.has(names.get(file)) && had.get(names.get(file)) !== file.sha256;
  const isSame = before.files.length === after.files.length && after.files.every((file) => had.get(names.get(file)) === file.sha256);
  if (isSame) return [];
  const now = after.files.map((file) => (isOther(file) ? texts.otherContent(lineOf(file)) : lineOf(file)));
  return [[texts.files, before.files.map(lineOf).join("\n"), now.join("\n")]];
};
