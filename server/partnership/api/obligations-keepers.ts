import type { DueRuleAnswer, DueRuleBody, ObligationAnswer } from "#contract";
import {
  allDueRules,
  changeDueRule,
  dueLines,
  dueRuleShape,
  findDue,
  metLines,
  noteMet,
  setDueRule,
  THE_PROGRAMME,
  unnoteMet,
  waiveObligation,
  type DueLine,
  type ObligationRule,
  type WrittenRule,
} from "#partnership";
import { Problem } from "#vocabulary";
import { change, hrefOf, type Done, type Keepers, type Reader } from "./api-request.ts";
import { bodyAt, seesInside } from "./bodies-keepers.ts";
import { byShape } from "./by-shape.ts";
import { listAnswer, shortListAnswer } from "./list-answer.ts";

const lineOf = (line: DueLine) => ({
  id: line.id,
  version: line.version,
  name: line.ruleName,
  body: { slug: line.bodySlug, name: line.bodyName, href: hrefOf("bodies", line.bodySlug) },
  responsible: line.role,
  from: line.from,
  until: line.until,
  due: line.dueOn,
  state: line.state,
  needed: line.needed,
  noted: line.noted,
  met: line.state === "met" ? line.metOn : null,
});

/** What meets it is told to those who see the body at the desk. */
const obligationAnswer = async (reader: Reader, line: DueLine): Promise<ObligationAnswer> => {
  const { database, on } = reader;
  if (!(await seesInside(reader, line.bodyId))) return { on, ...lineOf(line) };
  const records = await metLines(database, [line.id], on);
  return {
    on,
    ...lineOf(line),
    waived: line.waivedReason,
    records: records.map(({ id, recordKind, record, words, onDay }) => ({ id, kind: recordKind, record, words, on: onDay })),
  };
};

const ruleAnswer = (rule: ObligationRule): DueRuleAnswer => ({
  id: rule.id,
  version: rule.version,
  name: rule.name,
  kind: rule.rule,
  parameters: { ...rule.parameters },
  body: rule.bodyId,
  bodyKind: rule.bodyKind,
  responsible: rule.responsibleRole,
  remindDays: [...rule.remindDays],
  from: rule.fromOn,
  until: rule.untilOn,
});

/** A rule as the action takes it: its own shape knows the kinds and what each follows. */
const writtenRule = ({ name, kind, parameters, body, bodyKind, responsible, remindDays, from, until }: DueRuleBody): WrittenRule => {
  if ((body === null) === (bodyKind === null)) throw new Problem("bad-field", { field: "body", reason: "name a body or a kind of body." });
  const values = byShape(dueRuleShape, {
    name,
    rule: kind,
    for: body ?? bodyKind ?? "",
    responsibleRole: responsible,
    remindDays: remindDays.join(", "),
    fromOn: from ?? "",
    untilOn: until ?? "",
  });
  return { values, parameters: Object.fromEntries(Object.entries(parameters).map(([field, value]) => [field, String(value)])) };
};

const done = (id: string, more: Partial<Done> = {}): Done => ({ path: `/obligations/${id}`, ...more });

export const OBLIGATION_KEEPERS: Keepers<"listObligations" | "getObligation" | "noteMet" | "takeBackMet" | "waiveObligation"> = {
  listObligations: async (request) => {
    const { database, part, query, on } = request;
    const body = query.body === undefined ? undefined : await bodyAt(request, query.body);
    const question = {
      on,
      ...(query.state === undefined ? {} : { states: [query.state] }),
      ...(query.from === undefined ? {} : { dueFrom: query.from }),
      ...(query.until === undefined ? {} : { dueUntil: query.until }),
      ...(body === undefined ? {} : { bodyIds: [body.id] }),
    };
    const [dueOn = "", bodyId = "", id = ""] = part.after ?? [];
    const after = part.after === undefined ? undefined : { dueOn, bodyId, id };
    // Lines of a day come by body's address; the list goes on by body and id.
    const { lines, total } = await dueLines(database, question, { from: 0, most: part.limit + 1, after });
    const rows = lines.toSorted((a, b) => compare([a.dueOn, a.bodyId, a.id], [b.dueOn, b.bodyId, b.id]));
    const answer = listAnswer(part, {
      rows,
      keyOf: (line) => [line.dueOn, line.bodyId, line.id],
      itemOf: (line) => ({ href: hrefOf("obligations", line.id), ...lineOf(line) }),
      total,
    });
    return { answer };
  },
  getObligation: async (request) => {
    const line = await findDue(request.database, request.parts.obligation, request.on);
    if (!line) throw new Problem("no-such-obligation", { obligation: request.parts.obligation });
    return { answer: await obligationAnswer(request, line), version: line.version };
  },
  noteMet: async (request) => {
    const { obligation: id } = request.parts;
    const { kind: recordKind, record, words, on: onDay } = request.body;
    return change(
      () => noteMet(request, { id, version: request.version }, { recordKind, record, words, onDay }),
      () => done(id),
    );
  },
  takeBackMet: async (request) => {
    const { obligation: id, record } = request.parts;
    return change(
      () => unnoteMet(request, { id, version: request.version }, record),
      () => done(id),
    );
  },
  waiveObligation: async (request) => {
    const { obligation: id } = request.parts;
    return change(
      () => waiveObligation(request, { id, version: request.version }, request.body),
      () => done(id),
    );
  },
};

const compare = (one: readonly string[], other: readonly string[]): number => {
  const place = one.findIndex((value, at) => value !== other[at]);
  return place < 0 ? 0 : one[place]! < other[place]! ? -1 : 1;
};

export const DUE_RULE_KEEPERS: Keepers<"listDueRules" | "setDueRule" | "changeDueRule"> = {
  listDueRules: async ({ database, part, demand }) => {
    demand("change-programme", THE_PROGRAMME);
    const answer = shortListAnswer(part, {
      rows: await allDueRules(database),
      keyOf: ({ name, id }) => [name, id],
      itemOf: ruleAnswer,
    });
    return { answer };
  },
  setDueRule: async (request) => {
    request.demand("change-programme", THE_PROGRAMME);
    const written = writtenRule(request.body);
    return change(
      () => setDueRule(request, written),
      (id) => ({ path: "/due-rules", id, added: true }),
    );
  },
  changeDueRule: async (request) => {
    request.demand("change-programme", THE_PROGRAMME);
    const { rule: id } = request.parts;
    const written = writtenRule(request.body);
    return change(
      () => changeDueRule(request, { id, version: request.version }, written),
      () => ({ path: "/due-rules" }),
    );
  },
};
