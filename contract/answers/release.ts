import * as z from "zod";
import { licenceShape, sourceShape } from "./source.ts";

const state = z.strictObject({
  state: z.enum(["draft", "frozen", "published", "withdrawn"]),
  on: z.string(),
  reason: z.string().optional(),
});

export const releasesShape = z
  .strictObject({
    newest: z.string().meta({ description: "The release that addresses without one answer from." }),
    releases: z.array(
      z.strictObject({
        id: z.string(),
        title: z.string(),
        frozenOn: z.string(),
        state: z.string(),
        words: z.string().meta({ description: "Where it stands, for a reader." }),
        href: z.string(),
        pinned: z.string().meta({ description: "Every address of this API works below it, and its answers do not change." }),
      }),
    ),
  })
  .meta({ id: "Releases", description: "The releases kept here, newest first." });

const parameter = z.union([z.string(), z.number(), z.boolean(), z.array(z.union([z.string(), z.number()]))]);

/** The manifest of a release, and where the release stands now. */
export const releaseShape = z
  .strictObject({
    words: z.string(),
    states: z.array(state).meta({ description: "Only grows; the last is where it stands now." }),
    manifest: z.strictObject({
      format: z.int(),
      id: z.string(),
      title: z.string(),
      frozenOn: z.string(),
      licence: licenceShape,
      citation: z.string(),
      sources: z.array(sourceShape),
      dataflows: z.array(z.looseObject({ id: z.string(), rows: z.int() })),
      methods: z.record(z.string(), z.strictObject({ name: z.string(), words: z.string() })),
      parameters: z.record(z.string(), z.record(z.string(), parameter)),
      checks: z.array(z.strictObject({ id: z.string(), words: z.string(), looked: z.int() })),
      codeHash: z.string(),
      files: z.array(z.strictObject({ path: z.string(), sha256: z.string(), bytes: z.int(), rows: z.int() })),
    }),
  })
  .meta({ id: "Release", description: "The manifest of a release, and where it stands now." });

export type ReleasesAnswer = z.infer<typeof releasesShape>;
export type ReleaseAnswer = z.infer<typeof releaseShape>;
