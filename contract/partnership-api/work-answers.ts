import * as z from "zod";
import { bodyLinkShape } from "./body-answers.ts";
import { day, dayOrNull, id, moment, version } from "./fields.ts";

const hash = z.string().meta({ description: "SHA-256 of its parts; how to make it again: docs/how-to/recompute-a-version-hash.md." });
const entries = z.array(z.record(z.string(), z.unknown())).meta({ description: "Literature as CSL-JSON." });
const file = z.strictObject({
  name: z.string(),
  type: z.string(),
  sha256: z.string(),
  bytes: z.int(),
  purpose: z.enum(["figure", "text", "attachment"]),
  alternative: z.string().meta({ description: "Says in words what a figure shows." }),
  href: z.string().meta({ description: "Where its bytes are, on the site's pages." }),
});

const contributor = z.strictObject({
  name: z.string(),
  orcid: z.string().nullable(),
  affiliation: z.string(),
  roles: z.array(z.string()).meta({ description: "CRediT." }),
  corresponding: z.boolean(),
  page: z.string().nullable().meta({ description: "Public page of the person, where there is one." }),
});

export const listedWork = z
  .strictObject({
    id,
    slug: z.string(),
    href: z.string(),
    page: z.string(),
    kind: z.string(),
    title: z.string(),
    language: z.string(),
    summary: z.string(),
    authors: z.array(z.string()),
    published: day,
    changed: moment.meta({ description: "When the version that is public was made public." }),
    state: z.enum(["published", "retracted"]),
    fictitious: z.boolean(),
  })
  .meta({ id: "ListedWork", description: "A public work in a list." });

export const listedDraft = z
  .strictObject({ id, reference: z.string(), href: z.string(), kind: z.string(), title: z.string(), state: z.string(), opened: day })
  .meta({ id: "ListedDraft", description: "A work that you contribute to." });

export const workShape = z
  .strictObject({
    id,
    version,
    reference: z.string(),
    slug: z.string(),
    view: z.enum(["public", "contributor"]).meta({ description: "How much of it you see." }),
    page: z.string().nullable().meta({ description: "Its public page, once it has one." }),
    kind: z.string(),
    title: z.string(),
    state: z.string(),
    body: bodyLinkShape.nullable(),
    language: z.string(),
    licence: z.string(),
    themes: z.array(bodyLinkShape),
    countries: z.array(z.string()).meta({ description: "ISO alpha-3." }),
    published: dayOrNull,
    publicVersion: z.int().nullable(),
    versions: z
      .array(z.strictObject({ number: z.int(), id, href: z.string(), hash, made: day, words: z.string(), public: z.boolean() }))
      .meta({ description: "Newest first; readers see those that were made public." }),
    notices: z
      .array(z.strictObject({ kind: z.string(), words: z.string(), on: day, version: z.int().nullable() }))
      .meta({ description: "What became of it in public, newest first." }),
    draft: z.string().nullable().meta({ description: "Where its draft is read, by those who contribute." }),
    fictitious: z.boolean(),
  })
  .meta({ id: "Work", description: "A work, as far as you may see it." });

export const workVersionShape = z
  .strictObject({
    id,
    work: z.strictObject({ id, slug: z.string(), href: z.string() }),
    number: z.int(),
    hash,
    title: z.string(),
    abstract: z.string(),
    summary: z.string(),
    language: z.string(),
    licence: z.string(),
    source: z.string().meta({ description: "Markdown, with figures bound to releases." }),
    html: z.string().meta({ description: "The text set for reading, with today's releases; empty where the text is a file." }),
    bibliography: entries,
    files: z.array(file),
    contributors: z.array(contributor),
    figures: z
      .array(z.strictObject({ binding: z.string(), dataflow: z.string(), release: z.string().nullable(), line: z.int() }))
      .meta({ description: "Figures that the text binds, each as it is written exactly." }),
    moved: z
      .strictObject({
        release: z.string(),
        compared: moment,
        figures: z.array(
          z.strictObject({
            binding: z.string(),
            dataflow: z.string(),
            key: z.string(),
            fromRelease: z.string(),
            unit: z.string(),
            from: z.number().nullable(),
            to: z.number().nullable(),
          }),
        ),
      })
      .nullable()
      .meta({ description: "What a newer release says otherwise; null where nobody compared." }),
    erased: z
      .array(
        z.strictObject({
          contributors: z.array(z.int()).meta({ description: "Their places among the contributors, from 1." }),
          on: day,
          partsHash: z.string().meta({ description: "Hash of the parts as they are offered since." }),
        }),
      )
      .meta({ description: "Names that were erased: “hash” is of the version as it was before." }),
    release: z.strictObject({ id: z.string(), manifestHash: z.string() }).nullable().meta({ description: "Of a data release." }),
    made: moment,
    words: z.string().meta({ description: "What changed since the version before." }),
  })
  .meta({ id: "WorkVersion", description: "A version of a work: it never changes." });

export const workDraftShape = z
  .strictObject({
    work: z.strictObject({ id, reference: z.string(), href: z.string(), version }),
    version,
    state: z.string(),
    mayWrite: z.boolean(),
    title: z.string(),
    abstract: z.string(),
    summary: z.string(),
    source: z.string(),
    bibliography: entries,
    files: z.array(file),
    contributors: z.array(
      z.strictObject({
        ...contributor.shape,
        mayWrite: z.boolean(),
        known: z.boolean().meta({ description: "Has a record here." }),
      }),
    ),
    saved: moment,
  })
  .meta({ id: "WorkDraft", description: "The draft of a work, for those who contribute to it." });

export const draftComment = z
  .strictObject({
    id,
    place: z.string(),
    words: z.string(),
    by: z.string().nullable().meta({ description: "Name; null for somebody who is erased." }),
    at: moment,
    settled: moment.nullable(),
  })
  .meta({ id: "DraftComment", description: "What somebody said of a draft." });

export type WorkAnswer = z.infer<typeof workShape>;
export type WorkVersionAnswer = z.infer<typeof workVersionShape>;
export type WorkDraftAnswer = z.infer<typeof workDraftShape>;
