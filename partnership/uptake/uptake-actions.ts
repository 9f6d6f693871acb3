import { sql } from "kysely";
import { inOneUnit, type UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import { dayOf } from "../bodies/mandate-terms.ts";
import { openCaseInUnit, type Doing } from "../cases/case-actions.ts";
import { whoMade, type Published } from "../published/published-records.ts";
import { followSent } from "../senders/follow-sent.ts";
import { linkAgain, noteSender, tellSender, type SentBy } from "../senders/sender-actions.ts";
import { demandState, uptakeInHand, type UptakeAtHand } from "./uptake-doing.ts";
import { findUptakeKind } from "./uptake-kinds.ts";
import {
  columnsOf,
  findUptake,
  insertUptake,
  insertUptakeStep,
  lockUptake,
  nextUptakeReference,
  organisationNamed,
  updateUptake,
  type Uptake,
} from "./uptake-records.ts";
import type { UptakeValues } from "./uptake-shape.ts";

type System = Pick<Doing, "database" | "actor" | "surroundings">;

/** Who reports a use: a person with an account, or a reader, with a key that stands for one form however often it is sent. */
export type Reporter = { readonly personId: string } | ({ readonly key: string } & SentBy);

/**
 * Takes in where a published work or policy choice was used, and opens the case in which a second person looks at the proof. Readers see nothing of it
 * before that.
 * @throws Problem bad-uptake
 */
export const reportUptake = (
  { database, actor, surroundings }: System,
  published: Published,
  values: UptakeValues,
  by: Reporter,
): Promise<{ readonly id: string; readonly reference: string }> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const key = "key" in by ? by.key : null;
    if (key !== null) {
      await sql`select pg_advisory_xact_lock(hashtextextended(${`uptake ${key}`}, 0))`.execute(unit.tables());
      const before = await findUptake(unit, { openingKey: key });
      if (before && "secretHash" in by) {
        await linkAgain(unit, { kind: "uptake", id: before.id }, by.secretHash);
        return { id: before.id, reference: before.reference };
      }
    }
    demandPast(unit, values);
    const reportedBy = "personId" in by ? by.personId : null;
    const [id, reference] = [unit.newId(), await nextUptakeReference(unit)];
    const isWork = published.kind === "work";
    await insertUptake(unit, {
      ...columnsOf(values, await organisationNamed(unit, values.usedBy)),
      ...{ id, reference, opening_key: key, body_id: published.bodyId, reported_by: reportedBy, fictitious: published.fictitious },
      work_id: isWork ? published.id : null,
      work_version: isWork ? published.versionId : null,
      choice_id: isWork ? null : published.id,
      choice_version: isWork ? null : published.versionId,
    });
    await insertUptakeStep(unit, id, { kind: "reported" });
    unit.log({
      action: "report-uptake",
      objectKind: "uptake",
      object: id,
      after: { reference, of: published.reference, kind: values.kind, area: values.area },
    });
    if ("secretHash" in by) await noteSender(unit, { kind: "uptake", id, reference, title: values.title }, by);
    await askToVerify(unit, (await findUptake(unit, { id }))!, published.title);
    return { id, reference };
  });

/** @throws Problem bad-uptake */
const demandPast = (unit: UnitOfWork, { from }: UptakeValues): void => {
  if (from > dayOf(unit.now)) throw new Problem("bad-uptake", { field: "from", reason: "What is still to come cannot be shown." });
};

const askToVerify = async (unit: UnitOfWork, uptake: Uptake, title: string): Promise<void> => {
  const { id, reference, bodyId, reportedBy, fromOn, untilOn, area, usedBy } = uptake;
  const proof = [uptake.proofHref, uptake.proofArchive, uptake.proofHash && `SHA-256 ${uptake.proofHash}`, uptake.proofWords];
  const when = untilOn === null ? fromOn : `${fromOn} – ${untilOn}`;
  const file = await openCaseInUnit(unit, {
    kind: "uptake-verification",
    fields: {
      ...{ uptake: id, reference, title: uptake.title, of: title },
      kind: findUptakeKind(uptake.kind)?.name ?? uptake.kind,
      when: [when, area ?? "", usedBy].filter((part) => part !== "").join(", "),
      words: uptake.words,
      proof: proof.filter(Boolean).join("\n"),
    },
    bodyId,
    openedBy: reportedBy ?? undefined,
    alsoConcerns: await whoMade(unit, uptake.of),
  });
  await updateUptake(unit, id, { case_id: file.id });
};

/**
 * Adds what was missing to a report that needs more, by its reporter at the desk; it is looked at again.
 * @throws Problem no-such-uptake, not-allowed, changed-meanwhile, uptake-state, bad-uptake
 */
