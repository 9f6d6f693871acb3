import {
  answerShape,
  decideCase,
  deskResponses,
  endingShape,
  removeAuthorsAnswer,
  removeResponse,
  withdrawAuthorsAnswer,
  writeAuthorsAnswer,
  type CaseFile,
  type DeskResponses,
} from "#partnership";
import { Problem } from "#vocabulary";
import { deskDebatePage, deskResponsePage, partnershipTexts } from "#web";
import * as z from "zod";
import type { DeskRoute, PartnershipAnswer, PartnershipRoute, SignedInRequest } from "../../desk/desk-route.ts";
import { dayOf } from "../case-words.ts";
import { deskSides } from "../desk-ways.ts";
import { listPart, waysOn } from "../list-parts.ts";
import { faultsOf } from "../uptake/use-form.ts";
import { responseItem } from "./debate-data.ts";
import {
  deskResponseData,
  openCaseOf,
  responseInHandOf,
  type DeskDeed,
  type FailedAtDesk,
  type ResponseInHand,
} from "./desk-response-data.ts";
import { doAsResponder, DONE, type ResponderDeed } from "./followed-response.ts";
import { responseFault } from "./response-form.ts";

const HERE = "/desk/debate";
const PATH = "/desk/debate/:response{[0-9a-f-]{36}}";
const texts = partnershipTexts.debateDesk;
const words = partnershipTexts.cases.decideFields;
const SHOWS: readonly DeskResponses[] = ["waiting", "mine", "all"];

type Answer = (request: SignedInRequest, at: ResponseInHand) => Promise<PartnershipAnswer>;

const route = (method: "get" | "post", rest: string, answer: Answer): DeskRoute => ({
  kind: "desk",
  method,
  path: `${PATH}${rest}`,
  answer: async (request) => answer(request, await responseInHandOf(request)),
});

/** Responses at the desk: deciding on them, answering for the authors, taking back. */
export const DESK_DEBATE_ROUTES: readonly PartnershipRoute[] = [
  { kind: "desk", method: "get", path: HERE, answer: (request) => list(request) },
  route("get", "", (request, at) => show(request, at)),
  ...(["accept", "complete", "withdraw"] as const).map((deed) =>
    route("post", `/${deed}`, (request, at) => asResponder(request, at, deed)),
  ),
  route("post", "/decide", (request, at) => decide(request, at, "decide", () => openCaseOf(request, at.line))),
  route("post", "/remove", (request, at) =>
    end(request, at, { deed: "remove", field: "reason", notice: texts.removed, carryOut: removeResponse }),
  ),
  route("post", "/answer", (request, at) => writeAnswer(request, at)),
  route("post", "/answer/decide", (request, at) =>
    decide(request, at, "answer decide", async () => at.answer && openCaseOf(request, at.answer)),
  ),
  route("post", "/answer/withdraw", (request, at) =>
    end(request, at, { deed: "answer withdraw", field: "answerReason", notice: texts.answerWithdrawn, carryOut: withdrawAuthorsAnswer }),
  ),
  route("post", "/answer/remove", (request, at) =>
    end(request, at, { deed: "answer remove", field: "answerReason", notice: texts.removed, carryOut: removeAuthorsAnswer }),
  ),
];

const list = async (request: SignedInRequest): Promise<PartnershipAnswer> => {
  const { database, standing, query } = request;
  const shown = SHOWS.find((one) => one === query("show")) ?? "waiting";
  const part = listPart(query("page"));
  const { lines, total } = await deskResponses(database, standing, shown, part);
  const items = lines.map((line) => ({
    ...responseItem(line, `${HERE}/${line.id}`),
    title: line.title === "" ? texts.gone(line.reference) : line.title,
    state: line.answer === "waiting" ? `${texts.states[line.state]}; ${texts.answerWaits}` : texts.states[line.state],
    on: dayOf(line.sentAt),
  }));
  return { page: deskDebatePage({ shown, lines: items, ...waysOn(HERE, { show: shown }, part, total) }, await deskSides(request, HERE)) };
};

