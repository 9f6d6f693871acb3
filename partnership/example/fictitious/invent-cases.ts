import { shiftDay } from "../../bodies/mandate-terms.ts";
import type { InventedMandate } from "./invent-mandates.ts";
import type { AppealedReview, MinutesToApprove } from "./invent-reviews.ts";
import type { InventedCases } from "./invented-cases.ts";
import type { InventedFacts } from "./invented-facts.ts";
import { between, inventedWord, pick } from "./invented-names.ts";
import { INVENTED } from "./invented-rows.ts";

const WHAT = ["activity", "paper", "contribution"] as const;
const BASIS = "Work programme of the year. Invented.";
const REASONS = "It fits what was planned, and the means are there. Invented.";

/** Who takes part in cases: people with a place today, and whoever decides. */
interface Parties {
  readonly members: readonly InventedMandate[];
  readonly decider: string | null;
}

/** Whoever holds a place today; the director decides, or whoever does so in their place. */
export const partiesOf = (mandates: readonly InventedMandate[]): Parties => {
  const running = mandates.filter(({ runs }) => runs);
  return {
    members: running.filter(({ body }) => body.kind === "group"),
    decider: (running.find(({ role }) => role === "director") ?? running.find(({ role }) => role === "alternate"))?.person.id ?? null,
  };
};

/** Approvals and waivers of groups, by turns in every state that they can be in. */
export const inventApprovals = (cases: InventedCases, facts: InventedFacts, parties: Parties, number: number): void => {
  if (parties.members.length === 0) return;
  for (let place = 0; place < number; place++) {
    const by = parties.members[(place * 7) % parties.members.length]!;
    if (place % 4 === 3) addWaiver(cases, facts, parties, by, place);
    else addApproval(cases, facts, parties, by, place);
  }
};

const addApproval = (cases: InventedCases, { chance, today }: InventedFacts, { decider }: Parties, by: InventedMandate, place: number) => {
  const openedOn = shiftDay(today, -between(chance, 8, 400));
  const what = WHAT[place % WHAT.length]!;
  const name = `${pick(chance, ["Workshop", "Paper", "Note on figures", "Training week"])} ${inventedWord(chance)} (invented)`;
  const state = (["open", "decided", "decided", "withdrawn", "decided"] as const)[place % 5]!;
  const outcome = pick(chance, ["approved", "approved", "approved with conditions", "not approved"]);
  const id = cases.add({
    kind: "approval",
    title: name,
    state,
    bodyId: by.body.id,
    subjectKind: what,
    subject: "",
    openedBy: by.person.id,
    openedOn,
    fields: { what, name, why: INVENTED, record: "" },
    concerns: [by.person.id],
    ...(state === "decided" ? { decision: { by: decider, on: shiftDay(openedOn, 7), outcome, reasons: REASONS, basis: BASIS } } : {}),
  });
  if (place % 2 === 0) cases.note(id, by.person.id, shiftDay(openedOn, 2), "The budget of it stands in the work programme. Invented.");
};

const addWaiver = (cases: InventedCases, { chance, today }: InventedFacts, { decider }: Parties, by: InventedMandate, place: number) => {
  const openedOn = shiftDay(today, -between(chance, 8, 300));
  const decided = place % 8 === 3;
  const of = place % 3 === 0 ? "rule" : "obligation";
  const name = `Meeting ${inventedWord(chance)} (invented)`;
  const outcome = pick(chance, ["granted", "refused"]);
  cases.add({
    kind: "waiver",
    title: `Waiver of the ${of}: ${name}`,
    state: decided ? "decided" : "open",
    bodyId: by.body.id,
    subjectKind: of,
    subject: "",
    openedBy: by.person.id,
    openedOn,
    fields: { of, name, record: "", why: INVENTED, until: "" },
    concerns: [by.person.id],
    ...(decided ? { decision: { by: decider, on: shiftDay(openedOn, 7), outcome, reasons: REASONS, basis: BASIS } } : {}),
  });
};

/** An appeal against an invented rejection, and minutes that wait for their body. */
export const inventReviewCases = (
  cases: InventedCases,
  { appealed, minutes }: { readonly appealed: AppealedReview | undefined; readonly minutes: MinutesToApprove | undefined },
): void => {
  if (appealed) {
    const { submissionId: submission, reference, author, notBy, on } = appealed;
    cases.add({
      ...{ kind: "review-appeal", title: `Appeal against the decision on ${reference}`, state: "open", bodyId: null },
      ...{ subjectKind: "submission", subject: submission, openedBy: author, openedOn: on },
      fields: { submission, reference, why: INVENTED, notBy },
      concerns: notBy,
    });
  }
  if (minutes) {
    const { work, version, reference, title, hash, bodyId, author, on } = minutes;
    cases.add({
      ...{ kind: "body-approval", title: `${title}, version 1`, state: "open", bodyId, subjectKind: "work", subject: work },
      ...{ openedBy: author, openedOn: on, concerns: [author] },
      fields: { work, version, reference, title, workKind: "Meeting report", number: 1, hash, notBy: [author] },
    });
  }
};

const ANSWERS = [
  ["right as it is", "The publisher's file of that year says the same. Invented."],
  ["cannot be settled", "Two publications differ, and neither says why. Invented."],
  ["right as it is", "The figure is the middle of the year, the other one its end. Invented."],
  ["not about the figure", "This is about something else. Invented."],
] as const;
const AREAS = ["MEX", "PHL", "KEN", "DEU", "BRA", "FJI"] as const;

/** Readers' questions about figures: some answered in public, some not about a figure, some in hand. */
export const inventQuestions = (cases: InventedCases, facts: InventedFacts, { decider }: Parties, number: number): void => {
  const { chance, today, management } = facts;
  for (let place = 0; place < number; place++) {
    const askedOn = shiftDay(today, -between(chance, 10, 300));
    const area = AREAS[place % AREAS.length]!;
    const question = {
      reference: `Q-F${String(place + 1).padStart(5, "0")}`,
      release: "invented",
      dataflow: "DF_MIGRATION_PROFILE",
      key: `IMMIGRANTS.${area}`,
    };
    const shown = `Invented question ${place + 1} about a figure of ${area}`;
    const answered = place % 3 !== 2;
    const [outcome, reasons] = ANSWERS[place % ANSWERS.length]!;
    const isPublic = answered && outcome !== "not about the figure";
    const id = cases.add({
      kind: "figure-question",
      title: shown,
      state: answered ? "decided" : "open",
      bodyId: null,
      subjectKind: "figure",
      subject: `${question.dataflow}/${question.key}`,
      openedBy: null,
      openedOn: askedOn,
      fields: {
        ...question,
        figure: `/explain/${question.dataflow}/${question.key}`,
        shown,
        wrong: "It looks too small. Invented.",
        source: "",
      },
      concerns: [],
      public: isPublic,
      ...(answered
        ? {
            decision: {
              by: decider,
              on: shiftDay(askedOn, 6),
              outcome,
              reasons,
              basis: BASIS,
              fields: { summary: isPublic ? `${shown}: is it too small?` : "" },
            },
          }
        : {}),
    });
    cases.ask(id, question, askedOn);
    if (!answered && management !== undefined)
      cases.give(id, {
        kind: "look into",
        title: `Look into: ${shown}`,
        personId: null,
        role: "programme officer",
        bodyId: management,
        givenOn: askedOn,
        dueOn: shiftDay(askedOn, 14),
      });
  }
};
