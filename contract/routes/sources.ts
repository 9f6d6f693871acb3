import * as z from "zod";
import { sourcesShape } from "../answers/source.ts";
import { PARAMETERS } from "../parameters.ts";
import { promise } from "../route-promise.ts";

export const SOURCES = promise({
  id: "listSources",
  path: "/sources",
  about: "releases",
  summary: "The sources of a release",
  description: "Producers' files a release rests on, with licence, citation, checksum and what was changed.",
  parts: z.strictObject({}),
  query: z.strictObject({ lang: PARAMETERS.lang, release: PARAMETERS.release }),
  answer: { shape: sourcesShape },
  problems: [],
  examples: [{ words: "All sources", href: "/api/v1/sources" }],
});
