import * as z from "zod";
import { methodsShape } from "../answers/method.ts";
import { PARAMETERS } from "../parameters.ts";
import { promise } from "../route-promise.ts";

export const METHODS = promise({
  id: "listMethods",
  path: "/methods",
  about: "releases",
  summary: "The methods of a release",
  description: "What the method codes of observations mean, and what was set for the methods.",
  parts: z.strictObject({}),
  query: z.strictObject({ lang: PARAMETERS.lang, release: PARAMETERS.release }),
  answer: { shape: methodsShape },
  problems: [],
  examples: [{ words: "All methods", href: "/api/v1/methods" }],
});
