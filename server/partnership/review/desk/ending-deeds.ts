import {
  certify,
  clearForPolicyUse,
  findVersion,
  releaseWork,
  sendBack,
  signEditorialChange,
  versionsOf,
  type SeenSubmission,
  type VersionLine,
} from "#partnership";
import { partnershipTexts } from "#web";
import type { SignedInRequest } from "../../../desk/desk-route.ts";
import type { WorksAround } from "../../works/works-around.ts";
import { differenceShown } from "../version-changes.ts";
import { reasonsField, type Deed } from "./deed.ts";
import { changesOfRounds } from "./round-data.ts";
import { atHand, type SubmissionInHand } from "./submission-at-hand.ts";
import { pointsLeft } from "./submission-words.ts";

const texts = partnershipTexts.reviewDesk;

/** The newest version that somebody else made after the accepted one; undefined where there is none. */
export const editorialVersion = async (
  { database, session }: SignedInRequest,
  { submission }: SubmissionInHand,
): Promise<{ readonly accepted: number; readonly change: VersionLine } | undefined> => {
  const accepted = await findVersion(database, { id: submission.versionId });
  const [change] = await versionsOf(database, submission.workId);
  if (!accepted || !change || change.number <= accepted.number || change.madeBy === null || change.madeBy === session.personId)
    return undefined;
  return { accepted: accepted.number, change };
};

const editorial = (around: WorksAround): Deed => ({
  path: "editorial",
  moves: [{ event: "sign editorial change", role: "editor" }],
  show: async (request, at) => {
    const found = await editorialVersion(request, at);
    if (!found) return { fields: [reasonsField(texts.fields.publicHelp)], none: texts.deeds.editorial.none };
    const { accepted, change } = found;
    return {
      facts: [
        [texts.facts.changes, texts.changes(accepted, change.number)],
        [texts.facts.hash, at.seen.versionHash],
        [texts.facts.newHash, change.hash],
      ],
      difference: await differenceShown(request.database, at, around, [accepted, change.number]),
      fields: [reasonsField(texts.fields.publicHelp)],
      hidden: { "version-id": change.id, from: at.seen.versionHash, to: change.hash },
    };
  },
  act: (request, at) =>
    signEditorialChange(request, atHand(request, at), {
      versionId: request.form.text("version-id"),
      fromHash: request.form.text("from"),
      toHash: request.form.text("to"),
      words: request.form.text("words"),
    }),
});

/** The hash that is decided on, or why it is not shown. */
const hashFact = ({ versionHash }: Pick<SeenSubmission, "versionHash">): readonly (readonly [string, string])[] => [
  [texts.facts.hash, versionHash === "" ? texts.facts.hashHidden : versionHash],
];

const withReasons =
  (help: string): Deed["show"] =>
  async (_, { seen }) => ({
    facts: hashFact(seen),
    fields: [reasonsField(help)],
  });

/** What review editors, programme officers and directors do with an accepted work, each by a form of its own. */
export const endingDeeds = (around: WorksAround): readonly Deed[] => [
  {
    path: "certify",
    moves: [{ event: "certify", role: "review editor" }],
    show: async (request, at) => ({
      facts: [...hashFact(at.seen), [texts.review.points, pointsLeft(at.seen)]],
      ways: await changesOfRounds(request, at),
      fields: [reasonsField(texts.fields.publicHelp)],
    }),
    act: (request, at) => certify(request, atHand(request, at), request.form.text("words")),
  },
  {
    path: "clear",
    moves: [{ event: "clear for policy use", role: "programme officer" }],
    show: withReasons(texts.fields.publicHelp),
    act: (request, at) => clearForPolicyUse(request, atHand(request, at), request.form.text("words")),
  },
  {
    path: "release",
    danger: true,
    moves: [{ event: "release", role: "director" }],
    show: async (_, { seen }) => ({
      facts: hashFact(seen),
      fields: [reasonsField(texts.fields.publicHelp)],
      hidden: { hash: seen.versionHash },
    }),
    act: (request, at) =>
      releaseWork(request, atHand(request, at), { versionHash: request.form.text("hash"), reasons: request.form.text("words") }),
  },
  {
    path: "send-back",
    danger: true,
    moves: (["review editor", "programme officer", "director"] as const).map((role) => ({ event: "send back", role })),
    show: withReasons(texts.fields.wordsHelp),
    act: (request, at, { role }) =>
      sendBack(request, atHand(request, at), role as "review editor" | "programme officer" | "director", request.form.text("words")),
  },
  editorial(around),
];
