import * as z from "zod";
import { findWorkKind } from "../works/work-kinds.ts";
import { readIssn } from "./issn.ts";

/** A series as a form gives it. */
export const seriesShape = z.object({
  name: z.string().min(1, "Write a name.").max(200, "At most 200 characters."),
  about: z.string().max(2_000, "At most 2,000 characters."),
  issn: z
    .string()
    .refine((typed) => typed === "" || readIssn(typed) !== undefined, "This is no ISSN: its last sign does not fit the others.")
    .transform((typed) => readIssn(typed) ?? null),
  kinds: z.array(z.string().refine((id) => findWorkKind(id) !== undefined, "Choose kinds from the list.")).max(30, "At most 30 kinds."),
});

export type SeriesValues = z.infer<typeof seriesShape>;
