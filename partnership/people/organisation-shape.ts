import * as z from "zod";
import { countryField } from "./person-shape.ts";
import { readRor } from "./ror.ts";

export const ORGANISATION_KINDS = [
  "multilateral",
  "government",
  "statistics office",
  "bilateral agency",
  "foundation",
  "university",
  "think tank",
  "network",
  "civil society",
  "private sector",
  "forum",
  "other",
] as const;

const DOMAIN = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]([a-z0-9-]*[a-z0-9])$/;

/** Words apart by commas, each once. */
const listField = z
  .string()
  .max(2000, "At most 2,000 characters.")
  .transform((written) => [
    ...new Set(
      written
        .split(/[,;\n]/)
        .map((one) => one.trim())
        .filter(Boolean),
    ),
  ]);

/** An organisation's record as a form or a programme gives it. */
export const organisationShape = z.object({
  name: z.string().min(1, "Write the name.").max(300, "A name has at most 300 characters."),
  acronym: z
    .string()
    .max(40, "At most 40 characters.")
    .transform((word) => (word === "" ? null : word)),
  otherNames: listField,
  kind: z.enum(ORGANISATION_KINDS, "Choose what kind of organisation it is."),
  ror: z.string().transform((written, context) => {
    if (written === "") return null;
    const ror = readRor(written);
    if (ror !== undefined) return ror;
    context.addIssue({ code: "custom", message: "This is no ROR id: nine characters that begin with 0, and one of them seems wrong." });
    return z.NEVER;
  }),
  country: countryField,
  /** Id of the organisation it belongs to. */
  parent: z.union([z.literal(""), z.uuid("Choose an organisation from the list.")]).transform((id) => (id === "" ? null : id)),
  domains: listField.transform((words, context) => {
    const domains = words.map((word) => word.toLowerCase().replace(/^@/, ""));
    const wrong = domains.find((domain) => !DOMAIN.test(domain));
    if (wrong === undefined) return domains;
    context.addIssue({ code: "custom", message: `“${wrong}” is no domain: write it as in e-mail addresses, such as example.org.` });
    return z.NEVER;
  }),
});

export type OrganisationValues = z.infer<typeof organisationShape>;
