import * as z from "zod";

/** Fields that requests and answers of the partnership share. */

/** A day: 2026-11-22. */
export const day = z.iso.date().meta({ description: "A day.", example: "2026-11-22" });

export const dayOrNull = day.nullable();

/** A day that a change names; within two centuries or so, as the desk takes it. */
export const givenDay = z.iso
  .date("write a day such as 2026-11-22")
  .refine((text) => text >= "1900-01-01" && text <= "2200-12-31", "choose a day from 1900 to 2200")
  .meta({ description: "A day.", example: "2026-11-22" });

export const moment = z.iso.datetime().meta({ description: "A moment in UTC.", example: "2026-11-22T10:00:00.000Z" });

export const id = z.uuid("it is no id").meta({ description: "Id of a record.", example: "00000000-0000-4000-8000-000000000000" });

/** Words that have to be there. */
export const words = (longest: number, description: string) =>
  z.string().trim().min(1, "write something").max(longest, `write at most ${longest} characters`).meta({ description });

/** Words that may be left out. */
export const maybeWords = (longest: number, description: string) =>
  z.string().trim().max(longest, `write at most ${longest} characters`).default("").meta({ description });

/** An id, or null, which is also what leaving it out means. */
export const maybeId = (description: string) => z.uuid("it is no id").nullable().default(null).meta({ description });

/** A day, or null, which is also what leaving it out means. */
export const maybeDay = (description: string) => givenDay.nullable().default(null).meta({ description });

/** The seal of what rules had to say, once it was read. */
export const accept = z
  .string()
  .max(200)
  .default("")
  .meta({ description: "The value “accept” of the problem composition-asks: what rules had to say was read, and it is meant." });

export const reason = words(2_000, "Why.");

/** What stands in a list, with the way on. */
export const listOf = <Item extends z.ZodType>(item: Item, name: string, description: string) =>
  z
    .strictObject({
      items: z.array(item),
      total: z.int().optional().meta({ description: "How many there are in all that you may see." }),
      next: z.string().optional().meta({ description: "Address of the next part; not there in the last one." }),
    })
    .meta({ id: name, description });

/** Which part of a list. */
export const PART = {
  cursor: z.string().max(1_000).optional().meta({ description: "From “next” of the part before." }),
  limit: z.coerce
    .number("write a whole number")
    .int("write a whole number")
    .min(1, "write at least 1")
    .max(200, "write at most 200")
    .default(50)
    .meta({ description: "How many at most, up to 200." }),
};

export const on = givenDay.optional().meta({ description: "As of this day; today when left out.", example: "2026-11-22" });

/** Where a fact was said. */
export const source = z
  .strictObject({ document: z.string(), place: z.string() })
  .nullable()
  .meta({ description: "Document and place where it was said; null for what was settled at the desk." });

/** Where a change says that a fact was said. */
export const saidAt = {
  document: maybeWords(100, "Code of a document among those cited; nothing for what is settled at the desk."),
  place: maybeWords(200, "Place in the document."),
};

export const version = z.int().meta({ description: "For If-Match, in quotation marks." });
