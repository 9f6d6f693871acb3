import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ACTION_NAMES, can, ROLE_NAMES, standingOf } from "#partnership";
import { openBodiesWorld, type BodiesWorld } from "../../tests/support/bodies-world.ts";
import { STORE_KINDS } from "../../tests/support/test-store.ts";
import { isOver, lastDay, overlap, runsOn, shiftDay, type Term } from "./mandate-terms.ts";

const day = fc.integer({ min: 0, max: 40 }).map((days) => shiftDay("2099-02-10", days));
const term: fc.Arbitrary<Term> = fc
  .tuple(fc.option(day), fc.option(day), fc.option(fc.tuple(day, fc.integer({ min: 0, max: 23 }))))
  .map(([one, other, ended]) => ({
    fromOn: one !== null && other !== null && one > other ? other : one,
    untilOn: one !== null && other !== null && one > other ? one : other,
    endedAt: ended === null ? null : new Date(`${ended[0]}T${String(ended[1]).padStart(2, "0")}:30:00Z`),
  }));

describe("terms", () => {
  it("overlap where some day is in both, and only there", () => {
    const days = Array.from({ length: 60 }, (_, number) => shiftDay("2099-02-01", number));
    fc.assert(
      fc.property(term, term, (one, other) => {
        const common = days.some((on) => runsOn(one, on) && runsOn(other, on));
        const open = [one, other].every(({ untilOn, endedAt }) => untilOn === null && endedAt === null);
        expect(overlap(one, other)).toBe(common || open);
        expect(overlap(other, one)).toBe(overlap(one, other));
      }),
    );
  });
  it("never run on a day on which they are over, nor after their last day", () => {
    fc.assert(
      fc.property(term, day, (one, on) => {
        const last = lastDay(one);
        if (isOver(one, on)) expect(runsOn(one, on)).toBe(false);
        if (runsOn(one, on)) expect(last === null || last >= on).toBe(true);
      }),
    );
  });
});

/** The rule in words, written once more: what opens something at a moment. */
const opens = ({ fromOn, untilOn, endedAt }: Term, state: string, moment: Date): boolean => {
  const today = moment.toISOString().slice(0, 10);
  if (state !== "active") return false;
  if (fromOn !== null && today < fromOn) return false;
  if (untilOn !== null && today > untilOn) return false;
  return endedAt === null || moment < endedAt;
};

describe.each(STORE_KINDS)("what mandates open on %s", (kind) => {
  let world: BodiesWorld;
  beforeAll(async () => {
    world = await openBodiesWorld(kind);
  }, 300_000);
  afterAll(() => world.remove());

  it("is nothing for one that ended, has not begun, was declined or is not confirmed", async () => {
    const body = await world.addBody("any", "management");
    const state = fc.constantFrom("nominated", "awaiting confirmation", "active", "declined");
    const mandate = fc.record({ term, state, role: fc.constantFrom(...ROLE_NAMES) });
    const moment = fc
      .tuple(day, fc.integer({ min: 0, max: 23 }))
      .map(([on, hour]) => new Date(`${on}T${String(hour).padStart(2, "0")}:00:00Z`));
    let number = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(mandate, { maxLength: 4 }), moment, async (mandates, now) => {
        const person = await world.addPerson(`Invented ${++number}`);
        for (const one of mandates)
          await world.addMandate(body, one.role, person, {
            state: one.state,
            from_on: one.term.fromOn,
            until_on: one.term.untilOn,
            ended_at: one.term.endedAt,
          });
        const standing = await standingOf(world.database, person, now);
        const expected = mandates.filter((one) => opens(one.term, one.state, now)).map(({ role }) => role);
        expect(standing.mandates.map(({ role }) => role).toSorted()).toEqual(expected.toSorted());
        if (expected.length > 0) return;
        const nobody = { personId: person, mandates: [] };
        for (const action of ACTION_NAMES)
          expect(can(standing, action, { bodies: [body] }).allowed).toBe(can(nobody, action, { bodies: [body] }).allowed);
      }),
      { numRuns: 60 },
    );
  });
});
