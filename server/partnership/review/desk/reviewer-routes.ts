import {
  admitReviewer,
  CONFLICT_RULES,
  explainConflicts,
  extendDeadline,
  nextAssignmentState,
  personNames,
  refuseReviewer,
  replaceReviewer,
  reviewInterestsOf,
  waiveConflict,
  waiversFor,
  type Assignment,
  type ShownFinding,
} from "#partnership";
import { Problem } from "#vocabulary";
import { askedReviewerPage, partnershipTexts, writtenDay, type AskedReviewerData, type Facts, type FieldSpec } from "#web";
import type { PartnershipAnswer, PartnershipRoute, SignedInRequest } from "../../../desk/desk-route.ts";
import { dayOf } from "../../case-words.ts";
import { deskSides } from "../../desk-ways.ts";
import { faultsOf } from "./deed.ts";
import { emptyForm, reviewFault, sentForm, type ReviewFault } from "./review-form.ts";
import { canDo, demandDeed, hrefOf, submissionInHand, submissionRoute, type SubmissionInHand } from "./submission-at-hand.ts";
import { aroundOf, conflictsShown } from "./submission-words.ts";

const HERE = "/desk/review";
const texts = partnershipTexts.reviewDesk;
const words = texts.reviewer;
const ID = "{[0-9a-f-]{36}}";

const DEEDS = ["extend", "replace", "admit", "waive"] as const;
type ReviewerDeed = (typeof DEEDS)[number];

/** A reviewer of a submission as its editor sees them; auditors read it. */
interface ReviewerInHand extends SubmissionInHand {
  readonly assignment: Assignment;
  readonly findings: readonly ShownFinding[];
  readonly interests: Awaited<ReturnType<typeof reviewInterestsOf>>;
  /** What the editor can do about this reviewer now. */
  readonly open: readonly ReviewerDeed[];
}

/** One reviewer: days, interests, and what the editor does about them. */
export const REVIEWER_ROUTES: readonly PartnershipRoute[] = [
  submissionRoute("get", `/reviewers/:assignment${ID}`, async (request, at) => {
    const reviewer = await reviewerInHand(request, at);
    const asked = DEEDS.find((deed) => deed === request.query("do"));
    const shown = asked !== undefined && reviewer.open.includes(asked) ? asked : undefined;
    return showReviewer(request, reviewer, shown);
  }),
  ...DEEDS.map((deed) => submissionRoute("post", `/reviewers/:assignment${ID}/${deed}`, (request, at) => takeDeed(request, at, deed))),
];

/** @throws Problem no-such-invitation for whoever does not see who reviews */
const reviewerInHand = async ({ database, standing, now, part }: SignedInRequest, at: SubmissionInHand): Promise<ReviewerInHand> => {
  const { seen } = at;
  const assignment = seen.rounds.flatMap(({ assignments = [] }) => assignments).find(({ id }) => id === part("assignment"));
  if (!assignment) throw new Problem("no-such-invitation");
  const { personId } = assignment;
  const interests = await reviewInterestsOf(database, seen.id, personId);
  const about = { personId, capacity: "reviewer", submissionId: seen.id } as const;
  const found = interests.check && (await explainConflicts({ tables: database.tables, now }, standing, about));
  const findings = found?.findings ?? [];
  return { ...at, assignment, interests, findings, open: openDeeds(at, assignment, waivable(findings, interests.waived).length > 0) };
};

const waivable = (findings: readonly ShownFinding[], waived: readonly string[]): readonly ShownFinding[] =>
  findings.filter((finding) => finding.waivable && finding.effect !== "disclose" && !waived.includes(finding.rule));

const openDeeds = (at: SubmissionInHand, { state, roundId }: Assignment, mayWaive: boolean): readonly ReviewerDeed[] => {
  const isOpen = at.seen.rounds.some(
    ({ closedAt, assignments }) => closedAt === null && assignments?.some((one) => one.roundId === roundId),
  );
  if (!canDo(at, "invite reviewer", "editor") || !isOpen) return [];
  const can = (event: "extend deadline" | "replace" | "admit"): boolean => nextAssignmentState(state, event, "editor").ok;
  return [
    ...(can("admit") ? (["admit"] as const) : []),
    ...(mayWaive && can("extend deadline") ? (["waive"] as const) : []),
    ...(can("extend deadline") ? (["extend"] as const) : []),
    ...(can("replace") ? (["replace"] as const) : []),
  ];
};

const why = (help: string, required: boolean): FieldSpec => ({
  ...{ name: "words", label: words.why, help, kind: "long text", rows: 3, longest: 4_000, required },
});

const fieldsOf = (deed: ReviewerDeed, { findings, interests }: ReviewerInHand): readonly FieldSpec[] => {
  if (deed === "extend") return [{ name: "dueOn", label: words.dueOn, kind: "date", required: true }];
  if (deed === "replace") return [why(words.whyHelp, true)];
  if (deed === "admit") {
    const options = Object.entries(words.admitOptions).map(([value, label]) => ({ value, label }));
    return [{ name: "outcome", label: words.admitField, kind: "choice", required: true, options }, why(words.whyHelp, true)];
  }
  const rules = [...new Set(waivable(findings, interests.waived).map(({ rule }) => rule))];
  const options = rules.map((rule) => ({ value: rule, label: CONFLICT_RULES.find(({ id }) => id === rule)?.words ?? rule }));
  return [{ name: "rule", label: texts.fields.rule, kind: "choice", required: true, options }, why(texts.fields.publicHelp, true)];
};

