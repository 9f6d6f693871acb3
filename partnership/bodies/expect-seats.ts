import { bodiesBySlug } from "./body-records.ts";
import type { Giving } from "./giving-records.ts";
import { mandatesOfRoles, type Mandate } from "./mandate-records.ts";
import { isOver, runsOn } from "./mandate-terms.ts";
import { rankDonors } from "./rank-donors.ts";
import type { Readable } from "./readable.ts";
import { basisOfGiving, basisOfRole, type SeatBasis } from "./seat-basis.ts";
import { SEAT_PARAMETERS } from "./seat-parameters.ts";
import type { Seat } from "./seat-records.ts";

interface SeatQuestion {
  readonly seats: readonly Seat[];
  /** Mandates in these seats. */
  readonly mandates: readonly Mandate[];
  readonly day: string;
  readonly giving: Giving;
}

/** Whom each of some seats that follow rules is for on a day, by the seat's id. */
export const expectSeats = async (
  from: Readable,
  { seats, mandates, day, giving }: SeatQuestion,
): Promise<ReadonlyMap<string, SeatBasis>> => {
  const bodies = await bodiesBySlug(from, [...new Set(seats.flatMap(({ parameters }) => namedBody(parameters)))], day);
  const bySlug = new Map(bodies.map((body) => [body.slug, body]));
  const held = await mandatesOfRoles(
    from,
    bodies.map(({ id }) => id),
  );
  const given = seats.some(({ rule }) => rule === "top donor") ? await giving(from, day) : { contributions: [], rates: [] };
  const basisOf = (seat: Seat): SeatBasis => {
    if (!runsOn({ fromOn: seat.fromOn, untilOn: seat.untilOn, endedAt: null }, day))
      return { kind: "nobody", words: "there is no such seat on the day" };
    const parsed = SEAT_PARAMETERS[seat.rule].safeParse(seat.parameters);
    if (!parsed.success) return { kind: "unsettled", words: "the rule of the seat is not set so that it can be followed" };
    const sitting = mandates.find((mandate) => mandate.seatId === seat.id && mandate.state !== "declined" && !isOver(mandate, day));
    const rule = { rule: seat.rule, ...parsed.data } as ParsedRule;
    if (rule.rule === "top donor")
      return basisOfGiving({
        ranking: rankDonors(given.contributions, given.rates, rule.currency, day),
        place: rule.place,
        sitting: sitting?.holder.id,
      });
    const body = bySlug.get(rule.body);
    if (!body) return { kind: "unsettled", words: `there is no body ${rule.body}` };
    return basisOfRole({
      basis: rule.rule,
      which: rule.rule === "ex officio" ? rule.which : "current",
      role: rule.role,
      mandates: held.filter(({ bodyId }) => bodyId === body.id),
      day,
      sitting: sitting?.basisMandate ?? undefined,
    });
  };
  return new Map(seats.map((seat) => [seat.id, basisOf(seat)]));
};

type ParsedRule =
  | { readonly rule: "top donor"; readonly place: number; readonly currency: string }
  | { readonly rule: "role holder"; readonly body: string; readonly role: string }
  | { readonly rule: "ex officio"; readonly body: string; readonly role: string; readonly which: "current" | "past" | "next" };

const namedBody = ({ body }: Readonly<Record<string, unknown>>): readonly string[] => (typeof body === "string" ? [body] : []);
