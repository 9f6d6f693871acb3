import {
  appraisalsOf,
  bodyNames,
  causesOf,
  causeWords,
  choiceDraftShape,
  choiceSteps,
  choiceThemes,
  evidenceOf,
  findCase,
  findKind,
  openRecheck,
  regionName,
  viewpointsOf,
  withdrawChoice,
  writeChoice,
  type Choice,
} from "#partnership";
import { choiceDeskPage, partnershipTexts, type ChoiceDeskData } from "#web";
import type { PartnershipAnswer, PartnershipRoute, SignedInRequest } from "../../desk/desk-route.ts";
import { answerDraft, beginForm, endDraft } from "../../desk/form-drafts.ts";
import { dayOf } from "../case-words.ts";
import { deskSides } from "../desk-ways.ts";
import { countryName } from "../people-words.ts";
import { readCountries } from "../read-countries.ts";
import { contextFields, draftValues, proposalFields } from "./choice-fields.ts";
import {
  backToChoice,
  choiceFault,
  choiceRoute,
  demandOf,
  HERE,
  parseWith,
  sentValues,
  showForm,
  type ChoiceFault,
  type ChoiceInHand,
} from "./choice-in-hand.ts";
import { draftEvidenceLine, ratingLines, viewpointLine } from "./choice-words.ts";

const texts = partnershipTexts.choicesDesk;
const SEVERAL = ["incomeGroups", "regions", "themes"];

/** A policy choice at the desk: at a glance, its draft, and withdrawing it. */
export const DESK_CHOICE_ROUTES: readonly PartnershipRoute[] = [
  choiceRoute("get", "", (request, at) => showChoice(request, at)),
  choiceRoute("get", "/edit", (request, at) => showDraft(request, at)),
  choiceRoute("post", "/edit", (request, at) => saveDraft(request, at)),
  choiceRoute("get", "/withdraw", (request, at) => showWithdraw(request, at)),
  choiceRoute("post", "/withdraw", async (request, at) => {
    demandOf(at.mayWithdraw);
    const { form } = request;
    try {
      await withdrawChoice(request, { id: at.choice.id, version: form.version() }, form.text("reason"));
    } catch (error) {
      return showWithdraw(request, at, choiceFault(error));
    }
    return { redirect: `${HERE}/${at.choice.id}`, notice: texts.withdrawal.done };
  }),
];

const showChoice = async (request: SignedInRequest, at: ChoiceInHand): Promise<PartnershipAnswer> => {
  const { database } = request;
  const { choice, mayWrite, mayAppoint, mayWithdraw } = at;
  const [evidence, viewpoints, causes, recheck, appraisals, steps] = await Promise.all([
    evidenceOf(database, choice.id),
    viewpointsOf(database, choice.id),
    causesOf(database, choice.id, "open"),
    openRecheck(database, choice.id),
    appraisalsOf(database, choice.id),
    choiceSteps(database, choice.id, "all"),
  ]);
  const references = await Promise.all(appraisals.map(({ caseId }) => findCase(database, { id: caseId })));
  const data: ChoiceDeskData = {
    ...{ id: choice.id, title: choice.title, version: choice.version, csrf: request.csrf, mayWrite, mayAppoint, mayWithdraw },
    facts: await factsOf(request, choice),
    ...{ problem: choice.problem, mechanism: choice.mechanism },
    ratings: ratingLines({
      cost: { rating: choice.cost, words: choice.costWords },
      equity: { rating: choice.equity, words: choice.equityWords },
      feasibility: { rating: choice.feasibility, words: choice.feasibilityWords },
    }),
    evidence: evidence.map(draftEvidenceLine),
    viewpoints: viewpoints.map(viewpointLine),
    causes: causes.map((cause) => ({ words: causeWords(cause), on: dayOf(cause.at) })),
    recheck: recheck && { text: texts.choice.recheck(recheck.reference), href: `/desk/cases/${recheck.reference}` },
    appraisals: references.flatMap((file) => (file ? [{ text: file.reference, href: `${HERE}/appraisals/${file.id}` }] : [])),
    steps: steps.map(({ state, at: moment, words }) => ({ state: texts.states[state], on: dayOf(moment), words })),
  };
  return { page: choiceDeskPage(data, await deskSides(request, HERE)) };
};

