import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyLog } from "#store";
import { findMandate, mandatesOf } from "#partnership";
import { bodiesWorldIn, type BodiesWorld } from "../../tests/support/bodies-world.ts";
import { openTestSite, type TestSite } from "../../tests/support/partnership-site.ts";
import { STORE_KINDS } from "../../tests/support/test-store.ts";
import { BODIES_DESK_ROUTES } from "./bodies-desk-routes.ts";

const TODAY = "2099-01-01";
const wordsOf = (html: string): string =>
  html
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll("&quot;", '"')
    .replaceAll(/\s+/g, " ");
const hiddenOf = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)]
      .map(([, name, value]) => [name!, value!])
      .filter(([name]) => name !== "csrf"),
  );

describe.each(STORE_KINDS)("desk pages of bodies on %s", (kind) => {
  let site: TestSite;
  let world: BodiesWorld;
  let officer: string;
  let director: string;
  let ada: string;
  let group: string;
  beforeAll(async () => {
    site = await openTestSite(kind, BODIES_DESK_ROUTES);
    world = bodiesWorldIn(site, site.surroundings);
    const management = await world.addBody("management", "management");
    officer = await world.addPerson("Olaf Invented");
    director = await world.addPerson("Dora Invented");
    ada = await world.addPerson("Ada Invented");
    await world.addMandate(management, "administrative officer", officer);
    await world.addMandate(management, "director", director);
    group = await world.addBody("data", "group", { opened_on: "2098-01-01" });
    await world.addBody("gender", "theme");
  }, 300_000);
  afterAll(() => site.remove());

  const text = async (path: string, person: string): Promise<string> => wordsOf(await (await site.get(path, person)).text());
  /** Opens a form, fills it in and sends it with what it hands on. */
  const fill = async (
    path: string,
    person: string,
    values: Record<string, string | readonly string[]>,
    more: Record<string, string> = {},
  ) => {
    const opened = await site.get(path, person);
    expect(opened.status, path).toBe(200);
    return site.post(path, { ...hiddenOf(await opened.text()), ...values, ...more }, person);
  };
  const whereTo = (answer: Response): string => answer.headers.get("location") ?? `${answer.status}`;

  it("open, correct, rename and link bodies, keeping what was written where it is wrong", async () => {
    const wrong = await fill("/desk/bodies/new", officer, { kind: "", name: "", description: "Kept words" });
    const shown = await wrong.text();
    expect([wrong.status, shown.includes("Choose one."), shown.includes("Kept words")]).toEqual([422, true, true]);
    const opened = await fill("/desk/bodies/new", officer, {
      kind: "group",
      name: "Möbility & Work",
      openedOn: "2098-01-01",
      description: "Gathers papers.",
    });
    expect(whereTo(opened)).toBe("/desk/bodies/mobility-work");
    expect(whereTo(await fill("/desk/bodies/new", officer, { kind: "group", name: "New" }))).toBe("/desk/bodies/new-2");
    const renamed = await fill("/desk/bodies/mobility-work/rename", officer, { name: "People at work", fromOn: TODAY });
    expect(whereTo(renamed)).toBe("/desk/bodies/mobility-work");
    expect(await text("/desk/bodies/mobility-work", officer)).toContain("People at work");
    const early = await fill("/desk/bodies/mobility-work/rename", officer, { name: "Third name", fromOn: "2098-06-01" });
    expect([early.status, wordsOf(await early.text()).includes("It has a name from that day, or from a later one, already.")]).toEqual([
      422,
      true,
    ]);
    expect(whereTo(await fill("/desk/bodies/mobility-work/link", officer, { kind: "merged into", toId: group, onDay: TODAY }))).toBe(
      "/desk/bodies/mobility-work",
    );
    expect((await fill("/desk/bodies/mobility-work/link", officer, { kind: "merged into", toId: group })).status).toBe(422);
    const noSuch = await fill("/desk/bodies/mobility-work/correct", officer, { organisation: "never", description: "x" });
    expect(wordsOf(await noSuch.text())).toContain("There is no organisation at this address.");
  });

  it("ask once more before a body is closed, and end its mandates with it", async () => {
    const ben = await world.addPerson("Ben Invented");
    const body = await world.addBody("short-lived", "group", { opened_on: "2098-01-01" });
    const mandate = await world.addMandate(body, "chair", ben);
    const asked = await fill("/desk/bodies/short-lived/close", officer, { closedOn: TODAY, reason: "Done." });
    const html = await asked.text();
    expect([asked.status, wordsOf(html).includes("Are you sure?")]).toEqual([200, true]);
    expect((await findMandate(world.database, mandate))?.untilOn).toBeNull();
    const closed = await site.post("/desk/bodies/short-lived/close", hiddenOf(html), officer);
    expect(whereTo(closed)).toBe("/desk/bodies/short-lived");
    expect((await findMandate(world.database, mandate))?.untilOn).toBe(TODAY);
  });

  it("set rules for a body and for a kind, which ask whether what they find is meant", async () => {
    expect(
      whereTo(
        await fill("/desk/bodies/rules/group/balance", officer, { by: ["region", "sex"], floor: "5", effect: "show", fromOn: TODAY }),
      ),
    ).toBe("/desk/bodies/rules#rules");
    const wrong = await fill("/desk/bodies/data/rule/places", officer, { places: "wizard 3", effect: "block", fromOn: TODAY });
    expect([wrong.status, wordsOf(await wrong.text()).includes("Write a line for each role")]).toEqual([422, true]);
    const places = { places: "chair 1 to 1\nexpert 0 to 2", effect: "block", fromOn: TODAY };
    const asked = await fill("/desk/bodies/data/rule/places", officer, places);
    const html = await asked.text();
    expect([asked.status, wordsOf(html).includes("There is no chair."), wordsOf(html).includes("It is meant: do it")]).toEqual([
      422,
      true,
      true,
    ]);
    const meant = await site.post("/desk/bodies/data/rule/places", { ...places, ...hiddenOf(html) }, officer);
    expect(whereTo(meant)).toBe("/desk/bodies/data#rules");
    expect(await text("/desk/bodies/data", officer)).toContain("Places: 1 chair and at most 2 experts.");
    expect(await text("/desk/bodies/rules", officer)).toContain("People by region and sex: shown, not judged.");
  });

  it("add seats by every rule, correct and end them", async () => {
    const seat = {
      label: "Civil society",
      role: "chair",
      fromOn: TODAY,
      votes: "yes",
      rule: "open",
      constraint: "somebody of civil society",
    };
    expect(whereTo(await fill("/desk/bodies/data/seat", officer, seat))).toBe("/desk/bodies/data#seats");
    const lacking = await fill("/desk/bodies/data/seat", officer, { ...seat, rule: "top donor", currency: "" });
    expect(wordsOf(await lacking.text())).toContain("The rule of the seat lacks something it follows.");
    expect(
      whereTo(await fill("/desk/bodies/data/seat", officer, { ...seat, label: "Donor", rule: "top donor", place: "1", currency: "usd" })),
    ).toContain("#seats");
    const html = await (await site.get("/desk/bodies/data", officer)).text();
    expect(wordsOf(html)).toContain("Vacant: there is no donor in place 1.");
    const [, id] = /\/desk\/seats\/([^/]+)\/correct/.exec(html)!;
    expect(whereTo(await fill(`/desk/seats/${id}/correct`, officer, { label: "Migrants", votes: "" }))).toContain("#seats");
    const sure = await fill(`/desk/seats/${id}/end`, officer, { untilOn: TODAY, reason: "No more." });
    expect(whereTo(await site.post(`/desk/seats/${id}/end`, hiddenOf(await sure.text()), officer))).toContain("#seats");
  });

  it("nominate, confirm, extend and end a mandate, each told in words", async () => {
    const found = await site.get("/desk/bodies/data/nominate?q=ada", officer);
    const [, href] = /href="(\/desk\/bodies\/data\/nominate\/for\?holder=person:[^"]+)"/.exec(await found.text())!;
    const nomination = { place: "role:chair", fromOn: TODAY, untilOn: "2099-12-31", basis: "appointment", words: "Knows the data." };
    const wrong = await fill(href!, officer, { ...nomination, untilOn: "2098-01-01" });
    expect([wrong.status, wordsOf(await wrong.text()).includes("It ends before it begins.")]).toEqual([422, true]);
    const nominated = await fill(href!, officer, nomination);
    const page = whereTo(nominated);
    expect(page).toMatch(/^\/desk\/mandates\//);
    expect(await text("/desk/bodies", director)).toContain("Ada Invented");
    expect(await text(page, director)).toContain("waits for confirmation");
    expect((await site.get(`${page}/confirm`, officer)).status).toBe(403);
    expect(whereTo(await fill(`${page}/confirm`, director, { words: "As proposed." }))).toBe(page);
    expect(await text(page, ada)).toMatch(/State active .*Confirmed .*Dora Invented.*As proposed\./);
    expect((await fill(`${page}/extend`, director, { untilOn: "2099-06-01", words: "x" })).status).toBe(422);
    expect(whereTo(await fill(`${page}/extend`, director, { untilOn: "2100-12-31", words: "Goes on." }))).toBe(page);
    const sure = await fill(`${page}/end`, director, { reason: "Moved." });
    const html = await sure.text();
    expect(wordsOf(html)).toContain("Ada Invented is no longer chair of Invented data from this moment.");
    const asked = await site.post(`${page}/end`, hiddenOf(html), director);
    const again = await asked.text();
    expect([asked.status, wordsOf(again).includes("There is no chair.")]).toEqual([422, true]);
    expect(again).toMatch(/href="\/desk\/cases\/new\/waiver\?body=[^"]+record=[^"]+">Ask for a waiver/);
    expect((await site.get(`${page}/resign`, director)).status).toBe(403);
    const leaving = await (await fill(`${page}/resign`, ada, { reason: "Moved." })).text();
    expect(wordsOf(leaving)).toContain("You are about to lay down your mandate as chair of Invented data.");
    const known = await (await site.post(`${page}/resign`, hiddenOf(leaving), ada)).text();
    const left = await site.post(`${page}/resign`, { reason: "Moved.", ...hiddenOf(known) }, ada);
    expect(whereTo(left)).toBe("/desk");
    expect((await mandatesOf(world.database, group)).filter(({ holder }) => holder.id === ada)).toMatchObject([{ endReason: "Moved." }]);
  });

  it("tell the second of two who change the same mandate, and keep what was written", async () => {
    const cy = await world.addPerson("Cy Invented");
    const mandate = await world.addMandate(await world.addBody("board", "committee"), "member", cy, { state: "awaiting confirmation" });
    const opened = hiddenOf(await (await site.get(`/desk/mandates/${mandate}/confirm`, director)).text());
    expect(whereTo(await fill(`/desk/mandates/${mandate}/confirm`, director, { words: "First." }))).toBe(`/desk/mandates/${mandate}`);
    const second = await site.post(`/desk/mandates/${mandate}/confirm`, { ...opened, words: "Written for long." }, director);
    const html = await second.text();
    expect([
      second.status,
      html.includes("Written for long."),
      wordsOf(html).includes("Somebody changed this after you opened it."),
    ]).toEqual([409, true, true]);
  });

  it("are closed to whoever has no mandate for them, on pages and behind forms", async () => {
    const nobody = await world.addPerson("Nob Invented");
    const pages = ["/desk/bodies/data", "/desk/bodies/new", "/desk/bodies/rules", "/desk/bodies/data/nominate", "/desk/bodies/data/close"];
    for (const path of pages) expect([path, (await site.get(path, nobody)).status]).toEqual([path, 403]);
    const rows = (await verifyLog(world.database)).rows;
    for (const path of ["/desk/bodies/new", "/desk/bodies/data/rename", "/desk/bodies/data/seat", "/desk/bodies/data/rule/places"])
      expect([path, (await site.post(path, { name: "x" }, nobody)).status]).toEqual([path, 403]);
    expect((await verifyLog(world.database)).rows).toBe(rows);
    expect((await site.get("/desk/mandates/no-such", officer)).status).toBe(404);
    expect((await site.get("/desk/bodies", nobody)).status).toBe(403);
  });

  it("file charters in versions, and refuse one written from an older", async () => {
    const path = "/desk/bodies/data/charter/terms-of-reference";
    const opened = hiddenOf(await (await site.get(path, officer)).text());
    expect(whereTo(await fill(path, officer, { words: "Gathers papers.", fromOn: TODAY }))).toBe("/desk/bodies/data");
    const late = await site.post(path, { ...opened, words: "Other words.", fromOn: TODAY }, officer);
    expect([late.status, (await late.text()).includes("Other words.")]).toEqual([409, true]);
    expect(whereTo(await fill(path, officer, { words: "Gathers and reviews papers.", fromOn: TODAY }))).toBe("/desk/bodies/data");
  });
});
