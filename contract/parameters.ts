import * as z from "zod";
import { LANGUAGES } from "./languages.ts";
import { LIMITS } from "./limits.ts";

const PERIOD = /^\d{4}(?:-?Q[1-4]|-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;
const WORDS_OF_PERIOD = "a year, quarter, month or day, such as 2020, 2020-Q1, 2020-03 or 2020-03-31";

const period = (which: string, example: string): z.ZodOptional<z.ZodString> =>
  z
    .string()
    .regex(PERIOD, `It must be ${WORDS_OF_PERIOD}.`)
    .optional()
    .meta({ description: `${which} period, inclusive: ${WORDS_OF_PERIOD}.`, example });

const count = (which: string): z.ZodOptional<z.ZodCoercedNumber> =>
  z.coerce
    .number("It must be a whole number from 1.")
    .int("It must be a whole number from 1.")
    .min(1, "It must be a whole number from 1.")
    .max(10_000, "It must be at most 10000.")
    .optional()
    .meta({ description: `Only so many observations from the ${which} of each series.`, example: 1 });

/** Parameters that several addresses take, each said once. */
export const PARAMETERS = {
  startPeriod: period("First", "2020"),
  endPeriod: period("Last", "2020"),
  firstN: count("start"),
  lastN: count("end"),
  release: z
    .string()
    .regex(/^[A-Za-z0-9._-]{1,40}$/, "It must be the id of a release.")
    .optional()
    .meta({
      description: "Release to answer from; the newest frozen or published one when left out. Not beside an address that begins with /r/.",
    }),
  format: z.string().max(20).optional().meta({ description: "Format of the answer; wins over Accept. JSON when neither says." }),
  lang: z
    .enum(LANGUAGES, `It must be one of ${LANGUAGES.join(", ")}.`)
    .optional()
    .meta({
      description:
        "Language of names and other words for a reader; wins over Accept-Language. English when neither says, and for words that are not written in the language; areas are named in all of them.",
      example: "en",
    }),
  kind: z.enum(["country", "aggregate", "former", "other"], "It must be one of country, aggregate, former, other.").optional().meta({
    description: "Only areas of this kind: countries and areas, groups of them, former states, or rows that are no place.",
    example: "country",
  }),
  q: z
    .string("Say what to look for.")
    .min(1, "Say what to look for.")
    .max(LIMITS.search, `It must have at most ${LIMITS.search} characters.`)
    .meta({ description: "What to look for: a country in any language, two of them, a dataflow or an indicator.", example: "Mexico" }),
} as const;
