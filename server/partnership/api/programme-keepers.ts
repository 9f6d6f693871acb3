import type { ProgrammeAnswer } from "#contract";
import { loadPartnershipContract } from "#contract";
import {
  addSetting,
  allBodies,
  allContributions,
  allDocuments,
  allMilestones,
  allPastEvents,
  allPhases,
  allRisks,
  allSettings,
  allStatements,
  assessRisk,
  bodiesById,
  closeSetting,
  daysOfMilestone,
  inForce,
  ownBodies,
  permissionTable,
  THE_PROGRAMME,
  type Risk,
} from "#partnership";
import { Problem } from "#vocabulary";
import { saidBy } from "../body-data.ts";
import { scaleDownData } from "../scale-down-data.ts";
import { BASE, change, type Keepers, type Reader } from "./api-request.ts";
import { bodyLinkOf, sourceOf } from "./body-answers.ts";

type Said = Awaited<ReturnType<typeof saidBy>>;

const riskOf = (risk: Risk, on: string, said: Said): ProgrammeAnswer["risks"][number] => {
  const newest = risk.assessments.filter(({ assessedOn }) => assessedOn === null || assessedOn <= on).at(-1);
  return {
    id: risk.id,
    version: risk.version,
    area: risk.area,
    dimension: risk.dimension,
    mitigation: risk.mitigation,
    owner: risk.ownerRole,
    rating: newest?.rating ?? null,
    words: newest?.words ?? "",
    assessed: newest?.assessedOn ?? null,
    source: sourceOf(said, newest ?? risk),
  };
};

const readProgramme = async ({ database, on }: Reader) => {
  const [bodies, settings, phases, milestones, statements, risks, contributions, events, documents] = await Promise.all([
    allBodies(database, on),
    allSettings(database),
    allPhases(database),
    allMilestones(database),
    allStatements(database),
    allRisks(database),
    allContributions(database),
    allPastEvents(database),
    allDocuments(database),
  ]);
  const programme = bodies.find(({ kind, parentId }) => kind === "programme" && parentId === null);
  if (!programme) throw new Problem("no-such-body", { body: "programme" });
  const valid = inForce(settings, on);
  const assessments = risks.flatMap((risk) => risk.assessments);
  const said = await saidBy(database, [
    programme,
    ...valid,
    ...phases,
    ...milestones,
    ...statements,
    ...risks,
    ...assessments,
    ...contributions,
    ...events,
  ]);
  return { programme, valid, phases, milestones, statements, risks, contributions, events, documents, said };
};

type Facts = Awaited<ReturnType<typeof readProgramme>>;

/** What was said of the programme, declared and held. */
const saidOf = ({
  statements,
  contributions,
  events,
  documents,
  said,
}: Facts): Pick<ProgrammeAnswer, "statements" | "contributions" | "events" | "documents"> => ({
  statements: statements.map((one) => ({
    id: one.id,
    version: one.version,
    topic: one.topic,
    words: one.words,
    period: one.aboutPeriod,
    said: one.saidOn,
    dataflow: one.dataflow,
    key: one.key,
    source: sourceOf(said, one),
  })),
  contributions: contributions.map((one) => ({
    id: one.id,
    organisation: one.organisation,
    amountMinor: one.amountMinor,
    currency: one.currency,
    declared: one.declaredOn,
    words: one.words,
    source: sourceOf(said, one),
  })),
  events: events.map((one) => ({
    name: one.name,
    kind: one.kind,
    when: one.whenWords,
    city: one.city,
    country: one.country,
    source: sourceOf(said, one),
  })),
  documents: documents.map(({ code, title, citation, href }) => ({ code, title, citation, href })),
});

