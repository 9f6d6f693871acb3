import { findPerson, languageWords, openBodies, personShape, plainName, SEXES, expertiseOf, type Person } from "#partnership";
import { Problem, type ProblemCode } from "#vocabulary";
import { partnershipTexts, type FormState, type PersonFormData } from "#web";
import type { SignedInRequest } from "../desk/desk-route.ts";
import { dayOf } from "./case-words.ts";
import { countryOptions, SECTOR_OPTIONS } from "./people-words.ts";
import { recordFacts } from "./record-data.ts";

const { form: texts } = partnershipTexts.people;

/** Problems of a record that belong to one of its fields, with what to say there. */
const AT_A_FIELD: Partial<Record<ProblemCode, readonly [field: string, words: string]>> = {
  "orcid-taken": ["orcid", texts.orcidTaken],
  "consent-missing": ["reason", texts.consentMissing],
};

/** What a form of the record says that could not be carried out. */
export interface RecordFault {
  readonly faults: Readonly<Record<string, string>>;
  readonly status: 409 | 422;
  /** Somebody else was quicker. */
  readonly changed: boolean;
}

/** What to say in the form for a problem that its sender can mend. @throws every other problem */
export const recordFault = (error: unknown): RecordFault => {
  if (!(error instanceof Problem)) throw error;
  if (error.code === "changed-meanwhile") return { faults: { form: texts.changed }, status: 409, changed: true };
  const at = AT_A_FIELD[error.code];
  if (at) return { faults: { [at[0]]: at[1] }, status: 422, changed: false };
  const field = error.values["field"];
  if (error.status === 422 && field !== undefined)
    return { faults: { [String(field)]: String(error.values["reason"] ?? error.message) }, status: 422, changed: false };
  throw error;
};

/** Everything that was sent, so that nothing of it is lost. */
export const sentState = ({ form, csrf }: SignedInRequest, faults: FormState["faults"], several: readonly string[] = []): FormState => ({
  values: { ...form.values(), ...Object.fromEntries(several.map((name) => [name, form.several(name)])) },
  faults,
  csrf,
});

/** A record as its form shows it. */
const valuesOf = async ({ database }: SignedInRequest, person: Person): Promise<FormState["values"]> => ({
  name: person.name,
  sortedUnder: plainName(person.sortName) === plainName(person.name) ? "" : person.sortName,
  orcid: person.orcid ?? "",
  country: person.country ?? "",
  sex: person.sex ?? "",
  sector: person.sector ?? "",
  languages: languageWords(person.languages),
  about: person.about,
  listed: person.listed ? "yes" : "",
  expertise: (await expertiseOf(database, person.id)).map(({ themeId }) => themeId),
});

/** The form of a record, new or as it is kept or as it was sent. */
export const personFormData = async (
  request: SignedInRequest,
  person: Person | undefined,
  fault?: RecordFault,
): Promise<PersonFormData> => {
  const own = person !== undefined && person.id === request.standing.personId;
  const base = person === undefined ? "/desk/people/new" : own ? "/desk/me/correct" : `/desk/people/${person.id}/correct`;
  const themes = await openBodies(request.database, dayOf(request.now), ["theme"]);
  const kept = person === undefined ? {} : await valuesOf(request, person);
  return {
    action: base,
    backHref: own ? "/desk/me" : person === undefined ? "/desk/people" : `/desk/people/${person.id}`,
    state: fault ? sentState(request, fault.faults, ["expertise"]) : { values: kept, faults: {}, csrf: request.csrf },
    version: person === undefined ? "" : fault && !fault.changed ? request.form.text("version") : String(person.version),
    whose: person === undefined ? "new" : own ? "own" : "other",
    countries: countryOptions(),
    themes: themes.map(({ id, name }) => ({ value: id, label: name })),
    sectors: SECTOR_OPTIONS,
    sexes: SEXES,
    now: fault?.changed && person ? await recordFacts(request, person, true) : [],
  };
};

/** A record's form as it was sent. */
export const readPersonForm = ({ form }: SignedInRequest) => form.parse(personShape);

/** @throws Problem no-such-person */
export const activePerson = async ({ database }: SignedInRequest, id: string): Promise<Person> => {
  const person = await findPerson(database, { id });
  if (person?.state !== "active") throw new Problem("no-such-person");
  return person;
};
