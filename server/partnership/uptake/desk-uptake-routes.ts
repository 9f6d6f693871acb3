import {
  completeUptake,
  correctUptake,
  deskUptake,
  findCase,
  findPublished,
  findUptake,
  uptakeReasonShape,
  viewOfUptake,
  withdrawUptake,
  type Uptake,
  type UptakeValues,
} from "#partnership";
import { Problem } from "#vocabulary";
import { correctUsePage, deskUsePage, deskUsesPage, partnershipTexts, type FormState } from "#web";
import type { DeskRoute, PartnershipAnswer, PartnershipRoute, SignedInRequest } from "../../desk/desk-route.ts";
import { dayOf } from "../case-words.ts";
import { deskSides } from "../desk-ways.ts";
import { listPart, waysOn } from "../list-parts.ts";
import type { WorksAround } from "../works/works-around.ts";
import { emptyForm, sentForm } from "../works/work-in-hand.ts";
import { copiesData } from "./proof-data.ts";
import { useValues } from "./followed-use.ts";
import { faultsOf, readUse, useFault } from "./use-form.ts";
import { kindOptions, useHref, useItem, usePageData } from "./uses-data.ts";

export const HERE = "/desk/uptake";
const PATH = "/desk/uptake/:uptake{[0-9a-f-]{36}}";
const texts = partnershipTexts.uptake;

/** A report that somebody sees at the desk, and how. */
export interface UseInHand {
  readonly uptake: Uptake;
  readonly view: "verifier" | "reporter";
  /** Title of what was used, now. */
  readonly of: { readonly title: string; readonly slug: string; readonly language: string; readonly reference: string };
}

type Fault = ReturnType<typeof useFault>;
/** Where copies of proofs are kept; none are taken without. */
export type KeptFiles = WorksAround["files"];
type Deed = "correct" | "withdraw" | "complete" | "copy";

const inHand = async ({ database, standing, part }: SignedInRequest): Promise<UseInHand> => {
  const uptake = await findUptake(database, { id: part("uptake") });
  const view = uptake && (await viewOfUptake(database, standing, uptake));
  const of = uptake && (await findPublished(database, uptake.of.kind, { id: uptake.of.id }));
  if (!uptake || view === undefined || !of) throw new Problem("no-such-uptake");
  return { uptake, view, of };
};

/** A page or a form of one report, for those who see it. */
export const useRoute = (
  method: "get" | "post",
  rest: string,
  answer: (request: SignedInRequest, at: UseInHand) => Promise<PartnershipAnswer>,
): DeskRoute => ({
  kind: "desk",
  method,
  path: `${PATH}${rest}`,
  answer: async (request) => answer(request, await inHand(request)),
});

/** Reports of uses at the desk: those to be verified and one's own, completing, correcting and withdrawing one. */
export const deskUptakeRoutes = (files: KeptFiles): readonly PartnershipRoute[] => [
  { kind: "desk", method: "get", path: HERE, answer: (request) => list(request) },
  useRoute("get", "", (request, at) => showUse(request, at, files)),
  useRoute("post", "/complete", (request, at) => complete(request, at, files)),
  useRoute("get", "/correct", (request, at) => showCorrect(request, at)),
  useRoute("post", "/correct", (request, at) => correct(request, at)),
  useRoute("post", "/withdraw", (request, at) => withdraw(request, at, files)),
];

const list = async (request: SignedInRequest): Promise<PartnershipAnswer> => {
  const { database, standing, query } = request;
  const part = listPart(query("page"));
  const { lines, total } = await deskUptake(database, standing, part);
  const uses = lines.map((line) => ({
    ...useItem(line, `${HERE}/${line.id}`),
    state: texts.states[line.state],
    on: dayOf(line.reportedAt),
  }));
  return { page: deskUsesPage({ uses, ...waysOn(HERE, {}, part, total) }, await deskSides(request, HERE)) };
};

