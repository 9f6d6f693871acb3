import * as z from "zod";
import { areaShape, areasShape } from "../answers/area.ts";
import { PARAMETERS } from "../parameters.ts";
import { PATH_PARTS } from "../path-parts.ts";
import { promise } from "../route-promise.ts";

export const AREAS = promise({
  id: "listAreas",
  path: "/areas",
  about: "structure",
  summary: "Reference areas",
  description:
    "Countries and areas, groups of them, former states, and rows that are no place. They belong to the programme, not to a release.",
  parts: z.strictObject({}),
  query: z.strictObject({ kind: PARAMETERS.kind, lang: PARAMETERS.lang, release: PARAMETERS.release }),
  answer: { shape: areasShape },
  problems: [],
  examples: [{ words: "Countries by their Arabic names", href: "/api/v1/areas?kind=country&lang=ar" }],
});

export const AREA = promise({
  id: "getArea",
  path: "/areas/{area}",
  about: "structure",
  summary: "An area or a group",
  description: "Names in six languages, codes, groups it belongs to, and of a group its members.",
  parts: z.strictObject({ area: PATH_PARTS.area }),
  query: z.strictObject({ lang: PARAMETERS.lang, release: PARAMETERS.release }),
  answer: { shape: areaShape },
  problems: ["unknown-area"],
  examples: [
    { words: "Mexico", href: "/api/v1/areas/MEX" },
    { words: "Northern Africa and its members", href: "/api/v1/areas/015" },
  ],
});
