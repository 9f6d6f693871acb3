import * as z from "zod";
import { OBSERVATION_STATUS, type ObservationStatus } from "#vocabulary";

const STATUSES = Object.keys(OBSERVATION_STATUS) as [ObservationStatus, ...ObservationStatus[]];

/** One observation. Its value is null exactly when its status carries none. */
export const observationShape = z
  .strictObject({
    indicator: z.string().meta({ description: "INDICATOR" }),
    area: z.string().meta({ description: "REF_AREA: for stocks the destination, for money and its cost the receiving area." }),
    counterpart: z.string().meta({
      description: "COUNTERPART_AREA: for stocks the origin, for money and its cost the sending area; empty where the dataflow has none.",
    }),
    sex: z.enum(["_T", "F", "M"]).meta({ description: "SEX; _T where the dataflow has none." }),
    period: z.string().meta({ description: "TIME_PERIOD: 2020 or 2020-Q1." }),
    value: z
      .number()
      .nullable()
      .meta({ description: "OBS_VALUE in the unit of the indicator (persons, US dollars, percent); null is missing, never zero." }),
    status: z.enum(STATUSES).meta({ description: "OBS_STATUS" }),
    method: z.string().meta({ description: "METHOD: how the figure came about." }),
    source: z.string().meta({ description: "SOURCE: ids of the sources it rests on, joined by +." }),
  })
  .meta({ id: "Observation", description: "One observation with its status, method and source." });

export type ObservationAnswer = z.infer<typeof observationShape>;
