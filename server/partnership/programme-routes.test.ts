import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadConfiguration, loadExample } from "#partnership";
import type { Figure } from "#web";
import { TIDEWATCH } from "../../tests/support/tidewatch-partnership.ts";
import { openTestSite, type TestSite } from "../../tests/support/partnership-site.ts";
import { STORE_KINDS } from "../../tests/support/test-store.ts";
import { programmeRoutes } from "./programme-routes.ts";

const ACTOR = { kind: "command", id: "test" } as const;
const TODAY: Figure = { value: 304_000_000, unit: "PS", period: "2024", status: "E", method: "SUM", explainHref: "/explain/invented" };

const textOf = async (answer: Promise<Response>): Promise<string> => {
  const response = await answer;
  expect(response.status).toBe(200);
  return (await response.text()).replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
};

describe.each(STORE_KINDS)("the page of the partnership (%s)", (kind) => {
  describe("with the example", () => {
    let site: TestSite;
    beforeAll(async () => {
      site = await openTestSite(
        kind,
        programmeRoutes((dataflow, key) => (dataflow === "DF_MIGRATION_PROFILE" && key === "IMMIGRANTS.WLD" ? TODAY : undefined)),
      );
    });
    afterAll(() => site.remove());

    it("says so where no partnership is set up", async () => {
      expect(await textOf(site.get("/partnership"))).toContain("No partnership is set up here yet.");
    });

    it("shows facts with their document and place, and both sides of contradictions", async () => {
      await loadExample(site.database, ACTOR, site.surroundings);
      const page = await textOf(site.get("/partnership"));
      expect(page).toContain("The director approves");
      expect(page).toContain("VIII, first paragraph");
      for (const amount of [
        "more than 200 million",
        "over 250 million",
        "over 700 million",
        "over 750 million",
        "350 billion",
        "432 billion",
      ])
        expect(page).toContain(amount);
      expect(page).toContain("CHF 5,000,000");
      expect(page).toContain("Called the main risk, and rated low");
      expect(page).toContain("304");
      expect(page).toContain(
        "1 February 2016 (from planned days, CN); 1 May 2016 (from actual days, EN); 1 May 2016 (from actual days, WP)",
      );
    });

    it("changes with the day", async () => {
      const [early, late] = [await textOf(site.get("/partnership?on=2012-12-01")), await textOf(site.get("/partnership?on=2017-06-01"))];
      expect(early).toContain("12 groups on this day");
      expect(early).toContain("12 themes, and 3 that cut across");
      expect(early).toContain("Development Prospects Group");
      expect(late).toContain("11 groups on this day");
      expect(late).toContain("12 themes, and 4 that cut across");
      expect(late).toContain("Jobs Group");
    });
  });

  describe("with an invented partnership", () => {
    let site: TestSite;
    beforeAll(async () => {
      site = await openTestSite(kind, programmeRoutes());
      await loadConfiguration(site.database, ACTOR, site.surroundings, TIDEWATCH);
    });
    afterAll(() => site.remove());

    it("shows that one by its data alone", async () => {
      const page = await textOf(site.get("/partnership?on=2031-06-01"));
      for (const words of [
        "Invented Tidewatch",
        "1 group on this day",
        "The first keeper",
        "EUR 2,500.50",
        "Called the main risk, and rated low",
        "1 March 2032",
      ])
        expect(page).toContain(words);
      expect(page).not.toMatch(/migra(nt|tion)/);
    });

    it("takes the assessment of the day", async () => {
      const page = await textOf(site.get("/partnership?on=2033-01-01"));
      expect(page).toContain("2 groups on this day");
      expect(page).not.toContain("Called the main risk");
    });
  });
});
