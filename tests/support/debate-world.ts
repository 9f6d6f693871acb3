import {
  decideCase,
  findAuthorsAnswer,
  findCase,
  findResponse,
  sendResponse,
  type Doing,
  type PartnershipTables,
  type Published,
  type Response,
  type ResponseValues,
} from "#partnership";
import type { Database } from "#store";
import type { testSurroundings } from "./test-store.ts";
import { openUptakeWorld, type UptakePerson, type UptakeWorld } from "./uptake-world.ts";

/** A response as somebody invented writes it. */
export const INVENTED_RESPONSE: ResponseValues = {
  name: "Invented reader",
  affiliation: "Invented union of movers",
  viewpoint: "unions",
  stance: "qualifies",
  claim: "That fees fall where they are advertised.",
  area: "MEX",
  language: "en",
  title: "Fees fall on paper first",
  words:
    "In the invented towns where we counted, advertised fees fell and the paid ones did not.\n\nThe work counts the advertised ones alone: see https://invented.example/count for ours.",
  interests: "Invented union of movers advises movers on fees.",
  cites: ["https://invented.example/count.pdf"],
};

export interface DebateWorld extends Omit<UptakeWorld, "report" | "uptake" | "decide" | "verified"> {
  /** Id of the rules of engagement that hold. */
  readonly rules: string;
  /** Sends a response to the work; the reader does where nobody is named. */
  readonly send: (more?: Partial<ResponseValues>, by?: UptakePerson, of?: Published) => Promise<Response>;
  readonly response: (id: string) => Promise<Response>;
  /** Decides on the case of a response as it stands; the officer does where nobody is named. */
  readonly decide: (id: string, outcome: string, more?: Deciding) => Promise<void>;
  readonly decideAnswer: (id: string, outcome: string, more?: Deciding) => Promise<void>;
  readonly published: (more?: Partial<ResponseValues>, of?: Published) => Promise<Response>;
}

interface Deciding {
  readonly by?: UptakePerson;
  readonly fields?: Readonly<Record<string, string>>;
}

/** Puts rules of engagement into a store; gives their id. */
export const inventRules = async (
  database: Database,
  surroundings: Pick<ReturnType<typeof testSurroundings>, "newId">,
  rules: readonly string[] = ["Speak to what the work says.", "Say for whom you speak."],
  term: { readonly from?: string; readonly until?: string } = {},
): Promise<string> => {
  const id = surroundings.newId();
  await database
    .tables<PartnershipTables>()
    .insertInto("partnership.setting")
    .values({
      ...{ id, key: "rules of the public debate", value: JSON.stringify({ rules }), words: "" },
      ...{ from_on: term.from ?? null, until_on: term.until ?? null },
    } as never)
    .execute();
  return id;
};

/** Everybody has a name of their own: people of one name are taken for the same. */
const NAMES: Readonly<Partial<Record<UptakePerson, string>>> = { reader: "Rhea Writer", author: "Ada Author", officer: "Odo Officer" };

export const openDebateWorld = async (database: Database, surroundings: ReturnType<typeof testSurroundings>): Promise<DebateWorld> => {
  const { invented, people, group, as, work, otherWork } = await openUptakeWorld(database, surroundings);
  const world = { invented, people, group, as, work, otherWork };
  const tables = database.tables<PartnershipTables>();
  for (const [who, display_name] of Object.entries(NAMES))
    await tables
      .updateTable("partnership.person")
      .set({ display_name })
      .where("id", "=", world.people[who as UptakePerson])
      .execute();
  const rules = await inventRules(database, surroundings);
  const response: DebateWorld["response"] = async (id) => (await findResponse(database, { id }))!;
  const send: DebateWorld["send"] = async (more = {}, by = "reader", of = world.work) => {
    const doing: Doing = await world.as(by);
    const { id } = await sendResponse(
      doing,
      of,
      { values: { ...INVENTED_RESPONSE, ...more }, rulesId: rules },
      { personId: world.people[by] },
    );
    return response(id);
  };
  const decideOn = async (caseId: string | null, outcome: string, { by = "officer", fields = {} }: Deciding = {}): Promise<void> => {
    const file = (await findCase(database, { id: caseId! }))!;
    const decision = { outcome, reasons: `Invented reasons: ${outcome}.`, basis: "The invented rules.", fields };
    await decideCase(await world.as(by), { id: file.id, version: file.version }, decision);
  };
  const decide: DebateWorld["decide"] = async (id, outcome, more) => decideOn((await response(id)).caseId, outcome, more);
  return {
    ...world,
    ...{ rules, send, response, decide },
    decideAnswer: async (id, outcome, more) => decideOn((await findAuthorsAnswer(database, id))!.caseId, outcome, more),
    published: async (more, of) => {
      const { id } = await send(more, "reader", of);
      await decide(id, "publish");
      return response(id);
    },
  };
};
