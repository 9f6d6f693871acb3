import * as z from "zod";
import { startShape } from "../answers/start.ts";
import { PARAMETERS } from "../parameters.ts";
import { promise } from "../route-promise.ts";

export const START = promise({
  id: "start",
  path: "",
  about: "structure",
  summary: "Where everything is",
  description: "Addresses of what the API answers.",
  parts: z.strictObject({}),
  query: z.strictObject({ release: PARAMETERS.release }),
  answer: { shape: startShape },
  problems: [],
  examples: [{ words: "The beginning", href: "/api/v1" }],
});
