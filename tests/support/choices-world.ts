import {
  addEvidence,
  addListedKind,
  activeAppraisers,
  decideCase,
  declareAppraisalInterest,
  findCase,
  findChoice,
  findChoiceVersion,
  giveJudgement,
  notePilot,
  openAppraisal,
  openWork,
  proposeChoice,
  type Choice,
  type Doing,
  type Figures,
  type GivenJudgement,
  type PartnershipTables,
} from "#partnership";
import type { Database } from "#store";
import { inventIn, type Invented } from "./invented-partnership.ts";
import type { testSurroundings } from "./test-store.ts";

/** Who is in an invented partnership that keeps a menu of policy choices. */
export const CHOICE_PEOPLE = [
  "chair",
  "co-chair",
  "expert",
  "author",
  "first",
  "second",
  "third",
  "officer",
  "director",
  "auditor",
  "beside",
] as const;
export type ChoicePerson = (typeof CHOICE_PEOPLE)[number];

/** Figures of three invented releases: the second moves a little, the third far. */
export const INVENTED_FIGURES: Figures & { readonly at: (newest: string) => Figures } = (() => {
  const values: Readonly<Record<string, number>> = { "2099.1": 100, "2099.2": 104, "2099.3": 130, "2099.4": 131 };
  const at = (newest: string): Figures => ({
    newest,
    dataflows: [
      {
        id: "DF_MIGRANT_STOCK",
        dimensions: ["INDICATOR", "REF_AREA", "COUNTERPART_AREA", "SEX", "TIME_PERIOD"],
        indicators: [{ id: "STOCK" }],
      },
    ],
    figureAt: ({ release }) =>
      release in values ? { kind: "value", value: values[release]!, unit: "PS", status: "A" } : { kind: "absent", status: "O" },
  });
  return { ...at("2099.1"), at };
})();

type Evidence = Parameters<typeof addEvidence>[2];

export interface ChoicesWorld {
  readonly invented: Invented;
  readonly people: Readonly<Record<ChoicePerson, string>>;
  readonly group: string;
  readonly instrument: string;
  readonly outcome: string;
  readonly otherOutcome: string;
  readonly as: (person: ChoicePerson) => Promise<Doing>;
  readonly choice: (id: string) => Promise<Choice>;
  readonly at: (id: string) => Promise<{ readonly id: string; readonly version: number }>;
  /** A work of the author, made public without its review; gives its id and reference. */
  readonly publicWork: (title: string) => Promise<{ readonly id: string; readonly reference: string; readonly versionId: string }>;
  readonly pilot: (title: string) => Promise<{ readonly id: string; readonly reference: string }>;
  readonly evidence: (choiceId: string, more: Partial<Evidence> & Pick<Evidence, "kind" | "source">) => Promise<string>;
  readonly propose: (title: string, by?: ChoicePerson) => Promise<string>;
  /** Both appraisers are appointed and have declared. Gives the id of the case. */
  readonly appraised: (choiceId: string) => Promise<string>;
  readonly judgement: (
    caseId: string,
    more?: Partial<GivenJudgement>,
    ofOutcomes?: Partial<GivenJudgement["outcomes"][number]>,
  ) => Promise<GivenJudgement>;
  readonly judge: (caseId: string, by: ChoicePerson, given: GivenJudgement) => Promise<void>;
  readonly decide: (caseId: string, outcome: string, fields?: Readonly<Record<string, unknown>>, by?: ChoicePerson) => Promise<void>;
  /** Appraised by two who say the same, and published. */
  readonly published: (choiceId: string, nextReviewOn?: string) => Promise<void>;
}

