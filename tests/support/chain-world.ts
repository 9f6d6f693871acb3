import type { Insertable } from "kysely";
import { decideCase, findCase, findPublished, findUptake, reportUptake, type PartnershipTables, type Published } from "#partnership";
import type { Database } from "#store";
import { openChoicesWorld, type ChoicesWorld } from "./choices-world.ts";
import { publishedWork, type PublishedWork } from "./published-works.ts";
import type { testSurroundings } from "./test-store.ts";
import { INVENTED_USE } from "./uptake-world.ts";

export const DAY = 24 * 60 * 60 * 1000;

type Rows = PartnershipTables;
type Row<Name extends keyof Rows> = Insertable<Rows[Name]>;

/** A world of policy choices in which questions, commissions and reviews can be put on the days that a test wants. */
export interface ChainWorld extends ChoicesWorld {
  /** Moment so many days after the first one of the world. */
  readonly moment: (days: number) => Date;
  readonly day: (days: number) => string;
  /** A question that was asked on a day and accepted ten days later. */
  readonly gap: (slug: string, asked: number, more?: Partial<Row<"partnership.knowledge_gap">>) => Promise<string>;
  readonly commission: (slug: string, gapId: string | null, more?: Partial<Row<"partnership.commission">>) => Promise<string>;
  readonly answers: (gapId: string, by: { readonly workId: string } | { readonly commissionId: string }) => Promise<void>;
  readonly work: (
    number: number,
    published: number,
    more?: { readonly title?: string; readonly bindings?: readonly object[] },
  ) => Promise<PublishedWork>;
  /** A review of a work with one round, by somebody whose name is nowhere. */
  readonly review: (
    work: PublishedWork,
    reference: string,
    days: { readonly submitted: number; readonly decided: number; readonly ended: number | null },
    more?: Partial<Pick<Row<"partnership.submission">, "state">>,
  ) => Promise<void>;
  /** A use of a public work or policy choice, verified by the officer. */
  readonly use: (of: Published, title: string, from: number) => Promise<string>;
  /** Lets time go by up to a day. */
  readonly waitUntil: (days: number) => void;
}

