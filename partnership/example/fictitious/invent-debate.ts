import { inOneUnit, type Actor, type Database, type Surroundings } from "#store";
import { writeAuthorsAnswer } from "../../debate/answer-actions.ts";
import { findAuthorsAnswer } from "../../debate/answer-records.ts";
import { findResponse } from "../../debate/response-records.ts";
import { rulesOfDebateOn } from "../../debate/rules-of-debate.ts";
import { sendResponse } from "../../debate/send-actions.ts";
import { findPerson } from "../../people/person-records.ts";
import { standingOf } from "../../permissions/standing.ts";
import { findPublished, whoMade, type Published } from "../../published/published-records.ts";
import { inventedPublicChoice } from "./choice-fictitious-records.ts";
import { removeInventedMails } from "./fictitious-records.ts";
import type { InventedMandate } from "./invent-mandates.ts";
import type { InventedFacts } from "./invented-facts.ts";
import { INVENTED_RESPONSES, type InventedResponse } from "./invented-responses.ts";
import { decideInvented, publicInventedWorks, sendingWorld, type SendingWorld } from "./invented-sending.ts";

/**
 * Invented responses to invented works and to an invented policy choice, sent, decided on and answered by invented people with the actions that everybody
 * uses; none where nothing invented is public, or no rules of engagement hold.
 * @returns how many were sent
 */
export const inventDebate = async (
  database: Database,
  actor: Actor,
  surroundings: Surroundings,
  facts: Pick<InventedFacts, "today">,
  mandates: readonly InventedMandate[],
): Promise<number> => {
  const world = sendingWorld(database, actor, surroundings, facts, mandates);
  const rules = await rulesOfDebateOn(database, facts.today);
  const [work] = await publicInventedWorks(database);
  const choiceId = await inventedPublicChoice(database);
  const choice = choiceId === undefined ? undefined : await findPublished(database, "choice", { id: choiceId });
  if (!rules || !work || world.members.length === 0) return 0;
  for (const [place, response] of INVENTED_RESPONSES.entries())
    await respond(world, response.to === "choice" && choice ? choice : work, response, { rulesId: rules.id, place });
  await inOneUnit(database, actor, surroundings, async (unit) => {
    await removeInventedMails(unit);
    unit.log({ action: "invent-responses", objectKind: "partnership", object: "fictitious", reason: "fictitious" });
  });
  return INVENTED_RESPONSES.length;
};

const respond = async (
  world: SendingWorld,
  of: Published,
  { to: _, outcome, answer, ...written }: InventedResponse,
  { rulesId, place }: { readonly rulesId: string; readonly place: number },
): Promise<void> => {
  const { database, actor, surroundings, members } = world;
  const makers = await whoMade(database, of);
  const others = members.filter((id) => !makers.includes(id));
  const personId = others[(others.length - 1 - place + 3 * others.length) % others.length];
  const person = personId === undefined ? undefined : await findPerson(database, { id: personId });
  if (personId === undefined || !person) return;
  const values = { ...written, name: person.name, language: "en", cites: [] };
  const { id } = await sendResponse(world, of, { values, rulesId }, { personId });
  if (outcome !== "")
    await decideInvented(world, of, "moderate-debate", (await findResponse(database, { id }))?.caseId, { outcome, by: personId });
  const published = await findResponse(database, { id });
  const author = makers.find((maker) => maker !== personId);
  if (answer === undefined || published?.state !== "published" || author === undefined) return;
  const doing = { database, actor, surroundings, standing: await standingOf(database, author, surroundings.now()) };
  await writeAuthorsAnswer(doing, { id, version: published.version }, answer);
  await decideInvented(world, of, "moderate-debate", (await findAuthorsAnswer(database, id))?.caseId, { outcome: "publish", by: personId });
};
