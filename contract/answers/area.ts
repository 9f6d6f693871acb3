import * as z from "zod";
import { LANGUAGES } from "../languages.ts";

const names = z.partialRecord(z.enum(LANGUAGES), z.string()).meta({ description: "As the United Nations write it, by language." });

const brief = {
  code: z.string(),
  kind: z.enum(["country", "aggregate", "former", "other"]),
  name: z.string().meta({ description: "In the language asked for." }),
  alpha2: z.string().optional(),
  m49: z.string().optional().meta({ description: "Three digits." }),
};

export const areaBriefShape = z.strictObject({ ...brief, href: z.string() }).meta({ id: "AreaBrief", description: "An area in a list." });

export const areasShape = z
  .strictObject({ lang: z.enum(LANGUAGES), areas: z.array(areaBriefShape) })
  .meta({ id: "Areas", description: "Reference areas, by code." });

/** Everything kept of an area. */
export const areaShape = z
  .strictObject({
    lang: z.enum(LANGUAGES),
    ...brief,
    names,
    namesBy: z.record(z.string(), z.string()).meta({ description: "English names of publishers who write it otherwise." }),
    region: z.string().optional(),
    subregion: z.string().optional(),
    intermediateRegion: z.string().optional(),
    worldBankRegion: z.string().optional(),
    incomeGroup: z.enum(["LIC", "LMC", "UMC", "HIC"]).optional().meta({ description: "Of the newest World Bank fiscal year." }),
    leastDeveloped: z.boolean(),
    landlockedDeveloping: z.boolean(),
    smallIslandDeveloping: z.boolean(),
    contains: z.array(z.string()).meta({ description: "Areas that lie within this one and are also given apart." }),
    members: z.array(z.string()).optional().meta({ description: "Of a group: its countries and areas, where a list is kept." }),
    note: z.string().optional(),
  })
  .meta({ id: "Area", description: "An area or a group of areas." });

export type AreasAnswer = z.infer<typeof areasShape>;
export type AreaAnswer = z.infer<typeof areaShape>;
