import * as z from "zod";
import { areaBriefShape } from "./area.ts";

/** What a search finds. */
export const searchShape = z
  .strictObject({
    q: z.string(),
    areas: z.array(areaBriefShape),
    corridors: z
      .array(z.strictObject({ origin: z.string(), destination: z.string(), words: z.string(), people: z.string(), money: z.string() }))
      .meta({
        description: "Pairs of countries in the migrants' direction, with the addresses of their stock and of the money that goes back.",
      }),
    indicators: z.array(z.strictObject({ dataflow: z.string(), id: z.string(), name: z.string(), href: z.string() })),
  })
  .meta({ id: "SearchResults", description: "Areas, corridors and indicators that may be meant, best first." });

export type SearchAnswer = z.infer<typeof searchShape>;
