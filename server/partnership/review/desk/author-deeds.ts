import { askForAppeal, findVersion, handInAgain, resubmit, versionsOf, withdrawSubmission } from "#partnership";
import { partnershipTexts, writtenDay } from "#web";
import { dayOf } from "../../case-words.ts";
import type { WorksAround } from "../../works/works-around.ts";
import { differenceShown } from "../version-changes.ts";
import { reasonsField, type Deed } from "./deed.ts";
import { atHand } from "./submission-at-hand.ts";
import { pointsLeft } from "./submission-words.ts";

const texts = partnershipTexts.reviewDesk;

const handIn = (around: WorksAround): Deed => ({
  path: "hand-in",
  moves: [
    { event: "hand in again", role: "author" },
    { event: "hand in revision", role: "author" },
  ],
  show: async (request, at) => {
    const { seen, submission } = at;
    const versions = await versionsOf(request.database, submission.workId);
    const current = await findVersion(request.database, { id: submission.versionId });
    const open = seen.state === "revising" ? versions.filter(({ hash }) => hash !== seen.versionHash) : versions;
    const newest = open[0];
    const isNewer = current !== undefined && newest !== undefined && newest.number > current.number;
    return {
      facts: [
        ...(seen.state === "revising" ? [[texts.review.points, pointsLeft(seen)] as const] : []),
        ...(isNewer ? [[texts.facts.changes, texts.changes(current.number, newest.number)] as const] : []),
      ],
      difference: isNewer ? await differenceShown(request.database, at, around, [current.number, newest.number]) : undefined,
      fields: [
        {
          name: "version-id",
          label: texts.fields.version,
          kind: "choice",
          required: true,
          options: open.map(({ id, number, madeAt }) => ({ value: id, label: `${texts.versionOf(number)}, ${writtenDay(dayOf(madeAt))}` })),
        },
      ],
      values: newest === undefined ? {} : { "version-id": newest.id },
      ways: [{ text: texts.versionsOfWork, href: `/desk/works/${submission.workId}/versions` }],
      ...(open.length === 0 ? { none: texts.deeds["hand-in"].none } : {}),
    };
  },
  act: (request, at, { event }) => {
    const hand = event === "hand in again" ? handInAgain : resubmit;
    return hand(request, atHand(request, at), request.form.text("version-id"));
  },
});

/** What authors do with their submission by a form of its own. */
export const authorDeeds = (around: WorksAround): readonly Deed[] => [
  handIn(around),
  {
    path: "appeal",
    moves: [{ event: "ask for appeal", role: "author" }],
    show: async () => ({ fields: [reasonsField(texts.fields.appealHelp)] }),
    act: async (request, at) => `/desk/cases/${await askForAppeal(request, atHand(request, at), request.form.text("words"))}`,
  },
  {
    path: "withdraw",
    danger: true,
    moves: [{ event: "withdraw", role: "author" }],
    show: async () => ({ fields: [reasonsField(texts.fields.recordHelp)] }),
    act: (request, at) => withdrawSubmission(request, atHand(request, at), request.form.text("words")),
  },
];
