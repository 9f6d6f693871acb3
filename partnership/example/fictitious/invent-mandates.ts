import { shiftDay } from "../../bodies/mandate-terms.ts";
import { fictitiousId } from "./fictitious-id.ts";
import type { BodyToFill, InventedFacts } from "./invented-facts.ts";
import { between, pick } from "./invented-names.ts";
import type { InventedPerson } from "./invent-people.ts";
import { INVENTED, type InventedRows, type Row } from "./invented-rows.ts";
import type { PopulationSize } from "./population-sizes.ts";

/** A mandate as other invented records refer to it. */
export interface InventedMandate {
  readonly id: string;
  readonly body: BodyToFill;
  readonly role: string;
  readonly person: InventedPerson;
  readonly state: "nominated" | "awaiting confirmation" | "active" | "declined";
  readonly from: string | null;
  /** Runs today. */
  readonly runs: boolean;
  /** Was entered, or is to be, by referral. */
  readonly referred: boolean;
}

interface Term {
  readonly from_on: string | null;
  readonly until_on: string | null;
  readonly ended_at: string | null;
}

/** Gives invented people their places: those of today, and in groups some that are over, that wait, or that were declined. */
export const inventMandates = (
  facts: InventedFacts,
  people: readonly InventedPerson[],
  { pastTerms }: PopulationSize,
): { mandates: readonly InventedMandate[]; rows: InventedRows[] } => {
  const { chance, today } = facts;
  const mandates: InventedMandate[] = [];
  const rows: Row[] = [];
  const give = (body: BodyToFill, role: string, person: InventedPerson, state: InventedMandate["state"], term: Term, seat?: string) => {
    const id = fictitiousId("mandate", rows.length + 1);
    const referred = body.referral?.roles.includes(role) ?? false;
    const runs = state === "active" && (term.until_on ?? today) >= today && term.ended_at === null;
    mandates.push({ id, body, role, person, state, from: term.from_on, runs, referred });
    const how = { basis: referred ? "referral" : "appointment", grant_words: INVENTED, fictitious: true };
    const ended = term.ended_at === null ? "" : "Asked to be relieved. Invented.";
    rows.push({ id, body_id: body.id, seat_id: seat ?? null, role, person_id: person.id, state, ...term, end_reason: ended, ...how });
  };
  const waiting = [...people];
  for (const body of facts.bodies)
    for (const { role, seat } of placesOf(body, chance)) {
      const person = waiting.shift();
      if (person !== undefined) give(body, role, person, "active", running(chance, today), seat);
    }
  // Nobody who holds a place today: who sits in one kind of body may be barred from another.
  const others = waiting.length > 0 ? waiting : people;
  let next = 0;
  const another = (): InventedPerson => others[next++ % others.length]!;
  for (const body of facts.bodies.filter(({ kind }) => kind === "group")) {
    const role = body.places.at(-1)?.role ?? "expert";
    for (let past = 0; past < pastTerms; past++) give(body, role, another(), "active", over(chance, today, past));
    const open = { from_on: null, until_on: null, ended_at: null };
    give(
      body,
      role,
      another(),
      body.referral?.roles.includes(role) ? "nominated" : pick(chance, ["nominated", "awaiting confirmation"]),
      open,
    );
    if (chance() < 0.5) give(body, role, another(), "declined", open);
  }
  return { mandates, rows: [{ table: "partnership.mandate", action: "open-mandate", objectKind: "mandate", rows }] };
};

/** The places of a body one by one: its seats, and as many in each role as it takes, the first of them always. */
const placesOf = (body: BodyToFill, chance: () => number): readonly { readonly role: string; readonly seat?: string }[] => [
  ...body.seats.map(({ id, role }) => ({ role, seat: id })),
  ...body.places.flatMap(({ role, least, most }) => Array.from({ length: between(chance, least, most) }, () => ({ role }))),
];

const running = (chance: () => number, today: string): Term => ({
  from_on: shiftDay(today, -between(chance, 60, 700)),
  until_on: chance() < 0.6 ? shiftDay(today, between(chance, 30, 900)) : null,
  ended_at: null,
});

const over = (chance: () => number, today: string, past: number): Term => {
  const until = shiftDay(today, -between(chance, 20, 600) - 10 * past);
  const from = shiftDay(until, -between(chance, 300, 1_000));
  return past % 3 === 2
    ? { from_on: from, until_on: shiftDay(until, 365), ended_at: `${until}T12:00:00Z` }
    : { from_on: from, until_on: until, ended_at: null };
};
