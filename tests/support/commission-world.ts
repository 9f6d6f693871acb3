import { createHash } from "node:crypto";
import {
  addMilestone,
  applyForCall,
  askForCommissionApproval,
  closeCall,
  findCommission,
  nameHolder,
  openCall,
  planCommission,
  signCommission,
  type Commission,
  type Doing,
} from "#partnership";
import { openBodiesWorld, type BodiesWorld } from "./bodies-world.ts";
import type { StoreKind } from "./test-store.ts";

export const HOUR = 60 * 60 * 1000;
export const DAY = 24 * HOUR;

export const PLAN = {
  title: "Invented costs",
  workKind: "working-paper",
  terms: "An invented paper on invented costs.",
  kind: "paid",
  amount: "1200.50",
  currency: "EUR",
} as const;

/** An invented partnership in which commissions are planned: one body with its leaders, a gap, and people who apply. */
export interface CommissionWorld extends BodiesWorld {
  readonly group: string;
  readonly gap: string;
  /** By a short name: "chair", "cochair", "officer", "director", "alternate", "clerk", "auditor", "ada", "ben", "stranger". */
  readonly people: Readonly<Record<string, string>>;
  readonly doing: (name: string) => Promise<Doing>;
  readonly find: (id: string) => Promise<Commission>;
  /** As it is now, for a change. */
  readonly at: (id: string) => Promise<{ readonly id: string; readonly version: number }>;
  /** A planned one with a milestone that carries the whole fee. */
  readonly plan: (more?: Partial<Parameters<typeof planCommission>[1]>) => Promise<string>;
  /** A planned one for somebody without a call. */
  readonly named: (person: string, more?: Partial<Parameters<typeof planCommission>[1]>) => Promise<string>;
  /** One in an open call of ten days, and the same closed. */
  readonly called: () => Promise<string>;
  readonly closed: (...applicants: readonly string[]) => Promise<string>;
  readonly apply: (id: string, person: string) => Promise<string>;
  readonly applyFromOutside: (id: string, secret: string, address?: string) => Promise<string>;
  /** Asked for, by the chair; gives the case's reference. */
  readonly ask: (id: string) => Promise<string>;
  readonly sign: (id: string) => Promise<void>;
}

export const secretHash = (secret: string): string => createHash("sha256").update(secret).digest("hex");

export const openCommissionWorld = async (kind: StoreKind): Promise<CommissionWorld> => {
  const world = await openBodiesWorld(kind);
  const { surroundings, database } = world;
  const today = (): string => surroundings.now().toISOString().slice(0, 10);
  const later = (days: number): string => new Date(surroundings.now().getTime() + days * DAY).toISOString().slice(0, 10);
  const group = await world.addBody("group", "group");
  const management = await world.addBody("management", "management");
  const programme = await world.addBody("programme", "programme");
  const people: Record<string, string> = {};
  for (const name of ["chair", "cochair", "officer", "director", "alternate", "clerk", "auditor", "ada", "ben", "stranger"])
    people[name] = await world.addPerson(`Invented ${name}`);
  const mandates = [
    ["chair", group, "chair"],
    ["cochair", group, "co-chair"],
    ["officer", group, "programme officer"],
    ["director", management, "director"],
    ["alternate", management, "alternate"],
    ["clerk", management, "administrative officer"],
    ["auditor", programme, "auditor"],
  ] as const;
  for (const [name, body, role] of mandates) await world.addMandate(body, role, people[name]!);
  const gap = await world.add("partnership.knowledge_gap", {
    ...{ reference: "G-1", slug: "invented-gap", title: "Invented gap", question: "What does it cost?", state: "accepted", body_id: group },
    ...{ origin: "member", proposed_at: surroundings.now(), decided_at: surroundings.now(), public: true, fictitious: true },
  });
  const doing = (name: string): Promise<Doing> => world.as(people[name]!);
  const find = async (id: string): Promise<Commission> => (await findCommission(database, { id }))!;
  const at = async (id: string) => ({ id, version: (await find(id)).version });
  const plan: CommissionWorld["plan"] = async (more = {}) => {
    const chair = await doing("chair");
    const id = await planCommission(chair, { ...PLAN, body: group, gap, ...more });
    const share = more.kind === "volunteer" ? "" : "100";
    await addMilestone(chair, await at(id), { title: "Draft", deliverable: "A first draft.", dueOn: later(60), share });
    return id;
  };
  const called = async (): Promise<string> => {
    const id = await plan();
    await openCall(await doing("chair"), await at(id), { from: today(), until: later(10) });
    return id;
  };
  const apply = async (id: string, person: string): Promise<string> =>
    applyForCall(
      await doing(person),
      (await find(id)).slug,
      { name: "", address: "", words: `Words of ${person}: an invented plan of work.` },
      secretHash(`${id} ${person} ${surroundings.newId()}`),
    );
  return {
    ...world,
    ...{ group, gap, people, doing, find, at, plan, called, apply },
    named: async (person, more) => {
      const id = await plan(more);
      const slug = `invented-${person}`;
      await nameHolder(await doing("chair"), await at(id), { person: slug, reason: "Nobody else knows it." });
      return id;
    },
    closed: async (...applicants) => {
      const id = await called();
      for (const one of applicants) await apply(id, one);
      surroundings.wait(11 * DAY);
      await closeCall(await doing("chair"), await at(id));
      return id;
    },
    applyFromOutside: async (id, secret, address = "outside@invented.example") =>
      applyForCall(
        { database, surroundings, actor: { kind: "system", id: "reader" }, standing: { personId: undefined, mandates: [] } },
        (await find(id)).slug,
        { name: "Zora Outside", address, words: "Words from outside: an invented plan of work." },
        secretHash(secret),
      ),
    ask: async (id) => askForCommissionApproval(await doing("chair"), await at(id)),
    sign: async (id) => signCommission(await doing("clerk"), await at(id), { partnershipOn: today(), holderOn: today() }),
  };
};
