import { plainName } from "../../people/plain-name.ts";
import { shiftDay } from "../../bodies/mandate-terms.ts";
import { fictitiousId } from "./fictitious-id.ts";
import type { InventedFacts } from "./invented-facts.ts";
import { between, inventedWord, pick } from "./invented-names.ts";
import { INVENTED, MARK, type InventedRows, type Row } from "./invented-rows.ts";
import type { PopulationSize } from "./population-sizes.ts";

const COUNTRIES = ["KEN", "MEX", "PHL", "CHE", "DEU", "BRA", "IND", "NGA", "JPN", "CAN", "FJI", "MAR", "BGD", "GEO", "SEN", "PER"] as const;
const SECTORS = ["government", "data producer", "international organisation", "academia", "think tank", "civil society"] as const;
const LANGUAGES = [["en"], ["en", "fr"], ["es", "en"], ["ar", "fr"], ["pt", "en"], ["de", "en"]] as const;
const POSTS = ["researcher", "statistician", "adviser", "head of unit", "lecturer", "analyst"] as const;
const INSTITUTES = [
  ["Institute of", "university"],
  ["Statistics Office of", "statistics office"],
  ["Foundation of", "foundation"],
  ["Network of", "network"],
  ["Agency of", "multilateral"],
  ["Forum of", "civil society"],
] as const;

/** A person as others of the population refer to them. */
export interface InventedPerson {
  readonly id: string;
  readonly name: string;
}

/** Invented people, each with what is known of them, and the places where they work. */
export const inventPeople = (facts: InventedFacts, size: PopulationSize): { people: readonly InventedPerson[]; rows: InventedRows[] } => {
  const { chance } = facts;
  const persons = Array.from({ length: size.people }, (_, place) => person(chance, place + 1));
  const created = { created_at: `${shiftDay(facts.today, -900)}T08:00:00Z` };
  const organisations = Array.from({ length: size.organisations }, (_, place) => organisation(chance, place + 1));
  const people = persons.map(({ id, display_name: name }) => ({ id: String(id), name: String(name) }));
  return {
    people,
    rows: [
      { table: "partnership.organisation", action: "add-organisation", objectKind: "organisation", rows: organisations },
      { table: "partnership.person", action: "add-person", objectKind: "person", rows: persons.map((row) => ({ ...row, ...created })) },
      { table: "partnership.email_address", action: "add-address", objectKind: "person", rows: addresses(facts, people) },
      { table: "partnership.tie", action: "declare-tie", objectKind: "tie", rows: ties(facts, people, organisations) },
      { table: "partnership.expertise", action: "add-expertise", objectKind: "person", rows: expertise(facts, people) },
    ],
  };
};

/** Numbers keep addresses apart where syllables meet again. */
const person = (chance: () => number, number: number): Row => {
  const name = `${inventedWord(chance)} ${inventedWord(chance)}`;
  return {
    id: fictitiousId("person", number),
    slug: `fictitious-${number}`,
    display_name: `${name} ${MARK}`,
    sort_name: plainName(name),
    country: pick(chance, COUNTRIES),
    sex: pick(chance, ["F", "M", "F", "M", "F", "M", "X", null]),
    sector: pick(chance, SECTORS),
    about: number % 3 === 0 ? INVENTED : "",
    languages: pick(chance, LANGUAGES),
    listed: chance() < 0.8,
    reminders: pick(chance, ["each", "daily digest", "none"]),
    fictitious: true,
  };
};

const organisation = (chance: () => number, number: number): Row => {
  const [word, kind] = INSTITUTES[(number - 1) % INSTITUTES.length]!;
  return {
    id: fictitiousId("organisation", number),
    slug: `fictitious-organisation-${number}`,
    name: `${word} ${inventedWord(chance)}${number > INSTITUTES.length ? ` ${number}` : ""} ${MARK}`,
    kind,
    country: pick(chance, COUNTRIES),
    fictitious: true,
  };
};

/** At a domain that can never be (RFC 2606), and confirmed by nobody. */
const addresses = ({ today }: InventedFacts, people: readonly InventedPerson[]): readonly Row[] =>
  people.map(({ id }, place) => ({
    id: fictitiousId("address", place + 1),
    person_id: id,
    address: `person-${place + 1}@fictitious.invalid`,
    preferred: true,
    added_at: `${shiftDay(today, -900)}T08:00:00Z`,
  }));

/** Everybody works somewhere; some worked elsewhere before, or wrote with somebody. */
const ties = ({ chance, today }: InventedFacts, people: readonly InventedPerson[], organisations: readonly Row[]): readonly Row[] => {
  const rows: Row[] = [];
  const add = (row: Row): void => {
    rows.push({ id: fictitiousId("tie", rows.length + 1), origin: "declared", ...row });
  };
  for (const [place, { id }] of people.entries()) {
    const began = shiftDay(today, -between(chance, 400, 3_000));
    const at = organisations[place % organisations.length]!["id"];
    add({ person_id: id, kind: "employed by", other_person_id: null, organisation_id: at, role: pick(chance, POSTS), from_on: began });
    const before = pick(chance, organisations)["id"];
    if (place % 4 === 1)
      add({
        person_id: id,
        kind: "advisor of",
        other_person_id: null,
        organisation_id: before,
        role: "",
        from_on: shiftDay(began, -900),
        until_on: shiftDay(began, -1),
      });
    const other = people[(place + 7) % people.length]!.id;
    if (place % 9 === 2 && other !== id)
      add({ person_id: id, kind: "co-author", other_person_id: other, organisation_id: null, role: "", from_on: began });
  }
  return rows.map((row) => ({ until_on: null, ...row }));
};

const expertise = ({ chance, themes }: InventedFacts, people: readonly InventedPerson[]): readonly Row[] =>
  themes.length === 0 ? [] : people.map(({ id }) => ({ person_id: id, theme_id: pick(chance, themes), note: INVENTED }));
