import * as z from "zod";
import type { BodiesTables } from "./bodies-tables.ts";
import { roleShape } from "./rules/parameter-shapes.ts";

export type SeatRule = BodiesTables["partnership.seat"]["rule"];

/** What each rule of a seat takes. */
export const SEAT_PARAMETERS = {
  /** Somebody is nominated and confirmed. */
  appointed: z.object({}),
  /** The same, from among those whom the constraint describes. */
  open: z.object({ constraint: z.string().max(500).default("") }),
  /** Whoever holds the role in another body, named by its slug. */
  "role holder": z.object({ body: z.string().min(1), role: roleShape }),
  /** Whoever holds, held last or will hold next the role in an external forum. */
  "ex officio": z.object({
    body: z.string().min(1),
    role: roleShape.default("chair"),
    which: z.enum(["current", "past", "next"]).default("current"),
  }),
  /** The organisation in this place by what it gave, all of it converted to one currency. */
  "top donor": z.object({ place: z.int().min(1).default(1), currency: z.string().regex(/^[A-Z]{3}$/) }),
} as const satisfies Record<SeatRule, z.ZodObject>;

export const SEAT_RULES = Object.keys(SEAT_PARAMETERS) as readonly SeatRule[];

/** Seats that fill and end by themselves. */
export type SelfFillingRule = "role holder" | "ex officio" | "top donor";

const SELF_FILLING: readonly SeatRule[] = ["role holder", "ex officio", "top donor"] satisfies readonly SelfFillingRule[];

export const fillsItself = (rule: SeatRule): rule is SelfFillingRule => SELF_FILLING.includes(rule);
