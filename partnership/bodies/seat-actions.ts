import { inOneUnit, type UnitOfWork } from "#store";
import { Problem } from "#vocabulary";
import type { Doing } from "../cases/case-actions.ts";
import { bodyPath } from "../permissions/body-path.ts";
import { isRole, ROLES } from "../permissions/roles.ts";
import { bodyToChange, type BodyAtHand } from "./body-actions.ts";
import { changeBody } from "./body-records.ts";
import { changeComposition } from "./change-composition.ts";
import { demandOn, FILL_SEATS, lastUntil, lockedBody } from "./mandate-changes.ts";
import { mandatesOfSeats } from "./mandate-records.ts";
import { dayOf } from "./mandate-terms.ts";
import { SEAT_PARAMETERS } from "./seat-parameters.ts";
import { changeSeat, findSeat, insertSeat, seatsOf, type Seat } from "./seat-records.ts";

export type NewSeat = Pick<Seat, "label" | "rule" | "role" | "parameters" | "votes" | "fromOn">;

/**
 * Adds a seat to a body. Where its rule fills it, that happens at once.
 * @returns the seat
 * @throws Problem not-allowed, no-such-body, changed-meanwhile, bad-body
 */
export const addSeat = ({ database, actor, surroundings, standing }: Doing, at: BodyAtHand, opening: NewSeat): Promise<Seat> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const body = await bodyToChange(unit, standing, "change-composition", at);
    const parameters = SEAT_PARAMETERS[opening.rule].safeParse(opening.parameters);
    if (!parsedRole(opening.role, body.kind))
      throw new Problem("bad-body", { field: "role", reason: "nobody can be that in a body of this kind" });
    if (!parameters.success) throw new Problem("bad-body", { field: "rule", reason: "the rule of the seat lacks something it follows" });
    const number = Math.max(0, ...(await seatsOf(unit, body.id)).map((seat) => seat.number)) + 1;
    const seat: Seat = {
      ...opening,
      parameters: parameters.data,
      id: unit.newId(),
      bodyId: body.id,
      number,
      untilOn: null,
      sourceDocument: null,
      sourcePlace: "",
      version: 1,
    };
    await insertSeat(unit, seat);
    await changeBody(unit, body, {});
    unit.log({ action: "add-seat", objectKind: "seat", object: seat.id, after: seat });
    fillSeatsAfterSeat(unit, seat);
    return seat;
  });

const parsedRole = (role: string, kind: string): boolean => isRole(role) && (ROLES[role].heldIn as readonly string[]).includes(kind);

const fillSeatsAfterSeat = (unit: UnitOfWork, { id, version }: Seat): void =>
  unit.enqueue({ queue: FILL_SEATS, key: `after seat ${id} ${version}`, payload: {} });

/**
 * Ends a seat with its last day; mandates in it end with it.
 * @throws Problem not-allowed, no-such-seat, changed-meanwhile, bad-body; CompositionProblem
 */
export const endSeat = (
  { database, actor, surroundings, standing }: Doing,
  at: { readonly id: string; readonly version: number },
  { untilOn, reason, accepted }: { readonly untilOn: string; readonly reason: string; readonly accepted: string },
): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const { bodyId, before } = await seatToChange(unit, standing, at);
    if (before.untilOn !== null) throw new Problem("bad-body", { field: "until", reason: `it ends on ${before.untilOn} already` });
    if (before.fromOn !== null && untilOn < before.fromOn)
      throw new Problem("bad-body", { field: "until", reason: "it would end before it began" });
    const on = untilOn < dayOf(unit.now) ? dayOf(unit.now) : untilOn;
    await changeComposition(unit, { bodyIds: [bodyId], on, kind: "loss", accepted }, async () => {
      const after = await changeSeat(unit, before, { untilOn });
      for (const mandate of await mandatesOfSeats(unit, [before.id])) await lastUntil(unit, mandate, untilOn, "The seat ended.");
      unit.log({ action: "end-seat", objectKind: "seat", object: before.id, before, after, reason });
    });
  });

/**
 * Corrects what a seat is called and whether it has a vote.
 * @throws Problem not-allowed, no-such-seat, changed-meanwhile; CompositionProblem
 */
export const correctSeat = (
  { database, actor, surroundings, standing }: Doing,
  at: { readonly id: string; readonly version: number },
  { label, votes, accepted }: { readonly label: string; readonly votes: boolean; readonly accepted: string },
): Promise<void> =>
  inOneUnit(database, actor, surroundings, async (unit) => {
    const { bodyId, before } = await seatToChange(unit, standing, at);
    await changeComposition(unit, { bodyIds: [bodyId], on: dayOf(unit.now), kind: "loss", accepted }, async () => {
      const after = await changeSeat(unit, before, { label, votes });
      unit.log({ action: "correct-seat", objectKind: "seat", object: before.id, before, after });
    });
  });

const seatToChange = async (
  unit: UnitOfWork,
  standing: Doing["standing"],
  { id, version }: { readonly id: string; readonly version: number },
): Promise<{ readonly bodyId: string; readonly before: Seat }> => {
  const seen = await findSeat(unit, id);
  if (!seen) throw new Problem("no-such-seat", { seat: id });
  const body = await lockedBody(unit, seen.bodyId);
  demandOn(standing, "change-composition", { bodies: await bodyPath(unit, body.id) });
  const before = (await findSeat(unit, id))!;
  if (before.version !== version) throw new Problem("changed-meanwhile", { kind: "seat", id: before.label });
  return { bodyId: body.id, before };
};
