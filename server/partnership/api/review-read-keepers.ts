import type { ConflictsAnswer, InvitationAnswer, SubmissionChangesAnswer, SubmissionTextAnswer } from "#contract";
import {
  assignmentsFor,
  bodyLabels,
  creditedReviewers,
  exactBinding,
  explainConflicts,
  findAssignment,
  findAuthorTraces,
  findReviewers,
  findSubmission,
  findVersion,
  invitationFacts,
  listSubmissions,
  profileOf,
  readSubmission,
  reviewInterestsOf,
  reviewsOf,
  SMALLEST_SHOWN,
  statisticsByYear,
  versionContributors,
  waiversFor,
  type Assignment,
  type AtMoment,
  type SeenSubmission,
  type ShownFinding,
} from "#partnership";
import { Problem } from "#vocabulary";
import { neutralName } from "../review/neutral-name.ts";
import { changesBetween, demandHandedIn, textWithoutNames } from "../review/version-changes.ts";
import { hrefOf, type Keepers, type Reader } from "./api-request.ts";
import { bodyLinkOf } from "./body-answers.ts";
import { listAnswer, shortListAnswer } from "./list-answer.ts";
import { submissionAnswer } from "./submission-answers.ts";

/** @throws Problem no-such-submission, the same whether there is none or it is not theirs to know of */
export const seenSubmission = async ({ database, standing }: Reader, id: string): Promise<SeenSubmission> => {
  const seen = await readSubmission(database, standing, { id });
  if (!seen) throw new Problem("no-such-submission", { submission: id });
  return seen;
};

/** The reader's own invitation. @throws Problem no-such-invitation, the same whether there is none or it is another's */
export const ownInvitation = async ({ database, personId }: Reader, id: string): Promise<Assignment> => {
  const found = await findAssignment(database, id);
  if (!found || personId === undefined || found.personId !== personId) throw new Problem("no-such-invitation");
  return found;
};

const momentOf = ({ database, now }: Reader): AtMoment => ({ tables: () => database.tables(), now }) as AtMoment;

const findingsOf = (findings: readonly ShownFinding[]) =>
  findings.map(({ rule, effect, path, waivable }) => ({ rule, effect, words: path, waivable }));

const textAnswer = async (reader: Reader, { view, anonymity, versionId, authors }: SeenSubmission): Promise<SubmissionTextAnswer> => {
  const version = versionId === undefined ? undefined : await findVersion(reader.database, { id: versionId });
  if (!version) throw new Problem("not-allowed", { reason: "its content is not open to you" });
  const { hash, number, title, abstract, summary, language, licence, source } = version;
  const contributors = authors === undefined ? null : await versionContributors(reader.database, version.id);
  const isHidden = authors === undefined;
  const hides = view === "author" && anonymity === "both hidden";
  const names = contributors?.map(({ name }) => name) ?? [];
  return {
    ...{ number, title, abstract, summary, language, licence },
    source: isHidden ? await textWithoutNames(version, reader.works.around) : source,
    // It is made of the authors' names too: whoever has the text would find them by trying.
    versionHash: isHidden ? "" : hash,
    bibliography: version.bibliography.map((item) => ({ ...item })),
    files: version.files.map(({ name, type, sha256, bytes, alternative }, place) => ({
      ...{ name: isHidden ? neutralName({ type }, place + 1) : name, sha256: isHidden ? "" : sha256 },
      ...{ type, bytes, alternative },
    })),
    traces: hides ? findAuthorTraces(`${abstract}\n${source}`, names).map(({ line, words }) => ({ line, words })) : null,
    contributors: contributors?.map(({ name, roles }) => ({ name, roles: [...roles] })) ?? null,
  };
};

