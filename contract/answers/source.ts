import * as z from "zod";

export const licenceShape = z
  .strictObject({ name: z.string(), url: z.string() })
  .meta({ id: "Licence", description: "A licence by name and address." });

/** A source as a release used it. */
export const sourceShape = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    producer: z.string(),
    version: z.string(),
    licence: licenceShape,
    citation: z.string(),
    changes: z.string().meta({ description: "What the release did to the figures." }),
    notEndorsed: z.string(),
    sha256: z.string().meta({ description: "Of the producer's file." }),
    bytes: z.int(),
  })
  .meta({ id: "Source", description: "A source as the release used it." });

export const sourcesShape = z
  .strictObject({ release: z.string(), sources: z.array(sourceShape) })
  .meta({ id: "Sources", description: "The sources of a release." });

export type SourcesAnswer = z.infer<typeof sourcesShape>;
