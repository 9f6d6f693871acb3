import type { UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import { tellPeople } from "../desk/tell-people.ts";
import { bodyPath } from "../permissions/body-path.ts";
import { can, type Subject } from "../permissions/can.ts";
import type { Action } from "../permissions/actions.ts";
import type { Standing } from "../permissions/standing.ts";
import { whoMay } from "../permissions/who-may.ts";
import { findBody, type Body } from "./body-records.ts";
import { bodiesHeldBy } from "./composition-records.ts";
import { changeComposition } from "./change-composition.ts";
import type { Objection } from "./check-composition.ts";
import {
  changeMandate,
  findMandate,
  lockBodies,
  lockPerson,
  mandatesOf,
  mandatesResting,
  type Mandate,
  type MandateChange,
} from "./mandate-records.ts";
import { dayOf, isOver, lastDay, overlap } from "./mandate-terms.ts";

/** Queue of the job that fills and ends seats that follow rules. */
export const FILL_SEATS = "fill-seats";

/** What a mandate is to permissions: its body and those above, and whoever would hold it. */
export const subjectOfMandate = async (unit: Pick<UnitOfWork, "tables">, bodyId: string, holder: Mandate["holder"]): Promise<Subject> => ({
  bodies: await bodyPath(unit, bodyId),
  concerns: holder.kind === "person" ? [holder.id] : [],
});

/** @throws Problem not-allowed */
export const demandOn = (standing: Standing, action: Action, subject: Subject): void => {
  const { allowed, because } = can(standing, action, subject);
  if (!allowed) throw new Problem("not-allowed", { reason: because });
};

/**
 * A body that nobody else changes the mandates of until the unit of work is done.
 * @throws Problem no-such-body
 */
export const lockedBody = async (unit: UnitOfWork, id: string): Promise<Body> => {
  const body = await findBody(unit, id, dayOf(unit.now));
  if (!body) throw new Problem("no-such-body", { body: id });
  await lockBodies(unit, [id]);
  return body;
};

/**
 * A mandate as it was shown, with its body and person held back from other changes.
 * @throws Problem no-such-mandate, changed-meanwhile
 */
export const lockedMandate = async (
  unit: UnitOfWork,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<{ readonly mandate: Mandate; readonly body: Body }> => {
  const seen = await findMandate(unit, id);
  if (!seen) throw new Problem("no-such-mandate", { mandate: id });
  const body = await lockedBody(unit, seen.bodyId);
  if (seen.holder.kind === "person") await lockPerson(unit, seen.holder.id);
  const mandate = (await findMandate(unit, id))!;
  if (mandate.version !== version) throw new Problem("changed-meanwhile", { kind: "mandate", id });
  return { mandate, body };
};

/**
 * @throws Problem seat-taken where somebody who is confirmed, or waits for it, holds the seat on one of the days;
 * bad-mandate where the person holds the same role of the body on one of them
 */
export const demandFree = async (unit: UnitOfWork, mandate: Mandate): Promise<void> => {
  const others = (await mandatesOf(unit, mandate.bodyId)).filter(({ id, state }) => id !== mandate.id && state !== "declined");
  const inSeat = others.find(
    (other) => mandate.seatId !== null && other.seatId === mandate.seatId && other.state !== "nominated" && overlap(other, mandate),
  );
  if (inSeat)
    throw new Problem("seat-taken", {
      seat: mandate.role,
      from: inSeat.fromOn ?? "the beginning",
      until: lastDay(inSeat) ?? "further notice",
    });
  const again = others.find(
    (other) =>
      other.holder.kind !== "quoted" &&
      other.holder.id === mandate.holder.id &&
      other.role === mandate.role &&
      other.seatId === mandate.seatId &&
      overlap(other, mandate),
  );
  if (again)
    throw new Problem("bad-mandate", { field: "holder", reason: `they hold this role, or wait for it, on some of these days already` });
};

/** Bodies whose rules a change of this mandate may touch: its own, and those where the person holds others on the day. */
export const bodiesTouched = async (unit: UnitOfWork, { bodyId, holder }: Mandate, on: string): Promise<readonly string[]> => [
  bodyId,
  ...(holder.kind === "person" ? await bodiesHeldBy(unit, holder.id, on) : []),
];

/** The day on which a mandate is held against the rules: its first, or today where it runs already. */
export const dayToCheck = ({ fromOn }: Mandate, now: Date): string => {
  const today = dayOf(now);
  return fromOn !== null && fromOn > today ? fromOn : today;
};

/**
 * Lets a mandate become active; seats that rest on it are filled by the job that follows.
 * @throws Problem mandate-refused, seat-taken; CompositionProblem
 */
export const activate = async (
  unit: UnitOfWork,
  before: Mandate,
  body: Body,
  how: MandateChange & { readonly accepted: string; readonly action: string },
): Promise<Mandate> => {
  const { accepted, action, ...change } = how;
  if (isOver(before, dayOf(unit.now))) throw new Problem("mandate-refused", { reason: "its term is over" });
  await demandFree(unit, before);
  const on = dayToCheck(before, unit.now);
  const bodyIds = await bodiesTouched(unit, before, on);
  const { result: after, accepted: objections } = await changeComposition(unit, { bodyIds, on, kind: "activation", accepted }, () =>
    changeMandate(unit, before, { ...change, state: "active" }),
  );
  noteChange(unit, { action, before, after, objections });
  await tellHolder(unit, after, body, `You are ${after.role} of ${body.name}, ${termWords(after)}.`);
  fillSeatsAfter(unit, after);
  return after;
};

/** Ends a mandate now, and those that rest on it. */
export const endNow = async (unit: UnitOfWork, before: Mandate, action: string, reason: string): Promise<Mandate> => {
  const today = dayOf(unit.now);
  const atLeast = before.fromOn !== null && before.fromOn > today ? before.fromOn : today;
  const untilOn = before.untilOn !== null && before.untilOn < atLeast ? before.untilOn : atLeast;
  const after = await changeMandate(unit, before, { endedAt: unit.now, untilOn, endReason: reason });
  noteChange(unit, { action, before, after, reason });
  for (const resting of await mandatesResting(unit, before.id))
    if (resting.state !== "declined" && !isOver(resting, today)) await endNow(unit, resting, action, "The mandate it rests on ended.");
  fillSeatsAfter(unit, after);
  return after;
};

/** Lets a mandate last until a day at most, since what it is held in goes: at once where the day is over. */
export const lastUntil = async (unit: UnitOfWork, before: Mandate, day: string, reason: string): Promise<void> => {
  const today = dayOf(unit.now);
  if (before.state === "declined" || isOver(before, today) || (before.untilOn !== null && before.untilOn <= day)) return;
  if (day < today || (before.fromOn !== null && before.fromOn > day)) {
    await endNow(unit, before, "end-mandate", reason);
    return;
  }
  const after = await changeMandate(unit, before, { untilOn: day, endReason: reason });
  noteChange(unit, { action: "shorten-mandate", before, after, reason });
  fillSeatsAfter(unit, after);
};

/** Has the seats that follow rules looked at again, once this stands. */
export const fillSeatsAfter = (unit: UnitOfWork, { id, version }: Mandate): void =>
  unit.enqueue({ queue: FILL_SEATS, key: `after mandate ${id} ${version}`, payload: {} });

interface NotedChange {
  readonly action: string;
  readonly before?: Mandate;
  readonly after: Mandate;
  readonly reason?: string;
  readonly objections?: readonly Objection[];
}

/** Tells the log of a change of a mandate, with what rules had to say of it. */
export const noteChange = (unit: UnitOfWork, { action, before, after, reason, objections = [] }: NotedChange): void =>
  unit.log({
    action,
    objectKind: "mandate",
    object: after.id,
    ...(before === undefined ? {} : { before: logged(before) }),
    after: { ...logged(after), ...(objections.length === 0 ? {} : { accepted: objections.map(({ words }) => words) }) },
    ...(reason === undefined ? {} : { reason }),
  });

const logged = ({ holder, confirmedAt: _, ...rest }: Mandate): Readonly<Record<string, unknown>> => ({
  ...rest,
  holder: { kind: holder.kind, id: holder.id },
});

/** Tells whoever holds a mandate, or would, what became of it. */
export const tellHolder = async (unit: UnitOfWork, { holder, id, role, version }: Mandate, body: Body, words: string): Promise<void> => {
  if (holder.kind !== "person") return;
  const mail = { key: `mandate ${id} ${version} for its holder`, subject: `${role} of ${body.name}` };
  await tellPeople(unit, { people: [holder.id], words, href: `/desk/mandates/${id}`, mail });
};

/** Tells whoever may confirm a mandate that it waits. */
export const tellConfirmers = async (unit: UnitOfWork, mandate: Mandate, body: Body): Promise<void> => {
  const holders = await whoMay(unit, "confirm-mandate", await subjectOfMandate(unit, mandate.bodyId, mandate.holder), unit.now);
  await tellPeople(unit, {
    people: holders.map(({ personId }) => personId),
    words: `A mandate waits for confirmation: ${mandate.role} of ${body.name}.`,
    href: `/desk/mandates/${mandate.id}`,
    mail: { key: `mandate ${mandate.id} waits`, subject: `To confirm: ${mandate.role} of ${body.name}` },
  });
};

/** Tells whoever finds somebody else for the place that it is empty. */
export const tellOfResignation = async (unit: UnitOfWork, mandate: Mandate, body: Body, reason: string): Promise<void> => {
  const bodies = await bodyPath(unit, body.id);
  const people = [...(await whoMay(unit, "nominate", { bodies }, unit.now)), ...(await whoMay(unit, "end-mandate", { bodies }, unit.now))];
  await tellPeople(unit, {
    people: people.map(({ personId }) => personId),
    words: `${mandate.holder.name} laid down the mandate as ${mandate.role} of ${body.name}: ${reason}`,
    href: `/desk/mandates/${mandate.id}`,
    mail: { key: `mandate ${mandate.id} laid down`, subject: `Laid down: ${mandate.role} of ${body.name}` },
  });
};

/** "from 2099-01-01 until 2099-12-31" */
export const termWords = ({ fromOn, untilOn }: Pick<Mandate, "fromOn" | "untilOn">): string =>
  [fromOn === null ? "" : `from ${fromOn}`, untilOn === null ? "" : `until ${untilOn}`].filter((part) => part !== "").join(" ") ||
  "without a term";