const show = async (request: SignedInRequest, at: ResponseInHand, failed?: FailedAtDesk): Promise<PartnershipAnswer> => ({
  page: deskResponsePage(await deskResponseData(request, at, failed), await deskSides(request, HERE)),
  status: failed?.status ?? 200,
});

/** The page again, as things stand now, with what could not be done and why. */
const showFailed = async (request: SignedInRequest, failed: FailedAtDesk): Promise<PartnershipAnswer> =>
  show(request, await responseInHandOf(request), failed);

const asResponder = async (request: SignedInRequest, { line, view }: ResponseInHand, deed: ResponderDeed): Promise<PartnershipAnswer> => {
  if (view !== "responder") throw new Problem("not-allowed", { reason: "only whoever wrote it does that" });
  const failed = await doAsResponder(request, deed, { id: line.id, personId: request.session.personId, version: request.form.version() });
  return failed ? showFailed(request, failed) : { redirect: `${HERE}/${line.id}`, notice: DONE[deed] };
};

const decisionShape = z.object({
  outcome: z.enum(["publish", "edits", "changes", "decline"], words.missingOutcome),
  reasons: z.string().min(3, words.missingReasons).max(8_000, words.long),
  basis: z.string().min(3, words.missingBasis).max(500, words.long),
});

const decide = async (
  request: SignedInRequest,
  { line, view }: ResponseInHand,
  deed: Extract<DeskDeed, "decide" | "answer decide">,
  caseOf: () => Promise<CaseFile | undefined>,
): Promise<PartnershipAnswer> => {
  const { form } = request;
  if (view !== "moderator")
    throw new Problem("not-allowed", { reason: "it is decided on by those who neither wrote it nor made what it answers" });
  const read = decisionShape.safeParse({ outcome: form.text("outcome"), reasons: form.text("reasons"), basis: form.text("basis") });
  if (!read.success) return showFailed(request, { deed, faults: faultsOf(read.error.issues), status: 422 });
  const { outcome, reasons, basis } = read.data;
  const fields: Readonly<Record<string, string>> =
    outcome === "edits" ? { editedTitle: form.text("editedTitle"), editedWords: form.text("editedWords") } : {};
  try {
    const file = await caseOf();
    if (!file) throw new Problem("response-state", { state: texts.states[line.state].toLowerCase(), wanted: "decided on" });
    await decideCase(request, { id: file.id, version: form.version() }, { outcome, reasons, basis, fields });
  } catch (error) {
    return showFailed(request, { deed, ...responseFault(error) });
  }
  return { redirect: `${HERE}/${line.id}`, notice: texts.decided };
};

interface Ending {
  readonly deed: Extract<DeskDeed, "remove" | "answer withdraw" | "answer remove">;
  readonly field: "reason" | "answerReason";
  readonly notice: string;
  readonly carryOut: typeof removeResponse;
}

const end = async (
  request: SignedInRequest,
  { line }: ResponseInHand,
  { deed, field, notice, carryOut }: Ending,
): Promise<PartnershipAnswer> => {
  const said = endingShape.safeParse({ reason: request.form.text(field) });
  if (!said.success) return showFailed(request, { deed, faults: { [field]: said.error.issues[0]!.message }, status: 422 });
  try {
    await carryOut(request, { id: line.id, version: request.form.version() }, said.data.reason);
  } catch (error) {
    return showFailed(request, { deed, ...responseFault(error) });
  }
  return { redirect: `${HERE}/${line.id}`, notice };
};

const writeAnswer = async (request: SignedInRequest, { line }: ResponseInHand): Promise<PartnershipAnswer> => {
  const said = answerShape.safeParse({ words: request.form.text("words") });
  if (!said.success) return showFailed(request, { deed: "answer", faults: faultsOf(said.error.issues), status: 422 });
  try {
    await writeAuthorsAnswer(request, { id: line.id, version: request.form.version() }, said.data.words);
  } catch (error) {
    return showFailed(request, { deed: "answer", ...responseFault(error) });
  }
  return { redirect: `${HERE}/${line.id}`, notice: texts.answerSent };
};
