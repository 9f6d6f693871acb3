import {
  allRulesOfDebate,
  findAuthorsAnswer,
  findCase,
  mayWriteAuthorsAnswer,
  responseLine,
  shownSummary,
  viewOfResponse,
  wasPublished,
  type AuthorsAnswer,
  type CaseFile,
  type ResponseLine,
  type ResponseView,
} from "#partnership";
import { Problem } from "#vocabulary";
import { partnershipTexts, type DeskResponseData, type FormState } from "#web";
import type { SignedInRequest } from "../../desk/desk-route.ts";
import { publishedHref } from "../published-links.ts";
import { responseHref, responseWords } from "./debate-data.ts";
import { faultWords, hasForm, offeredEdits, responderDeeds, stepLines, type FailedDeed, type ResponderDeed } from "./followed-response.ts";

const texts = partnershipTexts.debateDesk;

/** A response that somebody sees at the desk, and how. */
export interface ResponseInHand {
  readonly line: ResponseLine;
  readonly view: ResponseView;
  readonly answer: AuthorsAnswer | undefined;
}

export type DeskDeed = ResponderDeed | "decide" | "remove" | "answer" | "answer decide" | "answer withdraw" | "answer remove";

export interface FailedAtDesk {
  readonly deed: DeskDeed;
  readonly faults: FormState["faults"];
  readonly status: 409 | 422;
}

/** @throws Problem no-such-response */
export const responseInHandOf = async ({ database, standing, part, now }: SignedInRequest): Promise<ResponseInHand> => {
  const line = await responseLine(database, part("response"));
  const view = line && (await viewOfResponse(database, standing, line, now));
  if (!line || view === undefined) throw new Problem("no-such-response");
  return { line, view, answer: await findAuthorsAnswer(database, line.id) };
};

/** The open case in which a response or an answer is decided on. */
export const openCaseOf = async (
  { database }: Pick<SignedInRequest, "database">,
  { caseId, state }: { readonly caseId: string | null; readonly state: string },
): Promise<CaseFile | undefined> => {
  const file = caseId === null || state !== "waiting" ? undefined : await findCase(database, { id: caseId });
  return file?.state === "open" ? file : undefined;
};

const EMPTY: FormState["values"] = {};

/** Everything that the page of a response at the desk shows to whoever looks at it. */
export const deskResponseData = async (
  request: SignedInRequest,
  { line, view, answer }: ResponseInHand,
  failed?: FailedAtDesk,
): Promise<DeskResponseData> => {
  const { csrf, form, database, session } = request;
  const stateOf = (deed: DeskDeed, values: FormState["values"] = EMPTY): FormState =>
    failed?.deed === deed ? { values: form.values(), faults: failed.faults, csrf } : { values, faults: {}, csrf };
  const decides = view === "moderator";
  const [file, answerFile] = decides ? await Promise.all([openCaseOf(request, line), openCaseOf(request, answer ?? CLOSED)]) : [];
  const isOwnAnswer = answer !== undefined && answer.writtenBy === session.personId;
  const gone = line.state === "withdrawn" || line.state === "removed";
  const data = {
    ...{ id: line.id, csrf, gone, state: texts.states[line.state], reasons: view === "author" ? "" : line.reasons },
    response: await responseWords(request, line),
    offered: decides ? offeredEdits(line) : undefined,
    steps: view === "author" ? [] : await stepLines(database, line.id),
    links: linksOf(line, file),
    work: decides && !gone ? await workOf(request, line) : undefined,
    rules: decides ? ((await allRulesOfDebate(database)).find(({ id }) => id === line.rulesId)?.rules ?? []) : [],
    decision: file && { state: stateOf("decide", { editedTitle: line.title, editedWords: line.words }), version: file.version },
    removal: decides && line.state === "published" ? { state: stateOf("remove"), version: line.version } : undefined,
    deeds: view === "responder" ? responderDeeds(line, request, isResponders(failed) ? failed : undefined) : undefined,
    answer: answerSeen(view, answer),
    answerDecision: answer && answerFile && { state: stateOf("answer decide"), version: answerFile.version },
    answerWriting:
      view === "author" && line.state === "published" && mayWriteAuthorsAnswer(answer)
        ? { state: stateOf("answer", { words: answer?.words ?? "" }), version: line.version }
        : undefined,
    answerWithdrawal:
      isOwnAnswer && view === "author" && ["waiting", "changes asked", "published"].includes(answer.state)
        ? { state: stateOf("answer withdraw"), version: answer.version }
        : undefined,
    answerRemoval: decides && answer?.state === "published" ? { state: stateOf("answer remove"), version: answer.version } : undefined,
  };
  return { ...data, failure: failed && failureOf(data, failed, request) };
};

const FORMS: Readonly<Record<Exclude<DeskDeed, ResponderDeed>, keyof DeskResponseData>> = {
  decide: "decision",
  remove: "removal",
  answer: "answerWriting",
  "answer decide": "answerDecision",
  "answer withdraw": "answerWithdrawal",
  "answer remove": "answerRemoval",
};
const WRITTEN = ["reasons", "words", "reason", "answerReason"] as const;

/** What could not be done where its form is gone from the page, because somebody else was first: nothing that was written is lost. */
const failureOf = (
  data: Omit<DeskResponseData, "failure">,
  failed: FailedAtDesk,
  { form }: SignedInRequest,
): DeskResponseData["failure"] => {
  const shown = isResponders(failed)
    ? data.deeds !== undefined && hasForm(data.deeds, failed.deed)
    : data[FORMS[failed.deed as keyof typeof FORMS] as keyof typeof data] !== undefined;
  const written = WRITTEN.map((name) => form.text(name)).filter((words) => words !== "");
  return shown ? undefined : { words: faultWords(failed), written: written.join("\n\n") };
};

const CLOSED = { caseId: null, state: "" } as const;
const isResponders = (failed: FailedAtDesk | undefined): failed is FailedDeed =>
  failed?.deed === "accept" || failed?.deed === "complete" || failed?.deed === "withdraw";

const linksOf = (line: ResponseLine, file: CaseFile | undefined): DeskResponseData["links"] => [
  ...(file ? [{ text: `${texts.case}: ${file.reference}`, href: `/desk/cases/${file.reference}` }] : []),
  ...(wasPublished(line) ? [{ text: texts.public, href: responseHref(line.reference) }] : []),
];

/** The answer: whoever responded sees it once readers do. */
const answerSeen = (view: ResponseView, answer: AuthorsAnswer | undefined): DeskResponseData["answer"] => {
  if (!answer || (view === "responder" && answer.state !== "published")) return undefined;
  const { words, state, reasons, version } = answer;
  return { words, version, state: texts.answerStates[state], reasons: view === "responder" ? "" : reasons };
};

const workOf = async ({ database }: SignedInRequest, line: ResponseLine): Promise<DeskResponseData["work"]> => ({
  title: line.ofTitle,
  summary: await shownSummary(database, line.of),
  href: publishedHref(line.of.kind, line.ofSlug),
});
