import { inOneUnit, type Database, type Surroundings, type UnitOfWork } from "#store";
import { bodiesById, type Body } from "./body-records.ts";
import { expectSeats } from "./expect-seats.ts";
import type { Giving } from "./giving-records.ts";
import { endNow, FILL_SEATS, fillSeatsAfter, noteChange, tellConfirmers, tellHolder } from "./mandate-changes.ts";
import { changeMandate, insertMandate, lockBodies, mandatesOfSeats, type Mandate } from "./mandate-records.ts";
import { dayOf, isOver } from "./mandate-terms.ts";
import type { SeatBasis } from "./seat-basis.ts";
import { selfFillingSeats, type Seat } from "./seat-records.ts";

/** What filling seats came to. */
export interface FilledSeats {
  readonly opened: readonly string[];
  readonly ended: readonly string[];
  /** Terms that follow their basis. */
  readonly changed: readonly string[];
  /** Seats that somebody has to look at, in words. */
  readonly unsettled: readonly { readonly seatId: string; readonly words: string }[];
}

const ACTOR = { kind: "system", id: FILL_SEATS } as const;

/**
 * Lets seats that follow rules fill and end by themselves: opens a mandate that waits for confirmation for whoever the rule names, and ends
 * those whose basis ended. Doing it twice does it once; somebody who was declined is not put forward again on the same basis.
 */
export const fillSeats = (database: Database, surroundings: Surroundings, giving: Giving): Promise<FilledSeats> =>
  inOneUnit(database, ACTOR, surroundings, async (unit) => {
    const day = dayOf(unit.now);
    const seats = await selfFillingSeats(unit);
    const bodyIds = [...new Set(seats.map(({ bodyId }) => bodyId))];
    await lockBodies(unit, bodyIds);
    const bodies = new Map((await bodiesById(unit, bodyIds, day)).map((body) => [body.id, body]));
    const expect = async (): Promise<ReadonlyMap<string, SeatBasis>> => {
      const mandates = await mandatesOfSeats(
        unit,
        seats.map(({ id }) => id),
      );
      return expectSeats(unit, { seats, mandates, day, giving });
    };
    let expected = await expect();
    const filled = {
      opened: [] as string[],
      ended: [] as string[],
      changed: [] as string[],
      unsettled: [] as { seatId: string; words: string }[],
    };
    for (const seat of seats) {
      const body = bodies.get(seat.bodyId)!;
      const closed = body.closedOn !== null && body.closedOn < day;
      const basis: SeatBasis = closed ? { kind: "nobody", words: "the body is closed" } : expected.get(seat.id)!;
      const { length: before } = filled.ended;
      if (basis.kind === "unsettled") filled.unsettled.push({ seatId: seat.id, words: basis.words });
      else await settleSeat(unit, { seat, body, basis, mandates: await mandatesOfSeats(unit, [seat.id]), day }, filled);
      // What ended may have been the basis of other seats.
      if (filled.ended.length > before) expected = await expect();
    }
    return filled;
  });

interface SeatAtHand {
  readonly seat: Seat;
  readonly body: Body;
  readonly basis: Exclude<SeatBasis, { kind: "unsettled" }>;
  readonly mandates: readonly Mandate[];
  readonly day: string;
}

interface Tally {
  readonly opened: string[];
  readonly ended: string[];
  readonly changed: string[];
}

const settleSeat = async (unit: UnitOfWork, { seat, body, basis, mandates, day }: SeatAtHand, tally: Tally): Promise<void> => {
  const standing = mandates.filter((mandate) => mandate.state !== "declined" && !isOver(mandate, day));
  const following = standing.filter((mandate) => FOLLOWS.has(mandate.basis));
  for (const mandate of following) {
    if (restsOn(mandate, basis)) continue;
    await endNow(
      unit,
      mandate,
      "end-seat",
      basis.kind === "nobody" ? `Its basis ended: ${basis.words}.` : "Its basis passed to somebody else.",
    );
    tally.ended.push(mandate.id);
  }
  if (basis.kind === "nobody") return;
  const right = following.find((mandate) => restsOn(mandate, basis));
  if (right) {
    if (right.untilOn === basis.untilOn) return;
    const after = await changeMandate(unit, right, { untilOn: basis.untilOn });
    noteChange(unit, { action: "follow-basis", before: right, after });
    fillSeatsAfter(unit, after);
    tally.changed.push(right.id);
    return;
  }
  const taken = standing.some((mandate) => !FOLLOWS.has(mandate.basis));
  const declined = mandates.some((mandate) => mandate.state === "declined" && restsOn(mandate, basis));
  if (taken || declined) return;
  const mandate = mandateFor(unit, seat, basis, day);
  await insertMandate(unit, mandate);
  noteChange(unit, { action: "fill-seat", after: mandate });
  await tellHolder(unit, mandate, body, `A seat of ${body.name} falls to you: ${seat.label}. It waits for confirmation.`);
  await tellConfirmers(unit, mandate, body);
  tally.opened.push(mandate.id);
};

const FOLLOWS: ReadonlySet<string> = new Set(["ex officio", "role holder", "top donor"]);

const restsOn = (mandate: Mandate, basis: SeatBasis): boolean =>
  basis.kind === "holder" &&
  mandate.basis === basis.basis &&
  mandate.basisMandate === (basis.mandate?.id ?? null) &&
  mandate.holder.kind === basis.holder.kind &&
  mandate.holder.id === basis.holder.id;

const mandateFor = (unit: UnitOfWork, seat: Seat, basis: Extract<SeatBasis, { kind: "holder" }>, day: string): Mandate => ({
  id: unit.newId(),
  bodyId: seat.bodyId,
  seatId: seat.id,
  role: seat.role,
  holder: basis.holder,
  state: "awaiting confirmation",
  fromOn: day,
  untilOn: basis.untilOn,
  endedAt: null,
  endReason: "",
  basis: basis.basis,
  basisMandate: basis.mandate?.id ?? null,
  decisionId: null,
  confirmedBy: null,
  confirmedAt: null,
  grantWords: "",
  fictitious: basis.mandate?.fictitious ?? false,
  sourceDocument: basis.mandate?.sourceDocument ?? null,
  sourcePlace: basis.mandate?.sourcePlace ?? "",
  version: 1,
});
