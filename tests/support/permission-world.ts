import { decideCase, findCase, findGap, openCase, openWork, type PartnershipTables, proposeGap, type Role, ROLE_NAMES } from "#partnership";
import type { PartnershipRoute } from "../../server/desk/desk-route.ts";
import type { Frame } from "#web";
import { inventIn } from "./invented-partnership.ts";
import { openTestSite, type TestSite } from "./partnership-site.ts";
import { addChoices, type WorldChoices } from "./choice-in-world.ts";
import { addCommission, type WorldCommission } from "./commission-in-world.ts";
import { addSubmissions, type WorldSubmissions } from "./submissions-in-world.ts";
import type { StoreKind } from "./test-store.ts";

/** Where each role is held: chair, co-chair and expert in the group that the case belongs to. */
const HELD_IN = {
  chair: "group",
  "co-chair": "group",
  expert: "group",
  member: "committee",
  director: "management",
  alternate: "management",
  "programme officer": "management",
  "administrative officer": "management",
  "donor representative": "donors",
  auditor: "programme",
  administrator: "programme",
} as const satisfies Record<Role, string>;

/** Mandates of directors that open nothing, each in its own way. */
export const FLAWS = ["ended", "past", "future", "declined", "nominated", "awaiting", "closed body", "merged", "erased"] as const;
export type Flaw = (typeof FLAWS)[number];

/** Whoever asks: a reader without an account, an account without a mandate, each role, and chairs of the bodies beside and below. */
export const PERSONAS = ["reader", "account", ...ROLE_NAMES, "chair beside", "chair below"] as const;
export type Persona = (typeof PERSONAS)[number];

/** An invented partnership with somebody in every role, and one of every record that routes are about. */
export interface PermissionWorld {
  readonly site: TestSite;
  /** Undefined for the reader. */
  readonly personOf: (persona: Persona) => string | undefined;
  readonly flawed: (flaw: Flaw, role: Role) => Promise<string>;
  readonly body: { readonly id: string; readonly slug: string };
  readonly caseReference: string;
  readonly taskId: string;
  readonly somebody: string;
  readonly other: string;
  readonly organisation: string;
  readonly mergeId: string;
  /** An active expert of the group, and somebody nominated for it. */
  readonly mandateId: string;
  readonly nominationId: string;
  /** The mandate of the persona "expert". */
  readonly expertMandate: string;
  readonly seatId: string;
  readonly ruleId: string;
  readonly dueRule: string;
  readonly obligationId: string;
  readonly settingId: string;
  readonly workProgramme: string;
  readonly workItem: string;
  /** A work whose draft the persona "expert" writes. */
  readonly workId: string;
  /** A public question that the group answers for. */
  readonly gapId: string;
  /** Policy choices of the group; the chairs beside and below appraise the second. */
  readonly choices: WorldChoices;
  /** An open call of the group, with a milestone and somebody's application. */
  readonly commission: WorldCommission;
  /** Works by the persona "expert" in review; the chair edits them, the co-chair certifies them. */
  readonly submissions: WorldSubmissions;
}

/** Sets a partnership up in an empty site, and gives ids of the bodies that roles are held in. */
export type SetUp = (site: TestSite) => Promise<Readonly<Record<WorldBody, string>>>;
export type WorldBody = (typeof HELD_IN)[Role] | "beside" | "below" | "theme";

const setUpInvented: SetUp = async ({ database, surroundings }) => {
  const { body } = inventIn(database, surroundings);
  const programme = await body("programme", "programme");
  const group = await body("group", "group", programme);
  return {
    programme,
    group,
    management: await body("management", "management", programme),
    committee: await body("committee", "committee", programme),
    donors: await body("donors", "donors", programme),
    beside: await body("beside", "group", programme),
    below: await body("below", "group", group),
    theme: await body("theme", "theme", programme),
  };
};

/**
 * @param routes those under test
 * @param setUp a partnership of its own; eight invented bodies when left out
 */
