import {
  approvalsOf,
  askForApproval,
  findAuthorTraces,
  findVersion,
  findWorkKind,
  listSubmissions,
  profileForKind,
  submitWork,
  versionText,
  versionsOf,
  type NewSubmission,
  type ReviewProfile,
  type SuggestedReviewer,
} from "#partnership";
import { Problem } from "#vocabulary";
import { askApprovalPage, partnershipTexts, submitWorkPage, writtenDay } from "#web";
import type { PartnershipAnswer, PartnershipRoute, SignedInRequest } from "../../../desk/desk-route.ts";
import { dayOf, outcomeOf } from "../../case-words.ts";
import { deskSides } from "../../desk-ways.ts";
import { keptBackWords } from "../../works/cleaned-files.ts";
import type { WorksAround } from "../../works/works-around.ts";
import { emptyForm, sentForm, workRoute, type WorkFault, type WorkInHand } from "../../works/work-in-hand.ts";

const { submit: texts, submissionStates } = partnershipTexts.reviewReviewer;
const HERE = "/desk/works";
const MOST_PEOPLE = 20;

/** Sending a work to review from its pages, or asking its body to approve it. */
export const submitRoutes = ({ files }: WorksAround): readonly PartnershipRoute[] => [
  workRoute("get", "/review", (request, at) => show(request, at, files)),
  workRoute("post", "/review", (request, at) => (isApprovedByBody(at) ? askBody(request, at) : submit(request, at, files))),
];

const isApprovedByBody = ({ work }: WorkInHand): boolean => findWorkKind(work.kind)?.profile === "body approval";

const show = (request: SignedInRequest, at: WorkInHand, files: WorksAround["files"], fault?: WorkFault): Promise<PartnershipAnswer> =>
  isApprovedByBody(at) ? showApproval(request, at, fault) : showSubmission(request, at, files, fault);

const versionOptions = async ({ database }: SignedInRequest, workId: string) =>
  (await versionsOf(database, workId)).map(({ id, number, madeAt }) => ({
    value: id,
    label: texts.versionOption(number, writtenDay(dayOf(madeAt))),
  }));

const optionsOf = (words: Readonly<Record<string, string>>) => Object.entries(words).map(([value, label]) => ({ value, label }));

const showSubmission = async (
  request: SignedInRequest,
  at: WorkInHand,
  files: WorksAround["files"],
  fault?: WorkFault,
): Promise<PartnershipAnswer> => {
  const { database, standing } = request;
  const { work, around } = at;
  const profile = profileForKind(work.kind);
  if (!profile) throw new Problem("work-not-reviewed", { kind: work.kind });
  const all = await listSubmissions(database, standing, { show: "all", part: "written", workId: work.id }, { from: 0, most: 50 });
  const open = all.submissions.find(({ state }) => state !== "released" && state !== "rejected" && state !== "withdrawn");
  const versions = await versionOptions(request, work.id);
  const maySend = around.mayWrite && !open && (work.state === "draft" || work.state === "rejected" || work.state === "published");
  if (fault && (!maySend || versions.length === 0)) throw new Problem("bad-review", { field: "work", reason: texts.notNow });
  const newest = versions[0] && (await findVersion(database, { id: versions[0].value }));
  const data = {
    demands: demandsOf(profile),
    scores: profile.scores.map(({ words }) => words),
    versions,
    anonymity: optionsOf(texts.anonymityOptions),
    stages: optionsOf(texts.stageOptions),
    state: maySend
      ? fault
        ? sentForm(request, fault)
        : emptyForm(request, { version: versions[0]?.value ?? "", stages: "one" })
      : undefined,
    traces: newest && (await tracesOf(request, newest.id)),
    filesWarning: (newest?.files.length ?? 0) > 0,
    keptBack: maySend ? await keptBackWords(files, newest?.files ?? []) : [],
    standing: open && { text: `${open.reference}, ${submissionStates[open.state]}`, href: `/desk/review/${open.reference}` },
    earlier: all.submissions
      .filter((one) => one !== open)
      .map(({ reference, state, submittedAt }) => ({
        link: { text: reference, href: `/desk/review/${reference}` },
        state: submissionStates[state],
        on: dayOf(submittedAt),
      })),
  };
  return { page: submitWorkPage(around, data, await deskSides(request, HERE)), ...(fault ? { status: fault.status } : {}) };
};

const tracesOf = async ({ database }: SignedInRequest, versionId: string) => {
  const { source, names } = await versionText(database, versionId);
  return findAuthorTraces(source, names);
};

const demandsOf = ({ experts, officer, answerDays, reviewDays, commentDays }: ReviewProfile): readonly string[] => [
  texts.experts(experts),
  ...(officer ? [texts.officer] : []),
  texts.days(answerDays, reviewDays),
  ...(commentDays === undefined ? [] : [texts.comments(commentDays)]),
];

const submit = async (request: SignedInRequest, at: WorkInHand, files: WorksAround["files"]): Promise<PartnershipAnswer> => {
  const read = await readSubmissionForm(request, at);
  if ("faults" in read) return show(request, at, files, { faults: read.faults, status: 422 });
  try {
    const { reference, traces } = await submitWork(request, read);
    const notice = traces.length === 0 ? texts.done(reference) : texts.doneWithTraces(reference, traces.length);
    return { redirect: `${HERE}/${at.work.id}/review`, notice };
  } catch (error) {
    return show(request, at, files, faultOf(error));
  }
};

