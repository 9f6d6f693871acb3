import { expect } from "vitest";
import type { PartnershipOperation } from "#contract";
import type { Name, ReviewApiWorld } from "./review-api-world.ts";

const DAY = 24 * 60 * 60 * 1000;

/** What leads from a question to a commission that somebody holds, and from the work that was made of it to its end; each by their own token. */
export const commissionSteps = (world: () => ReviewApiWorld) => {
  /** The question and the commission that the steps are about. */
  const at = { gap: "", commission: "", call: "", application: "" };
  const today = (shift = 0): string => new Date(world().site.surroundings.now().getTime() + shift * DAY).toISOString().slice(0, 10);
  const read = (name: Name) => world().get("getCommission", name, { parts: { commission: at.commission } });
  const act = async (operation: PartnershipOperation, name: Name, body: object = {}, parts: Readonly<Record<string, string>> = {}) =>
    world().get(operation, name, { parts: { commission: at.commission, ...parts }, body, version: (await read(name)).version });
  const decide = async (name: Name, kind: string, decision: object): Promise<void> => {
    const { items } = await world().get("listCases", name, { query: `?show=to%20decide&kind=${kind}` });
    expect(items).toHaveLength(1);
    const { reference, version, mayDecide } = await world().get("getCase", name, { parts: { reference: items[0].reference } });
    expect([name, kind, mayDecide]).toEqual([name, kind, true]);
    await world().get("decideCase", name, { parts: { reference }, version, body: { basis: "An invented meeting.", ...decision } });
  };

  /** Somebody asks, the chair of the theme's group takes it up. */
  const ask = async (): Promise<void> => {
    const question = { title: "What does an invented move cost?", question: "What do people pay for it, and to whom?", themes: ["theme"] };
    at.gap = (await world().get("askForKnowledge", "asker", { body: question })).id;
    expect((await world().ask("getGap", "reader", { parts: { gap: at.gap } })).json.code).toBe("no-such-gap");
    await decide("editor", "gap-triage", { outcome: "accept", reasons: "We need it.", fields: { priority: "high" } });
    expect(await world().get("getGap", "reader", { parts: { gap: at.gap } })).toMatchObject({
      state: "accepted",
      priority: "high",
      answers: [],
    });
  };

  /** The officer plans a commission for it and opens its call. */
  const call = async (): Promise<void> => {
    const terms = { title: "Invented costs", workKind: "working-paper", terms: "An invented paper on invented costs.", kind: "paid" };
    const fee = { amount: "1200.50", currency: "EUR" };
    const body = { ...terms, ...fee, body: "group", gap: at.gap };
    expect((await world().ask("planCommission", "author", { body })).json.code).toBe("not-allowed");
    expect((await world().ask("planCommission", "officer", { body: { ...body, amount: "-1" } })).json.code).toBe("bad-commission");
    at.commission = (await world().get("planCommission", "officer", { body })).id;
    await act("changeTerms", "officer", { ...terms, ...fee, title: "Invented costs of moving" });
    const first = await act("addMilestone", "officer", { title: "Draft", dueOn: today(60), share: 100 });
    await act("changeMilestone", "officer", { title: "First draft", dueOn: today(60), share: 40 }, { milestone: first.id });
    const lost = await act("addMilestone", "officer", { title: "Lost", dueOn: today(70), share: 10 });
    await act("removeMilestone", "officer", {}, { milestone: lost.id });
    const early = {
      parts: { commission: at.commission },
      body: { from: today(), until: today(10) },
      version: (await read("officer")).version,
    };
    expect((await world().ask("openCall", "officer", early)).json.code).toBe("commission-refused");
    await act("addMilestone", "officer", { title: "Paper", deliverable: "The paper that is published.", dueOn: today(90), share: 60 });
    expect((await world().get("listCalls", "reader")).items).toEqual([]);
    await act("openCall", "officer", { from: today(), until: today(10) });
    const { items } = await world().get("listCalls", "reader");
    expect(items).toMatchObject([{ title: "Invented costs of moving", state: "open call", fee: { amount: "1200.50" }, holder: null }]);
    at.call = items[0].slug;
  };

  /** Two apply; after the last day one of them is chosen, and neither learns of the other. */
  const choose = async (): Promise<void> => {
    const parts = { call: at.call };
    const words = "We would ask invented people and write what they say, page by page.";
    expect((await world().ask("applyForCall", "author", { parts, body: { words: "Too short." } })).json.code).toBe("bad-field");
    for (const name of ["rival", "author"] as const)
      await world().get("applyForCall", name, { parts, body: { words: `${words} By ${name}.` } });
    expect((await world().ask("applyForCall", "author", { parts, body: { words } })).json.code).toBe("bad-commission");
    await world().get("applyForCall", "stranger", { parts, body: { words } });
    const [own] = (await world().get("listOwnApplications", "stranger")).items;
    await world().get("withdrawApplication", "stranger", { parts: { application: own.id } });
    expect((await world().ask("withdrawApplication", "rival", { parts: { application: own.id } })).json.code).toBe("no-such-commission");
    const { version } = await read("officer");
    const sent = { parts: { commission: at.commission }, version };
    expect((await world().ask("closeCall", "officer", sent)).json.code).toBe("commission-refused");
    world().site.surroundings.wait(11 * DAY);
    await act("closeCall", "officer");
    const applied = (await world().get("listCommissionApplications", "officer", { parts: { commission: at.commission } })).items;
    expect(applied.map(({ name, state }: any) => [name, state])).toEqual([
      ["Zzrival Madeuprival", "received"],
      ["Zzauthor Madeupauthor", "received"],
      ["Zzstranger Madeupstranger", "withdrawn"],
    ]);
    at.application = applied[1].id;
    const seen = { commission: at.commission, application: at.application };
    const shown = await world().get("getCommissionApplication", "officer", { parts: seen });
    expect([shown.words, shown.checks.every(({ effect }: any) => effect !== "block")]).toEqual([`${words} By author.`, true]);
    // The author reads the log and every commission by their mandates, and this one not.
    for (const name of ["author", "rival"] as const)
      for (const operation of ["getCommission", "listCommissionApplications", "getCommissionApplication"] as const)
        expect((await world().ask(operation, name, { parts: seen })).json.code).toBe("no-such-commission");
    await act("chooseApplicant", "officer", { reasons: "They know the invented matter best." }, { application: at.application });
    expect((await world().get("listOwnApplications", "author")).items).toMatchObject([{ state: "received" }]);
  };

  /** The officer asks, the director approves and signs. */
  const approve = async (): Promise<void> => {
    const { reference } = await act("askForCommissionApproval", "officer");
    expect((await world().ask("getCase", "author", { parts: { reference } })).status).toBe(404);
    const { version } = await world().get("getCase", "officer", { parts: { reference } });
    const decision = { outcome: "approved", reasons: "It is needed.", basis: "Invented.", fields: {} };
    expect((await world().ask("decideCase", "officer", { parts: { reference }, version, body: decision })).json.code).toBe("not-allowed");
    await decide("director", "commission-approval", decision);
    expect(await read("author")).toMatchObject({ view: "holder", state: "approved", checks: null, approval: { case: null } });
    expect((await world().get("listOwnApplications", "author")).items).toMatchObject([{ state: "chosen" }]);
    expect((await world().get("listCommissions", "author", { query: "?held=true" })).items).toMatchObject([{ applications: null }]);
    const { termsHash } = await read("author");
    const wrong = {
      parts: { commission: at.commission },
      body: { side: "holder", termsHash: "0".repeat(64) },
      version: (await read("author")).version,
    };
    expect((await world().ask("signAtDesk", "author", wrong)).json.code).toBe("commission-refused");
    expect((await world().ask("signAtDesk", "director", { ...wrong, body: { side: "holder", termsHash } })).json.code).toBe("not-allowed");
    await act("signAtDesk", "author", { side: "holder", termsHash });
    expect(await read("author")).toMatchObject({
      state: "approved",
      signed: null,
      signatures: [{ side: "holder", way: "desk", termsHash }],
    });
    await act("signAtDesk", "director", { side: "partnership", termsHash });
    expect((await read("officer")).signed).toBe(today());
    expect(await world().get("getCall", "reader", { parts: { call: at.call } })).toMatchObject({
      ...{ state: "signed", fee: null, work: null, holder: { name: "Zzauthor Madeupauthor" }, takesApplications: false },
      gap: { title: "What does an invented move cost?" },
    });
  };

  /** The work that the holder began is named; the question shows that it is being answered, and not by what. */
  const nameWork = async (reference: string): Promise<void> => {
    const parts = { commission: at.commission };
    const own = { parts, body: { work: reference }, version: (await read("author")).version };
    expect((await world().ask("nameCommissionedWork", "author", own)).json.code).toBe("not-allowed");
    await act("nameCommissionedWork", "officer", { work: reference });
    const gap = await world().get("getGap", "reader", { parts: { gap: at.gap } });
    expect(gap).toMatchObject({ state: "in work" });
    expect(gap.answers.map(({ kind, title, page }: any) => [kind, title, page])).toEqual(
      expect.arrayContaining([
        ["commission", "Invented costs of moving", `/calls/${at.call}`],
        ["work", "", null],
      ]),
    );
  };

  /** What was delivered is accepted, and the commission is fulfilled. */
  const fulfil = async (workVersion: string): Promise<void> => {
    const { milestones } = await read("officer");
    const [first, last] = milestones.map(({ id }: any) => ({ milestone: id as string }));
    await act("meetMilestone", "officer", { metOn: today(), words: "It came in time." }, first);
    const { version } = await read("officer");
    const parts = { commission: at.commission };
    expect((await world().ask("fulfilCommission", "officer", { parts, version })).json.code).toBe("commission-refused");
    await act("undoMilestone", "officer", { reason: "It was another draft." }, first);
    await act("meetMilestone", "officer", { metOn: today(), words: "This draft it is." }, first);
    await act("meetMilestone", "officer", { metOn: today(), workVersion }, last);
    await act("fulfilCommission", "officer");
  };

  return { at, ask, call, choose, approve, nameWork, fulfil, act, read };
};
