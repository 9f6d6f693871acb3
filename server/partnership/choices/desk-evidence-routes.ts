import {
  addEvidence,
  addViewpoint,
  changeEvidence,
  evidenceOf,
  evidenceShape,
  removeEvidence,
  removeViewpoint,
  viewpointShape,
  type EvidenceLine,
  type Figures,
  type ReleasesAround,
} from "#partnership";
import { Problem } from "#vocabulary";
import { partnershipTexts } from "#web";
import type { PartnershipAnswer, PartnershipRoute, SignedInRequest } from "../../desk/desk-route.ts";
import { answerDraft, beginForm, endDraft } from "../../desk/form-drafts.ts";
import { evidenceFields, VIEWPOINT_FIELDS } from "./choice-fields.ts";
import {
  backToChoice,
  choiceFault,
  choiceRoute,
  demandOf,
  HERE,
  sentValues,
  showForm,
  type ChoiceFault,
  type ChoiceInHand,
} from "./choice-in-hand.ts";

const texts = partnershipTexts.choicesDesk;
const LINE = "/evidence/:line{[0-9a-f-]{36}}";

/** Evidence and viewpoints of a policy choice, a line at a time. */
export const deskEvidenceRoutes = (releases: ReleasesAround): readonly PartnershipRoute[] => {
  const figures = releases.newest === "" ? undefined : releases;
  return [
    choiceRoute("get", "/evidence", (request, at) => showLine(request, at, undefined)),
    choiceRoute("post", "/evidence", (request, at) => saveLine(request, at, undefined, figures)),
    choiceRoute("get", LINE, async (request, at) => showLine(request, at, await lineOf(request, at))),
    choiceRoute("post", LINE, async (request, at) => saveLine(request, at, await lineOf(request, at), figures)),
    choiceRoute("post", `${LINE}/remove`, async (request, at) => {
      demandOf(at.mayWrite);
      await removeEvidence(request, atHand(request, at), request.part("line"));
      return { redirect: `${HERE}/${at.choice.id}`, notice: texts.evidence.removed };
    }),
    choiceRoute("get", "/viewpoints", (request, at) => showViewpoint(request, at)),
    choiceRoute("post", "/viewpoints", (request, at) => saveViewpoint(request, at)),
    choiceRoute("post", "/viewpoints/:line{[0-9a-f-]{36}}/remove", async (request, at) => {
      demandOf(at.mayWrite);
      await removeViewpoint(request, atHand(request, at), request.part("line"));
      return { redirect: `${HERE}/${at.choice.id}`, notice: texts.viewpoint.removed };
    }),
  ];
};

const atHand = ({ form }: SignedInRequest, { choice }: ChoiceInHand) => ({ id: choice.id, version: form.version() });

/** @throws Problem no-such-choice */
const lineOf = async ({ database, part }: SignedInRequest, { choice }: ChoiceInHand): Promise<EvidenceLine> => {
  const line = (await evidenceOf(database, choice.id)).find(({ id }) => id === part("line"));
  if (!line) throw new Problem("no-such-choice");
  return line;
};

const draftKey = ({ choice }: ChoiceInHand, line: EvidenceLine | undefined) => ({ form: "choice-evidence", key: line?.id ?? choice.id });

const showLine = async (
  request: SignedInRequest,
  at: ChoiceInHand,
  line: EvidenceLine | undefined,
  fault?: ChoiceFault,
): Promise<PartnershipAnswer> => {
  demandOf(at.mayWrite);
  const { evidence } = texts;
  const { values, savedOn } = fault
    ? { values: sentValues(request), savedOn: undefined }
    : await beginForm(request, draftKey(at, line), line ? lineValues(line) : { toleranceKind: "percent", certainty: "not judged" });
  return showForm(request, {
    ...{ title: line ? evidence.changeTitle : evidence.title, words: evidence.lead, back: backToChoice(at.choice), values, fault },
    action: `${HERE}/${at.choice.id}/evidence${line ? `/${line.id}` : ""}`,
    fields: await evidenceFields(request, line?.outcome),
    submit: line ? evidence.save : evidence.submit,
    version: at.choice.version,
    draft: { savedOn },
  });
};

/** A line as its form shows it: as it would be written again. */
const lineValues = (line: EvidenceLine): Readonly<Record<string, string>> => {
  const { kind, direction, betterFor, worseFor, certainty, certaintyWords, words, outcome } = line;
  const said = { kind, direction, betterFor, worseFor, certainty, certaintyWords, words, outcome: outcome.id };
  if (line.kind === "work") return { ...said, source: `/library/${line.work.slug}`, tolerance: "", toleranceKind: "percent" };
  if (line.kind === "pilot") return { ...said, source: line.pilot.reference, tolerance: "", toleranceKind: "percent" };
  const { dataflow, key, period, release, tolerance, toleranceKind } = line.figure;
  return { ...said, source: `${dataflow}/${key}.${period}@${release}`, tolerance: String(tolerance), toleranceKind };
};

const saveLine = async (
  request: SignedInRequest,
  at: ChoiceInHand,
  line: EvidenceLine | undefined,
  figures: Figures | undefined,
): Promise<PartnershipAnswer> => {
  demandOf(at.mayWrite);
  const here = `${HERE}/${at.choice.id}/evidence${line ? `/${line.id}` : ""}`;
  const kept = await answerDraft(request, draftKey(at, line), here);
  if (kept) return kept;
  const parsed = request.form.parse(evidenceShape);
  if (!parsed.ok) return showLine(request, at, line, { faults: parsed.faults, status: 422 });
  try {
    if (line) await changeEvidence(request, atHand(request, at), line.id, { written: parsed.values, figures });
    else await addEvidence(request, atHand(request, at), parsed.values, figures);
    await endDraft(request, draftKey(at, line));
  } catch (error) {
    return showLine(request, at, line, choiceFault(error));
  }
  return { redirect: `${HERE}/${at.choice.id}`, notice: line ? texts.evidence.saved : texts.evidence.added };
};

const showViewpoint = async (
  request: SignedInRequest,
  { choice, mayWrite }: ChoiceInHand,
  fault?: ChoiceFault,
): Promise<PartnershipAnswer> => {
  demandOf(mayWrite);
  const { viewpoint } = texts;
  return showForm(request, {
    ...{ title: viewpoint.title, words: viewpoint.lead, back: backToChoice(choice), action: `${HERE}/${choice.id}/viewpoints`, fault },
    ...{ fields: VIEWPOINT_FIELDS, values: fault ? sentValues(request) : {}, submit: viewpoint.submit, version: choice.version },
  });
};

const saveViewpoint = async (request: SignedInRequest, at: ChoiceInHand): Promise<PartnershipAnswer> => {
  demandOf(at.mayWrite);
  const parsed = request.form.parse(viewpointShape);
  if (!parsed.ok) return showViewpoint(request, at, { faults: parsed.faults, status: 422 });
  try {
    await addViewpoint(request, atHand(request, at), parsed.values);
  } catch (error) {
    return showViewpoint(request, at, choiceFault(error));
  }
  return { redirect: `${HERE}/${at.choice.id}`, notice: texts.viewpoint.added };
};
