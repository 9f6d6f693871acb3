import { existsSync } from "node:fs";
import { unzipSync } from "fflate";
import mammoth from "mammoth";
import { getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withdrawChoice, writeChoice } from "#partnership";
import type { LabelledFigure } from "#web";
import { openChoicesWorld, type ChoicesWorld } from "../../../../tests/support/choices-world.ts";
import { openTestSite, type TestSite } from "../../../../tests/support/partnership-site.ts";
import { STORE_KINDS } from "../../../../tests/support/test-store.ts";
import type { TodayFigure } from "../../programme-data.ts";
import { NO_RELEASES } from "../../works/works-around.ts";
import { choicesForCountryRoutes } from "./for-country-routes.ts";
import { shortened } from "./shortened.ts";

const chromium = [process.env["CHROMIUM_PATH"], "/usr/bin/chromium"].find((path) => path !== undefined && existsSync(path));

const VALUES: Readonly<Record<string, readonly [value: number, unit: string]>> = {
  "STOCK.WLD.SEN._T": [741_000, "PS"],
  "EMIGRANTS_SHARE.SEN": [4.0123, "PT"],
  "STOCK.SEN.WLD._T": [282_000, "PS"],
  "IMMIGRANTS_SHARE.SEN": [0.4, "PT"],
};
const invented: TodayFigure = (dataflow, key): LabelledFigure | undefined => {
  const found = VALUES[key];
  if (!found) return undefined;
  const explainHref = `/explain/${dataflow}/${key}.2098`;
  return { value: found[0], unit: found[1], period: "2098", status: "E", method: "INVENTED", label: key, explainHref };
};

const words = (html: string): string =>
  html
    .replaceAll(/<style[\s\S]*?<\/style>/g, "")
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ");

