import type { WorkDraftAnswer } from "#contract";
import {
  aboutShape,
  addWorkFile,
  askForApproval,
  beginAnswer,
  commentOnDraft,
  commentsOf,
  contributorShape,
  contributorsOf,
  correctWork,
  draftOf,
  draftShape,
  filesOfWork,
  findGap,
  findVersion,
  findWork,
  freezeVersion,
  importLiterature,
  isWritten,
  mayInDraft,
  newWorkShape,
  openBodies,
  openWork,
  personNames,
  removeWorkFile,
  retractWork,
  saveWorkDraft,
  setContributors,
  setLiterature,
  setTags,
  settleComment,
  withdrawWork,
  worksOf,
  type Work,
} from "#partnership";
import { Problem } from "#vocabulary";
import { dayOf } from "../case-words.ts";
import { change, hrefOf, type Done, type Keepers, type Reader } from "./api-request.ts";
import { bodyAt } from "./bodies-keepers.ts";
import { byShape } from "./by-shape.ts";
import { contributorAnswers, fileAnswers, workAt } from "./library-keepers.ts";
import { shortListAnswer } from "./list-answer.ts";

/** So many entries at most, as the desk has it. */
const MOST_ENTRIES = 2_000;

/** @throws Problem no-such-work for everybody but its contributors */
const ownWork = async ({ database, standing }: Reader, id: string): Promise<Work> => {
  const work = await findWork(database, { id });
  if (!work || !(await mayInDraft(database, standing, "see-draft", work.id)).allowed) throw new Problem("no-such-work");
  return work;
};

const draftAnswer = async (reader: Reader, work: Work): Promise<WorkDraftAnswer> => {
  const { database, standing } = reader;
  const [draft, files, contributors, may] = await Promise.all([
    draftOf(database, work.id),
    filesOfWork(database, work.id),
    contributorsOf(database, work.id),
    mayInDraft(database, standing, "write-work", work.id),
  ]);
  const { version, title, abstract, summary, source, bibliography } = draft;
  const answers = await contributorAnswers(reader, contributors);
  return {
    ...{ version, title, abstract, summary, source },
    work: { id: work.id, reference: work.reference, href: hrefOf("works", work.id), version: work.version },
    state: work.state,
    mayWrite: may.allowed && isWritten(work.state),
    bibliography: bibliography.map((item) => ({ ...item })),
    files: fileAnswers(
      files.map(({ name, mediaType: type, hash: sha256, bytes, purpose, alternative }) => ({
        ...{ name, type, sha256, bytes, purpose, alternative },
      })),
      (name) => `/desk/works/${work.id}/files/${encodeURIComponent(name)}`,
    ),
    contributors: answers.map((one, place) => ({
      ...one,
      mayWrite: contributors[place]!.mayWrite,
      known: contributors[place]!.personId !== null,
    })),
    saved: draft.savedAt.toISOString(),
  };
};

export const DRAFT_READ_KEEPERS: Keepers<"listDrafts" | "getDraft" | "listDraftComments"> = {
  listDrafts: async ({ database, personId, part }) => {
    const answer = shortListAnswer(part, {
      rows: await worksOf(database, personId!),
      keyOf: ({ reference, id }) => [reference, id],
      itemOf: ({ id, reference, kind, title, state, openedAt }) => ({
        ...{ id, reference, kind, title, state },
        href: hrefOf("works", id, "draft"),
        opened: dayOf(openedAt),
      }),
    });
    return { answer };
  },
  getDraft: async (request) => {
    const answer = await draftAnswer(request, await ownWork(request, request.parts.work));
    return { answer, version: answer.version };
  },
  listDraftComments: async (request) => {
    const { database, parts, part } = request;
    const { id: workId } = await ownWork(request, parts.work);
    const rows = await commentsOf(database, workId);
    const names = await personNames(
      database,
      rows.flatMap(({ writtenBy }) => writtenBy ?? []),
    );
    const answer = shortListAnswer(part, {
      rows,
      keyOf: ({ settledAt, writtenAt, id }) => [settledAt === null ? "" : "~", writtenAt.toISOString(), id],
      itemOf: ({ id, place, words, writtenBy, writtenAt, settledAt }) => ({
        ...{ id, place, words },
        by: names.get(writtenBy ?? "") ?? null,
        at: writtenAt.toISOString(),
        settled: settledAt?.toISOString() ?? null,
      }),
    });
    return { answer };
  },
};

const done = (id: string, more: Partial<Done> = {}): Done => ({ path: `/works/${id}`, ...more });
const doneInDraft = (id: string): Done => ({ path: `/works/${id}/draft` });

/** Ids of themes by their addresses. @throws Problem bad-field */
const themesOf = async ({ database, today }: Reader, slugs: readonly string[]): Promise<readonly string[]> => {
  const open = slugs.length === 0 ? [] : await openBodies(database, today, ["theme"]);
  return slugs.map((slug) => {
    const theme = open.find((one) => one.slug === slug);
    if (!theme) throw new Problem("bad-field", { field: "themes", reason: `there is no open theme ${slug.slice(0, 80)}.` });
    return theme.id;
  });
};

export const DRAFT_CHANGE_KEEPERS: Keepers<
  | "beginWork"
  | "describeWork"
  | "saveDraft"
  | "setLiterature"
  | "setContributors"
  | "freezeVersion"
  | "commentOnDraft"
  | "settleComment"
  | "withdrawWork"
