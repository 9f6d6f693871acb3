import { confirmAddress, confirmationForMail } from "../confirmations/confirmation-actions.ts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { decideCase, findCase, readLog, withdrawCase, type PartnershipTables } from "#partnership";
import { DAY, openCommissionWorld, PLAN, type CommissionWorld } from "../../tests/support/commission-world.ts";
import { STORE_KINDS } from "../../tests/support/test-store.ts";
import { openItems } from "../obligations/reminder-records.ts";
import { chooseApplicant, forgetApplicants, nameHolder, sayWhoApplied, withdrawApplication } from "./application-actions.ts";
import { applicationsBy, applicationsOf } from "./application-records.ts";
import { askForCommissionApproval } from "./approval-actions.ts";
import {
  changeTerms,
  closeCall,
  closeCalls,
  endCommission,
  fulfilCommission,
  nameWork,
  openCall,
  planCommission,
} from "./commission-actions.ts";
import { commissionChecks } from "./commission-check-records.ts";
import { subjectOfCommission, viewOfCommission } from "./commission-doing.ts";
import { answeredGaps, listCommissions, openCalls, pastCommissions, publicCommission } from "./commission-list-records.ts";
import { COMMISSION_STATES } from "./commission-states.ts";
import { addMilestone, changeMilestone, meetMilestone, removeMilestone, undoMilestone } from "./milestone-actions.ts";
import { milestonesOf } from "./milestone-records.ts";
import { signCommission } from "./sign-actions.ts";

const REASON = "It is the best of the invented plans.";

