import { sql } from "kysely";
import { inOneUnit, type Database, type Surroundings, type UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import { dayOf } from "../bodies/mandate-terms.ts";
import type { Doing } from "../cases/case-actions.ts";
import type { Published } from "../published/published-records.ts";
import { linkAgain, noteSender, type SentBy } from "../senders/sender-actions.ts";
import { askToModerate } from "./open-moderation.ts";
import {
  columnsOfResponse,
  dropUnconfirmed,
  findResponse,
  insertResponse,
  insertResponseStep,
  lockResponse,
  nextResponseReference,
  updateResponse,
} from "./response-records.ts";
import type { ResponseValues } from "./response-shape.ts";
import { rulesOfDebateOn } from "./rules-of-debate.ts";

type System = Pick<Doing, "database" | "actor" | "surroundings">;

/** Who responds: a person with an account, or a reader, with a key that stands for one form however often it is sent. */
export type Responder = { readonly personId: string } | ({ readonly key: string } & SentBy);

/** A response with the rules that whoever wrote it said yes to. */
export interface SentResponse {
  readonly values: ResponseValues;
  /** Id of the rules that stood beside the form. */
  readonly rulesId: string;
}

/**
 * Takes in a response to a published work or policy choice. One by a reader waits until their address is confirmed; then, and at once for one by somebody
 * with an account, its case opens. Readers see nothing of it before it was decided on.
 * @throws Problem debate-closed, bad-response where other rules hold by now or the reader gave no address
 */
export const sendResponse = (
  { database, actor, surroundings }: System,
  published: Published,
  { values, rulesId }: SentResponse,
  by: Responder,
): Promise<{ readonly id: string; readonly reference: string }> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const key = "key" in by ? by.key : null;
    if (key !== null) {
      await sql`select pg_advisory_xact_lock(hashtextextended(${`response ${key}`}, 0))`.execute(unit.tables());
      const before = await findResponse(unit, { openingKey: key });
      if (before && "secretHash" in by) {
        await linkAgain(unit, { kind: "response", id: before.id }, by.secretHash);
        return { id: before.id, reference: before.reference };
      }
    }
    await demandRules(unit, rulesId);
    if ("email" in by && by.email === "")
      throw new Problem("bad-response", { field: "email", reason: "An address is needed: a response is looked at once it is confirmed." });
    const responderId = "personId" in by ? by.personId : null;
    const [id, reference] = [unit.newId(), await nextResponseReference(unit)];
    const isWork = published.kind === "work";
    await insertResponse(unit, {
      ...columnsOfResponse(values),
      ...{ id, reference, opening_key: key, body_id: published.bodyId, responder_id: responderId, fictitious: published.fictitious },
      ...{ rules_id: rulesId, state: responderId === null ? "unconfirmed" : "waiting" },
      work_id: isWork ? published.id : null,
      work_version: isWork ? published.versionId : null,
      choice_id: isWork ? null : published.id,
      choice_version: isWork ? null : published.versionId,
    });
    await insertResponseStep(unit, id, { kind: "sent" });
    const { viewpoint, stance } = values;
    unit.log({
      action: "send-response",
      objectKind: "response",
      object: id,
      after: { reference, to: published.reference, viewpoint, stance, rules: rulesId },
    });
    if ("secretHash" in by) await noteSender(unit, { kind: "response", id, reference, title: published.title }, by);
    else await askToModerate(unit, (await findResponse(unit, { id }))!);
    return { id, reference };
  });

/** @throws Problem debate-closed, bad-response */
export const demandRules = async (unit: UnitOfWork, rulesId: string): Promise<void> => {
  const rules = await rulesOfDebateOn(unit, dayOf(unit.now));
  if (!rules) throw new Problem("debate-closed");
  if (rules.id !== rulesId)
    throw new Problem("bad-response", {
      field: "rules",
      reason: "The rules of engagement changed meanwhile. Read them again, and say yes to these.",
    });
};

/** The address of a reader's response is confirmed: it goes to those who moderate. Part of confirming. */
export const responseConfirmed = async (unit: UnitOfWork, responseId: string): Promise<void> => {
  const response = await lockResponse(unit, responseId);
  if (response?.state !== "unconfirmed") return;
  await updateResponse(unit, responseId, { state: "waiting" });
  await insertResponseStep(unit, responseId, { kind: "confirmed" });
  unit.log({
    action: "confirm-response",
    objectKind: "response",
    object: responseId,
    before: { state: response.state },
    after: { state: "waiting" },
  });
  await askToModerate(unit, (await findResponse(unit, { id: responseId }))!);
};

const KEEP_DAYS = 14;

/** Deletes responses whose address nobody confirmed within fourteen days. Run daily; gives how many. */
export const forgetUnconfirmedResponses = (database: Database, surroundings: Surroundings): Promise<number> =>
  inOneUnit(database, { kind: "system", id: "forget-responses" }, surroundings, async (unit) => {
    const gone = await dropUnconfirmed(unit, new Date(unit.now.getTime() - KEEP_DAYS * 24 * 60 * 60 * 1000));
    if (gone > 0) unit.log({ action: "forget-responses", objectKind: "response", object: "unconfirmed", after: { gone } });
    return gone;
  });
