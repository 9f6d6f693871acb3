import { inOneUnit, type Actor, type Database, type Surroundings } from "#store";
import { shiftDay } from "../../bodies/mandate-terms.ts";
import { decideCase, type Doing } from "../../cases/case-actions.ts";
import { findCase } from "../../cases/case-records.ts";
import { applyForCall, nameHolder } from "../../commissions/application-actions.ts";
import { askForCommissionApproval } from "../../commissions/approval-actions.ts";
import { openCall, planCommission } from "../../commissions/commission-actions.ts";
import { checkHolder } from "../../commissions/commission-conflicts.ts";
import { signCommission } from "../../commissions/sign-actions.ts";
import { findCommission, openGaps, type Commission } from "../../commissions/commission-records.ts";
import { addMilestone, meetMilestone } from "../../commissions/milestone-actions.ts";
import { milestonesOf } from "../../commissions/milestone-records.ts";
import { findPerson } from "../../people/person-records.ts";
import { THE_PROGRAMME } from "../../permissions/can.ts";
import { standingOf } from "../../permissions/standing.ts";
import { whoMay } from "../../permissions/who-may.ts";
import { removeInventedMails } from "./fictitious-records.ts";
import type { AtMoment } from "../../review/conflicts/find-conflicts.ts";
import type { InventedMandate } from "./invent-mandates.ts";
import type { InventedFacts } from "./invented-facts.ts";

interface InventedCommission {
  readonly title: string;
  readonly workKind: string;
  readonly terms: string;
  readonly fee: string;
  /** How far it goes. */
  readonly until: "planned" | "open call" | "proposed" | "signed";
}

const COMMISSIONS: readonly InventedCommission[] = [
  {
    title: "What very small sums cost to send",
    workKind: "working-paper",
    terms:
      "A working paper on what people pay who send less than a hundred dollars. It says which prices can be found, which cannot, and what a list of them would cost. This call is invented.",
    fee: "12000.00",
    until: "open call",
  },
  {
    title: "A short note on seasons in censuses",
    workKind: "short-note",
    terms:
      "A note of four pages for people who do not count for a living: what a census sees of those who come for one season. This commission is invented.",
    fee: "",
    until: "signed",
  },
  {
    title: "Prices of sums sent by telephone",
    workKind: "dataset-note",
    terms: "A note on where such prices are kept, and by whom. This commission is invented.",
    fee: "4500.00",
    until: "proposed",
  },
  {
    title: "How neighbours ask about seasons",
    workKind: "literature-review",
    terms: "A review of questions in surveys of three countries that share a border. This commission is invented.",
    fee: "",
    until: "planned",
  },
];

/**
 * Invented commissions in several states, made by invented people with the actions that everybody uses; none where nobody leads a group, or no
 * question is open there.
 * @returns how many were made
 */
export const inventCommissions = async (
  database: Database,
  actor: Actor,
  surroundings: Surroundings,
  { today }: InventedFacts,
  mandates: readonly InventedMandate[],
): Promise<number> => {
  const running = mandates.filter(({ runs }) => runs);
  const members = running.filter(({ body }) => body.kind === "group");
  const chair = members.find(({ role }) => role === "chair");
  const [director] = await whoMay(database, "approve-activity", THE_PROGRAMME, surroundings.now());
  const gaps = await openGaps(database, undefined);
  const others = members.filter(({ person, body }) => person.id !== chair?.person.id && body.id === chair?.body.id);
  if (!chair || gaps.length === 0 || others.length === 0) return 0;
  const as = async (personId: string): Promise<Doing> => {
    return { database, actor, surroundings, standing: await standingOf(database, personId, surroundings.now()) };
  };
  const world: World = {
    database,
    now: surroundings.now(),
    today,
    chair: await as(chair.person.id),
    director: director && (await as(director.personId)),
    as,
  };
  for (const [place, one] of COMMISSIONS.entries()) {
    const gap = gaps[place % gaps.length]!;
    const first = (place * 2 + 1) % others.length;
    const people = [...others.slice(first), ...others.slice(0, first)].map(({ person }) => person.id);
    await invent(world, one, { body: chair.body.id, gap: gap.id, people });
  }
  await inOneUnit(database, actor, surroundings, async (unit) => {
    await removeInventedMails(unit);
    unit.log({ action: "invent-commissions", objectKind: "partnership", object: "fictitious", reason: "fictitious" });
  });
  return COMMISSIONS.length;
};

interface World {
  readonly database: Database;
  readonly now: Date;
  readonly today: string;
  readonly chair: Doing;
  readonly director: Doing | undefined;
  readonly as: (personId: string) => Promise<Doing>;
}

const invent = async (
  { database, now, today, chair, director, as }: World,
  { title, workKind, terms, fee, until }: InventedCommission,
  { body, gap, people }: { readonly body: string; readonly gap: string; readonly people: readonly string[] },
): Promise<void> => {
  const money =
    fee === "" ? ({ kind: "volunteer", amount: "", currency: "" } as const) : ({ kind: "paid", amount: fee, currency: "USD" } as const);
  const id = await planCommission(chair, { title, workKind, terms, body, gap, ...money });
  const at = async () => ({ id, version: (await findCommission(database, { id }))!.version });
  const parts = fee === "" ? ["", ""] : ["40", "60"];
  const [draft, last] = [
    { title: "First draft", deliverable: "A draft that others can comment on.", dueOn: shiftDay(today, 60), share: parts[0]! },
    { title: "Final text", deliverable: "The text as it goes to review.", dueOn: shiftDay(today, 150), share: parts[1]! },
  ];
  await addMilestone(chair, await at(), draft);
  await addMilestone(chair, await at(), last);
  if (until === "open call") {
    await openCall(chair, await at(), { from: today, until: shiftDay(today, 30) });
    const { slug } = (await findCommission(database, { id }))!;
    await applyForCall(
      await as(people[0]!),
      slug,
      { name: "", address: "", words: "An invented plan of work, by an invented person." },
      `invented ${id}`,
    );
  }
  if (until === "planned" || until === "open call" || !director) return;
  const person = await whoMayHold({ tables: database.tables.bind(database), now }, (await findCommission(database, { id }))!, people);
  const holder = person === undefined ? undefined : await findPerson(database, { id: person });
  if (!holder) return;
  await nameHolder(chair, await at(), { person: holder.slug, reason: "Nobody else in this invented group knows it." });
  const reference = await askForCommissionApproval(chair, await at());
  if (until === "proposed") return;
  const file = (await findCase(database, { reference }))!;
  await decideCase(director, file, { outcome: "approved", reasons: "Invented.", basis: "The invented terms.", fields: {} });
  await signCommission(director, await at(), { partnershipOn: today, holderOn: today });
  const [first] = await milestonesOf(database, [id]);
  await meetMilestone(chair, await at(), first!.id, { metOn: today, words: "An invented draft came.", workVersion: "" });
};

/** The first of some people between whom and those who decide nothing stands in the way. */
const whoMayHold = async (at: AtMoment, commission: Commission, people: readonly string[]): Promise<string | undefined> => {
  for (const personId of people) {
    const { holder, deciders } = await checkHolder(at, commission, { personId, organisationId: null });
    if ([holder, ...deciders].every(({ effect }) => effect !== "block")) return personId;
  }
  return undefined;
};
