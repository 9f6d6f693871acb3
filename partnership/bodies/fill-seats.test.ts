import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runJobs, verifyLog } from "#store";
import { standingOf } from "#partnership";
import { openBodiesWorld, type BodiesWorld } from "../../tests/support/bodies-world.ts";
import { STORE_KINDS } from "../../tests/support/test-store.ts";
import { fillSeats, type FilledSeats } from "./fill-seats.ts";
import { declaredGiving } from "./giving-records.ts";
import { confirmMandate, declineMandate, endMandate, nominate } from "./mandate-actions.ts";
import { FILL_SEATS } from "./mandate-changes.ts";
import { mandatesOfSeats, type Mandate } from "./mandate-records.ts";

describe.each(STORE_KINDS)("seats that follow rules on %s", (kind) => {
  let world: BodiesWorld;
  let director: string;
  let committee: string;
  let forum: string;
  beforeEach(async () => {
    world = await openBodiesWorld(kind, "2099-06-01T08:00:00Z");
    director = await world.addPerson("Dora Invented");
    await world.addMandate(await world.addBody("management", "management"), "director", director);
    committee = await world.addBody("committee", "committee");
    forum = await world.addBody("forum", "external forum");
  }, 300_000);
  afterEach(() => world.remove());

  const fill = (): Promise<FilledSeats> => fillSeats(world.database, world.surroundings, declaredGiving);
  const seat = (number: number, rule: string, parameters: Record<string, unknown>): Promise<string> =>
    world.add("partnership.seat", { body_id: committee, number, label: `Seat ${number}`, rule, parameters: JSON.stringify(parameters) });
  const inSeat = async (id: string): Promise<readonly string[]> =>
    (await mandatesOfSeats(world.database, [id])).map((mandate) => `${mandate.holder.name}: ${mandate.endedAt ? "ended" : mandate.state}`);
  const last = async (id: string): Promise<Mandate> => (await mandatesOfSeats(world.database, [id])).at(-1)!;
  const confirm = async (id: string): Promise<void> =>
    confirmMandate(await world.as(director), await last(id), { words: "", accepted: "" });

  it("follow the chair of a forum, who is current, past and next as time goes on", async () => {
    const [now, past, next] = [
      await seat(1, "ex officio", { body: "forum", which: "current" }),
      await seat(2, "ex officio", { body: "forum", which: "past" }),
      await seat(3, "ex officio", { body: "forum", which: "next" }),
    ];
    for (const [name, from, until] of [
      ["Ann Invented", "2097-01-01", "2098-12-31"],
      ["Ben Invented", "2099-01-01", "2099-12-31"],
      ["Cat Invented", "2100-01-01", "2100-12-31"],
    ] as const)
      await world.addMandate(forum, "chair", await world.addPerson(name), { from_on: from, until_on: until });
    expect(await fill()).toMatchObject({ opened: [expect.anything(), expect.anything(), expect.anything()], ended: [], unsettled: [] });
    expect([await inSeat(now), await inSeat(past), await inSeat(next)]).toEqual([
      ["Ben Invented: awaiting confirmation"],
      ["Ann Invented: awaiting confirmation"],
      ["Cat Invented: awaiting confirmation"],
    ]);
    expect(await last(now)).toMatchObject({ basis: "ex officio", untilOn: "2099-12-31", basisMandate: expect.any(String) });
    const rows = (await verifyLog(world.database)).rows;
    expect(await fill()).toEqual({ opened: [], ended: [], changed: [], unsettled: [] });
    expect((await verifyLog(world.database)).rows).toBe(rows);
    world.surroundings.wait(365 * 86_400_000);
    await fill();
    expect([(await inSeat(now)).at(-1), (await inSeat(past)).at(-1), (await inSeat(next)).at(-1)]).toEqual([
      "Cat Invented: awaiting confirmation",
      "Ben Invented: awaiting confirmation",
      "Cat Invented: awaiting confirmation",
    ]);
    expect((await inSeat(past))[0]).toBe("Ann Invented: ended");
  });

  it("end at once with the mandate they rest on, and open nothing any more", async () => {
    const seatId = await seat(1, "role holder", { body: "forum", role: "chair" });
    const ann = await world.addPerson("Ann Invented");
    const basis = await world.addMandate(forum, "chair", ann, { from_on: "2099-01-01" });
    await fill();
    await confirm(seatId);
    const bodies = async () => (await standingOf(world.database, ann, world.surroundings.now())).mandates.map(({ bodyId }) => bodyId);
    expect((await bodies()).toSorted()).toEqual([committee, forum].toSorted());
    await endMandate(await world.as(director), { id: basis, version: 1 }, { reason: "Left.", accepted: "" });
    expect(await bodies()).toEqual([]);
    expect(await last(seatId)).toMatchObject({ endReason: "The mandate it rests on ended." });
    await runJobs(world.database, { [FILL_SEATS]: () => fill().then(() => undefined) }, world.surroundings);
    expect(await fill()).toEqual({ opened: [], ended: [], changed: [], unsettled: [] });
  });

  it("take the term of a basis that was extended, and do not ask again for whoever was declined", async () => {
    const seatId = await seat(1, "role holder", { body: "forum", role: "chair" });
    const basis = await world.addMandate(forum, "chair", await world.addPerson("Ann Invented"), { until_on: "2099-12-31" });
    await fill();
    await sql`update partnership.mandate set until_on = '2100-12-31', version = 2 where id = ${basis}`.execute(world.database.tables());
    expect((await fill()).changed).toHaveLength(1);
    expect((await last(seatId)).untilOn).toBe("2100-12-31");
    await declineMandate(await world.as(director), await last(seatId), "Cannot come.");
    expect(await fill()).toEqual({ opened: [], ended: [], changed: [], unsettled: [] });
  });

  it("go to the largest donors, and end when the order changes", async () => {
    const [first, second] = [
      await seat(1, "top donor", { place: 1, currency: "USD" }),
      await seat(2, "top donor", { place: 2, currency: "USD" }),
    ];
    const donor = (slug: string) =>
      world.add("partnership.organisation", { slug, name: `Donor ${slug}`, kind: "bilateral agency", fictitious: true });
    const [a, b] = [await donor("a"), await donor("b")];
    const gives = (organisation: string, amount: number, currency: string, on: string) =>
      world.add("partnership.declared_contribution", { organisation_id: organisation, amount_minor: amount, currency, declared_on: on });
    await gives(a, 500, "CHF", "2099-01-01");
    await gives(b, 300, "USD", "2099-01-01");
    expect((await fill()).unsettled.map(({ words }) => words)).toEqual([
      expect.stringContaining("no rate from CHF to USD is stated"),
      expect.stringContaining("no rate from CHF to USD is stated"),
    ]);
    await world.add("partnership.setting", { key: "exchange rate", value: '{"from":"CHF","to":"USD","rate":"1.1"}' });
    await fill();
    expect([await inSeat(first), await inSeat(second)]).toEqual([["Donor a: awaiting confirmation"], ["Donor b: awaiting confirmation"]]);
    await confirm(first);
    await gives(b, 250, "USD", "2099-06-01");
    expect((await fill()).unsettled.map(({ words }) => words)).toEqual([]);
    expect(await inSeat(first)).toEqual(["Donor a: active"]);
    await gives(b, 1, "USD", "2099-06-01");
    expect(await fill()).toMatchObject({ ended: [expect.anything(), expect.anything()], opened: [expect.anything(), expect.anything()] });
    expect([await inSeat(first), await inSeat(second)]).toEqual([
      ["Donor a: ended", "Donor b: awaiting confirmation"],
      ["Donor b: ended", "Donor a: awaiting confirmation"],
    ]);
  });

  it("pass on along a chain, leave alone what somebody put in by hand, and say what they cannot settle", async () => {
    const panel = await world.addBody("panel", "panel");
    const chain = await seat(1, "role holder", { body: "forum", role: "chair" });
    const further = await world.add("partnership.seat", {
      body_id: panel,
      number: 1,
      label: "From the committee",
      rule: "role holder",
      parameters: JSON.stringify({ body: "committee", role: "member" }),
    });
    const basis = await world.addMandate(forum, "chair", await world.addPerson("Ann Invented"));
    await fill();
    await confirm(chain);
    await fill();
    await confirm(further);
    await endMandate(await world.as(director), { id: basis, version: 1 }, { reason: "Left.", accepted: "" });
    expect([await inSeat(chain), await inSeat(further)]).toEqual([["Ann Invented: ended"], ["Ann Invented: ended"]]);
    expect(await fill()).toEqual({ opened: [], ended: [], changed: [], unsettled: [] });
    for (const name of ["Ben Invented", "Cat Invented"]) await world.addMandate(forum, "chair", await world.addPerson(name));
    const lost = await seat(2, "role holder", { body: "nowhere", role: "chair" });
    expect((await fill()).unsettled).toEqual([
      { seatId: chain, words: "2 fit: Ben Invented, Cat Invented" },
      { seatId: lost, words: "there is no body nowhere" },
    ]);
  });

  it("cannot be given by nomination", async () => {
    const seatId = await seat(1, "ex officio", { body: "forum" });
    const holder = { kind: "person", id: await world.addPerson("Ann Invented") } as const;
    const nomination = { bodyId: committee, seatId, role: "", holder, fromOn: "2099-06-01", untilOn: null, words: "", accepted: "" };
    const officer = await world.addPerson("Olaf Invented");
    await world.addMandate(await world.addBody("office", "management"), "administrative officer", officer);
    await expect(nominate(await world.as(officer), { ...nomination, basis: "appointment" })).rejects.toThrow("fills by itself");
  });
});
