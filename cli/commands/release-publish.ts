import { existsSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { examples } from "../examples.ts";
import type { Invocation } from "../invocation.ts";
import { parseDay } from "../option-values.ts";

interface Choice {
  readonly on: string;
  readonly withoutReview?: string;
  readonly json?: true;
}

export const releasePublish = (invocation: Invocation): Command =>
  new Command("publish")
    .summary("publish a frozen release that passed its review")
    .description(
      "Records that a frozen release was published after peer review. Its figures do not change. Where this site has records, the director must have released exactly this manifest in the release's review case; the site then publishes it by itself, and this does so where it could not.",
    )
    .argument("<release>", "id or folder of a frozen release")
    .requiredOption("--on <date>", "day to record, such as 2027-02-15", parseDay)
    .option("--without-review <reason>", "publish it although the records have no such review; the reason goes into the log")
    .option("--json", "print a JSON object")
    .addHelpText("after", examples(["release publish 2026.1 --on 2027-02-15", "Publish a frozen release."]))
    .action((name: string, choice: Choice) => publish(invocation, name, choice));

const publish = async (invocation: Invocation, name: string, { on, withoutReview, json }: Choice): Promise<void> => {
  const { changeState, currentState, manifestHash, publishRelease, wordsOfState } = await import("#observatory");
  const { findRelease } = await import("../find-release.ts");
  const release = findRelease(invocation, name);
  const states = release.states();
  changeState(release.id, states, { state: "published", on });
  const hash = manifestHash(release.folder);
  const reason = withoutReview?.trim() ?? "";
  const reviewed = hasRecords(invocation) ? await demandReview(invocation, { id: release.id, hash, reason }) : reason === "";
  const after = await publishRelease(release.folder, { on, manifestHash: hash, ...(reviewed ? {} : { reason }) });
  if (json) await invocation.printJson({ release: release.id, folder: release.folder, states: after });
  else await invocation.print(`release ${release.id} is now ${wordsOfState(currentState(after))}`);
};

/** Whether this site keeps records, by which it can be known what was reviewed. */
const hasRecords = ({ terminal, places }: Invocation): boolean =>
  Boolean(terminal.environment["DATABASE_URL"]) || existsSync(join(places.data, "records"));

/**
 * Whether the director released exactly these bytes.
 * @throws Problem release-not-reviewed where they did not, and no reason is given
 */
const demandReview = async (
  invocation: Invocation,
  { id, hash, reason }: { readonly id: string; readonly hash: string; readonly reason: string },
): Promise<boolean> => {
  const { withRecords } = await import("../open-records.ts");
  const { isReleaseReviewed, publishWithoutReview } = await import("#partnership");
  const { Problem } = await import("#vocabulary");
  return withRecords(invocation, { command: "release publish" }, async ({ database, actor, surroundings }) => {
    if (await isReleaseReviewed(database, id, hash)) return true;
    if (reason === "") throw new Problem("release-not-reviewed", { release: id, hash });
    await publishWithoutReview(database, actor, surroundings, { releaseId: id, manifestHash: hash, reason });
    return false;
  });
};
