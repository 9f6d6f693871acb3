import * as z from "zod";
import { findArea } from "#vocabulary";
import { readLanguages } from "./languages.ts";
import { readOrcid } from "./orcid.ts";
import { plainName } from "./plain-name.ts";

export const SECTORS = [
  "government",
  "data producer",
  "international organisation",
  "academia",
  "think tank",
  "civil society",
  "private sector",
  "other",
] as const;

export const SEXES = ["F", "M", "X"] as const;

/** A country of the registry, or nothing. */
export const countryField = z
  .string()
  .refine((code) => code === "" || findArea(code)?.kind === "country", "Choose a country from the list.")
  .transform((code) => (code === "" ? null : code));

/** One of several words, or nothing. */
export const oneOf = <Word extends string>(words: readonly Word[]) =>
  z
    .string()
    .refine((word) => word === "" || (words as readonly string[]).includes(word), "Choose one of the list.")
    .transform((word) => (word === "" ? null : (word as Word)));

const orcidField = z.string().transform((written, context) => {
  if (written === "") return null;
  const orcid = readOrcid(written);
  if (orcid !== undefined) return orcid;
  context.addIssue({ code: "custom", message: "This is no ORCID iD: sixteen digits, the last may be an X, and one of them seems wrong." });
  return z.NEVER;
});

const languagesField = z
  .string()
  .max(300, "Shorten the list of languages.")
  .transform((written, context) => {
    const read = readLanguages(written);
    if ("codes" in read) return [...read.codes];
    context.addIssue({
      code: "custom",
      message: `“${read.unknown}” is no language that is known here: write its English name or its two letters.`,
    });
    return z.NEVER;
  });

/** A person's record as a form or a programme gives it. */
export const personShape = z.object({
  name: z
    .string()
    .max(200, "A name has at most 200 characters.")
    .refine((name) => plainName(name) !== "", "Write the name."),
  sortedUnder: z.string().max(200, "At most 200 characters."),
  orcid: orcidField,
  country: countryField,
  sex: oneOf(SEXES),
  sector: oneOf(SECTORS),
  languages: languagesField,
  about: z.string().max(4000, "At most 4,000 characters."),
  /** Ids of themes. */
  expertise: z.array(z.uuid("Choose themes from the list.")).max(60),
  listed: z.string().transform((word) => word === "yes"),
  /** For whoever writes on another's record: where that person agreed to be listed, or why it is changed. */
  reason: z.string().max(1000, "At most 1,000 characters."),
});

export type PersonValues = z.infer<typeof personShape>;
