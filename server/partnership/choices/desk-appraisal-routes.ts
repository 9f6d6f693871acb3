import {
  appraisersOf,
  appraiserChoices,
  bodyPath,
  can,
  caseKind,
  confirmReconciled,
  declareAppraisalInterest,
  declineAppraisal,
  decideCase,
  findAppraisal,
  findCase,
  findChoice,
  findChoiceVersion,
  giveJudgement,
  interestShape,
  judgementShape,
  openAppraisal,
  readableJudgements,
  reconcileJudgements,
  replaceAppraiser,
  subjectOfCase,
  subjectOfChoice,
  type Followed,
  type GivenJudgement,
} from "#partnership";
import { Problem } from "#vocabulary";
import { appraisalDeskPage, partnershipTexts } from "#web";
import type { DeskRoute, PartnershipAnswer, PartnershipRoute, SignedInRequest } from "../../desk/desk-route.ts";
import { answerDraft, endDraft } from "../../desk/form-drafts.ts";
import { deskSides } from "../desk-ways.ts";
import { isId } from "../is-id.ts";
import { appraisalDeskData } from "./appraisal-desk-data.ts";
import { draftKey, outcomesOf, type AppraisalFormName, type AppraisalStanding } from "./appraisal-form-data.ts";
import {
  backToChoice,
  choiceFault,
  choiceRoute,
  demandOf,
  hiddenChoice,
  HERE,
  sentValues,
  showForm,
  type ChoiceFault,
  type ChoiceInHand,
} from "./choice-in-hand.ts";

const texts = partnershipTexts.choicesDesk;
const words = texts.appraisal;
const ONE = `${HERE}/appraisals/:case{[0-9a-f-]{36}}`;

type At = AppraisalStanding;

/** A form of the appraisal's page: what it does, and what is said when it is done. */
const deed = (
  name: AppraisalFormName,
  done: string,
  work: (request: SignedInRequest, at: At) => Promise<ChoiceFault | void>,
): DeskRoute => ({
  kind: "desk",
  method: "post",
  path: `${ONE}/${name}`,
  answer: async (request) => {
    const at = await appraisalInHand(request);
    demandDeed(name, at);
    const here = `${HERE}/appraisals/${at.appraisal.caseId}`;
    const kept = name === "judge" && at.own ? await answerDraft(request, draftKey(at.appraisal), here) : undefined;
    if (kept) return kept;
    try {
      const fault = await work(request, at);
      return fault ? showAppraisal(request, at, { name, fault }) : { redirect: name === "decline" ? "/desk" : here, notice: done };
    } catch (error) {
      return showAppraisal(request, await appraisalInHand(request), { name, fault: choiceFault(error) });
    }
  },
});

/** @throws Problem not-allowed */
const demandDeed = (name: AppraisalFormName | "confirm", { own, mayDecide, mayAppoint }: At): void => {
  const allowed = name === "decide" ? mayDecide : name === "replace" ? mayAppoint : own !== undefined;
  if (!allowed) throw new Problem("not-allowed", { reason: "it is for the appraisers to judge, and for the body to decide" });
};

