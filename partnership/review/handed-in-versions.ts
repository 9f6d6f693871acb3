import type { Readable } from "../bodies/readable.ts";
import { versionsOf, type VersionLine } from "../works/version-records.ts";
import { roundsOf } from "./assignment-records.ts";
import { decisionsOf } from "./review-records.ts";
import type { Submission } from "./submission-records.ts";

/** A version that was handed in, with the rounds in which it was reviewed. */
interface HandedInVersion extends Pick<VersionLine, "id" | "number"> {
  readonly rounds: readonly number[];
}

/** Versions of a work that were handed in with its submission or decided on, newest first. */
export const handedInVersions = async (
  from: Readable,
  { id, workId, versionId }: Pick<Submission, "id" | "workId" | "versionId">,
): Promise<readonly HandedInVersion[]> => {
  const [rounds, decisions] = [await roundsOf(from, id), await decisionsOf(from, id)];
  const handedIn = new Set([versionId, ...[...rounds, ...decisions].map((one) => one.versionId)]);
  return (await versionsOf(from, workId))
    .filter((version) => handedIn.has(version.id))
    .map((version) => ({
      ...{ id: version.id, number: version.number },
      rounds: rounds.filter((round) => round.versionId === version.id).map(({ number }) => number),
    }));
};
