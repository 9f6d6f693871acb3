import { inOneUnit, type Actor, type Database, type Surroundings } from "#store";
import { shiftDay } from "../../bodies/mandate-terms.ts";
import { decideCase, type Doing } from "../../cases/case-actions.ts";
import { findCase } from "../../cases/case-records.ts";
import { findCorrection } from "../../corrections/correction-records.ts";
import { requestCorrection } from "../../corrections/correction-actions.ts";
import type { Action } from "../../permissions/actions.ts";
import { bodyPath } from "../../permissions/body-path.ts";
import { standingOf } from "../../permissions/standing.ts";
import { whoMay } from "../../permissions/who-may.ts";
import { findPublished, whoMade, type Published } from "../../published/published-records.ts";
import { reportUptake } from "../../uptake/uptake-actions.ts";
import { findUptake } from "../../uptake/uptake-records.ts";
import { fictitiousId } from "./fictitious-id.ts";
import { removeInventedMails } from "./fictitious-records.ts";
import type { InventedMandate } from "./invent-mandates.ts";
import type { InventedFacts } from "./invented-facts.ts";

interface InventedUse {
  readonly kind: string;
  readonly title: string;
  readonly area: string;
  readonly usedBy: string;
  /** What is decided on it; "" where nobody looked yet. */
  readonly outcome: "verified" | "more" | "not shown" | "";
}

const USES: readonly InventedUse[] = [
  { kind: "plan", title: "An invented plan for those who return", area: "SEN", usedBy: "An invented ministry", outcome: "verified" },
  { kind: "forum", title: "An invented session on prices of sending", area: "", usedBy: "An invented forum", outcome: "verified" },
  { kind: "press", title: "An invented page in an invented newspaper", area: "KEN", usedBy: "", outcome: "more" },
  { kind: "teaching", title: "An invented course on counting people", area: "MEX", usedBy: "An invented school", outcome: "not shown" },
  { kind: "law", title: "An invented rule on advertised fees", area: "PHL", usedBy: "An invented office", outcome: "" },
];

interface World {
  readonly database: Database;
  readonly actor: Actor;
  readonly surroundings: Surroundings;
  readonly today: string;
  readonly members: readonly string[];
}

/**
 * Invented uses of invented works, and requests to correct one, sent and decided on by invented people with the actions that everybody uses; none where
 * no invented work is public.
 * @returns how many were sent
 */
export const inventSent = async (
  database: Database,
  actor: Actor,
  surroundings: Surroundings,
  { today }: Pick<InventedFacts, "today">,
  mandates: readonly InventedMandate[],
): Promise<number> => {
  const members = [...new Set(mandates.filter(({ body, runs }) => runs && body.kind === "group").map(({ person }) => person.id))];
  const world: World = { database, actor, surroundings, today, members };
  const works = await publicWorks(database);
  if (works.length === 0 || members.length === 0) return 0;
  for (const [place, use] of USES.entries()) await report(world, works[place % works.length]!, use);
  await ask(world, works[0]!, "The second table adds up to more than its parts. Invented.", "");
  await ask(world, works.at(-1)!, "The note on seasons names the wrong month. Invented.", "no change");
  await inOneUnit(database, actor, surroundings, async (unit) => {
    await removeInventedMails(unit);
    unit.log({ action: "invent-uses", objectKind: "partnership", object: "fictitious", reason: "fictitious" });
  });
  return USES.length + 2;
};

const MOST_WORKS = 30;

const publicWorks = async (database: Database): Promise<readonly Published[]> => {
  const found: Published[] = [];
  for (let number = 1; number <= MOST_WORKS; number++) {
    const work = await findPublished(database, "work", { id: fictitiousId("work", number) });
    if (work) found.push(work);
  }
  return found;
};

const report = async (world: World, work: Published, { kind, title, area, usedBy, outcome }: InventedUse): Promise<void> => {
  const { database, today } = world;
  const personId = await besides(world, work);
  if (personId === undefined) return;
  const values = {
    ...{ kind, title, area, usedBy, from: shiftDay(today, -40), until: "" },
    words: "They say that they read it, and name the page. Nobody did: this use is invented.",
    ...{ proofHref: "", proofArchive: "", proofHash: "", proofWords: "An invented document, page 3." },
  };
  const { id } = await reportUptake(world, work, values, { personId });
  if (outcome !== "") await decide(world, work, "verify-uptake", (await findUptake(database, { id }))?.caseId, { outcome, by: personId });
};

const ask = async (world: World, work: Published, wrong: string, outcome: string): Promise<void> => {
  const personId = await besides(world, work);
  if (personId === undefined) return;
  const { id } = await requestCorrection(world, work, { place: "Page 2", wrong, correction: "", source: "" }, { personId });
  if (outcome !== "")
    await decide(world, work, "decide-case", (await findCorrection(world.database, { id }))?.caseId, { outcome, by: personId });
};

/** An invented person who did not make the work. */
const besides = async ({ database, members }: World, work: Published): Promise<string | undefined> => {
  const makers = await whoMade(database, work);
  return members.find((id) => !makers.includes(id));
};

/** Decided by the first who may, and neither made it nor sent it; left open where there is nobody. */
const decide = async (
  { database, actor, surroundings, members }: World,
  work: Published,
  action: Action,
  caseId: string | null | undefined,
  { outcome, by }: { readonly outcome: string; readonly by: string },
): Promise<void> => {
  const file = typeof caseId === "string" ? await findCase(database, { id: caseId }) : undefined;
  if (!file) return;
  const concerns = [...(await whoMade(database, work)), by];
  const holders = await whoMay(database, action, { bodies: await bodyPath(database, work.bodyId), concerns }, surroundings.now());
  const decider = holders.find(({ personId }) => members.includes(personId) && !concerns.includes(personId)) ?? holders[0];
  if (!decider) return;
  const doing: Doing = { database, actor, surroundings, standing: await standingOf(database, decider.personId, surroundings.now()) };
  await decideCase(doing, file, { outcome, reasons: "Looked at with care. Invented.", basis: "An invented document.", fields: {} });
};
