import { sql } from "kysely";
import { inOneUnit } from "#store";
import { Problem } from "#vocabulary";
import type { Readable } from "../bodies/readable.ts";
import { openCaseInUnit, type Doing } from "../cases/case-actions.ts";
import { insertNote } from "../cases/case-changes-records.ts";
import { tellPeople } from "../desk/tell-people.ts";
import { bodyPath } from "../permissions/body-path.ts";
import { can } from "../permissions/can.ts";
import type { Standing } from "../permissions/standing.ts";
import { whoMade, type Published } from "../published/published-records.ts";
import { linkAgain, noteSender, type SentBy } from "../senders/sender-actions.ts";
import {
  findCorrection,
  insertCorrection,
  lockCorrection,
  nextCorrectionReference,
  updateCorrection,
  type CorrectionRequest,
} from "./correction-records.ts";
import type { CorrectionValues } from "./correction-shape.ts";

type System = Pick<Doing, "database" | "actor" | "surroundings">;

/** Who asks: a person with an account, or a reader, with a key that stands for one form however often it is sent. */
export type Asking = { readonly personId: string } | ({ readonly key: string } & SentBy);

/** Takes in a request for a correction, opens its case in the body of the work or choice, and tells those who made it. */
export const requestCorrection = (
  { database, actor, surroundings }: System,
  published: Published,
  values: CorrectionValues,
  by: Asking,
): Promise<{ readonly id: string; readonly reference: string }> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const key = "key" in by ? by.key : null;
    if (key !== null) {
      await sql`select pg_advisory_xact_lock(hashtextextended(${`correction ${key}`}, 0))`.execute(unit.tables());
      const before = await findCorrection(unit, { openingKey: key });
      if (before && "secretHash" in by) {
        await linkAgain(unit, { kind: "correction", id: before.id }, by.secretHash);
        return { id: before.id, reference: before.reference };
      }
    }
    const [id, reference] = [unit.newId(), await nextCorrectionReference(unit)];
    const [isWork, requestedBy] = [published.kind === "work", "personId" in by ? by.personId : null];
    await insertCorrection(unit, {
      ...{ id, reference, opening_key: key, body_id: published.bodyId, requested_by: requestedBy, fictitious: published.fictitious },
      ...values,
      work_id: isWork ? published.id : null,
      work_version: isWork ? published.versionId : null,
      choice_id: isWork ? null : published.id,
      choice_version: isWork ? null : published.versionId,
    });
    unit.log({
      action: "request-correction",
      objectKind: "correction request",
      object: id,
      after: { reference, of: published.reference },
    });
    const of = published.title;
    if ("secretHash" in by) await noteSender(unit, { kind: "correction", id, reference, title: of }, by);
    const makers = await whoMade(unit, published);
    const file = await openCaseInUnit(unit, {
      kind: "correction-request",
      fields: { request: id, reference, of, ...values },
      bodyId: published.bodyId,
      openedBy: requestedBy ?? undefined,
      alsoConcerns: makers,
    });
    await updateCorrection(unit, id, { case_id: file.id });
    await tellPeople(unit, {
      people: makers,
      words: `Somebody asks for a correction of “${of}”: say what you think of it`,
      href: `/desk/corrections/${id}`,
      mail: { key: `correction request ${id}`, subject: `A correction is asked for: ${of}` },
    });
    return { id, reference };
  });

/** How somebody sees a request at the desk; undefined for those who may not know of it. */
export const viewOfCorrection = async (
  from: Readable,
  standing: Standing,
  request: CorrectionRequest,
): Promise<"decider" | "maker" | "requester" | undefined> => {
  const { personId } = standing;
  const makers = await whoMade(from, request.of);
  if (personId !== undefined && makers.includes(personId)) return "maker";
  if (personId !== undefined && request.requestedBy === personId) return "requester";
  return can(standing, "see-case", { bodies: await bodyPath(from, request.bodyId) }).allowed ? "decider" : undefined;
};

/**
 * Says what somebody who made the work or choice thinks of a request; those who decide on it read it in its case.
 * @throws Problem no-such-correction, not-allowed, correction-state
 */
export const commentOnCorrection = ({ database, actor, surroundings, standing }: Doing, id: string, words: string): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const request = await lockCorrection(unit, id);
    const view = request && (await viewOfCorrection(unit, standing, request));
    if (!request || view === undefined) throw new Problem("no-such-correction");
    if (view !== "maker") throw new Problem("not-allowed", { reason: "those who made it are heard here" });
    if (request.state !== "open" || request.caseId === null) throw new Problem("correction-state", { state: request.state });
    const note = { id: unit.newId(), writtenBy: standing.personId ?? null, words, internal: true, writtenAt: unit.now };
    await insertNote(unit, request.caseId, note);
    unit.log({ action: "comment-on-correction", objectKind: "correction request", object: id, after: { note: note.id } });
  });