export const openChainWorld = async (database: Database, surroundings: ReturnType<typeof testSurroundings>): Promise<ChainWorld> => {
  const world = await openChoicesWorld(database, surroundings);
  const start = surroundings.now().getTime();
  const tables = () => database.tables<Rows>();
  const { newId } = surroundings;
  const moment = (days: number): Date => new Date(start + days * DAY);
  const day = (days: number): string => moment(days).toISOString().slice(0, 10);
  let [gaps, commissions] = [900, 900];
  const gap: ChainWorld["gap"] = async (slug, asked, more = {}) => {
    const id = newId();
    const row = {
      ...{ id, slug, reference: `G-${++gaps}`, title: `Invented question ${slug}`, question: "What is known of it?", state: "accepted" },
      ...{ body_id: world.group, priority: null, origin: "public form", asked_by: null, asker_name: "Zora Invented", asker_shown: true },
      ...{ asker_address: "zora@invented.example", asker_confirmed_at: null, known_at: null, case_id: null, proposed_at: moment(asked) },
      ...{ decided_at: moment(asked + 10), public: true, fictitious: true },
    } as const;
    await tables()
      .insertInto("partnership.knowledge_gap")
      .values({ ...row, ...more } as Row<"partnership.knowledge_gap">)
      .execute();
    for (const [state, days] of [
      ["proposed", asked],
      ["accepted", asked + 10],
    ] as const)
      await tables()
        .insertInto("partnership.gap_step")
        .values({ id: newId(), gap_id: id, state, at: moment(days), words: state === "accepted" ? "It is needed." : "" })
        .execute();
    return id;
  };
  const approval = async (approvedAt: Date): Promise<string> => {
    const id = newId();
    await tables()
      .insertInto("partnership.case_file")
      .values({
        ...{
          id,
          reference: `C-${++commissions}`,
          kind: "commission-approval",
          title: "Invented approval",
          state: "decided",
          outcome: "approved",
        },
        ...{ body_id: world.group, opened_by: null, opened_at: approvedAt, decided_at: approvedAt, opening_key: null },
      })
      .execute();
    return id;
  };
  const commission: ChainWorld["commission"] = async (slug, gapId, more = {}) => {
    const id = newId();
    const approvedAt = more.approved_at instanceof Date ? more.approved_at : null;
    const row = {
      ...{
        id,
        slug,
        reference: `K-${++commissions}`,
        title: `Invented commission ${slug}`,
        body_id: world.group,
        work_kind: "working-paper",
      },
      ...{ gap_id: gapId, terms: "Invented terms of a paper.", kind: "paid", amount_minor: 1_234_567, currency: "EUR", state: "planned" },
      ...{ call_from: null, call_until: null, holder_id: world.people.author, holder_organisation: null, direct_reason: "Nobody else." },
      ...{
        approval_case: approvedAt && (await approval(approvedAt)),
        approved_at: null,
        signed_on: null,
        work_id: null,
        opened_by: null,
        opened_at: moment(0),
        fictitious: true,
      },
    } as const;
    await tables()
      .insertInto("partnership.commission")
      .values({ ...row, ...more } as Row<"partnership.commission">)
      .execute();
    return id;
  };
  const review: ChainWorld["review"] = async (work, reference, { submitted, decided, ended }, more = {}) => {
    const [id, round] = [newId(), newId()];
    const version = { version_id: work.versionId, version_hash: "0".repeat(64) };
    const nobody = { editor_id: null, review_editor_id: null, officer_id: null, director_id: null, submitted_by: null, screened_at: null };
    await tables()
      .insertInto("partnership.submission")
      .values({
        ...{ id, reference, work_id: work.id, profile: "two reviewers", state: "in review", anonymity: "both hidden", stages: "one" },
        ...{ ...version, ...nobody, submitted_at: moment(submitted), ended_at: null, comment_until: null },
      })
      .execute();
    await tables()
      .insertInto("partnership.review_round")
      .values({
        ...{ id: round, submission_id: id, number: 1, stage: "experts", ...version, needed: 2, opened_at: moment(submitted + 1) },
        ...{ due_on: day(decided), closed_at: moment(decided) },
      })
      .execute();
    await tables()
      .insertInto("partnership.editorial_decision")
      .values({
        ...{ id: newId(), submission_id: id, round_id: round, kind: "review", outcome: "accept", ...version },
        ...{ reasons: "As the reviews say.", decided_by: null, decided_at: moment(decided) },
      })
      .execute();
    const end = { state: "released", ended_at: ended === null ? null : moment(ended), ...more } as const;
    await tables().updateTable("partnership.submission").set(end).where("id", "=", id).execute();
  };
  return {
    ...world,
    ...{ moment, day, gap, commission, review },
    waitUntil: (days) => surroundings.wait(Math.max(0, start + days * DAY - surroundings.now().getTime())),
    answers: async (gapId, by) => {
      const [work_id, commission_id] = "workId" in by ? [by.workId, null] : [null, by.commissionId];
      await tables()
        .insertInto("partnership.gap_answer")
        .values({ id: newId(), gap_id: gapId, work_id, commission_id, noted_by: null, noted_at: surroundings.now() })
        .execute();
    },
    work: async (number, published, { bindings = [], ...more } = {}) => {
      const bound = bindings.map((one) => ({ release: "2099.1", pinned: true, look: { rounded: false, bare: false }, ...one }));
      return publishedWork(database, number, { bodyId: world.group, at: moment(published), bindings: bound, ...more });
    },
    use: async (of, title, from) => {
      const values = { ...INVENTED_USE, title, from: day(from) };
      const { id } = await reportUptake(await world.as("beside"), of, values, { personId: world.people.beside });
      const file = (await findCase(database, { id: (await findUptake(database, { id }))!.caseId! }))!;
      const decision = { outcome: "verified", reasons: "Invented reasons.", basis: "The invented plan, page 12.", fields: {} };
      await decideCase(await world.as("officer"), { id: file.id, version: file.version }, decision);
      return (await findUptake(database, { id }))!.reference;
    },
  };
};

export const STOCK = { dataflow: "DF_MIGRANT_STOCK", key: "STOCK.USA.MEX._T", period: "2020" } as const;

/** One chain from a question to a verified use, with every step on a day of its own. */
export const wholeChain = async (database: Database, world: ChainWorld) => {
  const gapId = await world.gap("whole-question", 0);
  const work = await world.work(9_101, 200, { title: "Invented answer", bindings: [STOCK] });
  const commissionId = await world.commission("whole-commission", gapId, {
    ...{ call_from: world.day(41), call_until: world.day(60), approved_at: world.moment(80), signed_on: world.day(82) },
    ...{ work_id: work.id, state: "fulfilled" },
  });
  await world.answers(gapId, { commissionId });
  await world.answers(gapId, { workId: work.id });
  await world.review(work, "R-2099-0901", { submitted: 120, decided: 150, ended: 200 });
  world.waitUntil(260);
  const choiceId = await world.propose("Invented whole choice");
  await world.evidence(choiceId, { kind: "work", source: work.reference });
  await world.evidence(choiceId, { kind: "figure", source: "DF_MIGRANT_STOCK/STOCK.USA.MEX._T.2020@2099.1", tolerance: 5 });
  const pilot = await world.pilot("Invented whole pilot");
  await world.evidence(choiceId, { kind: "pilot", source: pilot.reference });
  await world.published(choiceId);
  const choice = (await findPublished(database, "choice", { id: choiceId }))!;
  world.waitUntil(400);
  const useReference = await world.use(choice, "Named in the invented whole plan", 350);
  return { gapId, work, commissionId, choiceId, choice, pilot, useReference };
};
