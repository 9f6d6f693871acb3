import { anywhere, bodyNames, choiceProposalShape, CHOICE_STATES, deskChoices, proposeChoice, THE_PROGRAMME } from "#partnership";
import { deskChoicesPage, partnershipTexts } from "#web";
import type { PartnershipAnswer, PartnershipRoute, SignedInRequest } from "../../desk/desk-route.ts";
import { answerDraft, beginForm, endDraft } from "../../desk/form-drafts.ts";
import { dayOf } from "../case-words.ts";
import { deskSides } from "../desk-ways.ts";
import { listPart, waysOn } from "../list-parts.ts";
import { proposalFields, proposingBodies } from "./choice-fields.ts";
import { BACK_TO_LIST, choiceFault, HERE, sentValues, showForm, type ChoiceFault } from "./choice-in-hand.ts";

const texts = partnershipTexts.choicesDesk;
const DRAFT = { form: "policy-choice", key: "" };

/** Policy choices at the desk, and proposing one. */
export const DESK_CHOICES_ROUTES: readonly PartnershipRoute[] = [
  { kind: "desk", method: "get", path: HERE, answer: (request) => showList(request) },
  { kind: "desk", method: "get", path: `${HERE}/new`, answer: (request) => showNew(request) },
  { kind: "desk", method: "post", path: `${HERE}/new`, answer: (request) => propose(request) },
];

const showList = async (request: SignedInRequest): Promise<PartnershipAnswer> => {
  const { database, standing, query, now } = request;
  const state = CHOICE_STATES.find((one) => one === query("state")) ?? "";
  const part = listPart(query("page"));
  const { lines, total } = await deskChoices(database, standing, { state, ...part });
  const names = await bodyNames(
    database,
    lines.map(({ bodyId }) => bodyId),
    dayOf(now),
  );
  const choices = lines.map((line) => ({
    title: line.title,
    href: `${HERE}/${line.id}`,
    state: texts.states[line.state],
    note: [
      ...(line.causes > 0 ? [texts.causesStand(line.causes)] : []),
      ...(line.appraisalCase !== null && line.state !== "in appraisal" ? [texts.reappraised] : []),
      ...(line.fictitious ? [texts.invented] : []),
    ].join(", "),
    instrument: line.instrument,
    body: names.get(line.bodyId) ?? "",
    review: line.nextReviewOn ?? "",
  }));
  const data = {
    ...{ state, choices, ...waysOn(HERE, { state }, part, total) },
    mayPropose: request.may("propose-choice", anywhere(standing)).allowed,
    mayKeepLists: request.may("keep-choice-lists", THE_PROGRAMME).allowed,
  };
  return { page: deskChoicesPage(data, await deskSides(request, HERE)) };
};

const showNew = async (request: SignedInRequest, fault?: ChoiceFault): Promise<PartnershipAnswer> => {
  request.demand("propose-choice", anywhere(request.standing));
  const { values, savedOn } = fault ? { values: sentValues(request), savedOn: undefined } : await beginForm(request, DRAFT);
  const bodies = await proposingBodies(request);
  return showForm(request, {
    ...{ title: texts.propose, words: texts.proposal.lead, back: BACK_TO_LIST, action: `${HERE}/new`, values, fault },
    fields: [
      ...(await proposalFields(request)),
      { name: "body", label: texts.fields.body, kind: "choice", required: true, options: bodies },
    ],
    submit: texts.proposal.submit,
    draft: { savedOn },
  });
};

const propose = async (request: SignedInRequest): Promise<PartnershipAnswer> => {
  request.demand("propose-choice", anywhere(request.standing));
  const kept = await answerDraft(request, DRAFT, `${HERE}/new`);
  if (kept) return kept;
  const parsed = request.form.parse(choiceProposalShape);
  if (!parsed.ok) return showNew(request, { faults: parsed.faults, status: 422 });
  try {
    const id = await proposeChoice(request, parsed.values);
    await endDraft(request, DRAFT);
    return { redirect: `${HERE}/${id}`, notice: texts.proposal.done };
  } catch (error) {
    return showNew(request, choiceFault(error));
  }
};
