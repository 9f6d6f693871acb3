import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  allBodies,
  allContributions,
  allPhases,
  allSettings,
  allStatements,
  declaredGiving,
  loadConfiguration,
  standingOf,
  type PartnershipTables,
} from "#partnership";
import { openTestSite, type TestSite } from "../../tests/support/partnership-site.ts";
import { STORE_KINDS } from "../../tests/support/test-store.ts";
import { TIDEWATCH } from "../../tests/support/tidewatch-partnership.ts";
import { PROGRAMME_DESK_ROUTES } from "./programme-desk-routes.ts";

const AT = "/desk/programme";

describe.each(STORE_KINDS)("forms of the programme (%s)", (kind) => {
  let site: TestSite;
  let director: string;
  let alternate: string;
  const tables = () => site.database.tables<PartnershipTables>();
  const bodyOf = async (slug: string) => (await allBodies(site.database, "2099-06-01")).find((body) => body.slug === slug)!;
  const queued = async (queue: string): Promise<number> => {
    const rows = await site.database.tables<{ "store.job": { queue: string } }>().selectFrom("store.job").selectAll().execute();
    return rows.filter((row) => row.queue === queue).length;
  };
  const send = async (path: string, fields: Readonly<Record<string, string>>, who = director) => {
    const answer = await site.post(AT + path, fields, who);
    return { status: answer.status, text: await answer.text() };
  };
  beforeAll(async () => {
    site = await openTestSite(kind, PROGRAMME_DESK_ROUTES);
    await loadConfiguration(site.database, { kind: "command", id: "test" }, site.surroundings, TIDEWATCH);
    [director, alternate] = [await site.addPerson("Dir Ector"), await site.addPerson("Al Ternate")];
    const { id: body_id } = await bodyOf("tidewatch");
    for (const [role, person_id] of [
      ["director", director],
      ["alternate", alternate],
    ] as const)
      await tables()
        .insertInto("partnership.mandate")
        .values({ id: site.surroundings.newId(), body_id, role, person_id, state: "active", basis: "appointment" })
        .execute();
  }, 180_000);
  afterAll(() => site.remove());

  const days = { plannedFrom: "", plannedUntil: "", actualFrom: "", actualUntil: "", note: "", document: "", place: "" };

  it("adds and changes phases, refuses overlaps of one source in words, and ends one once that was confirmed", async () => {
    const first = { ...days, name: "Low water", plannedFrom: "2098-01-01", plannedUntil: "2098-12-31" };
    expect((await send("/phases/new", first)).status).toBe(303);
    const overlapping = { ...days, name: "High water", plannedFrom: "2098-06-01", plannedUntil: "2099-12-31" };
    const refused = await send("/phases/new", overlapping);
    expect([refused.status, refused.text.includes("overlap with the phase “Low water”")]).toEqual([422, true]);
    expect((await send("/phases/new", { ...overlapping, document: "IC" })).status).toBe(303);
    expect((await send("/phases/new", { ...overlapping, plannedFrom: "2099-01-01" })).status).toBe(303);
    const phase = (await allPhases(site.database)).find(({ name, sourceDocument }) => name === "High water" && sourceDocument === null)!;
    const end = { version: "1", lastDay: "2099-05-31", reason: "Invented reason." };
    expect((await send(`/phases/${phase.id}/end`, end)).text).toContain("31 May 2099 as its actual last day");
    expect((await allPhases(site.database)).find(({ id }) => id === phase.id)?.actualUntil).toBe(null);
    expect((await send(`/phases/${phase.id}/end`, { ...end, sure: "yes" })).status).toBe(303);
    expect((await allPhases(site.database)).find(({ id }) => id === phase.id)?.actualUntil).toBe("2099-05-31");
    expect((await send(`/phases/${phase.id}/end`, { ...end, sure: "yes" })).status).toBe(409);
    expect(await queued("plan-obligations")).toBe(4);
  });

  it("notes a contribution, has seats looked at at once, and reverses it from a day on", async () => {
    const { id } = await tables()
      .selectFrom("partnership.organisation")
      .select("id")
      .where("slug", "=", "harbour-league")
      .executeTakeFirstOrThrow();
    const form = { organisation: id, amount: "1,000.505", currency: "EUR", valueDay: "2099-01-01", words: "", document: "IC", place: "" };
    expect((await send("/contributions/new", form)).text).toContain("no finer than the currency");
    expect((await send("/contributions/new", { ...form, amount: "1,000.50" })).status).toBe(303);
    expect(await queued("fill-seats")).toBe(1);
    const given = async (day: string) =>
      (await declaredGiving(site.database, day)).contributions
        .filter(({ organisationId }) => organisationId === id)
        .map(({ minor }) => minor);
    expect([await given("2098-12-31"), await given("2099-06-01")]).toEqual([[], [100_050]]);
    const noted = (await allContributions(site.database)).find(({ organisationId }) => organisationId === id)!;
    const reversal = { valueDay: "2099-03-01", reason: "It was said twice.", sure: "yes" };
    expect((await send(`/contributions/${noted.id}/reverse`, { ...reversal, valueDay: "2098-01-01" })).status).toBe(422);
    expect((await send(`/contributions/${noted.id}/reverse`, reversal)).status).toBe(303);
    expect((await send(`/contributions/${noted.id}/reverse`, reversal)).text).toContain("was reversed already");
    expect([await given("2099-02-28"), await given("2099-03-01")]).toEqual([[100_050], []]);
    expect(await queued("fill-seats")).toBe(2);
  });

  it("sets an order of priority that bodies follow, today and not before its day", async () => {
    const twice = await send("/priorities", { "place-moon-tides": "1", "place-sun-group": "1", fromOn: "2099-01-01" });
    expect([twice.status, twice.text.includes("has this number too")]).toEqual([422, true]);
    expect((await send("/priorities", { "place-moon-tides": "2", "place-sun-group": "1", fromOn: "2099-01-01" })).status).toBe(303);
    const places = async () => Promise.all(["sun-group", "moon-tides", "moon-group"].map(async (slug) => (await bodyOf(slug)).priority));
    expect(await places()).toEqual([1, 2, 2]);
    expect((await send("/priorities", { "place-moon-tides": "1", "place-sun-group": "", fromOn: "2150-01-01" })).status).toBe(303);
    expect(await places()).toEqual([1, 2, 2]);
  });

  it("starts work when the money at hand suffices; else it asks, or refuses where a setting says so", async () => {
    const set = (key: string, value: Readonly<Record<string, string>>) =>
      send("/settings/new", { kind: key, words: "", validFrom: "2099-01-01", validUntil: "", ...value });
    const start = { version: String((await bodyOf("sun-group")).version), on: "2099-06-01", reason: "Invented reason." };
    expect((await send("/start/sun-group", start)).text).toContain("Nobody said how much money is at hand.");
    expect((await set("money at hand", { amount: "500", currency: "EUR" })).status).toBe(303);
    expect((await set("money gate", { effect: "refuse" })).status).toBe(303);
    const refused = await send("/start/sun-group", { ...start, sure: "yes" });
    expect([refused.status, refused.text.includes("EUR 500 is at hand")]).toEqual([422, true]);
    expect((await bodyOf("sun-group")).activatedOn).toBe(null);
    expect((await set("money at hand", { amount: "1500", currency: "EUR" })).status).toBe(303);
    expect((await send("/start/sun-group", start)).text).toContain("The money at hand suffices.");
    expect((await send("/start/sun-group", { ...start, sure: "yes" })).status).toBe(303);
    expect((await bodyOf("sun-group")).activatedOn).toBe("2099-06-01");
    expect((await send("/start/moon-group", { ...start, sure: "yes" })).status).not.toBe(303);
  });

  it("notes, corrects and withdraws statements, keeps unfinished forms, and refuses values that name nothing", async () => {
    const form = { topic: "Boats", words: "twelve", aboutPeriod: "2098", saidOn: "2098-05-01", series: "", document: "IC", place: "p. 1" };
    expect((await send("/statements/new", { ...form, series: "nonsense" })).status).toBe(422);
    expect((await send("/statements/new", { ...form, step: "draft" })).status).toBe(303);
    expect(await (await site.get(`${AT}/statements/new`, director)).text()).toContain("twelve");
    expect((await send("/statements/new", form)).status).toBe(303);
    expect(await (await site.get(`${AT}/statements/new`, director)).text()).not.toContain("twelve");
    const noted = (await allStatements(site.database)).find(({ words }) => words === "twelve")!;
    expect((await send(`/statements/${noted.id}`, { ...form, words: "thirteen", version: "1" })).status).toBe(303);
    expect((await send(`/statements/${noted.id}/withdraw`, { reason: "Wrong.", version: "2", sure: "yes" })).status).toBe(303);
    expect((await allStatements(site.database)).some(({ id }) => id === noted.id)).toBe(false);
    const nothing = { kind: "main risk", risk: "no-such-risk", words: "", validFrom: "", validUntil: "" };
    expect((await send("/settings/new", nothing)).text).toContain("there is no such risk: no-such-risk");
    expect((await send("/settings/new", { ...nothing, kind: "no such kind" })).status).toBe(404);
  });

  it("lets the director be away, and nobody else say so; the alternate changes the programme on those days alone", async () => {
    const today = site.surroundings.now().toISOString().slice(0, 10);
    const away = { kind: "director away", words: "", validFrom: today, validUntil: "2099-12-01" };
    expect((await send("/settings/new", away, alternate)).status).toBe(403);
    expect((await send("/phases/new", { ...days, name: "Ebb", actualFrom: "2150-01-01" }, alternate)).status).toBe(403);
    expect((await send("/settings/new", { ...away, validUntil: "" })).status).toBe(422);
    expect((await send("/settings/new", away)).status).toBe(303);
    expect((await standingOf(site.database, alternate, new Date("2099-12-01T12:00:00Z"))).away).toBe(true);
    expect((await standingOf(site.database, alternate, new Date("2099-12-02T12:00:00Z"))).away).toBe(false);
    expect((await send("/phases/new", { ...days, name: "Ebb", actualFrom: "2150-01-01" }, alternate)).status).toBe(303);
    expect((await allSettings(site.database)).filter(({ key }) => key === "director away")).toHaveLength(1);
  });
});
