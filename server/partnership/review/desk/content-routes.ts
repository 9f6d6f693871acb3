import { findVersion } from "#partnership";
import { Problem } from "#vocabulary";
import { contentPage, partnershipTexts, submissionChangesPage } from "#web";
import type { PartnershipRoute, SignedInRequest } from "../../../desk/desk-route.ts";
import { deskSides } from "../../desk-ways.ts";
import { textLanguage } from "../../works/library-data.ts";
import { fileAnswer, readKeptFile } from "../../works/read-kept-file.ts";
import { setText } from "../../works/set-text.ts";
import type { WorksAround } from "../../works/works-around.ts";
import { demandHandedIn, differenceShown } from "../version-changes.ts";
import { numberedFile, numberedFiles } from "../version-files.ts";
import { editorialVersion } from "./ending-deeds.ts";
import { canDo, hrefOf, submissionRoute, type SubmissionInHand } from "./submission-at-hand.ts";
import { capacityToDeclare } from "./submission-data.ts";
import { aroundOf } from "./submission-words.ts";

const HERE = "/desk/review";
const texts = partnershipTexts.reviewDesk;
const NUMBER = "{[0-9]{1,6}}";
const ID = "{[0-9a-f-]{36}}";

/** The version under review and what changed in it, for those to whom its content is open; reviewers read it by their invitation. */
export const contentRoutes = (around: WorksAround): readonly PartnershipRoute[] => [
  submissionRoute("get", "/version", async (request, at) => {
    const version = await openVersion(request, at);
    const href = (part: string | number): string => hrefOf(at.seen, `/version/files/${encodeURIComponent(part)}`);
    const isHidden = at.seen.authors === undefined;
    const numberOf = (name: string): number => version.files.findIndex((file) => file.name === name) + 1;
    const { html } = await setText(version, (name) => href(isHidden ? numberOf(name) : name), around);
    const data = {
      around: aroundOf(at.seen),
      title: texts.versionOf(version.number),
      text: textLanguage(version.language),
      summary: version.summary,
      html,
      files: isHidden
        ? numberedFiles(version, href)
        : version.files.filter(({ purpose }) => purpose !== "figure").map(({ name }) => ({ text: name, href: href(name) })),
    };
    return { page: contentPage(data, await deskSides(request, HERE)) };
  }),
  submissionRoute("get", "/version/files/:name", async (request, at) => {
    const version = await openVersion(request, at);
    if (at.seen.authors === undefined) return numberedFile(around, version, Number(request.part("name")), true);
    const file = version.files.find(({ name }) => name === request.part("name"));
    return file ? fileAnswer(around.files, file) : { nothing: texts.noFile };
  }),
  submissionRoute("get", `/changes/:older${NUMBER}/:newer${NUMBER}`, async (request, at) => {
    const pair = [Number(request.part("older")), Number(request.part("newer"))] as const;
    await demandShown(request, at, pair);
    const difference = await differenceShown(request.database, at, around, pair);
    if (!difference) throw new Problem("no-such-version");
    return { page: submissionChangesPage(aroundOf(at.seen), texts.changes(...pair), difference, await deskSides(request, HERE)) };
  }),
  submissionRoute("get", `/reviews/:assignment${ID}/file`, async ({ part }, { seen }) => {
    const reviews = seen.rounds.flatMap((round) => round.reviews);
    const file = reviews.find(({ assignmentId }) => assignmentId === part("assignment"))?.file;
    if (!file) return { nothing: texts.noFile };
    return { file: await readKeptFile(around.files, file.hash), type: "application/octet-stream", name: file.name };
  }),
];

/** @throws Problem interests-not-declared, not-allowed */
const openVersion = async ({ database, session }: SignedInRequest, at: SubmissionInHand) => {
  const { seen } = at;
  if (seen.versionId === undefined && capacityToDeclare(at, session.personId) !== undefined)
    throw new Problem("interests-not-declared", { reference: seen.reference });
  const version =
    seen.view === "reviewer" || seen.versionId === undefined ? undefined : await findVersion(database, { id: seen.versionId });
  if (!version) throw new Problem("not-allowed", { reason: "its content is open to those who handle it and to its authors" });
  return version;
};

/** Versions that were handed in are shown to whoever handles them, and the one that waits for a signature; authors see all of theirs. */
const demandShown = async (request: SignedInRequest, at: SubmissionInHand, numbers: readonly number[]): Promise<void> => {
  await openVersion(request, at);
  const editorial = canDo(at, "sign editorial change", "editor") ? (await editorialVersion(request, at))?.change.number : undefined;
  await demandHandedIn(request.database, at, numbers, editorial);
};
