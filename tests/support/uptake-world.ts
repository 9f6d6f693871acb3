import { decideCase, findCase, findPublished, findUptake, reportUptake, type Doing, type Published, type Uptake } from "#partnership";
import type { Database } from "#store";
import { inventIn, type Invented } from "./invented-partnership.ts";
import { publishedWork } from "./published-works.ts";
import type { testSurroundings } from "./test-store.ts";

/** Who is in an invented partnership whose works are used and answered. */
export const UPTAKE_PEOPLE = [
  "chair",
  "co-chair",
  "expert",
  "author",
  "officer",
  "director",
  "auditor",
  "reader",
  "stranger",
  "beside",
] as const;
export type UptakePerson = (typeof UPTAKE_PEOPLE)[number];

/** A report of an invented use. */
export const INVENTED_USE = {
  kind: "plan",
  title: "Named in the invented plan on mobility",
  area: "MEX",
  from: "2026-01-15",
  until: "",
  usedBy: "Invented ministry",
  words: "The plan takes its second aim from the table of the work, and names it.",
  proofHref: "https://invented.example/plan.pdf",
  proofArchive: "",
  proofHash: "",
  proofWords: "Page 12",
} as const;

type Use = { -readonly [Name in keyof typeof INVENTED_USE]: string };

export interface UptakeWorld {
  readonly invented: Invented;
  readonly people: Readonly<Record<UptakePerson, string>>;
  readonly group: string;
  readonly as: (person: UptakePerson) => Promise<Doing>;
  /** A public work of the author. */
  readonly work: Published;
  readonly otherWork: Published;
  /** Reports a use of the work; the reader does where nobody is named. */
  readonly report: (more?: Partial<Use>, by?: UptakePerson, of?: Published) => Promise<string>;
  readonly uptake: (id: string) => Promise<Uptake>;
  /** Decides on the case of a report as it stands; the officer does where nobody is named. */
  readonly decide: (id: string, outcome: string, by?: UptakePerson) => Promise<void>;
  readonly verified: (more?: Partial<Use>, of?: Published) => Promise<Uptake>;
}

export const openUptakeWorld = async (database: Database, surroundings: ReturnType<typeof testSurroundings>): Promise<UptakeWorld> => {
  const invented = inventIn(database, surroundings);
  const people = {} as Record<UptakePerson, string>;
  for (const name of UPTAKE_PEOPLE) people[name] = await invented.person(`Invented ${name}`);
  const programme = await invented.body("programme", "programme");
  const management = await invented.body("management", "management", programme);
  const [group, beside] = [await invented.body("group", "group", programme), await invented.body("beside", "group", programme)];
  for (const role of ["chair", "co-chair", "expert"] as const) await invented.mandate(people[role], group, role);
  await invented.mandate(people.beside, beside, "chair");
  await invented.mandate(people.officer, management, "programme officer");
  await invented.mandate(people.director, management, "director");
  await invented.mandate(people.auditor, programme, "auditor");
  const publish = async (number: number, makers: readonly UptakePerson[]): Promise<Published> => {
    const contributors = makers.map((maker) => ({ person_id: people[maker], name: `Invented ${maker}` }));
    const { id } = await publishedWork(database, number, { bodyId: group, at: surroundings.now(), contributors });
    return (await findPublished(database, "work", { id }))!;
  };
  const [work, otherWork] = [await publish(9_001, ["author", "chair"]), await publish(9_002, ["author"])];
  const as: UptakeWorld["as"] = (person) => invented.as(people[person]);
  const report: UptakeWorld["report"] = async (more = {}, by = "reader", of = work) =>
    (await reportUptake(await as(by), of, { ...INVENTED_USE, ...more }, { personId: people[by] })).id;
  const uptake: UptakeWorld["uptake"] = async (id) => (await findUptake(database, { id }))!;
  const decide: UptakeWorld["decide"] = async (id, outcome, by = "officer") => {
    const file = (await findCase(database, { id: (await uptake(id)).caseId! }))!;
    const decision = { outcome, reasons: `Invented reasons: ${outcome}.`, basis: "The invented plan, page 12.", fields: {} };
    await decideCase(await as(by), { id: file.id, version: file.version }, decision);
  };
  const verified: UptakeWorld["verified"] = async (more, of) => {
    const id = await report(more, "reader", of);
    await decide(id, "verified");
    return uptake(id);
  };
  return { invented, people, group, as, work, otherWork, report, uptake, decide, verified };
};