const factsOf = async ({ database, now }: SignedInRequest, choice: Choice): Promise<ChoiceDeskData["facts"]> => {
  const words = texts.choice;
  const instrument = await findKind(database, "instrument", choice.instrumentId);
  const bodies = await bodyNames(database, [choice.bodyId, ...(await choiceThemes(database, choice.id))], dayOf(now));
  const context = [
    ...choice.incomeGroups.map((code) => texts.incomes[code as keyof typeof texts.incomes]),
    ...choice.regions.map(regionName),
  ];
  const file = choice.appraisalCase === null ? undefined : await findCase(database, { id: choice.appraisalCase });
  return [
    [words.reference, choice.reference],
    [words.state, texts.states[choice.state]],
    ...(file ? [[words.appraisal, { text: file.reference, href: `${HERE}/appraisals/${file.id}` }] as const] : []),
    ...(choice.withdrawnReason === "" ? [] : [[words.reason, choice.withdrawnReason] as const]),
    [words.instrument, instrument?.name ?? ""],
    [words.forWhom, texts.forWhom[choice.forWhom]],
    [words.context, context.length === 0 ? words.everywhere : context.join(", ")],
    ...(choice.triedIn.length === 0 ? [] : [[words.tried, choice.triedIn.map(countryName).join(", ")] as const]),
    [words.body, bodies.get(choice.bodyId) ?? ""],
    ...(choice.nextReviewOn === null ? [] : [[words.review, choice.nextReviewOn] as const]),
    ...(choice.sourceDocument === null ? [] : [[words.named, `${choice.sourceDocument}, ${choice.sourcePlace}`] as const]),
  ];
};

const draftKey = (choice: Choice) => ({ form: "policy-choice-draft", key: choice.id });

const showDraft = async (request: SignedInRequest, { choice, mayWrite }: ChoiceInHand, fault?: ChoiceFault): Promise<PartnershipAnswer> => {
  demandOf(mayWrite);
  const { database } = request;
  const begun = fault ? undefined : await beginForm(request, draftKey(choice));
  const kept = draftValues(choice, await choiceThemes(database, choice.id));
  const instrument = await findKind(database, "instrument", choice.instrumentId);
  return showForm(request, {
    ...{ title: texts.draft.title, words: texts.draft.lead, back: backToChoice(choice), action: `${HERE}/${choice.id}/edit`, fault },
    values: fault ? sentValues(request, SEVERAL) : { ...kept, ...onlyFilled(begun!.values) },
    fields: [...(await proposalFields(request, instrument)), ...(await contextFields(request))],
    submit: texts.draft.submit,
    version: fault?.status === 409 ? choice.version : fault ? request.form.version() : choice.version,
    draft: { savedOn: begun?.savedOn },
  });
};

/** A kept draft keeps one value a field: fields with several are as they were saved last. */
const onlyFilled = (values: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !SEVERAL.includes(name)));

const saveDraft = async (request: SignedInRequest, at: ChoiceInHand): Promise<PartnershipAnswer> => {
  demandOf(at.mayWrite);
  const { choice } = at;
  const kept = await answerDraft(request, draftKey(choice), `${HERE}/${choice.id}/edit`);
  if (kept) return kept;
  const read = readCountries(request.form.text("triedIn"));
  const parsed = parseWith(request, choiceDraftShape, { triedIn: "codes" in read ? read.codes : [] });
  if (!parsed.ok || "unknown" in read) {
    const unknown = "unknown" in read ? { triedIn: texts.unknownCountry(read.unknown) } : {};
    return showDraft(request, at, { faults: { ...(parsed.ok ? {} : parsed.faults), ...unknown }, status: 422 });
  }
  try {
    await writeChoice(request, { id: choice.id, version: request.form.version() }, parsed.values);
    await endDraft(request, draftKey(choice));
  } catch (error) {
    return showDraft(request, at, choiceFault(error));
  }
  return { redirect: `${HERE}/${choice.id}`, notice: texts.draft.done };
};

const showWithdraw = async (
  request: SignedInRequest,
  { choice, mayWithdraw }: ChoiceInHand,
  fault?: ChoiceFault,
): Promise<PartnershipAnswer> => {
  demandOf(mayWithdraw);
  const { withdrawal } = texts;
  return showForm(request, {
    ...{ title: withdrawal.title, words: withdrawal.words, back: backToChoice(choice), action: `${HERE}/${choice.id}/withdraw`, fault },
    fields: [{ name: "reason", label: withdrawal.reason, kind: "long text", required: true, rows: 4, longest: 2_000 }],
    values: fault ? sentValues(request) : {},
    ...{ submit: withdrawal.submit, version: choice.version, danger: true },
  });
};
