import {
  activeAppraisers,
  appraiserChoices,
  stillOpen,
  type Appraisal,
  type Appraiser,
  type ChoiceVersion,
  type Disagreement,
  type Judgement,
} from "#partnership";
import { partnershipTexts, type AppraisalForm, type FieldSpec, type FormState } from "#web";
import type { SignedInRequest } from "../../desk/desk-route.ts";
import { beginForm } from "../../desk/form-drafts.ts";
import { HERE, optionsIn, sentValues, type ChoiceFault } from "./choice-in-hand.ts";

const texts = partnershipTexts.choicesDesk;
const words = texts.appraisal;

/** Which form of an appraisal's page was sent, and what is wrong in it. */
export interface SentForm {
  readonly name: AppraisalFormName;
  readonly fault: ChoiceFault;
}

export type AppraisalFormName = "declare" | "judge" | "decline" | "reconcile" | "decide" | "replace";

/** What somebody may do on the page of an appraisal now. */
export interface AppraisalStanding {
  readonly appraisal: Appraisal;
  readonly version: ChoiceVersion;
  readonly own: Appraiser | undefined;
  readonly judgements: readonly Judgement[];
  readonly mayAppoint: boolean;
  readonly mayDecide: boolean;
  readonly caseVersion: number;
}

/** Outcomes that a version's evidence speaks of, each once, in the order of its lines. */
export const outcomesOf = ({ content }: ChoiceVersion): readonly { readonly id: string; readonly name: string }[] => [
  ...new Map(content.evidence.map(({ outcome }) => [outcome.id, outcome])).values(),
];

export const draftKey = ({ caseId }: Appraisal) => ({ form: "choice-judgement", key: caseId });

/** Every form that is open to somebody, in the order in which they are used. */
export const formsOf = async (request: SignedInRequest, at: AppraisalStanding, sent?: SentForm): Promise<readonly AppraisalForm[]> => {
  const { own, appraisal } = at;
  const judging = appraisal.state === "judging";
  const reconciled = at.judgements.some(({ kind, confirmedAt }) => kind === "reconciled" && confirmedAt !== null);
  const differs = appraisal.state === "comparing" && appraisal.disagreements.length > 0 && !reconciled;
  return [
    ...(judging && own?.state === "appointed" ? [declareForm(request, at, sent)] : []),
    ...(judging && own?.state === "declared" ? [await judgeForm(request, at, sent)] : []),
    ...(judging && own && own.state !== "judged" ? [declineForm(request, at, sent)] : []),
    ...(differs && own ? [reconcileForm(request, at, sent)] : []),
    ...(at.mayDecide && appraisal.state === "comparing" ? [decideForm(request, at, differs ? appraisal.disagreements : [], sent)] : []),
    ...(judging && at.mayAppoint ? await replaceForm(request, at, sent) : []),
  ];
};

const stateOf = (
  request: SignedInRequest,
  name: AppraisalFormName,
  sent: SentForm | undefined,
  values: FormState["values"] = {},
): FormState =>
  sent?.name === name
    ? { values: sentValues(request), faults: sent.fault.faults, csrf: request.csrf }
    : { values, faults: {}, csrf: request.csrf };

const plain = { hidden: {}, danger: false, draft: undefined, canKeep: false } as const;
const pathOf = ({ appraisal }: AppraisalStanding, name: AppraisalFormName): string => `${HERE}/appraisals/${appraisal.caseId}/${name}`;

const declareForm = (request: SignedInRequest, at: AppraisalStanding, sent: SentForm | undefined): AppraisalForm => ({
  ...plain,
  ...{ title: words.declareTitle, lead: words.declareLead, action: pathOf(at, "declare"), submit: words.declare },
  fields: [
    { name: "has", label: words.has, kind: "choice", required: true, options: optionsIn(words.hasOptions) },
    { name: "interestWords", label: words.interestWords, kind: "long text", rows: 3, longest: 4_000 },
  ],
  state: stateOf(request, "declare", sent),
});

/** Fields of a judgement: certainty for each outcome, agreement for the whole. */
const judgementFields = (version: ChoiceVersion): readonly FieldSpec[] => [
  ...outcomesOf(version).flatMap(({ name }, place): readonly FieldSpec[] => [
    ...([["direction", texts.directions] as const, ["certainty", withoutNone(texts.certainties)] as const] as const).map(
      ([field, options]): FieldSpec => ({
        ...{
          name: `${field}-${place}`,
          label: words.outcomeField[field](name),
          kind: "choice",
          required: true,
          options: optionsIn(options),
        },
      }),
    ),
    { name: `words-${place}`, label: words.outcomeField.words(name), kind: "long text", required: true, rows: 3, longest: 4_000 },
    { name: `betterFor-${place}`, label: words.outcomeField.betterFor(name), kind: "text", longest: 300 },
    { name: `worseFor-${place}`, label: words.outcomeField.worseFor(name), kind: "text", longest: 300 },
  ]),
  { name: "agreement", label: words.agreement, kind: "choice", required: true, options: optionsIn(withoutNone(texts.ratings)) },
  { name: "agreementWords", label: words.agreementWords, kind: "long text", required: true, rows: 3, longest: 4_000 },
  { name: "cost", label: texts.fields.cost, kind: "choice", required: true, options: optionsIn(texts.ratings) },
  { name: "equity", label: texts.fields.equity, kind: "choice", required: true, options: optionsIn(texts.equities) },
  { name: "feasibility", label: texts.fields.feasibility, kind: "choice", required: true, options: optionsIn(texts.ratings) },
  { name: "ratingsWords", label: words.ratingsWords, kind: "long text", rows: 3, longest: 4_000 },
];