/** Having a policy choice appraised, and the page on which it is judged, compared and decided. */
export const DESK_APPRAISAL_ROUTES: readonly PartnershipRoute[] = [
  choiceRoute("get", "/appraisal", (request, at) => showAppoint(request, at)),
  choiceRoute("post", "/appraisal", (request, at) => appoint(request, at)),
  { kind: "desk", method: "get", path: ONE, answer: async (request) => showAppraisal(request, await appraisalInHand(request)) },
  deed("declare", words.declared, async (request, { appraisal }) => {
    const parsed = interestShape.safeParse({ has: request.form.text("has"), words: request.form.text("interestWords") });
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      return { faults: { [issue?.path[0] === "words" ? "interestWords" : "has"]: issue?.message ?? "" }, status: 422 };
    }
    await declareAppraisalInterest(request, appraisal.caseId, parsed.data);
    return undefined;
  }),
  deed("judge", words.judged, async (request, at) => {
    const read = readJudgement(request, at);
    if ("faults" in read) return read;
    await giveJudgement(request, at.appraisal.caseId, read.given);
    await endDraft(request, draftKey(at.appraisal));
    return undefined;
  }),
  deed("decline", words.declined, async (request, { appraisal }) => {
    if (request.form.text("declineReason") === "") return { faults: { declineReason: partnershipTexts.cases.whyMissing }, status: 422 };
    await declineAppraisal(request, appraisal.caseId, request.form.text("declineReason").slice(0, 2_000));
    return undefined;
  }),
  deed("reconcile", words.put, async (request, at) => {
    const read = readJudgement(request, at);
    if ("faults" in read) return read;
    await reconcileJudgements(request, at.appraisal.caseId, read.given);
    return undefined;
  }),
  {
    kind: "desk",
    method: "post",
    path: `${ONE}/confirm`,
    answer: async (request) => {
      const at = await appraisalInHand(request);
      demandDeed("confirm", at);
      const { appraisal } = at;
      await confirmReconciled(request, appraisal.caseId, request.form.text("judgement"));
      return { redirect: `${HERE}/appraisals/${appraisal.caseId}`, notice: words.confirmed };
    },
  },
  deed("decide", words.decided, (request, at) => decide(request, at)),
  deed("replace", words.replaced, async (request, { appraisal }) => {
    const [person, reason] = [request.form.text("person"), request.form.text("replaceReason")];
    if (!isId(person)) return { faults: { person: partnershipTexts.desk.form.choose }, status: 422 };
    if (reason === "") return { faults: { replaceReason: partnershipTexts.cases.whyMissing }, status: 422 };
    await replaceAppraiser(request, appraisal.caseId, { personId: person, reason: reason.slice(0, 500) });
    return undefined;
  }),
];

/** @throws Problem no-such-choice for whoever neither appraises it nor sees the choice at the desk */
const appraisalInHand = async (request: SignedInRequest): Promise<At> => {
  const { database, standing, part } = request;
  const appraisal = await findAppraisal(database, part("case"));
  const choice = appraisal && (await findChoice(database, { id: appraisal.choiceId }));
  const file = appraisal && (await findCase(database, { id: appraisal.caseId }));
  const version = appraisal && (await findChoiceVersion(database, { id: appraisal.versionId }));
  if (!appraisal || !choice || !file || !version) throw new Problem("no-such-choice");
  const own = (await appraisersOf(database, appraisal.caseId)).find(
    ({ personId, state }) => personId === standing.personId && state !== "declined" && state !== "replaced",
  );
  const sees = can(standing, "see-choice", { bodies: await bodyPath(database, choice.bodyId) }).allowed;
  const concerned = standing.personId !== undefined && file.concerns.includes(standing.personId);
  if (!own && (!sees || concerned)) throw hiddenChoice(choice);
  const open = file.state === "open" || file.state === "waiting";
  return {
    ...{ appraisal, version, own, caseVersion: file.version },
    judgements: await readableJudgements(database, standing, appraisal.caseId),
    mayAppoint: open && can(standing, "appoint-appraisers", await subjectOfChoice(database, choice)).allowed,
    mayDecide: open && !own && can(standing, caseKind(file.kind).decision.action, await subjectOfCase(database, file)).allowed,
  };
};

const showAppraisal = async (
  request: SignedInRequest,
  at: At,
  sent?: { readonly name: AppraisalFormName; readonly fault: ChoiceFault },
): Promise<PartnershipAnswer> => {
  const data = await appraisalDeskData(request, at, sent);
  // A form that nobody waits for any more has no place on the page where its fault could stand.
  if (sent && !data.forms.some(({ action }) => action.endsWith(`/${sent.name}`)))
    throw new Problem("choice-state", { state: "elsewhere in its appraisal", wanted: "judged or decided on in this way" });
  return { page: appraisalDeskPage(data, await deskSides(request, HERE)), ...(sent ? { status: sent.fault.status } : {}) };
};

