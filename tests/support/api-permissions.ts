import type { PartnershipOperation } from "#contract";
import type { PermissionWorld, Persona } from "./permission-world.ts";
import { CHOICES_API_PERMISSIONS } from "./choices-api-permissions.ts";
import { COMMISSIONS_API_PERMISSIONS } from "./commissions-api-permissions.ts";
import { GAPS_API_PERMISSIONS } from "./gaps-api-permissions.ts";
import { RELEASES_API_PERMISSIONS } from "./releases-api-permissions.ts";
import { REVIEW_API_PERMISSIONS } from "./review-api-permissions.ts";
import { ROUTE_PERMISSIONS } from "./route-permissions.ts";

/** Who gets through an address of the API, and how it is asked. */
export interface ApiPermission {
  /** "everybody": without a token too. "accounts": whoever has a token. Else these and nobody besides. */
  readonly who: "everybody" | "accounts" | readonly Persona[];
  /** Values of the parts of the path. */
  readonly parts?: (world: PermissionWorld) => Readonly<Record<string, string>>;
  readonly query?: string;
  /** What is sent; whoever gets through need not succeed, since the version sent is none. */
  readonly send?: (world: PermissionWorld) => object;
  /** What the others are answered: 403, or 404 where they may not know that it is there. */
  readonly refused?: 403 | 404;
  /** What those who get through are answered, where it is no success and no conflict. */
  readonly opened?: number;
}

/** The same people as on the pages and forms of the desk. */
const as = (route: string): ApiPermission["who"] => {
  const permission = ROUTE_PERMISSIONS[route];
  if (!permission) throw new RangeError(`there is no route ${route}`);
  return permission.who;
};

const UNKNOWN = "00000000-0000-4000-8000-000000000000";
const WORK = "/desk/programme/:programme{[0-9a-f-]{36}}";
const body = { parts: ({ body: { slug } }: PermissionWorld) => ({ body: slug }) };
const mandate = { parts: ({ mandateId }: PermissionWorld) => ({ mandate: mandateId }) };
const nomination = { parts: ({ nominationId }: PermissionWorld) => ({ mandate: nominationId }) };
const seat = { parts: ({ seatId }: PermissionWorld) => ({ seat: seatId }) };
const aCase = { parts: ({ caseReference }: PermissionWorld) => ({ reference: caseReference }), refused: 404 } as const;
const task = { parts: ({ taskId }: PermissionWorld) => ({ task: taskId }), refused: 404 } as const;
const due = { parts: ({ obligationId }: PermissionWorld) => ({ obligation: obligationId }) };
const work = { parts: ({ workProgramme }: PermissionWorld) => ({ programme: workProgramme }) };
const item = { parts: ({ workProgramme, workItem }: PermissionWorld) => ({ programme: workProgramme, item: workItem }) };
const person = { parts: ({ somebody }: PermissionWorld) => ({ person: somebody }) };
const organisation = { parts: ({ organisation: id }: PermissionWorld) => ({ organisation: id }) };
const reason = { reason: "Invented reason." };
const plan = { kind: "output", title: "Invented output", planned: "2099-07-01", ...reason };
const dueRule = { name: "Invented rule", kind: "yearly report", bodyKind: "panel", responsible: "chair" };
const FACTS = "/desk/programme";
const fact = (route: string, name: string) => ({ who: as(`POST ${FACTS}/${route}`), parts: () => ({ [name]: UNKNOWN }) });
const phase = { name: "Invented phase", plannedFrom: "2099-01-01" };
const statement = { topic: "Invented topic", words: "Invented words.", document: "NONE" };
const risk = { area: "Invented risk", dimension: "Invented.", mitigation: "Invented." };
const pair = (kept: string, gone: string) => ({ kept: { id: kept, version: 77 }, gone: { id: gone, version: 77 }, ...reason });

