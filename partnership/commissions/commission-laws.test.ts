import fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { decideCase, findCase, withdrawCase, type PartnershipTables } from "#partnership";
import { inOneUnit } from "#store";
import { Problem } from "#vocabulary";
import { DAY, openCommissionWorld, type CommissionWorld } from "../../tests/support/commission-world.ts";
import { STORE_KINDS } from "../../tests/support/test-store.ts";
import { chooseApplicant, nameHolder } from "./application-actions.ts";
import { applicationsOf } from "./application-records.ts";
import { closeCall, endCommission, fulfilCommission, nameWork, openCall } from "./commission-actions.ts";
import { forgetInCommissions } from "./erase-commissions-records.ts";
import { addMilestone, meetMilestone } from "./milestone-actions.ts";
import { milestonesOf } from "./milestone-records.ts";

const REASON = "It is the best of the invented plans.";

describe.each(STORE_KINDS)("laws of commissions on %s", (kind) => {
  let world: CommissionWorld;
  const tables = () => world.database.tables<PartnershipTables>();
  const today = () => world.surroundings.now().toISOString().slice(0, 10);
  const later = (days: number) => new Date(world.surroundings.now().getTime() + days * DAY).toISOString().slice(0, 10);
  const decide = async (by: string, reference: string) => {
    const file = (await findCase(world.database, { reference }))!;
    return decideCase(await world.doing(by), file, {
      outcome: "approved",
      reasons: "Invented reasons.",
      basis: "Invented terms.",
      fields: {},
    });
  };

  beforeAll(async () => {
    world = await openCommissionWorld(kind);
  }, 300_000);
  afterAll(() => world.remove());

  it("keeps nothing of whoever was erased: not the application, not the name in texts of others", async () => {
    const name = "Zuleika Madeup";
    const id = await world.closed();
    const person = await world.addPerson(name);
    await world.add("partnership.commission_application", {
      ...{ commission_id: id, person_id: person, name, address: "zuleika@madeup.example", words: `${name} wants to.`, state: "received" },
      at: world.surroundings.now(),
    });
    await world.add("partnership.commission_application", {
      ...{
        commission_id: id,
        name: "Z.",
        address: "Zuleika@madeup.example",
        words: "From outside.",
        state: "received",
        at: world.surroundings.now(),
      },
    });
    await tables()
      .updateTable("partnership.commission")
      .set({ terms: `As ${name} said.` })
      .where("id", "=", id)
      .execute();
    const [application] = await applicationsOf(world.database, id);
    await chooseApplicant(await world.doing("chair"), await world.at(id), application!.id, `${name} is the best.`);
    const { actor } = await world.doing("clerk");
    await inOneUnit(world.database, actor, world.surroundings, async (unit) => {
      await forgetInCommissions(unit, { ids: [person], names: [name], keys: ["zuleika@madeup.example"] }, "Erased person");
      unit.log({ action: "erase-person", objectKind: "person", object: person });
    });
    const after = await applicationsOf(world.database, id);
    expect(after[0]).toMatchObject({ name: "Erased person", address: null, words: "", reasons: "", personId: person });
    expect(after[1]).toMatchObject({ address: null, words: "" });
    expect((await world.find(id)).terms).toBe("As Erased person said.");
    const { rows } = await sql<{ log: string }>`
      select d.detail::text as log from store.log l join store.log_detail d on d.seq = l.seq where l.action in ('apply-for-call', 'apply-again')`.execute(
      tables(),
    );
    expect(rows.filter(({ log }) => /outside@|Words of|Zora/.test(log))).toEqual([]);
  });

  it("starts nothing before the approval is recorded, whatever is tried in whatever order", async () => {
    const tries = {
      milestone: async (id: string) =>
        addMilestone(await world.doing("chair"), await world.at(id), { title: "More", deliverable: "", dueOn: later(50), share: "0" }),
      call: async (id: string) => openCall(await world.doing("chair"), await world.at(id), { from: today(), until: later(2) }),
      apply: (id: string) => world.apply(id, "ada"),
      wait: async () => world.surroundings.wait(4 * DAY),
      close: async (id: string) => closeCall(await world.doing("chair"), await world.at(id)),
      choose: async (id: string) => {
        const [first] = await applicationsOf(world.database, id);
        if (first) await chooseApplicant(await world.doing("chair"), await world.at(id), first.id, REASON);
      },
      name: async (id: string) => nameHolder(await world.doing("cochair"), await world.at(id), { person: "invented-ben", reason: REASON }),
      ask: (id: string) => world.ask(id),
      takeBack: async (id: string) => {
        const { approvalCase } = await world.find(id);
        if (approvalCase !== null)
          await withdrawCase(await world.doing("chair"), (await findCase(world.database, { id: approvalCase }))!, "Again.");
      },
      decide: async (id: string) => {
        const { approvalCase } = await world.find(id);
        if (approvalCase !== null) await decide("director", (await findCase(world.database, { id: approvalCase }))!.reference);
      },
      sign: (id: string) => world.sign(id),
      work: async (id: string) => nameWork(await world.doing("chair"), await world.at(id), "W-900"),
      meet: async (id: string) => {
        const [first] = await milestonesOf(world.database, [id]);
        await meetMilestone(await world.doing("chair"), await world.at(id), first!.id, {
          metOn: today(),
          words: "It came.",
          workVersion: "",
        });
      },
      fulfil: async (id: string) => fulfilCommission(await world.doing("chair"), await world.at(id)),
      end: async (id: string) => endCommission(await world.doing("chair"), await world.at(id), REASON),
    };
    const names = Object.keys(tries) as (keyof typeof tries)[];
    let signed = 0;
    const order = fc.array(fc.constantFrom(...names.filter((one) => one !== "end")), { minLength: 4, maxLength: 12 });
    const likely = fc.constantFrom<(keyof typeof tries)[]>(
      ["name", "ask", "decide", "sign"],
      ["call", "apply", "wait", "close", "choose", "ask"],
      [],
    );
    await fc.assert(
      fc.asyncProperty(likely, order, fc.boolean(), async (first, then, ends) => {
        const id = await world.plan();
        for (const one of [...first, ...then, ...(ends ? (["end"] as const) : [])]) {
          await tries[one](id).catch((error: unknown) => {
            if (!(error instanceof Problem)) throw error;
          });
          const now = await world.find(id);
          const file = now.approvalCase === null ? undefined : await findCase(world.database, { id: now.approvalCase });
          const approved = file?.state === "decided" && file.outcome === "approved";
          const milestones = await milestonesOf(world.database, [id]);
          const started = now.signedOn !== null || now.workId !== null || milestones.some(({ metOn }) => metOn !== null);
          expect([one, started && !approved]).toEqual([one, false]);
          expect([one, now.approvedAt !== null]).toEqual([one, approved]);
          if (now.state === "signed") signed++;
        }
      }),
      { numRuns: 25 },
    );
    expect(signed).toBeGreaterThan(0);
  }, 300_000);
});