const changesAnswer = async (reader: Reader, id: string, pair: readonly [number, number]): Promise<SubmissionChangesAnswer> => {
  const { database, works } = reader;
  const seen = await seenSubmission(reader, id);
  const submission = await findSubmission(database, { id });
  if (!submission || seen.versionId === undefined || seen.view === "reviewer")
    throw new Problem("not-allowed", { reason: "its content is not open to you" });
  const at = { seen, submission };
  await demandHandedIn(database, at, pair);
  const changes = await changesBetween(database, at, works.around, pair);
  if (!changes) throw new Problem("no-such-version");
  const [older, newer] = pair;
  return {
    ...{ older, newer },
    fields: changes.fields.map(([name, before, now]) => ({ name, before, now })),
    paragraphs: changes.text.paragraphs.map(({ kind, pieces }) => ({ kind, pieces: pieces.map((piece) => ({ ...piece })) })),
    figures: changes.text.figures.map((change) => ({
      kind: change.kind,
      before: "before" in change ? exactBinding(change.before) : null,
      now: "now" in change ? exactBinding(change.now) : null,
    })),
  };
};

const invitationAnswer = async ({ database }: Reader, own: Assignment): Promise<InvitationAnswer> => {
  const facts = await invitationFacts(database, own.id);
  const submission = await findSubmission(database, { id: own.submissionId });
  if (!facts || !submission) throw new Problem("no-such-invitation");
  const { declared } = await reviewInterestsOf(database, own.submissionId, own.personId);
  const said = declared.find(({ capacity }) => capacity === "reviewer");
  const { reference, title, abstract, kind, language, anonymity, state, roundOpen, answerUntil, dueOn } = facts;
  return {
    ...{ reference, title, abstract, kind, language, anonymity, state, roundOpen, answerUntil },
    id: own.id,
    version: own.version,
    submission: hrefOf("submissions", own.submissionId),
    as: own.kind,
    reviewer: own.reviewerNumber,
    due: dueOn,
    scores: profileOf(submission.profile).scores.map(({ name, words, most }) => ({ name, words, most })),
    openness: { publishText: own.publishText, sign: own.sign, credit: own.credit },
    declared: said ? { hasInterest: said.hasInterest, words: said.words } : null,
  };
};

export const SUBMISSION_READ_KEEPERS: Keepers<
  "listSubmissions" | "getSubmission" | "getSubmissionText" | "getSubmissionChanges" | "getConflicts" | "findReviewers"
> = {
  listSubmissions: async ({ database, standing, query, part }) => {
    const [at = "", id = ""] = part.after ?? [];
    const after = part.after === undefined ? undefined : { at: new Date(at), id };
    const { submissions, total } = await listSubmissions(database, standing, query, { from: 0, most: part.limit + 1, after });
    const answer = listAnswer(part, {
      rows: submissions,
      keyOf: ({ submittedAt, id: last }) => [submittedAt.toISOString(), last],
      itemOf: ({ id: one, reference, title, kind, state, submittedAt, whole }) => ({
        ...{ id: one, reference, title, kind, state, whole },
        href: hrefOf("submissions", one),
        submitted: submittedAt.toISOString(),
      }),
      total,
    });
    return { answer };
  },
  getSubmission: async (request) => {
    const seen = await seenSubmission(request, request.parts.submission);
    return { answer: await submissionAnswer(request, seen), version: seen.version };
  },
  getSubmissionText: async (request) => ({
    answer: await textAnswer(request, await seenSubmission(request, request.parts.submission)),
  }),
  getSubmissionChanges: async (request) => {
    const { submission, older, newer } = request.parts;
    return { answer: await changesAnswer(request, submission, [older, newer]) };
  },
  getConflicts: async (request) => {
    const { database, standing, parts, query } = request;
    const { submission: submissionId } = parts;
    await seenSubmission(request, submissionId);
    const { person: personId, capacity } = query;
    const found = await explainConflicts(momentOf(request), standing, { submissionId, personId, capacity });
    if (!found) throw new Problem("not-allowed", { reason: "what was found is for whoever sees all of the submission" });
    const waivers = await waiversFor(database, { submissionId, personId });
    const waived = waivers.map(({ rule, reason, givenAt }) => ({ rule, reason, at: givenAt.toISOString() }));
    const answer: ConflictsAnswer = { effect: found.effect, findings: findingsOf(found.findings), waived };
    return { answer };
  },
  findReviewers: async (request) => {
    const { standing, parts, query } = request;
    const asked = { submissionId: parts.submission, words: query.q, page: query.page };
    const found = await findReviewers(momentOf(request), standing, asked);
    const { total, page, pages, blocked } = found;
    const candidates = found.candidates.map(({ personId, name, country, speaksFor, speaksAgainst, warnings, load, fictitious }) => ({
      ...{ country, speaksFor, speaksAgainst, fictitious },
      person: { id: personId, name },
      warnings: findingsOf(warnings),
      open: load.open,
      lastYear: load.lastYear,
    }));
    const balance = found.balance.map(({ label, parts: all }) => ({
      label,
      parts: all.map(({ name, people }) => ({ name, people: people ?? null })),
    }));
    return { answer: { candidates, total, page, pages, blocked, balance } };
  },
};