const faultOf = (error: unknown): WorkFault => {
  if (!(error instanceof Problem) || (error.status !== 409 && error.status !== 422)) throw error;
  const inVersion = error.code === "bad-review" && error.values["field"] === "version";
  const words = error.code === "bad-review" ? `${String(error.values["reason"])}.` : `${error.message} ${error.remedy}`;
  return { faults: { [inVersion ? "version" : "form"]: words }, status: error.status };
};

const isOneOf = <Word extends string>(words: Readonly<Record<Word, string>>, word: string): word is Word => Object.hasOwn(words, word);

const readSubmissionForm = async (
  request: SignedInRequest,
  at: WorkInHand,
): Promise<NewSubmission | { readonly faults: Readonly<Record<string, string>> }> => {
  const { form } = request;
  const { choose } = partnershipTexts.desk.form;
  const [anonymity, stages] = [form.text("anonymity"), form.text("stages")];
  const suggested = readPeople(form.text("suggested"), "suggested");
  const opposed = readPeople(form.text("opposed"), "opposed");
  const version = await ownVersion(request, at);
  const faults = {
    ...(version ? {} : { version: choose }),
    ...(isOneOf(texts.anonymityOptions, anonymity) ? {} : { anonymity: choose }),
    ...(isOneOf(texts.stageOptions, stages) ? {} : { stages: choose }),
    ...(typeof suggested === "string" ? { suggested } : {}),
    ...(typeof opposed === "string" ? { opposed } : {}),
    ...(form.text("confirm") === "yes" ? {} : { confirm: texts.confirmMissing }),
  };
  if (!version || typeof suggested === "string" || typeof opposed === "string" || Object.keys(faults).length > 0) return { faults };
  return {
    versionId: version,
    anonymity: anonymity as NewSubmission["anonymity"],
    stages: stages as NewSubmission["stages"],
    suggested: [...suggested, ...opposed],
  };
};

/** The version that the form names, where it is one of this work. */
const ownVersion = async ({ form, database }: SignedInRequest, { work }: WorkInHand): Promise<string | undefined> => {
  const version = await findVersion(database, { id: form.text("version") });
  return version?.workId === work.id ? version.id : undefined;
};

const LONGEST_NAME = 200;

/** People of a field, one on each line; or what is wrong with it, in words. */
const readPeople = (written: string, wish: SuggestedReviewer["wish"]): readonly SuggestedReviewer[] | string => {
  const lines = written
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  if (lines.length > MOST_PEOPLE) return texts.tooMany;
  const people: SuggestedReviewer[] = [];
  for (const line of lines) {
    const [name = "", ...rest] = line.split(";").map((part) => part.trim());
    const address = rest.find((part) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(part)) ?? null;
    const reason = rest.filter((part) => part !== address && part !== "").join("; ");
    if (name === "" || name.length > LONGEST_NAME) return texts.badLine(line.slice(0, 60));
    if (wish === "opposed" && reason === "") return texts.noReason(name);
    people.push({ name, address: address?.toLowerCase() ?? null, personId: null, wish, reason: reason.slice(0, 1_000) });
  }
  return people;
};

const showApproval = async (request: SignedInRequest, { work, around }: WorkInHand, fault?: WorkFault): Promise<PartnershipAnswer> => {
  const approvals = await approvalsOf(request.database, work.id);
  const waits = approvals.some(({ state }) => state === "open" || state === "waiting");
  const versions = await versionOptions(request, work.id);
  const maySend = around.mayWrite && !waits && (work.state === "draft" || work.state === "published");
  if (fault && (!maySend || versions.length === 0)) throw new Problem("bad-review", { field: "work", reason: texts.notNow });
  const data = {
    versions,
    state: maySend ? (fault ? sentForm(request, fault) : emptyForm(request, { version: versions[0]?.value ?? "" })) : undefined,
    cases: approvals.map(({ reference, state, outcome, versionNumber, openedAt }) => ({
      link: { text: reference, href: `/desk/cases/${reference}` },
      version: texts.approvalWords(versionNumber),
      state: outcomeOf("body-approval", outcome) || texts.approvalStates[state],
      on: dayOf(openedAt),
    })),
  };
  return { page: askApprovalPage(around, data, await deskSides(request, HERE)), ...(fault ? { status: fault.status } : {}) };
};

const askBody = async (request: SignedInRequest, at: WorkInHand): Promise<PartnershipAnswer> => {
  const { form } = request;
  const version = await ownVersion(request, at);
  const faults = {
    ...(version ? {} : { version: partnershipTexts.desk.form.choose }),
    ...(form.text("confirm") === "yes" ? {} : { confirm: texts.confirmMissing }),
  };
  if (!version || Object.keys(faults).length > 0) return showApproval(request, at, { faults, status: 422 });
  try {
    return { redirect: `${HERE}/${at.work.id}/review`, notice: texts.asked(await askForApproval(request, version)) };
  } catch (error) {
    return showApproval(request, at, faultOf(error));
  }
};
