import type { Actor, Database, Surroundings } from "#store";
import { decideCase, type Doing } from "../../cases/case-actions.ts";
import { findCase } from "../../cases/case-records.ts";
import type { Action } from "../../permissions/actions.ts";
import { standingOf } from "../../permissions/standing.ts";
import { whoMay } from "../../permissions/who-may.ts";
import { subjectOfCase } from "../../cases/case-subject.ts";
import { findPublished, whoMade, type Published } from "../../published/published-records.ts";
import { fictitiousId } from "./fictitious-id.ts";
import type { InventedMandate } from "./invent-mandates.ts";
import type { InventedFacts } from "./invented-facts.ts";

/** Who sends something about invented works, and decides on it. */
export interface SendingWorld {
  readonly database: Database;
  readonly actor: Actor;
  readonly surroundings: Surroundings;
  readonly today: string;
  /** Invented people who work in groups. */
  readonly members: readonly string[];
}

export const sendingWorld = (
  database: Database,
  actor: Actor,
  surroundings: Surroundings,
  { today }: Pick<InventedFacts, "today">,
  mandates: readonly InventedMandate[],
): SendingWorld => {
  const members = [...new Set(mandates.filter(({ body, runs }) => runs && body.kind === "group").map(({ person }) => person.id))];
  return { database, actor, surroundings, today, members };
};

const MOST_WORKS = 30;

/** Invented works that are public. */
export const publicInventedWorks = async (database: Database): Promise<readonly Published[]> => {
  const found: Published[] = [];
  for (let number = 1; number <= MOST_WORKS; number++) {
    const work = await findPublished(database, "work", { id: fictitiousId("work", number) });
    if (work) found.push(work);
  }
  return found;
};

/** Decided by the first who may, and neither made it nor sent it; left open where there is nobody. */
export const decideInvented = async (
  { database, actor, surroundings, members }: SendingWorld,
  of: Published,
  action: Action,
  caseId: string | null | undefined,
  { outcome, by }: { readonly outcome: string; readonly by: string },
): Promise<void> => {
  const file = typeof caseId === "string" ? await findCase(database, { id: caseId }) : undefined;
  if (!file) return;
  const concerns = [...(await whoMade(database, of)), by, ...file.concerns];
  const subject = await subjectOfCase(database, file);
  const holders = await whoMay(database, action, { ...subject, concerns }, surroundings.now());
  const decider = holders.find(({ personId }) => members.includes(personId) && !concerns.includes(personId)) ?? holders[0];
  if (!decider) return;
  const doing: Doing = { database, actor, surroundings, standing: await standingOf(database, decider.personId, surroundings.now()) };
  await decideCase(doing, file, { outcome, reasons: "Looked at with care. Invented.", basis: "An invented document.", fields: {} });
};
