import * as z from "zod";

/** A day as somebody writes it, of years that people plan and remember; calendars and stores go wrong beyond them. */
export const dayField = (words: string) => z.iso.date(words).refine((day) => day >= "1900-01-01" && day <= "2200-12-31", words);
