import {
  activateBody,
  activationFindings,
  addDocument,
  addPhase,
  addRisk,
  addStatement,
  allBodies,
  allSettings,
  canStart,
  changePhase,
  correctRisk,
  correctStatement,
  declareContribution,
  endPhase,
  findOrganisation,
  gateOn,
  isCurrency,
  minorOf,
  notedContributions,
  reverseContribution,
  THE_PROGRAMME,
  withdrawStatement,
} from "#partnership";
import { Problem } from "#vocabulary";
import { saidBy } from "../body-data.ts";
import { change, type Keepers } from "./api-request.ts";
import { bodyAt } from "./bodies-keepers.ts";
import { bodyLinkOf, sourceOf } from "./body-answers.ts";
import { shortListAnswer } from "./list-answer.ts";

const PROGRAMME = "/programme";

/** @throws Problem bad-programme-fact for an amount that cannot be written in the currency */
const minorIn = (amount: string, currency: string): number => {
  const minor = isCurrency(currency) ? minorOf(amount, currency) : undefined;
  if (!isCurrency(currency))
    throw new Problem("bad-programme-fact", { field: "currency", reason: `no currency has the letters ${currency}` });
  if (minor === undefined)
    throw new Problem("bad-programme-fact", { field: "amount", reason: "write an amount such as 250000 or 250000.50" });
  return Number(minor);
};

interface WrittenStatement {
  readonly topic: string;
  readonly words: string;
  readonly period: string;
  readonly said: string | null;
  readonly series: string;
  readonly document: string;
  readonly place: string;
}

const statementOf = ({ period, said, ...same }: WrittenStatement) => ({ ...same, aboutPeriod: period, saidOn: said });

export const PHASE_KEEPERS: Keepers<"addPhase" | "changePhase" | "endPhase"> = {
  addPhase: async (request) =>
    change(
      () => addPhase(request, request.body),
      (id) => ({ path: PROGRAMME, id, added: true }),
    ),
  changePhase: async (request) =>
    change(
      () => changePhase(request, { id: request.parts.phase, version: request.version }, request.body),
      () => ({ path: PROGRAMME }),
    ),
  endPhase: async (request) =>
    change(
      () => endPhase(request, { id: request.parts.phase, version: request.version }, request.body),
      () => ({ path: PROGRAMME }),
    ),
};

export const CONTRIBUTION_KEEPERS: Keepers<"listContributions" | "declareContribution" | "reverseContribution"> = {
  listContributions: async ({ database, demand, part }) => {
    demand("see-programme", THE_PROGRAMME);
    const rows = await notedContributions(database);
    const said = await saidBy(database, rows);
    const answer = shortListAnswer(part, {
      rows,
      keyOf: ({ organisation, declaredOn, id }) => [organisation, declaredOn ?? "~", id],
      itemOf: (one) => ({
        id: one.id,
        version: one.version,
        organisation: one.organisation,
        amountMinor: one.amountMinor,
        currency: one.currency,
        from: one.declaredOn,
        reverses: one.reverses,
        reversedOn: one.reversedOn,
        words: one.words,
        source: sourceOf(said, one),
      }),
    });
    return { answer };
  },
  declareContribution: async (request) => {
    const { organisation: slug, amount, currency, from: valueDay, ...said } = request.body;
    request.demand("declare-contribution", THE_PROGRAMME);
    const organisation = await findOrganisation(request.database, { slug });
    if (!organisation) throw new Problem("bad-programme-fact", { field: "organisation", reason: "there is no such organisation" });
    const amountMinor = minorIn(amount, currency);
    return change(
      () => declareContribution(request, { ...said, organisationId: organisation.id, amountMinor, currency, valueDay }),
      (id) => ({ path: "/contributions", id, added: true }),
    );
  },
  reverseContribution: async (request) => {
    const { from: valueDay, reason } = request.body;
    return change(
      () => reverseContribution(request, request.parts.contribution, { valueDay, reason }),
      () => ({ path: "/contributions" }),
    );
  },
};

export const START_KEEPERS: Keepers<"getStart" | "startBody"> = {
  getStart: async ({ database, demand, parts, today }) => {
    demand("activate-theme", THE_PROGRAMME);
    const [bodies, settings] = await Promise.all([allBodies(database, today), allSettings(database)]);
    const body = bodies.find(({ slug }) => slug === parts.body);
    if (!body || !canStart(body, today)) throw new Problem("no-such-body", { body: parts.body.slice(0, 100) });
    const against = activationFindings(body, { bodies, settings, day: today });
    const refused = gateOn(settings, today) === "refuse" && against.some(({ about }) => about === "money");
    return { answer: { version: body.version, body: bodyLinkOf(body), on: today, against, refused }, version: body.version };
  },
  startBody: async (request) => {
    request.demand("activate-theme", THE_PROGRAMME);
    const body = await bodyAt(request, request.parts.body);
    return change(
      () => activateBody(request, { id: body.id, version: request.version }, request.body),
      () => ({ path: body.kind === "theme" ? `/themes/${body.slug}` : `/bodies/${body.slug}` }),
    );
  },
};

export const STATEMENT_KEEPERS: Keepers<
  "addStatement" | "correctStatement" | "withdrawStatement" | "addDocument" | "addRisk" | "correctRisk"
> = {
  addStatement: async (request) =>
    change(
      () => addStatement(request, statementOf(request.body)),
      (id) => ({ path: PROGRAMME, id, added: true }),
    ),
  correctStatement: async (request) =>
    change(
      () => correctStatement(request, { id: request.parts.statement, version: request.version }, statementOf(request.body)),
      () => ({ path: PROGRAMME }),
    ),
  withdrawStatement: async (request) =>
    change(
      () => withdrawStatement(request, { id: request.parts.statement, version: request.version }, request.body.reason),
      () => ({ path: PROGRAMME }),
    ),
  addDocument: async (request) =>
    change(
      () => addDocument(request, request.body),
      () => ({ path: PROGRAMME, added: true }),
    ),
  addRisk: async (request) => {
    const { owner: ownerRole, ...risk } = request.body;
    return change(
      () => addRisk(request, { ...risk, ownerRole }),
      (id) => ({ path: PROGRAMME, id, added: true }),
    );
  },
  correctRisk: async (request) => {
    const { owner: ownerRole, ...risk } = request.body;
    return change(
      () => correctRisk(request, { id: request.parts.risk, version: request.version }, { ...risk, ownerRole }),
      () => ({ path: PROGRAMME }),
    );
  },
};