/** A judgement out of its form; faults stand at the fields, which are numbered by outcome. */
const readJudgement = ({ form }: SignedInRequest, { version }: At): { readonly given: GivenJudgement } | ChoiceFault => {
  const outcomes = outcomesOf(version).map(({ id }, place) => ({
    outcomeId: id,
    ...Object.fromEntries(
      ["direction", "certainty", "betterFor", "worseFor", "words"].map((name) => [name, form.text(`${name}-${place}`)]),
    ),
  }));
  const whole = ["agreement", "agreementWords", "cost", "equity", "feasibility", "ratingsWords", "words"];
  const parsed = judgementShape.safeParse({ outcomes, ...Object.fromEntries(whole.map((name) => [name, form.text(name)])) });
  if (parsed.success) return { given: parsed.data };
  const faults: Record<string, string> = {};
  for (const { path, message } of parsed.error.issues)
    faults[path[0] === "outcomes" && path.length > 2 ? `${String(path[2])}-${String(path[1])}` : String(path[0] ?? "form")] ??= message;
  return { faults, status: 422 };
};

const decide = async (request: SignedInRequest, { appraisal }: At): Promise<ChoiceFault | undefined> => {
  const { form } = request;
  const followed = appraisal.disagreements.flatMap(({ item, outcome }, place): readonly Followed[] => {
    const of = form.text(`follow-${place}`);
    return of === "first" || of === "second" ? [{ item, outcome, of }] : [];
  });
  const [reasons, basis] = [form.text("reasons"), form.text("basis")];
  const { whyMissing } = partnershipTexts.cases;
  if (reasons === "" || basis === "")
    return { faults: { ...(reasons === "" ? { reasons: whyMissing } : {}), ...(basis === "" ? { basis: whyMissing } : {}) }, status: 422 };
  const fields = { nextReviewOn: form.text("nextReviewOn"), followed };
  await decideCase(request, { id: appraisal.caseId, version: form.version() }, { outcome: form.text("outcome"), reasons, basis, fields });
  return undefined;
};

const showAppoint = async (
  request: SignedInRequest,
  { choice, mayAppoint }: ChoiceInHand,
  fault?: ChoiceFault,
): Promise<PartnershipAnswer> => {
  demandOf(mayAppoint);
  const { appointing } = texts;
  const people = await appraiserChoices(request.database, choice.id, request.now);
  const options = people.filter(({ id }) => id !== request.standing.personId).map(({ id, name }) => ({ value: id, label: name }));
  const help = options.length === 0 ? { help: appointing.nobody } : {};
  return showForm(request, {
    ...{ title: appointing.title, words: appointing.lead, back: backToChoice(choice), action: `${HERE}/${choice.id}/appraisal`, fault },
    fields: [
      { name: "first", label: appointing.first, kind: "choice", required: true, options, ...help },
      { name: "second", label: appointing.second, kind: "choice", required: true, options, ...help },
    ],
    ...{ values: fault ? sentValues(request) : {}, submit: appointing.submit, version: choice.version },
  });
};

const appoint = async (request: SignedInRequest, at: ChoiceInHand): Promise<PartnershipAnswer> => {
  demandOf(at.mayAppoint);
  const { form } = request;
  const [first, second] = [form.text("first"), form.text("second")];
  const { choose } = partnershipTexts.desk.form;
  const faults = { ...(isId(first) ? {} : { first: choose }), ...(isId(second) ? {} : { second: choose }) };
  if (Object.keys(faults).length > 0) return showAppoint(request, at, { faults, status: 422 });
  try {
    const reference = await openAppraisal(request, { id: at.choice.id, version: form.version() }, [first, second]);
    return { redirect: `${HERE}/${at.choice.id}`, notice: texts.appointing.done(reference) };
  } catch (error) {
    return showAppoint(request, at, choiceFault(error));
  }
};
