import { decideCase, findCase, findGap, proposeGap, type Doing, type Gap, type PartnershipTables } from "#partnership";
import type { Database } from "#store";
import { inventIn, type Invented } from "./invented-partnership.ts";
import type { testSurroundings } from "./test-store.ts";

/** Who is in an invented partnership that people ask for knowledge. */
export const GAP_PEOPLE = [
  "chair",
  "co-chair",
  "expert",
  "officer",
  "director",
  "auditor",
  "asker",
  "supporter",
  "stranger",
  "beside",
] as const;
type GapPerson = (typeof GAP_PEOPLE)[number];

/** An invented partnership with a theme, the group that works on it, and one beside. */
export interface GapsWorld {
  readonly invented: Invented;
  readonly people: Readonly<Record<GapPerson, string>>;
  readonly theme: string;
  readonly otherTheme: string;
  readonly group: string;
  readonly as: (person: GapPerson) => Promise<Doing>;
  /** Asks something; the asker does where nobody is named. */
  readonly ask: (title: string, more?: Partial<Parameters<typeof proposeGap>[1]>, by?: GapPerson) => Promise<string>;
  /** Decides on a question as it stands; the chair does where nobody is named. */
  readonly decide: (gapId: string, outcome: string, fields?: Readonly<Record<string, string>>, by?: GapPerson) => Promise<void>;
  readonly gap: (id: string) => Promise<Gap>;
  /** A question that was accepted. */
  readonly accepted: (title: string, more?: Partial<Parameters<typeof proposeGap>[1]>) => Promise<Gap>;
}

export const openGapsWorld = async (database: Database, surroundings: ReturnType<typeof testSurroundings>): Promise<GapsWorld> => {
  const invented = inventIn(database, surroundings);
  const tables = database.tables<PartnershipTables>();
  const people = {} as Record<GapPerson, string>;
  for (const name of GAP_PEOPLE) people[name] = await invented.person(`Invented ${name}`);
  const programme = await invented.body("programme", "programme");
  const management = await invented.body("management", "management", programme);
  const [group, beside] = [await invented.body("group", "group", programme), await invented.body("beside", "group", programme)];
  const [theme, otherTheme] = [await invented.body("theme", "theme", programme), await invented.body("other-theme", "theme", programme)];
  await tables.updateTable("partnership.body").set({ theme_id: theme }).where("id", "=", group).execute();
  for (const role of ["chair", "co-chair", "expert"] as const) await invented.mandate(people[role], group, role);
  await invented.mandate(people.beside, beside, "chair");
  await invented.mandate(people.officer, management, "programme officer");
  await invented.mandate(people.director, management, "director");
  await invented.mandate(people.auditor, programme, "auditor");
  const as: GapsWorld["as"] = (person) => invented.as(people[person]);
  const ask: GapsWorld["ask"] = async (title, more = {}, by = "asker") =>
    proposeGap(await as(by), {
      title,
      question: "What is known of this invented matter, and from where?",
      purpose: "An invented plan.",
      language: "en",
      themes: [theme],
      countries: ["MEX"],
      consultation: "",
      shown: "",
      ...more,
    });
  const gap: GapsWorld["gap"] = async (id) => (await findGap(database, { id }))!;
  const decide: GapsWorld["decide"] = async (gapId, outcome, fields = {}, by = "chair") => {
    const file = (await findCase(database, { id: (await gap(gapId)).caseId! }))!;
    const decision = { outcome, reasons: `Invented reasons to ${outcome}.`, basis: "An invented meeting.", fields };
    await decideCase(await as(by), { id: file.id, version: file.version }, decision);
  };
  const accepted: GapsWorld["accepted"] = async (title, more) => {
    const id = await ask(title, more);
    await decide(id, "accept", { priority: "high" });
    return gap(id);
  };
  return { invented, people, theme, otherTheme, group, as, ask, decide, gap, accepted };
};