describe.each(STORE_KINDS)("commissions on %s", (kind) => {
  let world: CommissionWorld;
  const refused = (code: string, reason?: string) =>
    expect.objectContaining({
      code,
      ...(reason === undefined ? {} : { values: expect.objectContaining({ reason: expect.stringContaining(reason) }) }),
    });
  const tables = () => world.database.tables<PartnershipTables>();
  const today = () => world.surroundings.now().toISOString().slice(0, 10);
  const later = (days: number) => new Date(world.surroundings.now().getTime() + days * DAY).toISOString().slice(0, 10);
  const decide = async (by: string, reference: string, outcome = "approved") => {
    const file = (await findCase(world.database, { reference }))!;
    return decideCase(await world.doing(by), file, { outcome, reasons: "Invented reasons.", basis: "Invented terms.", fields: {} });
  };
  const everything = { states: COMMISSION_STATES, bodyId: null };
  const part = () => ({ offset: 0, most: 100, day: today() });

  beforeAll(async () => {
    world = await openCommissionWorld(kind);
  }, 300_000);
  afterAll(() => world.remove());

  it("goes from a gap over a call, a choice, the director's approval and both signatures to its end", async () => {
    const { doing, at, find } = world;
    const id = await world.called();
    expect((await openCalls(world.database, today())).map((one) => one.id)).toContain(id);
    const ben = await world.apply(id, "ben");
    await world.apply(id, "ada");
    await expect(closeCall(await doing("chair"), await at(id))).rejects.toEqual(refused("commission-refused", "last day"));
    world.surroundings.wait(11 * DAY);
    await expect(world.apply(id, "stranger")).rejects.toEqual(refused("commission-refused", "closed"));
    expect(await closeCalls(world.database, world.surroundings)).toBe(1);
    expect(await closeCalls(world.database, world.surroundings)).toBe(0);
    await chooseApplicant(await doing("cochair"), await at(id), ben, REASON);
    expect((await commissionChecks(world.database, id)).map(({ capacity, effect }) => [capacity, effect])).toContainEqual([
      "director",
      "nothing found",
    ]);

    const reference = await world.ask(id);
    expect(await find(id)).toMatchObject({ state: "proposed", holderId: world.people["ben"] });
    await expect(decide("chair", reference)).rejects.toEqual(refused("not-allowed"));
    await expect(decide("alternate", reference)).rejects.toEqual(refused("not-allowed"));
    await expect(world.sign(id)).rejects.toEqual(refused("commission-refused"));
    await decide("director", reference, "approved with conditions");
    expect((await find(id)).state).toBe("approved");
    expect((await applicationsOf(world.database, id)).map(({ state }) => state).toSorted()).toEqual(["chosen", "not chosen"]);
    const gap = await tables()
      .selectFrom("partnership.knowledge_gap")
      .select("state")
      .where("id", "=", world.gap)
      .executeTakeFirstOrThrow();
    expect(gap.state).toBe("in work");
    expect(await answeredGaps(world.database)).toContainEqual(
      expect.objectContaining({ slug: "invented-gap", commissionTitle: PLAN.title, answeredOn: null }),
    );

    const clerk = await doing("clerk");
    await expect(signCommission(clerk, await at(id), { partnershipOn: later(-1), holderOn: today() })).rejects.toEqual(
      refused("bad-commission", "before the director"),
    );
    await expect(signCommission(clerk, await at(id), { partnershipOn: today(), holderOn: later(1) })).rejects.toEqual(
      refused("bad-commission", "not come yet"),
    );
    await world.sign(id);
    const [milestone] = await milestonesOf(world.database, [id]);
    const met = { metOn: today(), words: "A draft came.", workVersion: "" };
    const dueOn = milestone!.dueOn;
    const reminded = (await openItems(world.database, today())).filter(
      ({ kind: about, words }) => about === "milestone" && words.includes(PLAN.title) && words !== "",
    );
    expect(reminded.filter(({ personId }) => personId === world.people["ben"]).map((one) => one.dueOn)).toEqual([dueOn]);
    expect(reminded.filter(({ role }) => role === "co-chair")).toHaveLength(1);

    const chair = await doing("chair");
    await expect(fulfilCommission(chair, await at(id))).rejects.toEqual(refused("commission-refused", "Draft"));
    await expect(meetMilestone(await doing("ben"), await at(id), milestone!.id, met)).rejects.toEqual(refused("not-allowed"));
    await meetMilestone(chair, await at(id), milestone!.id, met);
    await undoMilestone(chair, await at(id), milestone!.id, "It was another draft.");
    await meetMilestone(chair, await at(id), milestone!.id, met);
    await fulfilCommission(chair, await at(id));
    expect(await find(id)).toMatchObject({ state: "fulfilled", signedOn: today() });
    const past = await pastCommissions(world.database, today(), { offset: 0, most: 50 });
    expect(past.lines.find((one) => one.id === id)).toMatchObject({ holderName: "Invented ben", gapTitle: "Invented gap" });
  });

  it("is planned by those who lead the body, for a gap that is open, and with a fee that fits", async () => {
    const { doing, group: body, gap } = world;
    for (const who of ["director", "clerk", "auditor", "ada"])
      await expect(planCommission(await doing(who), { ...PLAN, body, gap })).rejects.toEqual(refused("not-allowed"));
    const officer = await doing("officer");
    const declined = await world.add("partnership.knowledge_gap", {
      ...{ reference: "G-2", slug: "declined", title: "Declined", question: "What?", state: "declined", body_id: body, origin: "member" },
      ...{ proposed_at: world.surroundings.now(), decided_at: world.surroundings.now() },
    });
    await expect(planCommission(officer, { ...PLAN, body, gap: declined })).rejects.toEqual(refused("bad-commission", "accepted"));
    await expect(planCommission(officer, { ...PLAN, body, gap, amount: "" })).rejects.toEqual(refused("bad-commission", "fee"));
    await expect(planCommission(officer, { ...PLAN, body, gap, amount: "0" })).rejects.toEqual(refused("bad-commission", "above zero"));
    await expect(planCommission(officer, { ...PLAN, body, gap, amount: "1.005" })).rejects.toEqual(refused("bad-commission", "above zero"));
    await expect(planCommission(officer, { ...PLAN, body, gap, kind: "volunteer" })).rejects.toEqual(
      refused("bad-commission", "Voluntary"),
    );
    const id = await planCommission(officer, { ...PLAN, body, gap, currency: "JPY", amount: "90000" });
    expect(await world.find(id)).toMatchObject({ amountMinor: 90_000, currency: "JPY", state: "planned" });
    await changeTerms(officer, await world.at(id), { ...PLAN, kind: "volunteer", amount: "", currency: "" });
    expect(await world.find(id)).toMatchObject({ amountMinor: null, currency: null, kind: "volunteer" });
  });

  it("has milestones whose parts of the fee make the whole, until approval is asked for", async () => {
    const { doing, at } = world;
    const chair = await doing("chair");
    const id = await world.plan();
    const [first] = await milestonesOf(world.database, [id]);
    const second = { title: "Final", deliverable: "", dueOn: later(90), share: "1" };
    await expect(addMilestone(chair, await at(id), second)).rejects.toEqual(refused("bad-commission", "from 0 to 0"));
    await expect(changeMilestone(chair, await at(id), first!.id, { ...second, dueOn: later(-1) })).rejects.toEqual(
      refused("bad-commission", "over"),
    );
    await changeMilestone(chair, await at(id), first!.id, { ...second, title: "Draft", share: "40" });
    await expect(openCall(chair, await at(id), { from: today(), until: later(9) })).rejects.toEqual(
      refused("commission-refused", "40 per cent"),
    );
    await addMilestone(chair, await at(id), { ...second, share: "60" });
    await addMilestone(chair, await at(id), { ...second, share: "0" });
    expect((await milestonesOf(world.database, [id])).map(({ position, share }) => [position, share])).toEqual([
      [1, 40],
      [2, 60],
      [3, 0],
    ]);
    await removeMilestone(chair, await at(id), (await milestonesOf(world.database, [id]))[2]!.id);
    await nameHolder(chair, await at(id), { person: "/people/invented-ada", reason: "Nobody else knows it." });
    await world.ask(id);
    await expect(addMilestone(chair, await at(id), second)).rejects.toEqual(refused("commission-refused"));
    await expect(changeTerms(chair, await at(id), PLAN)).rejects.toEqual(refused("commission-refused"));
  });

  it("wants a reason where nobody else was asked, and nobody names themselves", async () => {
    const { doing, at } = world;
    const id = await world.plan();
    const chair = await doing("chair");
    await expect(askForCommissionApproval(chair, await at(id))).rejects.toEqual(refused("commission-refused", "who is to hold"));
    await expect(nameHolder(chair, await at(id), { person: "invented-chair", reason: REASON })).rejects.toEqual(
      refused("bad-commission", "themselves"),
    );
    await nameHolder(chair, await at(id), { person: "invented-cochair", reason: REASON });
    await expect(nameHolder(await doing("cochair"), await at(id), { person: "invented-ada", reason: REASON })).rejects.toEqual(
      refused("no-such-commission"),
    );
    const { approvalCase } = await world.find(id);
    expect(approvalCase).toBeNull();
  });

  it.each(["self", "employer", "kin"])("goes to the alternate where the director has an interest: %s", async (interest) => {
    const { people } = world;
    const holder = interest === "self" ? "director" : await world.addPerson(`Invented holder ${interest}`);
    const slug = interest === "self" ? "director" : `holder-${interest}`;
    const holderId = interest === "self" ? people["director"]! : holder;
    if (interest === "employer") {
      const organisation = await world.add("partnership.organisation", {
        slug: "one-employer",
        name: "One employer",
        kind: "university",
        fictitious: true,
      });
      for (const person_id of [holderId, people["director"]!])
        await world.add("partnership.tie", { person_id, kind: "employed by", organisation_id: organisation, origin: "declared" });
    }
    if (interest === "kin")
      await world.add("partnership.tie", { person_id: people["director"]!, kind: "family", other_person_id: holderId, origin: "declared" });
    const id = await world.named(slug);
    const reference = await world.ask(id);
    expect((await findCase(world.database, { reference }))!.concerns).toContain(people["director"]);
    await expect(decide("director", reference)).rejects.toEqual(refused("not-allowed"));
    const checks = await commissionChecks(world.database, id);
    expect(checks.find(({ personId, capacity }) => personId === people["director"] && capacity === "director")).toMatchObject({
      effect: "block",
    });
    await decide("alternate", reference);
    expect((await world.find(id)).state).toBe("approved");
  });

  it("is not approved by a director whose interest came up after the question, and not by whoever asked", async () => {
    const id = await world.named("stranger");
    const reference = await world.ask(id);
    await world.add("partnership.tie", {
      ...{ person_id: world.people["director"]!, kind: "business partner", other_person_id: world.people["stranger"]!, origin: "declared" },
    });
    await expect(decide("director", reference)).rejects.toEqual(refused("conflict-blocks"));
    const file = (await findCase(world.database, { reference }))!;
    expect(file.state).toBe("open");
    await withdrawCase(await world.doing("chair"), file, "Asked again for the alternate.");
    expect(await world.find(id)).toMatchObject({ state: "planned", approvalCase: null });
    await decide("alternate", await world.ask(id));
    expect((await world.find(id)).state).toBe("approved");
  });

  it("is never held by a member of the committee", async () => {
    const member = await world.addPerson("Invented member");
    await world.addMandate(await world.addBody("committee", "committee"), "member", member);
    await expect(world.named("member")).rejects.toEqual(refused("conflict-blocks", "committee"));
  });

  it("that was not approved is over, and whoever was chosen is told so", async () => {
    const id = await world.closed("ada");
    const [application] = await applicationsOf(world.database, id);
    await chooseApplicant(await world.doing("chair"), await world.at(id), application!.id, REASON);
    await decide("director", await world.ask(id), "not approved");
    expect((await world.find(id)).state).toBe("refused");
    expect((await applicationsBy(world.database, world.people["ada"]!))[0]).toMatchObject({ state: "not chosen" });
    expect((await publicCommission(world.database, (await world.find(id)).slug, today()))!.holderName).toBeNull();
    await expect(world.sign(id)).rejects.toEqual(refused("commission-refused"));
  });

  it("lets two choose at once only one, and the other is told", async () => {
    const id = await world.closed("ada", "ben");
    const [one, other] = await applicationsOf(world.database, id);
    const at = await world.at(id);
    const chosen = await Promise.allSettled([
      chooseApplicant(await world.doing("chair"), at, one!.id, REASON),
      chooseApplicant(await world.doing("cochair"), at, other!.id, REASON),
    ]);
    expect(chosen.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(chosen.find((result) => result.status === "rejected")).toMatchObject({ reason: { code: "changed-meanwhile" } });
    expect((await applicationsOf(world.database, id)).filter(({ state }) => state === "chosen")).toHaveLength(1);
  });

  it("shows who applied to those who choose and to no applicant, and a leader who applies does not choose", async () => {
    const id = await world.called();
    await world.apply(id, "ada");
    await world.apply(id, "cochair");
    const seen = async (name: string) => {
      const { standing } = await world.doing(name);
      const commission = await world.find(id);
      const one = viewOfCommission(standing, commission, await subjectOfCommission(world.database, commission));
      const listed = (await listCommissions(world.database, standing, everything, part())).lines.some((line) => line.id === id);
      expect([name, listed]).toEqual([name, one !== undefined]);
      return one;
    };
    for (const name of ["chair", "officer", "director", "alternate", "clerk", "auditor"])
      expect([name, await seen(name)]).toEqual([name, "whole"]);
    for (const name of ["ada", "ben", "stranger", "cochair"]) expect([name, await seen(name)]).toEqual([name, undefined]);
    const logged = async (name: string): Promise<number> => {
      const { standing: reader } = await world.doing(name);
      const all = { actor: "", object: id, action: "", day: "" };
      return (await readLog(world.database, all, { before: undefined, most: 50, details: true, reader })).length;
    };
    expect(await logged("chair")).toBeGreaterThan(3);
    expect([await logged("ada"), await logged("cochair")]).toEqual([0, 0]);
    await expect(endCommission(await world.doing("cochair"), await world.at(id), REASON)).rejects.toEqual(refused("no-such-commission"));
    await expect(endCommission(await world.doing("ada"), await world.at(id), REASON)).rejects.toEqual(refused("no-such-commission"));
  });

  it("takes an application once and back again, and lets nobody take back another's", async () => {
    const id = await world.called();
    const application = await world.apply(id, "ada");
    await expect(world.apply(id, "ada")).rejects.toEqual(refused("bad-commission", "already"));
    await expect(withdrawApplication(await world.doing("ben"), { id: application })).rejects.toEqual(refused("no-such-commission"));
    await withdrawApplication(await world.doing("ada"), { id: application });
    await world.apply(id, "ada");
    const outside = await world.applyFromOutside(id, "a secret");
    expect(await world.applyFromOutside(id, "a secret")).toBe(outside);
    expect((await applicationsOf(world.database, id)).map(({ state }) => state)).toEqual(["withdrawn", "received", "received"]);
  });

  it("lets somebody from outside be chosen once their record is named, and forgets who was not, after the choice", async () => {
    const id = await world.called();
    const outside = await world.applyFromOutside(id, "one");
    await world.applyFromOutside(id, "two", "second@invented.example");
    world.surroundings.wait(11 * DAY);
    const chair = await world.doing("chair");
    await closeCall(chair, await world.at(id));
    await expect(chooseApplicant(chair, await world.at(id), outside, REASON)).rejects.toEqual(refused("commission-refused", "record"));
    await expect(sayWhoApplied(chair, await world.at(id), outside, "/people/nobody")).rejects.toEqual(
      refused("bad-commission", "no listed person"),
    );
    await sayWhoApplied(chair, await world.at(id), outside, "/people/invented-ben");
    await chooseApplicant(chair, await world.at(id), outside, REASON);
    const second = (await applicationsOf(world.database, id)).find(({ address }) => address === "second@invented.example")!;
    const system = { ...world, actor: { kind: "system", id: "test" } } as const;
    const secret = (await confirmationForMail(system, { applicationId: second.id }))!;
    expect(await confirmAddress(system, secret)).toMatchObject({ of: "application" });
    await decide("director", await world.ask(id));
    const mails = await world.database.tables<any>().selectFrom("store.job").select("payload").where("queue", "=", "send-mail").execute();
    expect(mails.map(({ payload }) => [payload.to, payload.template])).toContainEqual(["second@invented.example", "call-answered"]);
    world.surroundings.wait(80 * DAY);
    const before = await forgetApplicants(world.database, world.surroundings);
    expect((await applicationsOf(world.database, id))[1]).toMatchObject({ address: "second@invented.example" });
    world.surroundings.wait(11 * DAY);
    expect(await forgetApplicants(world.database, world.surroundings)).toBeGreaterThanOrEqual(2);
    expect(before).toBeGreaterThanOrEqual(0);
    const [kept, gone] = await applicationsOf(world.database, id);
    expect(kept).toMatchObject({ address: null, state: "chosen" });
    expect(kept!.words).not.toBe("");
    expect(gone).toMatchObject({ name: "Applicant", address: null, words: "" });
  });

  it("counts no work but one of its holder, and none before it is approved", async () => {
    const id = await world.named("ada");
    const work = await world.add("partnership.work", {
      ...{
        reference: "W-900",
        slug: "invented-work",
        kind: "working-paper",
        body_id: world.group,
        title: "Invented",
        language: "en",
        licence: "CC-BY-4.0",
      },
      ...{ state: "draft", opened_at: world.surroundings.now(), fictitious: true },
    });
    await world.add("partnership.work_contributor", {
      ...{ work_id: work, position: 1, person_id: world.people["ada"]!, name: "Invented ada", roles: ["Software"] },
    });
    const chair = await world.doing("chair");
    await expect(nameWork(chair, await world.at(id), "W-900")).rejects.toEqual(refused("commission-refused"));
    await decide("director", await world.ask(id));
    await expect(nameWork(chair, await world.at(id), "W-901")).rejects.toEqual(refused("bad-commission"));
    await nameWork(chair, await world.at(id), "w-900");
    expect((await world.find(id)).workId).toBe(work);
    await world.sign(id);
    const [milestone] = await milestonesOf(world.database, [id]);
    const version = world.surroundings.newId();
    await expect(
      meetMilestone(chair, await world.at(id), milestone!.id, { metOn: today(), words: "", workVersion: version }),
    ).rejects.toEqual(refused("bad-commission", "version"));
    await endCommission(chair, await world.at(id), "The holder had no time left.");
    expect(await world.find(id)).toMatchObject({ state: "ended", endReason: "The holder had no time left." });
  });
});