> = {
  beginWork: async (request) => {
    const { gap: gapId, body: slug, ...rest } = request.body;
    const { id: body } = await bodyAt(request, slug);
    const values = byShape(newWorkShape, { ...rest, body });
    const gap = gapId === null ? undefined : await findGap(request.database, { id: gapId });
    if (gapId !== null && !gap) throw new Problem("no-such-gap");
    return change(
      () => (gap ? beginAnswer(request, { id: gap.id, version: gap.version }, values) : openWork(request, values)),
      (id) => done(id, { id, added: true }),
    );
  },
  describeWork: async (request) => {
    const { id } = await ownWork(request, request.parts.work);
    const values = byShape(aboutShape, { ...request.body, themes: await themesOf(request, request.body.themes) });
    return change(
      () => setTags(request, id, values, request.version),
      () => done(id),
    );
  },
  saveDraft: async (request) => {
    const { id } = await ownWork(request, request.parts.work);
    const values = byShape(draftShape, request.body);
    return change(
      () => saveWorkDraft(request, { workId: id, version: request.version }, values),
      () => doneInDraft(id),
    );
  },
  setLiterature: async (request) => {
    const { id } = await ownWork(request, request.parts.work);
    const { text } = request.body;
    const { items, findings } = text.trim() === "" ? { items: [], findings: [] } : await importLiterature(text);
    const [wrong] = findings.filter(({ level }) => level === "error");
    if (wrong) throw new Problem("bad-work", { field: "text", reason: `Line ${wrong.line ?? 1}: ${wrong.problem.message}` });
    if (items.length > MOST_ENTRIES) throw new Problem("bad-work", { field: "text", reason: `At most ${MOST_ENTRIES} entries.` });
    return change(
      () => setLiterature(request, { workId: id, version: request.version }, items),
      () => doneInDraft(id),
    );
  },
  setContributors: async (request) => {
    const { id } = await ownWork(request, request.parts.work);
    const yes = (flag: boolean): string => (flag ? "yes" : "");
    const values = request.body.contributors.map(({ orcid, corresponding, mayWrite, ...rest }) =>
      byShape(contributorShape, { ...rest, orcid: orcid ?? "", corresponding: yes(corresponding), mayWrite: yes(mayWrite) }),
    );
    return change(
      () => setContributors(request, id, values, request.version),
      () => doneInDraft(id),
    );
  },
  freezeVersion: async (request) => {
    const { id } = await ownWork(request, request.parts.work);
    const { releases } = request.works.around;
    return change(
      () => freezeVersion(request, { workId: id, version: request.version }, request.body, releases),
      (versionId) => done(id, { id: versionId, added: true }),
    );
  },
  commentOnDraft: async (request) => {
    const { id } = await ownWork(request, request.parts.work);
    return change(
      () => commentOnDraft(request, id, request.body),
      () => ({ path: `/works/${id}/comments`, added: true }),
    );
  },
  settleComment: async (request) => {
    const { id } = await ownWork(request, request.parts.work);
    return change(
      () => settleComment(request, id, request.parts.comment),
      () => ({ path: `/works/${id}/comments` }),
    );
  },
  withdrawWork: async (request) => {
    const { id } = await ownWork(request, request.parts.work);
    return change(
      () => withdrawWork(request, id, request.body.words),
      () => done(id),
    );
  },
};

export const FILE_KEEPERS: Keepers<"sendWorkFile" | "removeWorkFile"> = {
  sendWorkFile: async (request) => {
    const { id } = await ownWork(request, request.parts.work);
    const { files } = request.works.around;
    if (!files) throw new Problem("files-not-taken");
    const { purpose, alternative } = request.query;
    const sent = { name: request.parts.name, bytes: request.bytes, purpose, alternative: alternative.trim() };
    return change(
      () => addWorkFile(request, id, sent, files),
      () => doneInDraft(id),
    );
  },
  removeWorkFile: async (request) => {
    const { id } = await ownWork(request, request.parts.work);
    const file = (await filesOfWork(request.database, id)).find(({ name }) => name === request.parts.name);
    return change(
      () => removeWorkFile(request, id, file?.id ?? ""),
      () => doneInDraft(id),
    );
  },
};

export const APPROVAL_KEEPERS: Keepers<"askForApproval"> = {
  askForApproval: async (request) => {
    const { id } = await ownWork(request, request.parts.work);
    const version = await findVersion(request.database, { id: request.body.version });
    if (version?.workId !== id) throw new Problem("no-such-version");
    return change(
      () => askForApproval(request, version.id),
      (reference) => done(id, { reference }),
    );
  },
};

/** A work that readers see, for what is said of it for good. @throws Problem no-such-work */
const publicWork = async (reader: Reader, name: string): Promise<Work> => {
  const work = await workAt(reader, name);
  if (!work || work.publicVersion === null) throw new Problem("no-such-work");
  return work;
};

export const PUBLISHED_KEEPERS: Keepers<"correctWork" | "retractWork"> = {
  correctWork: async (request) => {
    const { id } = await publicWork(request, request.parts.work);
    return change(
      () => correctWork(request, id, request.body.words),
      () => done(id),
    );
  },
  retractWork: async (request) => {
    const { id } = await publicWork(request, request.parts.work);
    return change(
      () => retractWork(request, id, request.body.words),
      () => done(id),
    );
  },
};
