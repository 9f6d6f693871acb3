import * as z from "zod";
import { searchShape } from "../answers/search.ts";
import { PARAMETERS } from "../parameters.ts";
import { promise } from "../route-promise.ts";

export const SEARCH = promise({
  id: "search",
  path: "/search",
  about: "search",
  summary: "What may be meant",
  description: "Areas by code or name in any of six languages, misspelt too; pairs of countries; indicators and dataflows by their words.",
  parts: z.strictObject({}),
  query: z.strictObject({ q: PARAMETERS.q, lang: PARAMETERS.lang, release: PARAMETERS.release }),
  answer: { shape: searchShape },
  problems: [],
  examples: [
    { words: "A pair of countries", href: "/api/v1/search?q=USA%20to%20Mexico" },
    { words: "An indicator", href: "/api/v1/search?q=remittances" },
  ],
});
