import { missingFor, nextSubmissionState } from "#partnership";
import { partnershipTexts, type DeedLink, type SubmissionPageData } from "#web";
import type { SignedInRequest } from "../../../desk/desk-route.ts";
import { NO_RELEASES, type WorksAround } from "../../works/works-around.ts";
import { pointsToAnswer } from "./answers-routes.ts";
import { authorDeeds } from "./author-deeds.ts";
import type { Deed, DeedMove } from "./deed.ts";
import { editorialVersion, endingDeeds } from "./ending-deeds.ts";
import { HANDLING_DEEDS } from "./handling-deeds.ts";
import { waiveDeed } from "./waive-deed.ts";
import { canDo, demandDeed, hrefOf, type SubmissionInHand } from "./submission-at-hand.ts";

const texts = partnershipTexts.reviewDesk;

/** Everything that is done with a submission by a form of its own, in the order of its links. */
export const deedsWith = (around: WorksAround): readonly Deed[] => [
  ...HANDLING_DEEDS,
  waiveDeed,
  ...authorDeeds(around),
  ...endingDeeds(around),
];

const ALL = deedsWith({ releases: NO_RELEASES });

/** The move that whoever asks may make, the first that is possible. */
export const moveOf = (at: SubmissionInHand, { moves }: Pick<Deed, "moves">): DeedMove | undefined =>
  moves.find(({ event, role }) => canDo(at, event, role));

/**
 * The same, or why there is none.
 * @throws Problem not-allowed, interests-not-declared, review-state-refused
 */
export const demandMove = (at: SubmissionInHand, deed: Deed): DeedMove => {
  const move = moveOf(at, deed);
  if (move) return move;
  const fits = ({ event, role }: DeedMove): boolean => nextSubmissionState(at.seen.state, event, role).ok;
  const held = deed.moves.find((one) => at.closedRoles.has(one.role) && fits(one)) ?? deed.moves.find(({ role }) => at.roles.has(role));
  const asked = held ?? deed.moves.find(fits) ?? deed.moves[0]!;
  demandDeed(at, asked.event, asked.role);
  return asked;
};

/** What has to be there before whoever asks can make a move, in words; undefined where nothing is missing. */
export const missingWords = async (
  { database }: Pick<SignedInRequest, "database">,
  { submission }: SubmissionInHand,
  { event }: DeedMove,
): Promise<string | undefined> => {
  const missing = await missingFor(database, submission, event);
  if (missing === undefined) return undefined;
  return missing.kind === "reviews" ? texts.missing.reviews(missing.have, missing.needed) : texts.missing[missing.kind](missing.count);
};

/** Ways to everything that whoever asks can do now, and what comes next with what is missing for it. */
export const openDeeds = async (request: SignedInRequest, at: SubmissionInHand): Promise<Pick<SubmissionPageData, "deeds" | "notYet">> => {
  const { seen } = at;
  const links: DeedLink[] = [];
  const notYet: SubmissionPageData["notYet"][number][] = [];
  if (seen.versionId !== undefined && seen.view !== "reviewer") links.push({ href: hrefOf(seen, "/version"), text: texts.read });
  if (seen.appeal?.why !== undefined) links.push({ href: `/desk/cases/${seen.appeal.reference}/decide`, text: texts.appeal.decide });
  for (const { assignment } of seen.own) links.push({ href: `/desk/review/invitations/${assignment.id}`, text: texts.ownInvitation });
  if (canDo(at, "invite reviewer", "editor")) links.push({ href: hrefOf(seen, "/reviewers"), text: texts.finder.link });
  if (canDo(at, "respond to point", "author") && pointsToAnswer(at).length > 0)
    links.push({ href: hrefOf(seen, "/answers"), text: texts.answers.link });
  for (const deed of ALL) {
    const move = moveOf(at, deed);
    if (!move) continue;
    if (deed.path === "editorial" && !(await editorialVersion(request, at))) continue;
    if (deed.path === "appeal" && seen.decisions.some(({ kind }) => kind === "appeal")) continue;
    const { link: text } = texts.deeds[deed.path];
    const missing = await missingWords(request, at, move);
    if (missing === undefined) links.push({ href: hrefOf(seen, `/${deed.path}`), text });
    else notYet.push({ text, missing });
  }
  return { deeds: links, notYet };
};
