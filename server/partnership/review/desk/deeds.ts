import { nextSubmissionState } from "#partnership";
import { partnershipTexts, type DeedLink } from "#web";
import type { SignedInRequest } from "../../../desk/desk-route.ts";
import { NO_RELEASES, type WorksAround } from "../../works/works-around.ts";
import { authorDeeds } from "./author-deeds.ts";
import type { Deed, DeedMove } from "./deed.ts";
import { editorialVersion, endingDeeds } from "./ending-deeds.ts";
import { HANDLING_DEEDS } from "./handling-deeds.ts";
import { canDo, demandDeed, hrefOf, type SubmissionInHand } from "./submission-at-hand.ts";

const texts = partnershipTexts.reviewDesk;

/** Everything that is done with a submission by a form of its own, in the order of its links. */
export const deedsWith = (around: WorksAround): readonly Deed[] => [...HANDLING_DEEDS, ...authorDeeds(around), ...endingDeeds(around)];

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

/** Ways to everything that whoever asks can do now. */
export const openDeeds = async (request: SignedInRequest, at: SubmissionInHand): Promise<readonly DeedLink[]> => {
  const { seen } = at;
  const links: DeedLink[] = [];
  if (seen.versionId !== undefined && seen.view !== "reviewer") links.push({ href: hrefOf(seen, "/version"), text: texts.read });
  for (const { assignment } of seen.own) links.push({ href: `/desk/review/invitations/${assignment.id}`, text: texts.ownInvitation });
  if (canDo(at, "invite reviewer", "editor")) links.push({ href: hrefOf(seen, "/reviewers"), text: texts.finder.link });
  for (const deed of ALL) {
    if (!moveOf(at, deed)) continue;
    if (deed.path === "editorial" && !(await editorialVersion(request, at))) continue;
    if (deed.path === "appeal" && seen.decisions.some(({ kind }) => kind === "appeal")) continue;
    links.push({ href: hrefOf(seen, `/${deed.path}`), text: texts.deeds[deed.path].link });
  }
  return links;
};