const WORDS: Readonly<Record<ReviewerDeed, { readonly title: string; readonly lead: string; readonly submit: string }>> = {
  extend: { title: words.extend, lead: "", submit: words.extendButton },
  replace: { title: words.replace, lead: words.replaceLead, submit: words.replaceButton },
  admit: { title: words.admit, lead: words.admitLead, submit: words.admitButton },
  waive: { title: words.waive, lead: words.waiveLead, submit: words.waiveButton },
};

const showReviewer = async (
  request: SignedInRequest,
  at: ReviewerInHand,
  deed: ReviewerDeed | undefined,
  fault?: ReviewFault,
): Promise<PartnershipAnswer> => {
  const { seen, assignment, interests, findings, open } = at;
  const href = hrefOf(seen, `/reviewers/${assignment.id}`);
  const waivers = await waiversFor(request.database, { submissionId: seen.id, personId: assignment.personId });
  const data: AskedReviewerData = {
    around: aroundOf(seen),
    title: words.title(assignment.reviewerNumber),
    facts: await factsOf(request, assignment),
    declared: declaredWords(interests),
    conflicts: conflictsShown(interests.check && { effect: interests.check.effect, findings }, interests.waived),
    waivers: waivers.map(({ rule, reason, givenAt }) => ({
      rule: CONFLICT_RULES.find(({ id }) => id === rule)?.words ?? rule,
      reason,
      on: dayOf(givenAt),
    })),
    deeds: open.map((one) => ({ href: `${href}?do=${one}#form`, text: WORDS[one].title })),
    form:
      deed === undefined
        ? undefined
        : {
            ...WORDS[deed],
            action: `${href}/${deed}`,
            fields: fieldsOf(deed, at),
            state: fault ? sentForm(request, fault.faults) : emptyForm(request, { dueOn: assignment.dueOn }),
            hidden: { version: String(assignment.version) },
            ...(deed === "replace" ? { danger: true } : {}),
          },
  };
  return { page: askedReviewerPage(data, await deskSides(request, HERE)), ...(fault ? { status: fault.status } : {}) };
};

const declaredWords = ({ declared }: ReviewerInHand["interests"]): string => {
  const own = declared.find(({ capacity }) => capacity === "reviewer");
  if (!own) return texts.conflicts.notDeclared;
  return own.hasInterest || own.words !== "" ? own.words : texts.conflicts.declaredNone;
};

const factsOf = async ({ database }: SignedInRequest, assignment: Assignment): Promise<Facts> => {
  const names = await personNames(database, [assignment.personId]);
  const { rounds } = texts;
  return [
    [words.name, names.get(assignment.personId) ?? texts.facts.gone],
    [rounds.columns.kind, rounds.kinds[assignment.kind]],
    [rounds.columns.state, rounds.states[assignment.state]],
    [texts.invite.anonymity, texts.anonymity[assignment.anonymity]],
    [words.invited, writtenDay(dayOf(assignment.invitedAt))],
    [words.answerUntil, writtenDay(assignment.answerUntil)],
    [words.dueOn, writtenDay(assignment.dueOn)],
    ...(assignment.declineReason === "" ? [] : [[words.declineReason, assignment.declineReason] as const]),
    ...(assignment.suggestedByAuthor ? [[texts.suggested.title, words.suggested] as const] : []),
  ];
};

const act = (request: SignedInRequest, { seen, assignment }: ReviewerInHand, deed: ReviewerDeed): Promise<void> => {
  const { form } = request;
  const at = { id: assignment.id, version: form.version() };
  const reason = form.text("words");
  if (deed === "extend") return extendDeadline(request, seen.id, at, { dueOn: form.text("dueOn") });
  if (deed === "replace") return replaceReviewer(request, seen.id, at, reason);
  if (deed === "admit") return (form.text("outcome") === "admit" ? admitReviewer : refuseReviewer)(request, seen.id, at, reason);
  const { personId } = assignment;
  return waiveConflict(request, { submissionId: seen.id, personId, capacity: "reviewer", rule: form.text("rule"), reason });
};

const doneWords = ({ form }: SignedInRequest, deed: ReviewerDeed): string => {
  if (deed === "admit") return form.text("outcome") === "admit" ? words.admitted : words.refused;
  return { extend: words.extended, replace: words.replaced, waive: words.waived }[deed];
};

const takeDeed = async (request: SignedInRequest, submission: SubmissionInHand, deed: ReviewerDeed): Promise<PartnershipAnswer> => {
  demandDeed(submission, "invite reviewer", "editor");
  const at = await reviewerInHand(request, submission);
  const faults = at.open.includes(deed) ? faultsOf(request, fieldsOf(deed, at)) : {};
  if (Object.keys(faults).length > 0) return showReviewer(request, at, deed, { faults, status: 422 });
  try {
    await act(request, at, deed);
  } catch (error) {
    const fault = reviewFault(error, ["words", "dueOn", "rule", "outcome"]);
    const now = await reviewerInHand(request, await submissionInHand(request));
    if (!now.open.includes(deed)) throw error;
    return showReviewer(request, now, deed, fault);
  }
  return { redirect: hrefOf(at.seen, `/reviewers/${at.assignment.id}`), notice: doneWords(request, deed) };
};
