import { dayField } from "#partnership";
import { partnershipTexts } from "#web";
import * as z from "zod";

const { faults } = partnershipTexts.bodiesDesk;

/** A day that has to be written. */
export const dayShape = dayField(faults.day);

/** A day, or nothing: null. */
export const dayOrNothing = z.union([z.literal("").transform(() => null), dayShape]);

/** An id, or nothing: null. */
export const idOrNothing = z.union([z.literal("").transform(() => null), z.uuid(faults.choose)]);

/** Words that have to be written. */
export const wordsShape = (longest: number) => z.string().min(1, faults.missing).max(longest, faults.long);

/** Words that may be left out. */
export const wordsOrNone = (longest: number) => z.string().max(longest, faults.long);

/** A box that is ticked or not. */
export const yesShape = z.string().transform((text) => text === "yes");
