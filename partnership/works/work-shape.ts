import * as z from "zod";
import { findArea } from "#vocabulary";
import { languageNames } from "../people/languages.ts";
import { findLicence } from "./licences.ts";
import { LONGEST_SOURCE } from "./typeset/source-limits.ts";
import { findWorkKind } from "./work-kinds.ts";

const titleField = z.string().min(1, "Write a title.").max(300, "At most 300 characters.");
const kindField = z.string().refine((id) => findWorkKind(id) !== undefined, "Choose a kind from the list.");
const languageField = z.string().refine((code) => languageNames().has(code), "Choose a language from the list.");
const licenceField = z.string().refine((id) => findLicence(id) !== undefined, "Choose a licence from the list.");

/** A new work as a form gives it. */
export const newWorkShape = z.object({
  title: titleField,
  kind: kindField,
  body: z.uuid("Choose a body from the list."),
  language: languageField,
  licence: licenceField,
});

/** The text of a draft as a form gives it. */
export const draftShape = z.object({
  title: titleField,
  summary: z.string().max(5_000, "At most 5,000 characters."),
  abstract: z.string().max(10_000, "At most 10,000 characters."),
  source: z.string().max(LONGEST_SOURCE, "The text is longer than can be kept."),
});

/** What a work is about, as a form gives it. */
export const aboutShape = z.object({
  language: languageField,
  licence: licenceField,
  themes: z.array(z.uuid("Choose themes from the list.")).max(20, "At most 20 themes."),
  countries: z
    .array(z.string().refine((code) => findArea(code)?.kind === "country", "Choose countries from the list."))
    .max(250, "At most 250 countries."),
});

export type NewWorkValues = z.infer<typeof newWorkShape>;
export type DraftValues = z.infer<typeof draftShape>;
export type AboutValues = z.infer<typeof aboutShape>;
