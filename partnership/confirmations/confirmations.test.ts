import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { endCommission } from "../commissions/commission-actions.ts";
import { openCommissionWorld, type CommissionWorld } from "../../tests/support/commission-world.ts";
import { STORE_KINDS } from "../../tests/support/test-store.ts";
import {
  awaitedConfirmation,
  confirmAddress,
  confirmationForMail,
  forgetConfirmations,
  sendConfirmationAgain,
} from "./confirmation-actions.ts";

const HOUR = 60 * 60 * 1000;

describe.each(STORE_KINDS)("confirmed addresses on %s", (kind) => {
  let world: CommissionWorld;
  let number = 0;
  const system = () => ({ ...world, actor: { kind: "system", id: "test" } }) as const;
  const mailsTo = async (address: string): Promise<readonly string[]> => {
    const { rows } = await sql<{ template: string }>`
      select payload ->> 'template' as template from store.job where payload ->> 'to' = ${address} order by created_at, id`.execute(
      world.database.tables(),
    );
    return rows.map(({ template }) => template);
  };
  /** An application from outside, to a call of its own. */
  const applied = async () => {
    const commission = await world.called();
    const address = `outside${++number}@invented.example`;
    const applicationId = await world.applyFromOutside(commission, `secret ${number}`, address);
    return { commission, address, about: { applicationId } };
  };
  const end = async (commission: string): Promise<void> =>
    endCommission(await world.doing("chair"), await world.at(commission), "No money is left for it.");

  beforeAll(async () => {
    world = await openCommissionWorld(kind);
  }, 300_000);
  afterAll(() => world.remove());

  it("get a link that works once, and are told nothing before it was followed", async () => {
    const { commission, address, about } = await applied();
    expect(await mailsTo(address)).toEqual(["call-receipt"]);
    await end(commission);
    expect(await mailsTo(address)).toEqual(["call-receipt"]);
    const secret = (await confirmationForMail(system(), about))!;
    expect(await awaitedConfirmation(world.database, secret, world.surroundings.now())).toMatchObject({ of: "application" });
    expect(await awaitedConfirmation(world.database, `${secret}x`, world.surroundings.now())).toBeUndefined();
    expect(await confirmAddress(system(), secret)).toMatchObject({ of: "application", secret: undefined });
    expect(await confirmAddress(system(), secret)).toBeUndefined();
    expect(await awaitedConfirmation(world.database, secret, world.surroundings.now())).toBeUndefined();
    expect((await mailsTo(address)).toSorted()).toEqual(["call-answered", "call-receipt"]);
    expect(await confirmationForMail(system(), about)).toBeUndefined();
  });

  it("hear of an outcome once where they confirmed before it", async () => {
    const { commission, address, about } = await applied();
    await confirmAddress(system(), (await confirmationForMail(system(), about))!);
    expect(await mailsTo(address)).toEqual(["call-receipt"]);
    await end(commission);
    expect((await mailsTo(address)).toSorted()).toEqual(["call-answered", "call-receipt"]);
  });

  it("are confirmed by no link that ran out, and the store has no link but its hash", async () => {
    const { about } = await applied();
    const secret = (await confirmationForMail(system(), about))!;
    const { rows } = await sql<{ whole: string }>`
      select (to_jsonb(c))::text as whole from partnership.address_confirmation c`.execute(world.database.tables());
    expect(rows.filter(({ whole }) => whole.includes(secret))).toEqual([]);
    world.surroundings.wait(73 * HOUR);
    expect(await confirmAddress(system(), secret)).toBeUndefined();
    expect(await forgetConfirmations(world.database, world.surroundings)).toBe(0);
    world.surroundings.wait(31 * 24 * HOUR);
    expect(await forgetConfirmations(world.database, world.surroundings)).toBeGreaterThan(0);
  });

  it("are sent another link when asked for, four at most, and none once confirmed", async () => {
    const { address, about } = await applied();
    const secrets = [await confirmationForMail(system(), about)];
    for (let time = 0; time < 5; time++) {
      await sendConfirmationAgain(system(), about);
      secrets.push(await confirmationForMail(system(), about));
    }
    expect(secrets.map((one) => one !== undefined)).toEqual([true, true, true, true, false, false]);
    expect(await mailsTo(address)).toEqual(Array.from({ length: 4 }, () => "call-receipt"));
    expect(await confirmAddress(system(), secrets[1]!)).toBeDefined();
    await sendConfirmationAgain(system(), about);
    expect(await mailsTo(address)).toHaveLength(4);
  });

  it("tell nobody whether an address is known: one of a member gets the same link and no more", async () => {
    await world.add("partnership.email_address", {
      ...{
        person_id: world.people["ada"]!,
        address: "ada@invented.example",
        preferred: true,
        confirmed_at: world.surroundings.now(),
        added_at: world.surroundings.now(),
      },
    });
    const commission = await world.called();
    const applicationId = await world.applyFromOutside(commission, "known", "ada@invented.example");
    expect(await mailsTo("ada@invented.example")).toEqual(["call-receipt"]);
    expect(applicationId).toMatch(/^[0-9a-f-]{36}$/);
  });
});
