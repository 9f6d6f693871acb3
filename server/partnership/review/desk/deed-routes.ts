import { declareForAppeal, declareInterests } from "#partnership";
import { Problem } from "#vocabulary";
import { deedPage, partnershipTexts, submissionPage } from "#web";
import type { PartnershipAnswer, PartnershipRoute, SignedInRequest } from "../../../desk/desk-route.ts";
import { deskSides } from "../../desk-ways.ts";
import type { WorksAround } from "../../works/works-around.ts";
import { faultsOf, type Deed, type DeedMove } from "./deed.ts";
import { deedsWith, demandMove, missingWords, moveOf } from "./deeds.ts";
import { emptyForm, reviewFault, sentForm, type ReviewFault } from "./review-form.ts";
import { CAPACITIES, hrefOf, submissionInHand, submissionRoute, type SubmissionInHand } from "./submission-at-hand.ts";
import { submissionData } from "./submission-data.ts";
import { aroundOf } from "./submission-words.ts";

const HERE = "/desk/review";
const texts = partnershipTexts.reviewDesk;

/** A submission's page, the declaration of interests on it, and every deed by a form of its own. */
export const deedRoutes = (around: WorksAround): readonly PartnershipRoute[] => [
  submissionRoute("get", "", (request, at) => showSubmission(request, at)),
  submissionRoute("post", "/interests", takeDeclaration),
  ...deedsWith(around).flatMap((deed) => [
    submissionRoute("get", `/${deed.path}`, async (request, at) => {
      demandMove(at, deed);
      return showDeed(request, at, deed);
    }),
    submissionRoute("post", `/${deed.path}`, (request, at) => takeDeed(request, at, deed)),
  ]),
];

const showSubmission = async (request: SignedInRequest, at: SubmissionInHand, fault?: ReviewFault): Promise<PartnershipAnswer> => {
  const sent = fault && sentForm(request, fault.faults);
  const data = await submissionData(request, at, sent);
  if (fault && !data.declare) throw noForm(at, texts.refused.noDeclaration);
  return { page: submissionPage(data, await deskSides(request, HERE)), ...(fault ? { status: fault.status } : {}) };
};

/** What was sent is answered in words where its form is not to be shown any more. */
const noForm = ({ seen: { reference } }: SubmissionInHand, reason: string): Problem =>
  new Problem("review-state-refused", { reference, reason });

async function takeDeclaration(request: SignedInRequest, at: SubmissionInHand): Promise<PartnershipAnswer> {
  const { form } = request;
  const capacity = ([...CAPACITIES, "appeal"] as const).find((one) => one === form.text("capacity"));
  const interest = form.text("interest");
  if (capacity === undefined || (interest !== "yes" && interest !== "no"))
    return showSubmission(request, at, { faults: { interest: texts.declare.missing }, status: 422 });
  try {
    const declared = { hasInterest: interest === "yes", words: form.text("words") };
    const { id } = at.seen;
    const became =
      capacity === "appeal"
        ? await declareForAppeal(request, { id }, declared)
        : await declareInterests(request, { id }, { capacity, ...declared });
    if (became === "taken up") return { redirect: hrefOf(at.seen), notice: texts.declare.takenUp };
    return { redirect: HERE, notice: texts.declare.stoodAside };
  } catch (error) {
    const fault = reviewFault(error, ["words", "interest"]);
    const now = await submissionInHand(request);
    const data = await submissionData(request, now, sentForm(request, fault.faults));
    if (!data.declare) throw error;
    return { page: submissionPage(data, await deskSides(request, HERE)), status: fault.status };
  }
}

const takeDeed = async (request: SignedInRequest, at: SubmissionInHand, deed: Deed): Promise<PartnershipAnswer> => {
  const move: DeedMove = moveOf(at, deed) ?? deed.moves.find(({ role }) => at.roles.has(role)) ?? demandMove(at, deed);
  try {
    if (moveOf(at, deed)) {
      const { fields } = await deed.show(request, at);
      const faults = faultsOf(request, fields);
      if (Object.keys(faults).length > 0) return await showDeed(request, at, deed, { faults, status: 422 });
    }
    const href = await deed.act(request, at, move);
    return { redirect: href ?? (await stillSeen(request, at)), notice: texts.deeds[deed.path].done };
  } catch (error) {
    const fault = reviewFault(error, ["words", "outcome", "person", "version-id", "rule", "capacity"]);
    const now = await submissionInHand(request);
    // What was decided meanwhile is said on a page of its own: its form would lead nowhere.
    if (!moveOf(now, deed)) throw meanwhile(error, now);
    return showDeed(request, now, deed, fault);
  }
};

/** Whoever comes second is told how it stands now. */
const meanwhile = (error: unknown, { seen: { reference, state } }: SubmissionInHand): unknown =>
  error instanceof Problem && error.code === "changed-meanwhile"
    ? new Problem("review-state-refused", { reference, reason: `somebody was quicker, and it is ${state} now` })
    : error;

/** Whoever stood aside may not know of it any more. */
const stillSeen = async (request: SignedInRequest, { seen }: SubmissionInHand): Promise<string> =>
  submissionInHand(request).then(
    () => hrefOf(seen),
    () => HERE,
  );

const showDeed = async (request: SignedInRequest, at: SubmissionInHand, deed: Deed, fault?: ReviewFault): Promise<PartnershipAnswer> => {
  const shown = await deed.show(request, at);
  if (fault && shown.none !== undefined) throw noForm(at, texts.refused.noForm);
  const { seen } = at;
  const move = moveOf(at, deed);
  // What somebody sent is kept in its form, whatever is missing.
  const none = shown.none ?? (fault || !move ? undefined : await missingWords(request, at, move));
  const words = texts.deeds[deed.path];
  const data = {
    around: aroundOf(seen),
    title: words.link,
    lead: words.lead,
    facts: shown.facts ?? [],
    ways: shown.ways ?? [],
    difference: shown.difference,
    reviews: shown.reviews ?? [],
    form:
      none === undefined
        ? {
            action: hrefOf(seen, `/${deed.path}`),
            fields: shown.fields,
            state: fault ? sentForm(request, fault.faults) : emptyForm(request, shown.values ?? {}),
            hidden: { version: String(seen.version), ...shown.hidden },
            submit: words.submit,
            ...(deed.danger ? { danger: true } : {}),
          }
        : undefined,
    none: none ?? "",
  };
  return { page: deedPage(data, await deskSides(request, HERE)), ...(fault ? { status: fault.status } : {}) };
};
