import {
  commentOnCorrection,
  findCase,
  findCorrection,
  findPublished,
  findWork,
  statementShape,
  subjectOfWork,
  viewOfCorrection,
  type Published,
} from "#partnership";
import { Problem } from "#vocabulary";
import { deskCorrectionPage, partnershipTexts, type FormState, type Link } from "#web";
import type { PartnershipAnswer, PartnershipRoute, SignedInRequest } from "../../desk/desk-route.ts";
import { deskSides } from "../desk-ways.ts";
import { publishedHref } from "../published-links.ts";
import { faultsOf } from "../uptake/use-form.ts";
import { emptyForm, sentForm } from "../works/work-in-hand.ts";

const PATH = "/desk/corrections/:request{[0-9a-f-]{36}}";
const texts = partnershipTexts.corrections;

/** A request for a correction at the desk, where those who made the work are heard. */
export const DESK_CORRECTION_ROUTES: readonly PartnershipRoute[] = [
  { kind: "desk", method: "get", path: PATH, answer: (request) => show(request) },
  { kind: "desk", method: "post", path: `${PATH}/say`, answer: (request) => say(request) },
];

const show = async (request: SignedInRequest, failed?: FormState): Promise<PartnershipAnswer> => {
  const { database, standing, part } = request;
  const asked = await findCorrection(database, { id: part("request") });
  const view = asked && (await viewOfCorrection(database, standing, asked));
  const of = asked && (await findPublished(database, asked.of.kind, { id: asked.of.id }));
  if (!asked || view === undefined || !of) throw new Problem("no-such-correction");
  const { id, reference, place, wrong, correction, source, reasons, state, caseId } = asked;
  const file = view === "maker" || caseId === null ? undefined : await findCase(database, { id: caseId });
  const data = {
    ...{ id, reference, reasons, state: texts.states[state] },
    of: { text: of.title, href: publishedHref(of.kind, of.slug) },
    asked: { place, wrong, correction, source },
    caseLink: file && { text: `${texts.desk.case}: ${file.reference}`, href: `/desk/cases/${file.reference}` },
    noteLink: view === "decider" && state === "open" ? await noteLink(request, of) : undefined,
    say: view === "maker" && state === "open" ? (failed ?? emptyForm(request)) : undefined,
  };
  return { page: deskCorrectionPage(data, await deskSides(request, "/desk")), status: failed ? 422 : 200 };
};

/** Where a correction is noted, which comes before the decision that says so; for those who may note one. */
const noteLink = async ({ database, may }: SignedInRequest, { kind, id, slug }: Published): Promise<Link | undefined> => {
  const work = kind === "work" ? await findWork(database, { id }) : undefined;
  if (work?.state !== "published" || !may("release-work", await subjectOfWork(database, work)).allowed) return undefined;
  return { text: texts.desk.note, href: `/desk/works/published/${encodeURIComponent(slug)}` };
};

const say = async (request: SignedInRequest): Promise<PartnershipAnswer> => {
  const said = statementShape.safeParse({ words: request.form.text("words") });
  if (!said.success) return show(request, sentForm(request, { faults: faultsOf(said.error.issues), status: 422 }));
  const id = request.part("request");
  await commentOnCorrection(request, id, said.data.words);
  return { redirect: `/desk/corrections/${id}`, notice: texts.desk.said };
};
