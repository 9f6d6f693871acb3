import * as z from "zod";

const counted = z.strictObject({
  code: z.string(),
  label: z.string(),
  observations: z.int().meta({ description: "Observations listed with this code, missing ones included." }),
});

/** Which codes and periods have observations for a partial key; what filters offer. */
export const availabilityShape = z
  .strictObject({
    release: z.string(),
    dataflow: z.string(),
    key: z.string().meta({ description: "The key as understood." }),
    observations: z.int(),
    series: z.int(),
    dimensions: z
      .array(z.strictObject({ id: z.string(), codes: z.array(counted) }))
      .meta({ description: "In the order of the key; to see what else a dimension offers, leave it open in the key." }),
    periods: z.array(z.strictObject({ period: z.string(), observations: z.int() })),
  })
  .meta({ id: "Availability", description: "Codes and periods that have observations." });

export type AvailabilityAnswer = z.infer<typeof availabilityShape>;
