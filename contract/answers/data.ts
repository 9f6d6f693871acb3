import * as z from "zod";
import { observationShape } from "./observation.ts";
import { licenceShape, sourceShape } from "./source.ts";

const labels = z.record(z.string(), z.string());

/** Observations as JSON: what they are, the figures by code, the labels of the codes that occur, and the sources they rest on. */
export const dataShape = z
  .strictObject({
    release: z.strictObject({
      id: z.string(),
      title: z.string(),
      frozenOn: z.string(),
      state: z.string(),
      licence: licenceShape,
      citation: z.string(),
      address: z.string().meta({ description: "Where exactly these observations can be had for as long as the release is kept." }),
    }),
    dataflow: z.strictObject({ id: z.string(), name: z.string(), description: z.string() }),
    observations: z
      .array(observationShape)
      .meta({ description: "Sorted by indicator, area, counterpart, sex and period. What is not listed is absent: see the dataflow." }),
    labels: z
      .strictObject({
        INDICATOR: labels,
        AREA: labels,
        SEX: labels,
        OBS_STATUS: labels,
        METHOD: labels,
        SOURCE: labels,
        UNIT_MEASURE: z.record(z.string(), z.strictObject({ code: z.string(), label: z.string(), multiplier: z.int() })),
        METHOD_WORDS: labels,
        STATUS_CARRIES_VALUE: z.record(z.string(), z.boolean()),
      })
      .partial()
      .meta({ description: "By concept and code, for the codes that occur; the unit by indicator." }),
    sources: z.array(sourceShape),
  })
  .meta({ id: "Data", description: "Observations with everything needed to read and cite them." });

export type DataAnswer = z.infer<typeof dataShape>;