export const openPermissionWorld = async (
  kind: StoreKind,
  routes: readonly PartnershipRoute[],
  { setUp = setUpInvented, frame }: { readonly setUp?: SetUp; readonly frame?: Frame } = {},
): Promise<PermissionWorld> => {
  const site = await openTestSite(kind, routes, frame);
  const { database, surroundings } = site;
  const invented = inventIn(database, surroundings);
  const tables = database.tables<PartnershipTables>();
  const bodies = await setUp(site);
  const { group } = bodies;
  const { slug } = await tables.selectFrom("partnership.body").select("slug").where("id", "=", group).executeTakeFirstOrThrow();
  const people = new Map<Persona, string>();
  for (const persona of PERSONAS) if (persona !== "reader") people.set(persona, await invented.person(`Invented ${persona}`));
  const mandates = new Map<Role, string>();
  for (const role of ROLE_NAMES) mandates.set(role, await invented.mandate(people.get(role)!, bodies[HELD_IN[role]], role));
  await invented.mandate(people.get("chair beside")!, bodies.beside, "chair");
  await invented.mandate(people.get("chair below")!, bodies.below, "chair");

  const somebody = await invented.person("Invented somebody");
  const other = await invented.person("Invented other");
  await tables.updateTable("partnership.person").set({ listed: true }).where("id", "=", somebody).execute();
  const organisation = surroundings.newId();
  const named = { id: organisation, slug: "invented-institute", name: "Invented institute", kind: "university", fictitious: true } as const;
  await tables.insertInto("partnership.organisation").values(named).execute();
  const mergeId = surroundings.newId();
  const merge = { id: mergeId, kind: "person", kept: somebody, gone: other, moved: "[]", reason: "Invented." } as const;
  await tables
    .insertInto("partnership.merge")
    .values({ ...merge, merged_at: surroundings.now() })
    .execute();
  const mandateId = await invented.mandate(somebody, group, "expert");
  const nominationId = await invented.mandate(other, group, "expert");
  await tables.updateTable("partnership.mandate").set({ state: "nominated" }).where("id", "=", nominationId).execute();
  const opening = { what: "paper", name: "An invented paper", why: "It answers an invented gap.", record: "" };
  const opener = await invented.as(other);
  const { id: caseId, reference } = await openCase(opener, {
    kind: "approval",
    fields: opening,
    bodyId: group,
    openedBy: other,
    key: `${other} ${surroundings.newId()}`,
  });
  const taskId = surroundings.newId();
  const task = {
    id: taskId,
    case_id: caseId,
    kind: "opinion",
    title: "Invented task",
    person_id: null,
    role: "expert",
    body_id: group,
  } as const;
  await tables
    .insertInto("partnership.task")
    .values({ ...task, state: "open", given_at: surroundings.now() })
    .execute();
  const begun = { title: "Invented work", kind: "short-note", body: group, language: "en", licence: "CC-BY-4.0" };
  const workId = await openWork(await invented.as(people.get("expert")!), begun);

  const [author, editor, reviewEditor] = [people.get("expert")!, people.get("chair")!, people.get("co-chair")!];
  const handlers = { author, editor, reviewEditor, officer: people.get("programme officer")!, director: people.get("director")! };
  const submissions = await addSubmissions(site, group, handlers);

  return {
    site,
    workId,
    gapId: await addGap(site, somebody, people.get("programme officer")!, slug),
    choices: await addChoices(site, group, {
      proposer: await invented.as(somebody),
      organiser: await invented.as(people.get("director")!),
      chair: await invented.as(people.get("chair")!),
      appraisers: [people.get("chair beside")!, people.get("chair below")!],
    }),
    commission: await addCommission(site, group, somebody),
    submissions,
    personOf: (persona) => people.get(persona),
    flawed: (flaw, role) => addFlawed(site, bodies, flaw, role),
    body: { id: group, slug },
    caseReference: reference,
    taskId,
    somebody,
    other,
    organisation,
    mergeId,
    mandateId,
    nominationId,
    expertMandate: mandates.get("expert")!,
    ...(await addRules(site, group)),
  };
};

/** A question that somebody asked and the programme officer accepted for a body. */
const addGap = async ({ database, surroundings }: TestSite, asker: string, officer: string, body: string): Promise<string> => {
  const invented = inventIn(database, surroundings);
  const gapId = await proposeGap(await invented.as(asker), {
    title: "Invented question",
    question: "What is known of this invented matter?",
    purpose: "",
    language: "en",
    themes: [],
    countries: [],
    consultation: "",
    shown: "",
  });
  const { caseId } = (await findGap(database, { id: gapId }))!;
  const { id, version } = (await findCase(database, { id: caseId! }))!;
  const decision = { outcome: "accept", reasons: "Invented.", basis: "Invented.", fields: { priority: "low", body } };
  await decideCase(await invented.as(officer), { id, version }, decision);
  return gapId;
};

