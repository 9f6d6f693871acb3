import type { WorkProgrammeAnswer } from "#contract";
import {
  beginWorkProgramme,
  bodyPath,
  findWorkProgramme,
  monitorWork,
  moveWorkProgramme,
  planWork,
  replanWork,
  workAmendments,
  workItems,
  workProgrammeOverview,
  writeSummary,
  type WorkItem,
  type WorkProgramme,
} from "#partnership";
import { Problem } from "#vocabulary";
import { dayOf } from "../case-words.ts";
import { change, hrefOf, type Done, type Keepers, type Reader } from "./api-request.ts";
import { bodyAt } from "./bodies-keepers.ts";
import { shortListAnswer } from "./list-answer.ts";

/** Whoever may write, monitor or approve it, or read cases of the body, sees it before it is approved. */
const seesDrafts = async ({ database, may, personId }: Reader, bodyId: string): Promise<boolean> => {
  if (personId === undefined) return false;
  const subject = { bodies: await bodyPath(database, bodyId) };
  return (["write-work-programme", "monitor-work-programme", "approve-work-programme", "see-case"] as const).some(
    (action) => may(action, subject).allowed,
  );
};

const isLate = ({ state, plannedOn }: WorkItem, today: string): boolean =>
  (state === "planned" || state === "under way") && plannedOn < today;

const programmeAnswer = async ({ database, today }: Reader, programme: WorkProgramme, inside: boolean): Promise<WorkProgrammeAnswer> => {
  const [items, amendments] = await Promise.all([workItems(database, programme.id), workAmendments(database, programme.id)]);
  return {
    id: programme.id,
    version: programme.version,
    body: { slug: programme.bodySlug, name: programme.bodyName, href: hrefOf("bodies", programme.bodySlug) },
    year: programme.year,
    state: programme.state,
    summary: programme.summary,
    approved: programme.approvedOn,
    items: items.map((item) => ({
      id: item.id,
      number: item.number,
      kind: item.kind,
      title: item.title,
      planned: item.plannedOn,
      state: item.state,
      late: isLate(item, today),
      done: item.doneOn,
      note: item.note,
      responsible: inside || item.responsibleListed ? item.responsibleName : null,
    })),
    amendments: amendments.map(({ number, words, reason, on }) => ({ number, words, reason, on: dayOf(on) })),
  };
};

/** Of a year, those that somebody may see. */
const seenOf = async (request: Reader, year: number) => {
  const lines = await workProgrammeOverview(request.database, year, request.today);
  const seen = [];
  for (const line of lines) {
    if (line.programmeId === null || line.state === null) continue;
    const approved = line.state === "approved" || line.state === "closed";
    if (approved || (await seesDrafts(request, line.bodyId))) seen.push({ ...line, programmeId: line.programmeId, state: line.state });
  }
  return seen;
};

const done = (id: string, more: Partial<Done> = {}): Done => ({ path: `/work-programmes/${id}`, ...more });

export const WORK_KEEPERS: Keepers<
  | "listWorkProgrammes"
  | "getWorkProgramme"
  | "beginWorkProgramme"
  | "moveWorkProgramme"
  | "writeSummary"
  | "planWork"
  | "replanWork"
  | "monitorWork"
> = {
  listWorkProgrammes: async (request) => {
    const year = request.query.year ?? Number(request.today.slice(0, 4));
    const answer = shortListAnswer(request.part, {
      rows: await seenOf(request, year),
      keyOf: ({ bodyName, programmeId }) => [bodyName, programmeId],
      itemOf: ({ bodyName, programmeId, state, items, done: finished, late }) => ({
        id: programmeId,
        href: hrefOf("work-programmes", programmeId),
        body: bodyName,
        year,
        state,
        items,
        done: finished,
        late,
      }),
    });
    return { answer };
  },
  getWorkProgramme: async (request) => {
    const { programme: id } = request.parts;
    const programme = await findWorkProgramme(request.database, id, request.today);
    const inside = programme !== undefined && (await seesDrafts(request, programme.bodyId));
    if (!programme || (programme.approvedOn === null && !inside)) throw new Problem("no-such-work-programme", { programme: id });
    return { answer: await programmeAnswer(request, programme, inside), version: programme.version };
  },
  beginWorkProgramme: async (request) => {
    const { body: slug, year } = request.body;
    const { id: bodyId } = await bodyAt(request, slug);
    return change(
      () => beginWorkProgramme(request, { bodyId, year }),
      (id) => done(id, { id, added: true }),
    );
  },
  moveWorkProgramme: async (request) => {
    const { programme: id, step } = request.parts;
    return change(
      () => moveWorkProgramme(request, { id, version: request.version }, step),
      () => done(id),
    );
  },
  writeSummary: async (request) => {
    const { programme: id } = request.parts;
    return change(
      () => writeSummary(request, { id, version: request.version }, request.body.summary),
      () => done(id),
    );
  },
  planWork: async (request) => {
    const { programme } = request.parts;
    const { kind, title, planned: plannedOn, responsible: responsibleId, reason } = request.body;
    return change(
      () => planWork(request, { id: programme, version: request.version }, { kind, title, plannedOn, responsibleId, reason }),
      (id) => done(programme, { id, added: true }),
    );
  },
  replanWork: async (request) => {
    const { programme, item } = request.parts;
    const { kind, title, planned: plannedOn, responsible: responsibleId, reason } = request.body;
    return change(
      () => replanWork(request, { id: programme, version: request.version }, item, { kind, title, plannedOn, responsibleId, reason }),
      () => done(programme),
    );
  },
  monitorWork: async (request) => {
    const { programme, item } = request.parts;
    const { state, done: doneOn, note } = request.body;
    return change(
      () => monitorWork(request, { id: programme, version: request.version }, item, { state, doneOn, note }),
      () => done(programme),
    );
  },
};
