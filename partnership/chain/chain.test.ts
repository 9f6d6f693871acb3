import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PARTNERSHIP_MIGRATIONS } from "#partnership";
import { STORE_MIGRATIONS } from "#store";
import { openChainWorld, STOCK, wholeChain, type ChainWorld } from "../../tests/support/chain-world.ts";
import { noteOn } from "../../tests/support/published-works.ts";
import { openTestStore, STORE_KINDS, testSurroundings, type TestStore } from "../../tests/support/test-store.ts";
import { changePilot } from "../policy-menu/pilot-actions.ts";
import { figuresWithChain } from "./chain-figure-records.ts";
import { refOf, type Chain, type ChainKind, type ChainNode } from "./chain-shape.ts";
import { questionToUse } from "./chain-times.ts";
import { readChain } from "./read-chain.ts";

const FIGURE = "DF_MIGRANT_STOCK:STOCK.USA.MEX._T.2020";

describe.each(STORE_KINDS)("chains on %s", (kind) => {
  let store: TestStore;
  let world: ChainWorld;
  let whole: Awaited<ReturnType<typeof wholeChain>>;
  const surroundings = testSurroundings();
  beforeAll(async () => {
    store = await openTestStore(kind, [...STORE_MIGRATIONS, ...PARTNERSHIP_MIGRATIONS]);
    world = await openChainWorld(store.database, surroundings);
    whole = await wholeChain(store.database, world);
  }, 300_000);
  afterAll(() => store.remove());

  const read = (of: ChainKind, key: string): Promise<Chain | undefined> =>
    readChain(store.database, { kind: of, key, today: world.day(500) });
  const chainOf = async (of: ChainKind, key: string): Promise<Chain> => (await read(of, key))!;
  const titles = (nodes: readonly ChainNode[]): readonly string[] => nodes.map((node) => `${node.kind}: ${node.title || node.key}`);
  const daysBetween = ({ links }: Chain, from: ChainKind, to: ChainKind): readonly (number | null)[] =>
    links.filter((link) => link.from.kind === from && link.to.kind === to).map(({ days }) => days);

  const ALL = [
    `figure: ${FIGURE}`,
    "gap: Invented question whole-question",
    "commission: Invented commission whole-commission",
    "work: Invented answer",
    "choice: Invented whole choice",
    "pilot: Invented whole pilot",
    "use: Named in the invented whole plan",
  ];

  it("has everything that came of a question, step by step, with the days between", async () => {
    const chain = await chainOf("gap", "whole-question");
    expect(chain.before).toEqual([]);
    expect(titles(chain.after)).toEqual(ALL.slice(2));
    expect(chain.centre).toMatchObject({ asker: "Zora Invented", on: world.day(0), state: "accepted" });
    expect(chain.centre.steps.map(({ what, on }) => [what, on])).toEqual([
      ["asked", world.day(0)],
      ["gap accepted", world.day(10)],
    ]);
    expect(daysBetween(chain, "gap", "commission")).toEqual([41]);
    expect(daysBetween(chain, "gap", "work")).toEqual([200]);
    expect(daysBetween(chain, "commission", "work")).toEqual([159]);
    expect(daysBetween(chain, "work", "choice")).toEqual([60]);
    expect(daysBetween(chain, "choice", "use")).toEqual([90]);
    expect(questionToUse(chain)).toMatchObject({ days: 350, from: { key: "whole-question" }, to: { key: whole.useReference } });
  });

  it("says the same from the other end, and in the middle both", async () => {
    const fromUse = await chainOf("use", whole.useReference);
    expect(fromUse.after).toEqual([]);
    expect(titles(fromUse.before)).toEqual([ALL[1], ALL[2], ALL[3], ALL[4]]);
    expect(questionToUse(fromUse)?.days).toBe(350);
    const fromWork = await chainOf("work", whole.work.slug);
    expect(titles(fromWork.before)).toEqual(ALL.slice(0, 3));
    expect(titles(fromWork.after)).toEqual(ALL.slice(4));
    const fromPilot = await chainOf("pilot", whole.pilot.reference);
    expect(titles(fromPilot.before)).toEqual(ALL.slice(1, 5));
  });

  it("has the rounds of a released review with their days, and its outcome", async () => {
    const { centre } = await chainOf("work", whole.work.slug);
    expect(centre.reviews).toEqual([
      {
        ...{ reference: "R-2099-0901", submittedOn: world.day(120), releasedOn: world.day(200) },
        rounds: [{ number: 1, stage: "experts", openedOn: world.day(121), closedOn: world.day(150), outcome: "accept" }],
      },
    ]);
  });

  it("begins at a figure that something public is bound to, and nowhere else", async () => {
    const chain = await chainOf("figure", FIGURE);
    expect(chain.centre.figure).toEqual({ dataflow: STOCK.dataflow, series: STOCK.key, period: STOCK.period });
    expect(titles(chain.after)).toEqual(ALL.slice(3));
    expect(await figuresWithChain(store.database)).toEqual([FIGURE]);
    for (const none of ["DF_MIGRANT_STOCK:STOCK.USA.MEX._T.2019", "DF_MIGRANT_STOCK:STOCK", "nonsense", "';--", "A".repeat(2_000)])
      expect(await read("figure", none)).toBeUndefined();
  });

  it("says which way evidence points, and how sure one can be of it", async () => {
    const chain = await chainOf("choice", whole.choice.slug);
    const [link] = chain.links.filter(({ from }) => from.kind === "work");
    expect(link?.evidence).toEqual([{ outcome: "Invented earnings", direction: "increases", certainty: "not judged" }]);
    expect(chain.centre.outcomes).toEqual([{ name: "Invented earnings", direction: "increases", certainty: "low" }]);
    expect(titles(chain.before)).toEqual(ALL.slice(0, 4));
  });

  it("is found by number as by address; nothing else is", async () => {
    expect((await chainOf("work", whole.work.reference.toLowerCase())).centre.key).toBe(whole.work.slug);
    expect((await chainOf("gap", "g-901")).centre.key).toBe("whole-question");
    for (const of of ["gap", "commission", "work", "choice", "pilot", "use"] as const)
      for (const key of ["", "never-was", "%", "W-0", whole.gapId, "x".repeat(5_000)])
        expect(await read(of, key), `${of} ${key}`).toBeUndefined();
  });

  it("knows nothing of what is not public: questions, commissions, works, reviews and uses", async () => {
    const gapId = await world.gap("wall-question", 300);
    const hidden = await world.gap("hidden-question", 300, { public: false, state: "proposed", decided_at: null });
    const work = await world.work(9_110, 320, { title: "Invented wall answer" });
    const draft = await world.work(9_111, 320, { title: "Hidden draft" });
    await sql`update partnership.work set state = 'in review' where id = ${draft.id}`.execute(store.database.tables());
    await world.commission("planned-secret", gapId, { state: "planned" });
    const proposed = await world.commission("proposed-secret", gapId, { state: "proposed", work_id: work.id });
    await world.answers(gapId, { workId: work.id });
    await world.answers(gapId, { workId: draft.id });
    await world.answers(gapId, { commissionId: proposed });
    await world.answers(hidden, { workId: work.id });
    await world.review(work, "R-2099-0911", { submitted: 330, decided: 340, ended: 345 }, { state: "rejected" });
    await world.review(work, "R-2099-0910", { submitted: 330, decided: 340, ended: null }, { state: "in review" });
    const unseen = await world.propose("Hidden choice");
    await world.evidence(unseen, { kind: "work", source: work.reference });
    const chains = [await chainOf("gap", "wall-question"), await chainOf("work", work.slug)];
    const text = JSON.stringify(chains);
    expect(titles(chains[0]!.after)).toEqual(["work: Invented wall answer"]);
    expect(titles(chains[1]!.before)).toEqual(["gap: Invented question wall-question"]);
    expect(chains[1]!.after).toEqual([]);
    expect(chains[1]!.centre.reviews).toEqual([]);
    for (const secret of ["secret", "idden", "R-2099-0910", "R-2099-0911", "1234567", world.people.author, "zora@invented"])
      expect(text, secret).not.toContain(secret);
    for (const [of, key] of [
      ["gap", "hidden-question"],
      ["commission", "planned-secret"],
      ["commission", "proposed-secret"],
      ["work", draft.slug],
      ["work", draft.reference],
    ] as const)
      expect(await read(of, key), key).toBeUndefined();
  });

  it("shows a retracted work with its state, what a choice went stale of, and a use that was withdrawn to whoever has its address", async () => {
    const work = await world.work(9_120, 410, { title: "Invented work to retract" });
    world.waitUntil(420);
    const choiceId = await world.propose("Invented choice to go stale");
    await world.evidence(choiceId, { kind: "work", source: work.reference });
    await world.published(choiceId);
    await noteOn(store.database, work, { kind: "retraction", words: "The table was wrong.", at: world.moment(430) });
    const { slug } = await world.choice(choiceId);
    await sql`update partnership.policy_choice set state = 'stale' where id = ${choiceId}`.execute(store.database.tables());
    const chain = await chainOf("choice", slug);
    expect(chain.centre.state).toBe("stale");
    expect(chain.before).toMatchObject([{ title: "Invented work to retract", state: "retracted" }]);
    expect(chain.before[0]!.steps.at(-1)).toEqual({ what: "work retraction", on: world.day(430), words: "The table was wrong." });
    await sql`update partnership.uptake set state = 'withdrawn' where reference = ${whole.useReference}`.execute(store.database.tables());
    expect(titles((await chainOf("choice", whole.choice.slug)).after)).toEqual(["pilot: Invented whole pilot"]);
    const withdrawn = await chainOf("use", whole.useReference);
    expect(withdrawn.centre.state).toBe("withdrawn");
    expect(titles(withdrawn.before)).toContain("choice: Invented whole choice");
    expect(questionToUse(withdrawn)).toBeUndefined();
    await sql`update partnership.uptake set state = 'verified' where reference = ${whole.useReference}`.execute(store.database.tables());
  });

  it("ends where it goes in a circle: a pilot's report that the choice of the pilot rests on", async () => {
    const report = await world.work(9_130, 440, { title: "Invented report of a pilot" });
    const pilot = await world.pilot("Invented pilot in a circle");
    const choiceId = await world.propose("Invented choice in a circle");
    await world.evidence(choiceId, { kind: "pilot", source: pilot.reference });
    await world.evidence(choiceId, { kind: "work", source: report.reference });
    await world.published(choiceId);
    const { version } = await store.database
      .tables<{ "partnership.choice_pilot": { id: string; version: number } }>()
      .selectFrom("partnership.choice_pilot")
      .select("version")
      .where("id", "=", pilot.id)
      .executeTakeFirstOrThrow();
    const written = { title: "Invented pilot in a circle", place: "", area: "", body: world.group, words: "", reportHref: "" };
    await changePilot(
      await world.as("expert"),
      { id: pilot.id, version },
      {
        ...{ ...written, state: "reported", reportedOn: world.day(441), reportWork: report.reference },
      },
    );
    const { slug } = await world.choice(choiceId);
    const chain = await chainOf("choice", slug);
    const both = ["work: Invented report of a pilot", "pilot: Invented pilot in a circle"];
    expect(titles(chain.before)).toEqual(both);
    expect(titles(chain.after)).toEqual(both);
    expect(new Set(chain.links.map(({ from, to }) => `${refOf(from)} ${refOf(to)}`)).size).toBe(chain.links.length);
    expect(chain.isCut).toBe(false);
  });

  it("reads a large chain with as few questions as a small one", async () => {
    const small = await questions(() => chainOf("gap", "whole-question"));
    expect(small).toBeGreaterThan(10);
    const gapId = await world.gap("large-question", 450);
    for (let n = 0; n < 12; n++) await world.answers(gapId, { workId: (await world.work(9_200 + n, 460 + n)).id });
    const choiceId = await world.propose("Invented choice of many");
    for (let n = 0; n < 12; n++) await world.evidence(choiceId, { kind: "work", source: `W-${9_200 + n}` });
    await world.published(choiceId);
    const chain = await chainOf("gap", "large-question");
    expect(chain.after).toHaveLength(13);
    expect(await questions(() => chainOf("gap", "large-question"))).toBeLessThanOrEqual(small);
  });

  /** How often the store is asked. */
  const questions = async (work: () => Promise<unknown>): Promise<number> => {
    const tables = store.database.tables();
    let asked = 0;
    const counted = Object.getPrototypeOf(tables.getExecutor()) as { executeQuery: (...given: unknown[]) => unknown };
    const before = counted.executeQuery;
    counted.executeQuery = function (this: unknown, ...given) {
      asked += 1;
      return before.apply(this, given);
    };
    try {
      await work();
    } finally {
      counted.executeQuery = before;
    }
    return asked;
  };
});
