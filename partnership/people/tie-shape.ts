import * as z from "zod";
import { dayField } from "../day-field.ts";
import { DECLARED_TIES, type TieKind } from "./tie-kinds.ts";

/** A day, or nothing. */
const dayOrNothing = z.union([z.literal(""), dayField("Write a day as 2026-11-22.")]).transform((day) => (day === "" ? null : day));

/** A tie as a form gives it: with an organisation by id, or with a person by the address of their page or their ORCID iD. */
export const tieShape = z.object({
  kind: z.string().refine((kind): kind is TieKind => (DECLARED_TIES as readonly string[]).includes(kind), "Choose a kind of tie."),
  organisation: z.union([z.literal(""), z.uuid("Choose an organisation from the list.")]),
  person: z.string().max(200, "At most 200 characters."),
  role: z.string().max(200, "At most 200 characters."),
  from: dayOrNothing,
  until: dayOrNothing,
});

export type TieValues = z.infer<typeof tieShape>;