/** A seat and a rule of composition of the group, and something due in it. */
const addRules = async ({ database, surroundings }: TestSite, group: string) => {
  const tables = database.tables<PartnershipTables>();
  const [seatId, ruleId, dueRuleId, obligationId] = Array.from({ length: 4 }, () => surroundings.newId()) as [
    string,
    string,
    string,
    string,
  ];
  const seat = { id: seatId, body_id: group, number: 1, label: "Invented seat", rule: "open", role: "expert", parameters: "{}" } as const;
  await tables.insertInto("partnership.seat").values(seat).execute();
  const rule = { id: ruleId, body_id: group, rule: "balance", parameters: "{}", effect: "show" } as const;
  await tables.insertInto("partnership.composition_rule").values(rule).execute();
  const dueRule = {
    id: dueRuleId,
    slug: "invented-report",
    name: "Invented report",
    rule: "yearly report",
    parameters: "{}",
    body_id: group,
  };
  await tables
    .insertInto("partnership.obligation_rule")
    .values({ ...dueRule, responsible_role: "chair" })
    .execute();
  const period = { period_from: "2098-01-01", period_until: "2098-12-31", due_on: "2099-03-31" };
  await tables
    .insertInto("partnership.obligation")
    .values({ id: obligationId, rule_id: dueRuleId, body_id: group, ...period })
    .execute();
  const [workProgramme, workItem] = [surroundings.newId(), surroundings.newId()];
  await tables.insertInto("partnership.work_programme").values({ id: workProgramme, body_id: group, year: 2099 }).execute();
  const item = {
    id: workItem,
    programme_id: workProgramme,
    number: 1,
    kind: "output",
    title: "Invented output",
    planned_on: "2099-06-01",
  } as const;
  await tables.insertInto("partnership.work_item").values(item).execute();
  const settingId = surroundings.newId();
  const setting = { id: settingId, key: "who decides", value: '{"matter":"Invented matter","who":"Nobody"}' } as const;
  await tables.insertInto("partnership.setting").values(setting).execute();
  return { settingId, workProgramme, workItem, seatId, ruleId, dueRule: dueRuleId, obligationId };
};

/** Somebody whose only mandate opens nothing. The clock of tests stands in 2099. */
const addFlawed = async (
  { database, surroundings }: TestSite,
  bodies: Readonly<Record<WorldBody, string>>,
  flaw: Flaw,
  role: Role,
): Promise<string> => {
  const tables = database.tables<PartnershipTables>();
  const invented = inventIn(database, surroundings);
  const id = await invented.person(`Invented ${flaw} ${role}`);
  const place = flaw === "closed body" ? await invented.body(`closed-${id}`, "management") : bodies[HELD_IN[role]];
  const term = flaw === "past" ? { until: "2098-12-31" } : flaw === "future" ? { from: "2199-01-01" } : {};
  const mandate = await invented.mandate(id, place, role, term);
  const states = { declined: "declined", nominated: "nominated", awaiting: "awaiting confirmation" } as const;
  const state = states[flaw as keyof typeof states];
  if (state) await tables.updateTable("partnership.mandate").set({ state }).where("id", "=", mandate).execute();
  if (flaw === "ended")
    await tables
      .updateTable("partnership.mandate")
      .set({ ended_at: surroundings.now(), end_reason: "Invented." })
      .where("id", "=", mandate)
      .execute();
  if (flaw === "closed body")
    await tables.updateTable("partnership.body").set({ closed_on: "2098-12-31" }).where("id", "=", place).execute();
  if (flaw === "erased") await tables.updateTable("partnership.person").set({ state: "erased" }).where("id", "=", id).execute();
  if (flaw === "merged") {
    const kept = await invented.person("Invented kept");
    await tables.updateTable("partnership.person").set({ state: "merged", merged_into: kept }).where("id", "=", id).execute();
  }
  return id;
};

/** Lets the director be away, so that the alternate decides. */
export const recordAbsence = async ({ site: { database, surroundings } }: PermissionWorld): Promise<void> => {
  const today = surroundings.now().toISOString().slice(0, 10);
  const away = { id: surroundings.newId(), key: "director away", value: "{}", from_on: today, until_on: today } as const;
  await database.tables<PartnershipTables>().insertInto("partnership.setting").values(away).execute();
};
