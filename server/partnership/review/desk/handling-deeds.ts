import {
  appointEditor,
  appointReviewEditor,
  decide,
  openRound,
  personNames,
  screen,
  standAside,
  unfitForPlace,
  whoMay,
  type Action,
  type Recommendation,
} from "#partnership";
import { Problem } from "#vocabulary";
import { partnershipTexts, type Option } from "#web";
import type { SignedInRequest } from "../../../desk/desk-route.ts";
import { reasonsField, type Deed } from "./deed.ts";
import { haveWords } from "./round-data.ts";
import { atHand, type SubmissionInHand } from "./submission-at-hand.ts";
import { reviewShown } from "./submission-words.ts";

const texts = partnershipTexts.reviewDesk;

/**
 * People whose mandates let them do something with this submission, by name.
 * @param concerns those whose own cause it is, and who may not; the authors when left out
 */
export const peopleWhoMay = async (
  request: SignedInRequest,
  at: SubmissionInHand,
  actions: readonly Action[],
  concerns: readonly string[] = at.submission.authors,
): Promise<readonly Option[]> => {
  const { database, now } = request;
  const subject = { bodies: at.bodies, concerns };
  const holders = (await Promise.all(actions.map((action) => whoMay(database, action, subject, now)))).flat();
  const names = await personNames(
    database,
    holders.map(({ personId }) => personId),
  );
  return [...names].map(([value, label]) => ({ value, label })).toSorted((a, b) => a.label.localeCompare(b.label, "en"));
};

/** The same for a place, its authors among them, with whom it would be refused marked: whoever appoints learns that, and not why. */
const peopleForPlace = async (
  request: SignedInRequest,
  at: SubmissionInHand,
  capacity: "editor" | "review editor",
): Promise<readonly Option[]> => {
  const { database, now } = request;
  const people = await peopleWhoMay(request, at, ["handle-submission"], []);
  const about = { people: people.map(({ value }) => value), capacity };
  const unfit = await unfitForPlace({ tables: database.tables, now }, at.submission, about);
  return people.map(({ value, label }) => ({ value, label: unfit.has(value) ? texts.fields.conflicted(label) : label }));
};

const appointment = (
  path: "appoint-editor" | "appoint-review-editor",
  capacity: "editor" | "review editor",
  appoint: typeof appointEditor,
): Deed => ({
  path,
  moves: [{ event: capacity === "editor" ? "appoint editor" : "appoint review editor", role: "organiser" }],
  show: async (request, at) => {
    const options = await peopleForPlace(request, at, capacity);
    return {
      fields: [{ name: "person", label: texts.fields.person, kind: "choice", required: true, options }],
      ...(options.length === 0 ? { none: texts.fields.noOne } : {}),
    };
  },
  act: (request, at) => appoint(request, atHand(request, at), request.form.text("person")),
});

const decision: Deed = {
  path: "decide",
  danger: true,
  moves: [{ event: "accept", role: "editor" }],
  show: async (request, at) => {
    const { seen } = at;
    const round = await openRound(request.database, seen.id);
    const shown = seen.rounds.find(({ closedAt }) => closedAt === null);
    if (!round || !shown) throw new Problem("review-round-decided", { outcome: "closed" });
    const names = await personNames(
      request.database,
      shown.reviews.flatMap(({ personId }) => personId ?? []),
    );
    return {
      facts: [
        [texts.rounds.title(shown.number), await haveWords(request, at, shown)],
        [texts.facts.hash, round.versionHash],
      ],
      reviews: shown.reviews.map((review) => reviewShown(seen, review, names, () => undefined)),
      fields: [
        {
          name: "outcome",
          label: texts.fields.outcome,
          kind: "choice",
          required: true,
          options: Object.entries(texts.outcomes).map(([value, label]) => ({ value, label })),
        },
        reasonsField(texts.fields.wordsHelp),
      ],
      hidden: { round: round.id, hash: round.versionHash },
    };
  },
  act: (request, at) =>
    decide(request, atHand(request, at), {
      roundId: request.form.text("round"),
      versionHash: request.form.text("hash"),
      outcome: request.form.text("outcome") as Recommendation,
      reasons: request.form.text("words"),
    }),
};

/** What organisers and editors do with a submission by a form of its own. */
export const HANDLING_DEEDS: readonly Deed[] = [
  appointment("appoint-editor", "editor", appointEditor),
  appointment("appoint-review-editor", "review editor", appointReviewEditor),
  {
    path: "screen",
    moves: [{ event: "send to review", role: "editor" }],
    show: async () => ({
      fields: [
        {
          name: "outcome",
          label: texts.fields.outcome,
          kind: "choice",
          required: true,
          options: Object.entries(texts.screening).map(([value, label]) => ({ value, label })),
        },
        reasonsField(texts.fields.wordsHelp),
      ],
    }),
    act: (request, at) => {
      const outcome = request.form.text("outcome") as keyof typeof texts.screening;
      return screen(request, atHand(request, at), { outcome, reasons: request.form.text("words") });
    },
  },
  decision,
  {
    path: "stand-aside",
    danger: true,
    moves: [{ event: "stand aside", role: "editor" }],
    show: async () => ({ fields: [reasonsField(texts.fields.asideHelp)] }),
    act: (request, at) => standAside(request, atHand(request, at), request.form.text("words")),
  },
];
