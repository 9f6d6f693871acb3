import { inOneUnit, type Actor, type Database, type Surroundings } from "#store";
import { shiftDay } from "../../bodies/mandate-terms.ts";
import { findCorrection } from "../../corrections/correction-records.ts";
import { requestCorrection } from "../../corrections/correction-actions.ts";
import { whoMade, type Published } from "../../published/published-records.ts";
import { reportUptake } from "../../uptake/uptake-actions.ts";
import { findUptake } from "../../uptake/uptake-records.ts";
import { removeInventedMails } from "./fictitious-records.ts";
import type { InventedMandate } from "./invent-mandates.ts";
import type { InventedFacts } from "./invented-facts.ts";
import { decideInvented, publicInventedWorks, sendingWorld, type SendingWorld } from "./invented-sending.ts";

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

/**
 * Invented uses of invented works, and requests to correct one, sent and decided on by invented people with the actions that everybody uses; none where
 * no invented work is public.
 * @returns how many were sent
 */
export const inventSent = async (
  database: Database,
  actor: Actor,
  surroundings: Surroundings,
  facts: Pick<InventedFacts, "today">,
  mandates: readonly InventedMandate[],
): Promise<number> => {
  const world = sendingWorld(database, actor, surroundings, facts, mandates);
  const works = await publicInventedWorks(database);
  if (works.length === 0 || world.members.length === 0) return 0;
  for (const [place, use] of USES.entries()) await report(world, works[place % works.length]!, use);
  await ask(world, works[0]!, "The second table adds up to more than its parts. Invented.", "");
  await ask(world, works.at(-1)!, "The note on seasons names the wrong month. Invented.", "no change");
  await inOneUnit(database, actor, surroundings, async (unit) => {
    await removeInventedMails(unit);
    unit.log({ action: "invent-uses", objectKind: "partnership", object: "fictitious", reason: "fictitious" });
  });
  return USES.length + 2;
};

const report = async (world: SendingWorld, work: Published, { kind, title, area, usedBy, outcome }: InventedUse): Promise<void> => {
  const { database, today } = world;
  const personId = await besides(world, work);
  if (personId === undefined) return;
  const values = {
    ...{ kind, title, area, usedBy, from: shiftDay(today, -40), until: "" },
    words: "They say that they read it, and name the page. Nobody did: this use is invented.",
    ...{ proofHref: "", proofArchive: "", proofHash: "", proofWords: "An invented document, page 3." },
  };
  const { id } = await reportUptake(world, work, values, { personId });
  if (outcome !== "")
    await decideInvented(world, work, "verify-uptake", (await findUptake(database, { id }))?.caseId, { outcome, by: personId });
};

const ask = async (world: SendingWorld, work: Published, wrong: string, outcome: string): Promise<void> => {
  const personId = await besides(world, work);
  if (personId === undefined) return;
  const { id } = await requestCorrection(world, work, { place: "Page 2", wrong, correction: "", source: "" }, { personId });
  if (outcome !== "")
    await decideInvented(world, work, "decide-case", (await findCorrection(world.database, { id }))?.caseId, { outcome, by: personId });
};

/** An invented person who did not make the work. */
const besides = async ({ database, members }: SendingWorld, work: Published): Promise<string | undefined> => {
  const makers = await whoMade(database, work);
  return members.find((id) => !makers.includes(id));
};
