import { SEAT_PARAMETERS, type Seat } from "#partnership";
import { partnershipTexts } from "#web";

const { vacantRules } = partnershipTexts.bodies;

/** Whom a seat is for, in a sentence; names of other bodies by their slug. */
export const seatWords = (seat: Pick<Seat, "rule" | "parameters">, nameOf: (slug: string) => string): string => {
  const { rule, parameters } = seat;
  if (rule === "appointed") return vacantRules.appointed;
  if (rule === "open") {
    const constraint = SEAT_PARAMETERS.open.safeParse(parameters).data?.constraint ?? "";
    return constraint === "" ? vacantRules.open : vacantRules.constraint(constraint);
  }
  if (rule === "role holder") {
    const parsed = SEAT_PARAMETERS["role holder"].safeParse(parameters).data;
    return parsed ? vacantRules["role holder"](parsed.role, nameOf(parsed.body)) : "";
  }
  if (rule === "ex officio") {
    const parsed = SEAT_PARAMETERS["ex officio"].safeParse(parameters).data;
    return parsed ? vacantRules["ex officio"][parsed.which](parsed.role, nameOf(parsed.body)) : "";
  }
  const parsed = SEAT_PARAMETERS["top donor"].safeParse(parameters).data;
  return parsed ? vacantRules["top donor"](parsed.place, parsed.currency) : "";
};

/** Slugs of the bodies that seats name. */
export const bodiesNamed = (seats: readonly Pick<Seat, "parameters">[]): readonly string[] => [
  ...new Set(seats.flatMap(({ parameters: { body } }) => (typeof body === "string" ? [body] : []))),
];