export const INVITATION_READ_KEEPERS: Keepers<"listInvitations" | "getInvitation" | "getOwnReview" | "getReviewStatistics"> = {
  listInvitations: async ({ database, personId, part }) => {
    const answer = shortListAnswer(part, {
      rows: await assignmentsFor(database, personId!),
      // The newest first: moments count down.
      keyOf: ({ invitedAt, id }) => [String(Number.MAX_SAFE_INTEGER - invitedAt.getTime()), id],
      itemOf: ({ id, state, invitedAt, answerUntil, dueOn, reviewerNumber }) => ({
        ...{ id, state, answerUntil },
        href: hrefOf("invitations", id),
        invited: invitedAt.toISOString(),
        due: dueOn,
        reviewer: reviewerNumber,
      }),
    });
    return { answer };
  },
  getInvitation: async (request) => {
    const own = await ownInvitation(request, request.parts.invitation);
    return { answer: await invitationAnswer(request, own), version: own.version };
  },
  getOwnReview: async (request) => {
    const own = await ownInvitation(request, request.parts.invitation);
    const review = (await reviewsOf(request.database, own.submissionId)).get(own.id);
    const version = review?.version ?? 0;
    const answer = {
      version,
      handedIn: own.submittedAt?.toISOString() ?? null,
      scores: review?.scores ?? {},
      words: review?.openWords ?? "",
      confidential: review?.confidentialWords ?? "",
      recommendation: review?.recommendation ?? null,
      points: (review?.points ?? []).map(({ number, words, must }) => ({ number, words, must })),
      saved: review?.savedAt.toISOString() ?? null,
    };
    return { answer, version };
  },
  getReviewStatistics: async ({ database, today }) => {
    const years = await statisticsByYear(database);
    const labels = await bodyLabels(
      database,
      years.flatMap(({ bodyId }) => bodyId ?? []),
      today,
    );
    const answer = {
      smallest: SMALLEST_SHOWN,
      years: years.map(({ bodyId, year, ...counts }) => {
        const label = bodyId === null ? undefined : labels.get(bodyId);
        return {
          year,
          body: label ? bodyLinkOf(label) : null,
          submissions: counts.submissions ?? null,
          accepted: counts.accepted ?? null,
          rejected: counts.rejected ?? null,
          acceptanceRate: counts.acceptanceRate ?? null,
          medianDaysToFirstDecision: counts.medianDaysToFirstDecision ?? null,
          medianDaysToAcceptance: counts.medianDaysToAcceptance ?? null,
        };
      }),
      reviewers: (await creditedReviewers(database)).map(({ name, year, reviews }) => ({ name, year, reviews })),
    };
    return { answer };
  },
};