const programmeAnswer = async (reader: Reader): Promise<ProgrammeAnswer> => {
  const { on } = reader;
  const facts = await readProgramme(reader);
  const { programme, valid, phases, milestones, risks, said } = facts;
  return {
    on,
    name: programme.name,
    description: programme.description,
    source: sourceOf(said, programme),
    phases: phases.map((phase) => ({
      id: phase.id,
      version: phase.version,
      slug: phase.slug,
      name: phase.name,
      plannedFrom: phase.plannedFrom,
      plannedUntil: phase.plannedUntil,
      actualFrom: phase.actualFrom,
      actualUntil: phase.actualUntil,
      note: phase.note,
      source: sourceOf(said, phase),
    })),
    milestones: milestones.map((one) => ({
      slug: one.slug,
      name: one.name,
      phase: one.phase,
      days: daysOfMilestone(one, phases).map(({ on: falls, from, document }) => ({ on: falls, countedFrom: from, document })),
      words: one.words,
      source: sourceOf(said, one),
    })),
    settings: valid.map((one) => ({
      id: one.id,
      version: one.version,
      key: one.key,
      value: one.value,
      words: one.words,
      from: one.fromOn,
      until: one.untilOn,
      source: sourceOf(said, one),
    })),
    risks: risks.map((risk) => riskOf(risk, on, said)),
    ...saidOf(facts),
  };
};

export const PROGRAMME_READ_KEEPERS: Keepers<"partnership" | "getProgramme" | "getPermissions" | "getOwn" | "scaleDown"> = {
  partnership: async () => {
    const { ALL_PARTNERSHIP_PROMISES } = await loadPartnershipContract();
    const read = ALL_PARTNERSHIP_PROMISES.filter(([, { method }]) => method === "get");
    const addresses = read.map(([, { path, summary, open, scopes }]) => ({ href: BASE + path, summary, open, scopes: [...scopes] }));
    return { answer: { addresses } };
  },
  getProgramme: async (request) => ({ answer: await programmeAnswer(request) }),
  getPermissions: async () => {
    const { sentences, walls, columns, rows } = permissionTable();
    const answer = {
      sentences: sentences.map(({ words, roles, actions, scope, basis }) => ({ words, roles, actions, scope, basis })),
      walls,
      columns,
      rows: rows.map(({ action, words, cells }) => ({ action, words, cells })),
    };
    return { answer };
  },
  getOwn: async ({ database, token, now, today }) => {
    const { personId, scopes } = token!;
    const held = await ownBodies(database, personId, now);
    const bodies = new Map(
      (
        await bodiesById(
          database,
          held.map(({ id }) => id),
          today,
        )
      ).map((body) => [body.id, bodyLinkOf(body)]),
    );
    const mandates = held.flatMap(({ id, role, until }) => [bodies.get(id)].flatMap((body) => (body ? [{ role, body, until }] : [])));
    return { answer: { person: personId, scopes, mandates } };
  },
  scaleDown: async ({ database, demand, now, query }) => {
    demand("read-accounts", THE_PROGRAMME);
    const { available, currency, wrong, rows } = await scaleDownData({ database, now, query: (name) => query[name as "available"] ?? "" });
    if (wrong || rows === undefined) throw new Problem("bad-field", { field: "available", reason: "write an amount and its currency." });
    return { answer: { available, currency, bodies: rows } };
  },
};

export const PROGRAMME_CHANGE_KEEPERS: Keepers<"addSetting" | "closeSetting" | "assessRisk"> = {
  addSetting: async (request) => {
    const setting = request.body;
    return change(
      () => addSetting(request, setting),
      (id) => ({ path: "/programme", id, added: true }),
    );
  },
  closeSetting: async (request) => {
    const { setting: id } = request.parts;
    return change(
      () => closeSetting(request, { id, version: request.version, lastDay: request.body.until }),
      () => ({ path: "/programme" }),
    );
  },
  assessRisk: async (request) => {
    const { risk: riskId } = request.parts;
    const { on, ...assessed } = request.body;
    return change(
      () => assessRisk(request, { riskId, version: request.version, ...assessed, on: on ?? "" }),
      () => ({ path: "/programme", added: true }),
    );
  },
};