/** An invented partnership in which a group keeps policy choices; two who appraise sit in another one. */
export const openChoicesWorld = async (database: Database, surroundings: ReturnType<typeof testSurroundings>): Promise<ChoicesWorld> => {
  const invented = inventIn(database, surroundings);
  const tables = () => database.tables<PartnershipTables>();
  const people = {} as Record<ChoicePerson, string>;
  for (const name of CHOICE_PEOPLE) people[name] = await invented.person(`Invented ${name}`);
  const programme = await invented.body("programme", "programme");
  const management = await invented.body("management", "management", programme);
  const group = await invented.body("group", "group", programme);
  for (const role of ["chair", "co-chair", "expert"] as const) await invented.mandate(people[role], group, role);
  for (const name of ["first", "second", "third", "beside"] as const) {
    const own = await invented.body(`beside-${name}`, "group", programme);
    await invented.mandate(people[name], own, "expert");
  }
  await invented.mandate(people.officer, management, "programme officer");
  await invented.mandate(people.director, management, "director");
  await invented.mandate(people.auditor, programme, "auditor");
  const as: ChoicesWorld["as"] = (person) => invented.as(people[person]);
  const listed = async (list: "instrument" | "outcome", name: string): Promise<string> =>
    addListedKind(await as("director"), list, { name, words: "Invented.", validFrom: "", validUntil: "" });
  const instrument = await listed("instrument", "Invented permits");
  const [outcome, otherOutcome] = [await listed("outcome", "Invented earnings"), await listed("outcome", "Invented rights")];
  const choice: ChoicesWorld["choice"] = async (id) => (await findChoice(database, { id }))!;
  const at: ChoicesWorld["at"] = async (id) => ({ id, version: (await choice(id)).version });
  const evidence: ChoicesWorld["evidence"] = async (choiceId, more) =>
    addEvidence(
      await as("expert"),
      await at(choiceId),
      {
        ...{ tolerance: "", toleranceKind: "percent", outcome, direction: "increases", betterFor: "migrants", worseFor: "" },
        ...{ certainty: "not judged", certaintyWords: "", words: "It says so, in an invented way." },
        ...more,
      },
      INVENTED_FIGURES,
    );
  const decide: ChoicesWorld["decide"] = async (caseId, decided, fields = {}, by = "chair") => {
    const file = (await findCase(database, { id: caseId }))!;
    const decision = { outcome: decided, reasons: `Invented reasons: ${decided}.`, basis: "An invented meeting.", fields };
    await decideCase(await as(by), { id: file.id, version: file.version }, decision);
  };
  const appraised: ChoicesWorld["appraised"] = async (choiceId) => {
    const reference = await openAppraisal(await as("chair"), await at(choiceId), [people.first, people.second]);
    const { id } = (await findCase(database, { reference }))!;
    for (const name of ["first", "second"] as const) await declareAppraisalInterest(await as(name), id, { has: "no", words: "" });
    return id;
  };
  const judgement: ChoicesWorld["judgement"] = async (caseId, more = {}, ofOutcomes = {}) => {
    const [appraiser] = await activeAppraisers(database, caseId);
    const file = (await findCase(database, { id: caseId }))!;
    const version = (await findChoiceVersion(database, { id: String(file.fields["version"]) }))!;
    if (appraiser === undefined) throw new Error("nobody appraises it");
    return {
      ...{ agreement: "medium", agreementWords: "Most invented papers agree.", cost: "low", equity: "narrows gaps", feasibility: "medium" },
      ...{ ratingsWords: "Invented reasons.", words: "" },
      outcomes: [...new Set(version.content.evidence.map((line) => line.outcome.id))].map((outcomeId) => ({
        ...{
          outcomeId,
          direction: "increases",
          betterFor: "migrants",
          worseFor: "",
          certainty: "low",
          words: "Few invented papers say so.",
        },
        ...ofOutcomes,
      })),
      ...more,
    } as GivenJudgement;
  };
  const judge: ChoicesWorld["judge"] = async (caseId, by, given) => giveJudgement(await as(by), caseId, given);
  return {
    ...{ invented, people, group, instrument, outcome, otherOutcome, as, choice, at, evidence, decide, appraised, judgement, judge },
    publicWork: async (title) => {
      const begun = { title, kind: "short-note", body: group, language: "en", licence: "CC-BY-4.0" };
      const id = await openWork(await as("author"), begun);
      const versionId = surroundings.newId();
      const version = {
        ...{ id: versionId, work_id: id, number: 1, title, language: "en", licence: "CC-BY-4.0", made_at: surroundings.now() },
        hash: versionId.replaceAll("-", "").padEnd(64, "0"),
      };
      await tables()
        .insertInto("partnership.work_version")
        .values(version as never)
        .execute();
      await tables()
        .insertInto("partnership.version_contributor")
        .values({
          id: surroundings.newId(),
          version_id: versionId,
          position: 1,
          person_id: people.author,
          name: "Invented author",
          roles: ["Writing – original draft"],
        } as never)
        .execute();
      const shown = { state: "published", public_version: versionId, first_public_at: surroundings.now() } as const;
      const [row] = await tables().updateTable("partnership.work").set(shown).where("id", "=", id).returning("reference").execute();
      return { id, reference: row!.reference, versionId };
    },
    pilot: async (title) => {
      const written = {
        title,
        place: "An invented town",
        area: "",
        body: group,
        state: "running",
        words: "",
        reportedOn: "",
        reportHref: "",
        reportWork: "",
      } as const;
      const id = await notePilot(await as("expert"), written);
      const { reference } = await tables()
        .selectFrom("partnership.choice_pilot")
        .select("reference")
        .where("id", "=", id)
        .executeTakeFirstOrThrow();
      return { id, reference };
    },
    propose: async (title, by = "expert") =>
      proposeChoice(await as(by), {
        ...{
          title,
          problem: "An invented problem that people have.",
          instrument,
          forWhom: "both",
          mechanism: "It works in an invented way.",
        },
        body: group,
      }),
    published: async (choiceId, nextReviewOn = "2101-01-01") => {
      const caseId = await appraised(choiceId);
      const given = await judgement(caseId);
      await judge(caseId, "first", given);
      await judge(caseId, "second", given);
      await decide(caseId, "published", { nextReviewOn });
    },
  };
};