const withoutNone = ({ "not judged": _none, ...others }: Readonly<Record<string, string>>): Readonly<Record<string, string>> => others;

const judgeForm = async (request: SignedInRequest, at: AppraisalStanding, sent: SentForm | undefined): Promise<AppraisalForm> => {
  const { values, savedOn } = await beginForm(request, draftKey(at.appraisal), {
    ...{ cost: "not judged", equity: "not judged", feasibility: "not judged" },
  });
  const action = pathOf(at, "judge");
  return {
    ...{ title: words.judgeTitle, lead: words.judgeLead, action, submit: words.judge, hidden: {}, danger: false, canKeep: true },
    fields: [...judgementFields(at.version), { name: "words", label: words.words, kind: "long text", rows: 3, longest: 8_000 }],
    state: stateOf(request, "judge", sent, values),
    draft: savedOn === undefined || sent ? undefined : { savedOn, discardAction: action },
  };
};

const declineForm = (request: SignedInRequest, at: AppraisalStanding, sent: SentForm | undefined): AppraisalForm => ({
  ...plain,
  ...{ title: words.decline, lead: "", action: pathOf(at, "decline"), submit: words.decline, danger: true },
  fields: [{ name: "declineReason", label: words.declineReason, kind: "long text", required: true, rows: 2, longest: 2_000 }],
  state: stateOf(request, "decline", sent),
});

const reconcileForm = (request: SignedInRequest, at: AppraisalStanding, sent: SentForm | undefined): AppraisalForm => {
  const mine = at.judgements.find(({ kind, personId }) => kind === "own" && personId === at.own?.personId);
  return {
    ...plain,
    ...{ title: words.reconcileTitle, lead: words.reconcileLead, action: pathOf(at, "reconcile"), submit: words.reconcile },
    fields: [
      ...judgementFields(at.version),
      { name: "words", label: words.togetherWords, kind: "long text", required: true, rows: 4, longest: 8_000 },
    ],
    state: stateOf(request, "reconcile", sent, mine ? { ...judgementValues(at.version, mine), words: "" } : {}),
  };
};

const judgementValues = (version: ChoiceVersion, given: Judgement): Readonly<Record<string, string>> => {
  const { agreement, agreementWords, cost, equity, feasibility, ratingsWords } = given;
  const values: Record<string, string> = { agreement, agreementWords, cost, equity, feasibility, ratingsWords };
  for (const [place, { id }] of outcomesOf(version).entries()) {
    const judged = given.outcomes.find(({ outcome }) => outcome.id === id);
    for (const field of ["direction", "certainty", "words", "betterFor", "worseFor"] as const)
      values[`${field}-${place}`] = judged?.[field] ?? "";
  }
  return values;
};

/** A point in which two differ, in words. */
export const pointWords = ({ item, outcomeName }: Disagreement): string =>
  outcomeName === "" ? words.items[item] : `${outcomeName}: ${words.items[item]}`;

const decideForm = (
  request: SignedInRequest,
  at: AppraisalStanding,
  differing: readonly Disagreement[],
  sent: SentForm | undefined,
): AppraisalForm => ({
  ...plain,
  ...{ title: words.decideTitle, lead: differing.length > 0 ? words.decideLead : "", action: pathOf(at, "decide"), submit: words.decide },
  fields: [
    { name: "outcome", label: words.outcome, kind: "choice", required: true, options: optionsIn(words.outcomes) },
    ...stillOpen(differing, []).map((point, place): FieldSpec => ({
      ...{ name: `follow-${place}`, label: words.follow(pointWords(point)), kind: "choice", options: optionsIn(words.followed) },
    })),
    { name: "reasons", label: words.reasons, kind: "long text", required: true, rows: 4, longest: 8_000 },
    { name: "basis", label: words.basis, kind: "text", required: true, longest: 500 },
    { name: "nextReviewOn", label: words.nextReview, help: words.nextReviewHelp, kind: "date" },
  ],
  state: stateOf(request, "decide", sent),
  hidden: { version: String(at.caseVersion) },
});

const replaceForm = async (
  request: SignedInRequest,
  at: AppraisalStanding,
  sent: SentForm | undefined,
): Promise<readonly AppraisalForm[]> => {
  const active = (await activeAppraisers(request.database, at.appraisal.caseId)).map(({ personId }) => personId);
  const options = (await appraiserChoices(request.database, at.appraisal.choiceId, request.now)).filter(({ id }) => !active.includes(id));
  return [
    {
      ...plain,
      ...{ title: words.replaceTitle, lead: words.replaceLead, action: pathOf(at, "replace"), submit: words.replace },
      fields: [
        {
          name: "person",
          label: words.person,
          kind: "choice",
          required: true,
          options: options.map(({ id, name }) => ({ value: id, label: name })),
        },
        { name: "replaceReason", label: words.replaceReason, kind: "text", required: true, longest: 500 },
      ],
      state: stateOf(request, "replace", sent),
    },
  ];
};