/** One report at the desk; after a form that failed, with what was written into it. */
export const showUse = async (
  request: SignedInRequest,
  { uptake, view, of }: UseInHand,
  files: KeptFiles,
  failed?: Fault & { readonly deed: Deed },
): Promise<PartnershipAnswer> => {
  const file = uptake.caseId === null ? undefined : await findCase(request.database, { id: uptake.caseId });
  const line = { ...uptake, ofSlug: of.slug, ofTitle: of.title, ofReference: of.reference, ofLanguage: of.language };
  const stateOf = (deed: Deed, values: FormState["values"] = {}): FormState =>
    failed?.deed === deed ? sentForm(request, failed) : emptyForm(request, values);
  const seen = uptake.verifiedAt !== null && (uptake.state === "verified" || uptake.state === "withdrawn");
  const withdrawn = uptake.state === "verified" || uptake.state === "needs more";
  const data = {
    use: await usePageData(request, line),
    id: uptake.id,
    version: uptake.version,
    state: texts.states[uptake.state],
    caseLink: file && { text: `${texts.desk.case}: ${file.reference}`, href: `/desk/cases/${file.reference}` },
    publicHref: seen ? useHref(uptake.reference) : undefined,
    correctHref: view === "verifier" && uptake.state === "verified" ? `${HERE}/${uptake.id}/correct` : undefined,
    missing:
      view === "reporter" && uptake.state === "needs more"
        ? { state: stateOf("complete", useValues(uptake)), kinds: kindOptions() }
        : undefined,
    withdrawal: withdrawn ? stateOf("withdraw") : undefined,
    copies: await copiesData(request, { uptake, view }, files ? stateOf("copy") : undefined),
  };
  return { page: deskUsePage(data, await deskSides(request, HERE)), status: failed?.status ?? 200 };
};

const showCorrect = async (request: SignedInRequest, { uptake, view }: UseInHand, failed?: Fault): Promise<PartnershipAnswer> => {
  if (view !== "verifier") throw new Problem("not-allowed", { reason: "a second person corrects what was verified" });
  const state = failed ? sentForm(request, failed) : emptyForm(request, useValues(uptake));
  const { id, version } = uptake;
  return {
    page: correctUsePage({ id, version, state, kinds: kindOptions() }, await deskSides(request, HERE)),
    status: failed?.status ?? 200,
  };
};

/** What a form says of a use and why, or its faults. */
const readCorrection = ({ form }: SignedInRequest): { readonly values: UptakeValues; readonly reason: string } | Fault => {
  const read = readUse(form);
  const said = uptakeReasonShape.safeParse({ reason: form.text("reason") });
  if (said.success && "values" in read) return { values: read.values, reason: said.data.reason };
  const faults = { ...("faults" in read ? read.faults : {}), ...(said.success ? {} : faultsOf(said.error.issues)) };
  return { faults, status: 422 };
};

const correct = async (request: SignedInRequest, at: UseInHand): Promise<PartnershipAnswer> => {
  const read = readCorrection(request);
  if ("faults" in read) return showCorrect(request, at, read);
  const { id } = at.uptake;
  try {
    await correctUptake(request, { id, version: request.form.version() }, read.values, read.reason);
  } catch (error) {
    return showCorrect(request, at, useFault(error));
  }
  return { redirect: `${HERE}/${id}`, notice: texts.desk.corrected };
};

const withdraw = async (request: SignedInRequest, at: UseInHand, files: KeptFiles): Promise<PartnershipAnswer> => {
  const { id } = at.uptake;
  const said = uptakeReasonShape.safeParse({ reason: request.form.text("reason") });
  if (!said.success) return showUse(request, at, files, { deed: "withdraw", faults: faultsOf(said.error.issues), status: 422 });
  try {
    await withdrawUptake(request, { id, version: request.form.version() }, said.data.reason);
  } catch (error) {
    return showUse(request, at, files, { deed: "withdraw", ...useFault(error) });
  }
  return { redirect: `${HERE}/${id}`, notice: texts.desk.withdrawn };
};

const complete = async (request: SignedInRequest, at: UseInHand, files: KeptFiles): Promise<PartnershipAnswer> => {
  const { id } = at.uptake;
  const read = readUse(request.form);
  if ("faults" in read) return showUse(request, at, files, { deed: "complete", faults: read.faults, status: 422 });
  try {
    await completeUptake(request, { id, version: request.form.version() }, read.values, at.of.title);
  } catch (error) {
    return showUse(request, at, files, { deed: "complete", ...useFault(error) });
  }
  return { redirect: `${HERE}/${id}`, notice: texts.desk.completed };
};