export const completeUptake = (
  { database, actor, surroundings, standing }: Doing,
  at: UptakeAtHand,
  values: UptakeValues,
  title: string,
): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const uptake = await uptakeInHand(unit, standing, at, ["reporter"]);
    await complete(unit, uptake, values, title);
  });

/**
 * The same by a reader without an account, who has the secret of what they sent.
 * @throws Problem no-such-uptake, changed-meanwhile, uptake-state, bad-uptake
 */
export const completeSentUptake = (
  { database, actor, surroundings }: System,
  sent: { readonly reference: string; readonly secret: string; readonly version: number },
  values: UptakeValues,
  title: string,
): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const sender = await followSent(unit, sent.reference, sent.secret);
    const uptake = sender?.kind === "uptake" ? await lockUptake(unit, sender.subjectId) : undefined;
    if (!uptake) throw new Problem("no-such-uptake");
    if (uptake.version !== sent.version) throw new Problem("changed-meanwhile", { kind: "the report", id: uptake.reference });
    await complete(unit, uptake, values, title);
  });

const complete = async (unit: UnitOfWork, uptake: Uptake, values: UptakeValues, title: string): Promise<void> => {
  demandState(uptake, ["needs more"], "completed");
  demandPast(unit, values);
  const columns = columnsOf(values, await organisationNamed(unit, values.usedBy));
  await updateUptake(unit, uptake.id, { ...columns, state: "reported" });
  await insertUptakeStep(unit, uptake.id, { kind: "completed" });
  unit.log({
    action: "complete-uptake",
    objectKind: "uptake",
    object: uptake.id,
    before: { state: uptake.state },
    after: { state: "reported" },
  });
  await askToVerify(unit, (await findUptake(unit, { id: uptake.id }))!, title);
};

/** Names of fields whose values differ, as readers are told. */
const changedFields = (before: Uptake, after: UptakeValues): readonly string[] => {
  const was: Readonly<Record<keyof UptakeValues, string>> = {
    kind: before.kind,
    title: before.title,
    area: before.area ?? "",
    from: before.fromOn,
    until: before.untilOn ?? "",
    usedBy: before.usedBy,
    words: before.words,
    proofHref: before.proofHref ?? "",
    proofArchive: before.proofArchive ?? "",
    proofHash: before.proofHash ?? "",
    proofWords: before.proofWords,
  };
  return (Object.keys(was) as (keyof UptakeValues)[]).filter((name) => was[name] !== after[name]);
};

/**
 * Corrects a verified report, by somebody who neither reported it nor made what was used; readers see that it was corrected, when and why.
 * @throws Problem no-such-uptake, not-allowed, changed-meanwhile, uptake-state, bad-uptake
 */
export const correctUptake = (
  { database, actor, surroundings, standing }: Doing,
  at: UptakeAtHand,
  values: UptakeValues,
  reason: string,
): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const uptake = await uptakeInHand(unit, standing, at, ["verifier"]);
    demandState(uptake, ["verified"], "corrected");
    demandPast(unit, values);
    const changed = changedFields(uptake, values);
    if (changed.length === 0) throw new Problem("bad-uptake", { field: "form", reason: "Nothing was changed." });
    await updateUptake(unit, uptake.id, columnsOf(values, await organisationNamed(unit, values.usedBy)));
    await insertUptakeStep(unit, uptake.id, { kind: "corrected", words: reason, changed });
    const { kind, area, fromOn } = uptake;
    unit.log({
      action: "correct-uptake",
      objectKind: "uptake",
      object: uptake.id,
      before: { kind, area, from: fromOn },
      after: { kind: values.kind, area: values.area, from: values.from, changed },
      reason,
    });
  });

/**
 * Takes a report out of what is counted, by its reporter or a second person. Where readers saw it, its page stays and says when and why.
 * @throws Problem no-such-uptake, not-allowed, changed-meanwhile, uptake-state
 */
export const withdrawUptake = ({ database, actor, surroundings, standing }: Doing, at: UptakeAtHand, reason: string): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const uptake = await uptakeInHand(unit, standing, at, ["verifier", "reporter"]);
    demandState(uptake, ["verified", "needs more"], "withdrawn");
    await updateUptake(unit, uptake.id, { state: "withdrawn" });
    await insertUptakeStep(unit, uptake.id, { kind: "withdrawn", words: reason });
    unit.log({
      action: "withdraw-uptake",
      objectKind: "uptake",
      object: uptake.id,
      before: { state: uptake.state },
      after: { state: "withdrawn" },
      reason,
    });
    await tellSender(unit, { kind: "uptake", id: uptake.id }, { words: `“${uptake.title}” was withdrawn.`, more: reason, settled: true });
  });
