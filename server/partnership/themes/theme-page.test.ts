import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PartnershipTables } from "#partnership";
import { openGapsWorld, type GapsWorld } from "../../../tests/support/gaps-world.ts";
import { openTestSite, type TestSite } from "../../../tests/support/partnership-site.ts";
import { publishedWork } from "../../../tests/support/published-works.ts";
import { STORE_KINDS } from "../../../tests/support/test-store.ts";
import { bodiesRoutes } from "../bodies-routes.ts";
import type { TodayFigure } from "../programme-data.ts";

const todayFigure: TodayFigure = (dataflow, key) =>
  dataflow === "DF_INVENTED" && key === "PEOPLE.WLD"
    ? {
        ...{ value: 1_234_567, unit: "PS", period: "2098", status: "E", method: "INVENTED", label: "Invented people, World, 2098" },
        explainHref: "/explain/DF_INVENTED/PEOPLE.WLD.2098",
      }
    : undefined;

const wordsOf = (html: string): string =>
  html
    .replaceAll(/<(style|script)[\s\S]*?<\/\1>/g, "")
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ");

describe.each(STORE_KINDS)("the page of a theme on %s", (kind) => {
  let site: TestSite;
  let world: GapsWorld;
  const html = async (query = "", person?: string): Promise<string> => (await site.get(`/themes/theme${query}`, person)).text();
  const words = async (query = "", person?: string): Promise<string> => wordsOf(await html(query, person));
  const set = async (key: string, value: object): Promise<void> => {
    const row = { id: site.surroundings.newId(), key, value: JSON.stringify(value), source_place: "" };
    await site.database
      .tables<PartnershipTables>()
      .insertInto("partnership.setting")
      .values(row as never)
      .execute();
  };

  beforeAll(async () => {
    site = await openTestSite(kind, bodiesRoutes(todayFigure));
    world = await openGapsWorld(site.database, site.surroundings);
  }, 300_000);
  afterAll(() => site.remove());

  it("says of each thing that nothing is there, and of what is missing why it cannot be worked out", async () => {
    const page = await words();
    expect(page).toContain("Nobody has named figures for this theme yet.");
    expect(page).toContain("No question on this theme has been taken up yet.");
    expect(page).toContain("No work on this theme is public yet.");
    expect(page).toContain("The menu has no policy choice on this theme yet.");
    expect(page).toContain("Questions that nobody answers: nobody has said how long a question may wait");
    expect(page).toContain("Works without plain words: no work on this theme is published.");
    expect(page).not.toMatch(/\b0 (?:works|questions|policy)/);
  });

  it("shows figures with their release and explanation, and names what no series tells with a way to ask for it", async () => {
    await set("figure of a theme", { theme: "theme", what: "Fear of <others>", dataflow: "", key: "", place: "2" });
    await set("figure of a theme", { theme: "theme", what: "All invented people", dataflow: "DF_INVENTED", key: "PEOPLE.WLD", place: "1" });
    await set("figure of a theme", { theme: "other-theme", what: "Of another theme", dataflow: "", key: "", place: "1" });
    const page = await html();
    expect(page).toContain('href="/explain/DF_INVENTED/PEOPLE.WLD.2098"');
    expect(page).toContain('<data value="1234567"');
    expect(wordsOf(page)).toMatch(/about 1.23 million All invented people.*No series of this release tells: Fear of &lt;others>/);
    expect(page).toContain('href="/releases/2099.1"');
    expect(page).not.toContain("Of another theme");
    expect(page).toContain("/gaps/ask?title=Figures%3A+Fear+of+%3Cothers%3E");
    expect(await html("", world.people.expert)).toContain("/desk/gaps/new?title=Figures%3A+Fear+of+%3Cothers%3E");
    expect(await words("?on=2098-12-31")).toContain("Figures are those of the release shown today");
  });

  it("shows questions by where they stand, none that is not public, and those that wait too long", async () => {
    await world.ask("A question nobody decided on");
    const waiting = await world.accepted("Who waits for an answer?");
    await world.decide(await world.ask("A question that was declined"), "decline");
    expect(await words()).toMatch(/Accepted \(1\) Who waits for an answer\?/);
    const page = await words("", world.people.chair);
    expect(page).not.toContain("A question nobody decided on");
    expect(page).not.toContain("A question that was declined");
    await set("longest wait of a question", { days: "10" });
    expect(await words()).toMatch(/nothing is missing.*Questions that nobody answers/);
    site.surroundings.wait(10 * 86_400_000);
    // Asked on the first of the month, it has waited for ten days on the eleventh, and for more on the twelfth.
    expect(await words()).not.toContain("taken up more than 10 days ago");
    site.surroundings.wait(86_400_000);
    expect(await words()).toMatch(
      /1 question was taken up more than 10 days ago, and nobody answers it yet\. Who waits for an answer\? since 1 January 2099/,
    );
    expect(await html()).toContain(`href="/gaps/${waiting.slug}"`);
  });

  it("tells questions as they stood on a day that is past", async () => {
    const at = new Date("2098-06-01T12:00:00Z");
    const gap = await world.accepted("A question of an earlier year");
    const tables = site.database.tables<PartnershipTables>();
    await tables.deleteFrom("partnership.gap_step").where("gap_id", "=", gap.id).execute();
    for (const [state, day] of [
      ["proposed", "2098-05-01"],
      ["accepted", "2098-06-01"],
      ["in work", "2098-08-01"],
    ] as const)
      await tables
        .insertInto("partnership.gap_step")
        .values({ id: site.surroundings.newId(), gap_id: gap.id, state, at: new Date(`${day}T12:00:00Z`) })
        .execute();
    expect(at.getTime()).toBeLessThan(Date.parse("2099-01-01"));
    expect(await words("?on=2098-05-31")).toContain("The records have no question on this theme that was taken up by this day.");
    expect(await words("?on=2098-06-01")).toMatch(/Accepted \(1\) A question of an earlier year/);
    const later = await words("?on=2098-08-01");
    expect(later).toMatch(/Being answered \(1\) A question of an earlier year/);
    expect(later).toContain("What is missing is worked out for today alone.");
  });

  it("shows works by kind, the newest first, and which of them lack plain words", async () => {
    const wanted = { bodyId: world.group, themes: [world.theme] };
    const days = ["2097-05-01", "2098-05-01", "2098-07-01"].map((day) => new Date(`${day}T12:00:00Z`));
    await publishedWork(site.database, 1, { ...wanted, at: days[0]!, title: "The oldest" });
    await publishedWork(site.database, 2, { ...wanted, at: days[1]!, title: "Without plain words", summary: " " });
    const page = await words();
    expect(page).toMatch(/Working paper: 2 Without plain words.*The oldest/);
    expect(page).toContain("1 work has no summary in plain words.");
    expect(page).toContain("All 2 works are in one language. English");
    expect(await html()).toContain("/corrections/ask?of=%2Flibrary%2Finvented-work-2");
    await publishedWork(site.database, 3, { ...wanted, at: days[2]!, title: "En français", language: "fr", kind: "policy-brief" });
    expect(await html()).toContain('lang="fr"');
    expect(await words()).not.toContain("works are in one language");
    const past = await words("?on=2097-12-31");
    expect(past).toContain("The oldest");
    expect(past).not.toContain("Without plain words");
  });

  it("names who works on it as they consented to, and what the group lacks", async () => {
    const tables = site.database.tables<PartnershipTables>();
    await tables.updateTable("partnership.person").set({ listed: false }).where("id", "=", world.people.expert).execute();
    await tables.updateTable("partnership.person").set({ listed: true }).where("id", "=", world.people.chair).execute();
    const page = await words("", world.people.director);
    expect(page).toMatch(/Chair Invented chair/);
    expect(page).not.toContain("Invented expert");
    expect(page).toContain("1 member who is not listed");
    const seat = {
      id: site.surroundings.newId(),
      body_id: world.group,
      number: 1,
      label: "Empty invented seat",
      rule: "appointed",
      role: "member",
    };
    await tables
      .insertInto("partnership.seat")
      .values({ ...seat, parameters: "{}", source_place: "" } as never)
      .execute();
    const lacking = await words();
    expect(lacking).toContain("1 seat is vacant.");
    expect(lacking).toMatch(/1 group lacks what the rules ask of it\..*Empty invented seat/);
  });
});