/** Every address of the partnership's API with who gets through it. One that is not here fails to compile. */
export const API_PERMISSIONS: Readonly<Record<PartnershipOperation, ApiPermission>> = {
  partnership: { who: "everybody" },
  getProgramme: { who: "everybody" },
  getPermissions: { who: "everybody" },
  getOwn: { who: "accounts" },
  scaleDown: { who: as("GET /desk/programme/scale-down"), query: "?available=1000&currency=USD" },
  addSetting: {
    who: as("POST /desk/programme/settings/new"),
    send: () => ({ key: "who decides", value: { matter: "An invented matter", who: "Invented" } }),
  },
  closeSetting: {
    who: as("POST /desk/programme/settings/:setting/close"),
    parts: () => ({ setting: UNKNOWN }),
    send: () => ({ until: "2099-12-31" }),
  },
  assessRisk: {
    who: as("POST /desk/programme/risks/:risk"),
    parts: () => ({ risk: UNKNOWN }),
    send: () => ({ rating: "low", words: "Invented." }),
    opened: 404,
  },
  addPhase: { who: as(`POST ${FACTS}/phases/new`), send: () => phase },
  changePhase: { ...fact("phases/:phase", "phase"), send: () => phase },
  endPhase: { ...fact("phases/:phase/end", "phase"), send: () => ({ lastDay: "2099-12-31", ...reason }) },
  listContributions: { who: as(`GET ${FACTS}/contributions`) },
  declareContribution: {
    who: as(`POST ${FACTS}/contributions/new`),
    send: () => ({ organisation: "none", amount: "1000", currency: "USD", from: "2099-01-01" }),
  },
  reverseContribution: {
    ...fact("contributions/:contribution/reverse", "contribution"),
    send: () => ({ from: "2099-01-01", ...reason }),
  },
  getStart: { who: as(`GET ${FACTS}/start/:slug`), ...body },
  startBody: { who: as(`POST ${FACTS}/start/:slug`), ...body, send: () => ({ on: "2099-01-01", ...reason }) },
  addStatement: { who: as(`POST ${FACTS}/statements/new`), send: () => statement },
  correctStatement: { ...fact("statements/:statement", "statement"), send: () => statement },
  withdrawStatement: { ...fact("statements/:statement/withdraw", "statement"), send: () => reason },
  addDocument: { who: as(`POST ${FACTS}/documents/new`), send: () => ({ code: "INV", title: "Invented", citation: "Invented." }) },
  addRisk: { who: as(`POST ${FACTS}/risks/new`), send: () => risk },
  correctRisk: { ...fact("risks/:risk/correct", "risk"), send: () => risk, opened: 404 },

  listBodies: { who: "everybody" },
  getBody: { who: "everybody", ...body },
  getCharter: {
    who: "everybody",
    parts: ({ body: { slug } }) => ({ body: slug, kind: "terms-of-reference", number: "1" }),
    opened: 404,
  },
  listThemes: { who: "everybody" },
  getTheme: { who: "everybody", parts: () => ({ theme: "theme" }) },
  openBody: { who: as("POST /desk/bodies/new"), send: () => ({ kind: "panel", name: "Invented panel" }) },
  correctBody: { who: as("POST /desk/bodies/:slug/correct"), ...body, send: () => ({}) },
  renameBody: { who: as("POST /desk/bodies/:slug/rename"), ...body, send: () => ({ name: "Another", from: "2099-02-01" }) },
  linkBody: { who: as("POST /desk/bodies/:slug/link"), ...body, send: () => ({ kind: "merged into", to: "beside" }) },
  closeBody: { who: as("POST /desk/bodies/:slug/close"), ...body, send: () => ({ closed: "2099-12-31", ...reason }) },
  writeCharter: {
    who: as("POST /desk/bodies/:slug/charter/:charter"),
    ...body,
    send: () => ({ kind: "terms of reference", words: "Invented.", from: "2099-01-01" }),
  },
  addSeat: {
    who: as("POST /desk/bodies/:slug/seat"),
    ...body,
    send: () => ({ label: "Invented seat", role: "expert", from: "2099-01-01", rule: "appointed" }),
  },
  correctSeat: { who: as("POST /desk/seats/:id/correct"), ...seat, send: () => ({ label: "Another", votes: true }) },
  endSeat: { who: as("POST /desk/seats/:id/end"), ...seat, send: () => ({ until: "2099-12-31", ...reason }) },
  setRule: {
    who: as("POST /desk/bodies/:slug/rule/:rule"),
    send: ({ body: { slug } }) => ({ body: slug, rule: "quorum", parameters: { least: 1 }, effect: "show", from: "2099-06-01" }),
  },
  endRule: {
    who: as("POST /desk/rules/:id/end"),
    parts: ({ ruleId }) => ({ rule: ruleId }),
    send: () => ({ until: "2099-12-31", ...reason }),
  },
  getMandate: { who: as("GET /desk/mandates/:id"), ...mandate },
  nominate: {
    who: as("POST /desk/bodies/:slug/nominate/for"),
    ...body,
    send: ({ other }) => ({ role: "expert", holder: { person: other }, from: "2099-01-01", words: "Invented." }),
  },
  confirmMandate: { who: as("POST /desk/mandates/:id/confirm"), ...nomination, send: () => ({ words: "Invented." }) },
  declineMandate: { who: as("POST /desk/mandates/:id/decline"), ...nomination, send: () => reason },
  endMandate: { who: as("POST /desk/mandates/:id/end"), ...mandate, send: () => reason },
  resignMandate: {
    who: as("POST /desk/mandates/:id/resign"),
    parts: ({ expertMandate }) => ({ mandate: expertMandate }),
    send: () => reason,
  },
  extendMandate: { who: as("POST /desk/mandates/:id/extend"), ...mandate, send: () => ({ words: "Invented." }) },
  askReferral: { who: as("POST /desk/mandates/:id/referral"), ...nomination, send: () => ({ words: "Invented." }) },

  listPeople: { who: "everybody" },
  getPerson: { who: "everybody", ...person },
  addPerson: { who: as("POST /desk/people/new"), send: () => ({ name: "Invented addition" }) },
  correctPerson: { who: as("POST /desk/people/:id/correct"), ...person, send: () => ({ name: "Invented somebody" }) },
  declareTie: {
    who: as("POST /desk/people/:id/ties"),
    ...person,
    send: ({ organisation: id }) => ({ kind: "member of", organisation: id }),
  },
  endTie: {
    who: as("POST /desk/people/:id/ties/end"),
    parts: () => ({ tie: UNKNOWN }),
    send: () => ({ how: "today" }),
    refused: 404,
    opened: 404,
  },
  addAddress: { who: as("POST /desk/people/:id/addresses"), ...person, send: () => ({ address: "invented@example.org" }) },
  removeAddress: {
    who: as("POST /desk/people/:id/addresses/remove"),
    parts: ({ somebody }) => ({ person: somebody, address: UNKNOWN }),
    send: () => ({}),
  },
  mergePeople: { who: as("POST /desk/people/merge"), send: ({ somebody, other }) => pair(somebody, other) },
  keepApart: {
    who: as("POST /desk/people/apart"),
    send: ({ somebody, personOf }) => ({ one: somebody, other: personOf("account") }),
  },
  mergeOrganisations: {
    who: as("POST /desk/organisations/merge"),
    send: ({ organisation: id }) => pair(id, UNKNOWN),
    opened: 404,
  },
  undoMerge: { who: as("POST /desk/merges/:id"), parts: ({ mergeId }) => ({ merge: mergeId }), send: () => reason },
  listOrganisations: { who: "everybody" },
  getOrganisation: { who: "everybody", ...organisation },
  addOrganisation: { who: as("POST /desk/organisations/new"), send: () => ({ name: "Invented addition", kind: "network" }) },
  correctOrganisation: {
    who: as("POST /desk/organisations/:id"),
    ...organisation,
    send: () => ({ name: "Invented institute", kind: "university" }),
  },

  listCases: { who: "accounts" },
  getCase: { who: as("GET /desk/cases/:reference"), ...aCase },
  // The world's case is none of an approval: whoever reads it is told that there is no such version.
  getPaper: { ...aCase, who: as("GET /desk/cases/:reference/paper"), opened: 404 },
  listCaseKinds: { who: "everybody" },
  openCase: {
    who: "accounts",
    send: () => ({ kind: "approval", fields: { what: "paper", name: "An invented paper", why: "It answers an invented gap." } }),
  },
  writeNote: { who: as("POST /desk/cases/:reference/notes"), ...aCase, send: () => ({ words: "Invented note." }) },
  decideCase: {
    who: as("POST /desk/cases/:reference/decide"),
    ...aCase,
    send: () => ({ outcome: "approved", reasons: "Invented.", basis: "Invented." }),
  },
  withdrawCase: { who: as("POST /desk/cases/:reference/withdraw"), ...aCase, send: () => reason },
  listTasks: { who: "accounts" },
  getTask: { who: as("GET /desk/tasks/:id"), ...task },
  answerTask: { who: as("POST /desk/tasks/:id"), ...task, send: () => ({ answer: { vote: "yes" } }) },
  declineTask: { who: as("POST /desk/tasks/:id"), ...task, send: () => reason },
  reassignTask: { who: as("POST /desk/tasks/:id"), ...task, send: ({ other }) => ({ person: other, ...reason }) },
  cancelTask: { who: as("POST /desk/tasks/:id/:way"), ...task, send: () => reason },
  listQuestions: { who: "everybody" },
  getQuestion: { who: "everybody", parts: () => ({ reference: "Q-none" }), opened: 404 },

  listObligations: { who: "everybody" },
  getObligation: { who: "everybody", ...due },
  noteMet: {
    who: as("POST /desk/due/:id/note"),
    ...due,
    send: () => ({ kind: "other", record: "Invented record", words: "Invented.", on: "2098-06-01" }),
  },
  takeBackMet: {
    who: as("POST /desk/due/:id/take-back"),
    parts: ({ obligationId }) => ({ obligation: obligationId, record: UNKNOWN }),
    send: () => ({}),
  },
  waiveObligation: { who: as("POST /desk/due/:id/waive"), ...due, send: () => ({ ...reason, basis: "Invented." }) },
  listDueRules: { who: as("GET /desk/due/rules") },
  setDueRule: { who: as("POST /desk/due/rules/new"), send: () => ({ ...dueRule, kind: "none" }) },
  changeDueRule: { who: as("POST /desk/due/rules/:rule"), parts: ({ dueRule: id }) => ({ rule: id }), send: () => dueRule },

  listWorkProgrammes: { who: "everybody" },
  getWorkProgramme: { who: as(`GET ${WORK}`), ...work, refused: 404 },
  beginWorkProgramme: { who: as("POST /desk/programme"), send: ({ body: { slug } }) => ({ body: slug, year: 2101 }) },
  moveWorkProgramme: {
    who: as(`POST ${WORK}/:step{propose|return|approve|close}`),
    parts: ({ workProgramme }) => ({ programme: workProgramme, step: "approve" }),
    send: () => ({}),
  },
  writeSummary: { who: as(`POST ${WORK}/summary`), ...work, send: () => ({ summary: "Invented." }) },
  planWork: { who: as(`POST ${WORK}/items`), ...work, send: () => plan },
  replanWork: { who: as(`POST ${WORK}/items/:item/:form{change|monitor}`), ...item, send: () => plan },
  monitorWork: { who: as(`POST ${WORK}/items/:item/:form{change|monitor}`), ...item, send: () => ({ state: "under way" }) },

  ...REVIEW_API_PERMISSIONS,
  ...CHOICES_API_PERMISSIONS,
  ...GAPS_API_PERMISSIONS,
  ...COMMISSIONS_API_PERMISSIONS,
  ...RELEASES_API_PERMISSIONS,

  listNotices: { who: "accounts" },
  readNotices: { who: "accounts", send: () => ({ notice: "all" }) },
  listLog: { who: as("GET /desk/log") },
};
