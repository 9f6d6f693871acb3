import { languageNames, RESPONSE_STANCES, responseShape, VIEWPOINTS, type Response, type ResponseValues } from "#partnership";
import type { Database } from "#store";
import { Problem } from "#vocabulary";
import { partnershipTexts, type FormState, type RespondOptions } from "#web";
import type { FormFields } from "../../desk/form-fields.ts";
import { publishedHref, readPublished } from "../published-links.ts";
import { readCountries } from "../read-countries.ts";
import { faultsOf } from "../uptake/use-form.ts";
import { languageOptions } from "../works/work-in-hand.ts";

const { form: texts, ...debate } = partnershipTexts.debate;

type Faults = Readonly<Record<string, string>>;

/** The choices of the form of a response. */
export const respondOptions = (): RespondOptions => ({
  viewpoints: VIEWPOINTS.map((value) => ({ value, label: debate.viewpoints[value] })),
  stances: RESPONSE_STANCES.map((value) => ({ value, label: debate.stances[value] })),
  languages: languageOptions(),
});

const FIELDS = ["name", "affiliation", "viewpoint", "stance", "claim", "language", "title", "words", "interests"] as const;

/** What a form says in response, or what is wrong with it by field. */
export const readResponse = async (
  database: Database,
  form: FormFields,
): Promise<{ readonly values: ResponseValues } | { readonly faults: Faults }> => {
  const read = readCountries(form.text("area"));
  const codes = "codes" in read ? read.codes : [];
  const cites = await readCites(database, form.text("cites"));
  const parsed = responseShape.safeParse({
    ...Object.fromEntries(FIELDS.map((name) => [name, form.text(name)])),
    area: codes[0] ?? "",
    cites: "hrefs" in cites ? cites.hrefs : [],
  });
  const more = {
    ...("unknown" in read ? { area: texts.unknownCountry(read.unknown) } : codes.length > 1 ? { area: texts.oneCountry } : {}),
    ...("unknown" in cites ? { cites: texts.unknownCite(cites.unknown) } : {}),
  };
  if (parsed.success && Object.keys(more).length === 0) return { values: parsed.data };
  return { faults: { ...(parsed.success ? {} : faultsOf(parsed.error.issues)), ...more } };
};

const DOI = /^(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/\S+)$/i;
const MOST_LINES = 30;

/** References as addresses: works here by number or address, DOIs, links. */
const readCites = async (
  database: Database,
  written: string,
): Promise<{ readonly hrefs: readonly string[] } | { readonly unknown: string }> => {
  const lines = [...new Set(written.split("\n").map((line) => line.trim()))].filter((line) => line !== "").slice(0, MOST_LINES);
  const hrefs: string[] = [];
  for (const line of lines) {
    const doi = DOI.exec(line)?.[1];
    const isWeb = /^https?:\/\/[^\s/]+/i.test(line) && URL.canParse(line);
    const published = doi === undefined && !isWeb ? await readPublished(database, line) : undefined;
    const href =
      doi !== undefined ? `https://doi.org/${doi}` : published ? publishedHref(published.kind, published.slug) : isWeb ? line : "";
    if (href === "") return { unknown: line.slice(0, 100) };
    hrefs.push(href);
  }
  return { hrefs };
};

/** The values of a response, as its form has them. */
export const responseValues = (response: Response): FormState["values"] => ({
  ...Object.fromEntries(FIELDS.map((name) => [name, response[name]])),
  area: response.area ?? "",
  cites: response.cites.join("\n"),
});

/** English, where nobody chose a language yet. */
export const startValues = (): FormState["values"] => ({ language: languageNames().has("en") ? "en" : "" });

const IN_A_FORM: ReadonlySet<number> = new Set([409, 422]);

/** What to say in a form for a problem that its sender can mend. @throws every other problem */
export const responseFault = (error: unknown): { readonly faults: Faults; readonly status: 409 | 422 } => {
  if (!(error instanceof Problem) || !IN_A_FORM.has(error.status)) throw error;
  const { code, values, status, message, remedy } = error;
  if (code === "bad-response" || code === "bad-case")
    return { faults: { [String(values["field"])]: String(values["reason"]) }, status: 422 };
  const words = code === "changed-meanwhile" ? partnershipTexts.desk.changedMeanwhile : `${message} ${remedy}`;
  return { faults: { form: words }, status: status === 409 ? 409 : 422 };
};