describe.each(STORE_KINDS)("policy choices for a country on %s", (kind) => {
  let site: TestSite;
  let world: ChoicesWorld;
  const slugs: Record<string, string> = {};
  const publish = async (title: string, more: Partial<Parameters<typeof writeChoice>[2]>): Promise<string> => {
    const id = await world.propose(title);
    await writeChoice(await world.as("expert"), await world.at(id), {
      ...{
        title,
        problem: "An invented problem.",
        instrument: world.instrument,
        forWhom: "both",
        mechanism: `${title} works so. `.repeat(30),
      },
      ...{
        incomeGroups: [],
        regions: [],
        triedIn: [],
        themes: [],
        cost: "low",
        costWords: "Invented.",
        equity: "not judged",
        equityWords: "",
      },
      ...{ feasibility: "not judged", feasibilityWords: "" },
      ...more,
    });
    const paper = await world.publicWork(`An invented paper on ${title}`);
    await world.evidence(id, { kind: "work", source: paper.reference });
    await world.published(id);
    return (slugs[title] = (await world.choice(id)).slug!);
  };

  beforeAll(async () => {
    site = await openTestSite(kind, choicesForCountryRoutes(invented, { releases: NO_RELEASES, chromium }));
    world = await openChoicesWorld(site.database, site.surroundings);
    await publish("Lessons before leaving", { forWhom: "sending", incomeGroups: ["LMC"], regions: ["002"], triedIn: ["KEN", "MLI"] });
    await publish("A table of fees", { forWhom: "both" });
    await publish("Permits that stay", { forWhom: "receiving", incomeGroups: ["LMC"] });
    await publish("Seats for a season", { forWhom: "receiving", incomeGroups: ["HIC"], triedIn: ["SEN"] });
    await publish("A song about <savings>", { forWhom: "sending" });
    await world.propose("A draft that nobody sees");
    const gone = await publish("Withdrawn again", {});
    const withdrawn = (
      await site.database
        .tables<{ "partnership.policy_choice": { id: string; slug: string } }>()
        .selectFrom("partnership.policy_choice")
        .select("id")
        .where("slug", "=", gone)
        .executeTakeFirstOrThrow()
    ).id;
    await withdrawChoice(await world.as("chair"), await world.at(withdrawn), "Invented reason.");
  }, 300_000);
  afterAll(() => site.remove());

  const get = async (path: string): Promise<string> => (await site.get(path)).text();
  const briefOf = (names: readonly string[], ending = "") =>
    `/choices/for/SEN/brief${ending}?${new URLSearchParams(names.map((name) => ["choice", slugs[name]!])).toString()}`;

  it("stand in groups with their reasons, what was tried nearby first", async () => {
    const html = await get("/choices/for/SEN");
    const text = words(html);
    const places = [
      "3 policy choices fit",
      "Lessons before leaving",
      "A song about &lt;savings>",
      "A table of fees",
      "1 policy choice partly fits",
      "Permits that stay",
      "1 policy choice does not fit, and why",
      "Seats for a season",
    ].map((one) => text.indexOf(one));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(text).toContain(
      "It is meant for sending countries; people from Senegal who live elsewhere are 4% of its population (2098, estimate); 741 thousand from Senegal live elsewhere, and 282 thousand from elsewhere live there (2098, estimate).",
    );
    expect(text).toContain("It is meant for countries of high income; Senegal is one of lower middle income.");
    expect(text).toContain("nearby, in Mali (Western Africa).");
    expect(text).toContain("There is no score.");
    for (const hidden of ["A draft that nobody sees", "Withdrawn again"]) expect(text).not.toContain(hidden);
    expect(html).not.toContain("<savings>");
  });

  it("say so where the release has no figure", async () => {
    const text = words(await get("/choices/for/FJI"));
    expect(text).toContain("It is meant for sending countries; the release lacks the figures that would tell.");
    expect(text).toContain("Not known:");
  });

  it("lead from names and small letters to the country, and answer that there is none", async () => {
    expect((await site.get("/choices/for?area=Senegal")).headers.get("location")).toBe("/choices/for/SEN");
    expect((await site.get("/choices/for/sen")).headers.get("location")).toBe("/choices/for/SEN");
    expect(await get("/choices/for?area=Nowhere")).toContain("There is no country of that name here.");
    for (const code of ["WLD", "QQQ", "%3Cscript%3E"]) expect((await site.get(`/choices/for/${code}`)).status).toBe(404);
  });

  it("make a brief with figures, verdicts, what is uncertain, and numbered sources", async () => {
    const html = await get(briefOf(["Lessons before leaving", "Permits that stay", "A song about <savings>"]));
    const text = words(html);
    for (const said of [
      "Which of these 3 policy choices could serve Senegal",
      "741 thousand, 4% of the population 2098 estimate",
      "Invented earnings: increases (certainty: low).",
      "Certainty on Invented earnings is low; agreement among those who know the subject is medium.",
      "Cost: low. Feasibility: medium. Equity: narrows gaps. Invented reasons.",
      "Partly fits. It is meant for receiving countries; people from elsewhere",
      "Nearby, in Mali (Western Africa).",
      "“An invented paper on Lessons before leaving”, version 1.",
    ])
      expect(text).toContain(said);
    expect(html).toContain(`/choices/${slugs["Permits that stay"]}/v/1`);
    expect(html).toContain('value="7" id="source-7"');
    expect(text).toMatch(/SHA-256\): [0-9a-f]{64}/);
  });

  it("have a hash that the day leaves alone, and other choices change", async () => {
    const hashOf = async (names: readonly string[]): Promise<string> => /SHA-256\): ([0-9a-f]{64})/.exec(await get(briefOf(names)))![1]!;
    const before = await hashOf(["A table of fees"]);
    site.surroundings.wait(3 * 86_400_000);
    expect(await hashOf(["A table of fees"])).toBe(before);
    expect(await hashOf(["A table of fees", "Permits that stay"])).not.toBe(before);
  });

  it("are refused for none, too many, or one that is not public", async () => {
    const none = await site.get("/choices/for/SEN/brief");
    expect([none.status, await none.text()]).toEqual([422, expect.stringContaining("Tick at least one choice")]);
    const many = await site.get(`/choices/for/SEN/brief?${Array.from({ length: 6 }, (_, place) => `choice=made-up-${place}`).join("&")}`);
    expect([many.status, await many.text()]).toEqual([422, expect.stringContaining("at most 5 choices")]);
    expect((await site.get("/choices/for/SEN/brief?choice=made-up")).status).toBe(404);
    expect((await site.get(briefOf(["Withdrawn again"]))).status).toBe(404);
  });

  it("make a Word document that others read, with title, language, table and addresses", async () => {
    const answer = await site.get(briefOf(["Lessons before leaving", "A song about <savings>"], ".docx"));
    expect(answer.headers.get("content-type")).toContain("wordprocessingml");
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const parts = unzipSync(bytes);
    const text = (name: string): string => new TextDecoder().decode(parts[name]);
    expect(text("docProps/core.xml")).toContain("<dc:title>Senegal: policy choices on migration</dc:title>");
    expect(text("docProps/core.xml")).toContain("<dc:language>en</dc:language>");
    expect(text("word/styles.xml")).toContain('<w:lang w:val="en"/>');
    const { value: html, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    expect(messages.filter(({ type }) => type === "error")).toEqual([]);
    expect(html).toContain("<h2>A song about &lt;savings&gt; ");
    expect(html).toContain("<thead><tr><th>");
    expect(html).toContain(`/choices/${slugs["Lessons before leaving"]}/v/1"`);
    expect(html).toContain("Invented earnings: increases (certainty: low).");
  });

  it.runIf(chromium)("print five choices on two pages at most, tagged, with title and language", async () => {
    const names = ["Lessons before leaving", "A table of fees", "Permits that stay", "Seats for a season", "A song about <savings>"];
    const answer = await site.get(briefOf(names, ".pdf"));
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/pdf"]);
    const printed = await getDocumentProxy(new Uint8Array(await answer.arrayBuffer()));
    expect(printed.numPages).toBeLessThanOrEqual(2);
    expect((await printed.getMarkInfo())?.["Marked" as never]).toBe(true);
    expect((await printed.getMetadata()).info).toMatchObject({ Title: "Senegal: policy choices on migration", Language: "en" });
  });
});

describe("lines of a brief", () => {
  it("are shortened at the end of a word", () => {
    expect(shortened("One two  three\nfour", 100)).toBe("One two three four");
    expect(shortened(`${"word ".repeat(60)}end`, 50)).toMatch(/^(?:word )+word…$/);
    expect(shortened("x".repeat(300), 50)).toHaveLength(51);
  });
});
