import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadPartnershipContract } from "#contract";
import { proposeChoice, withdrawChoice } from "#partnership";
import { openChoicesWorld, type ChoicesWorld } from "../../../tests/support/choices-world.ts";
import { openTestApi, type TestApi } from "../../../tests/support/partnership-api.ts";
import { openTestSite, type TestSite } from "../../../tests/support/partnership-site.ts";
import { STORE_KINDS } from "../../../tests/support/test-store.ts";

const { PARTNERSHIP_PROMISES } = await loadPartnershipContract();
/** An answer, once it is what was promised. */
const kept = (operation: keyof typeof PARTNERSHIP_PROMISES, answer: unknown): any => PARTNERSHIP_PROMISES[operation].answer.parse(answer);

describe.each(STORE_KINDS)("policy choices by the API on %s", (kind) => {
  let site: TestSite;
  let world: ChoicesWorld;
  let api: TestApi;
  const published = async (title: string): Promise<string> => {
    const work = await world.publicWork(`Paper of ${title}`);
    const id = await world.propose(title);
    await world.evidence(id, { kind: "work", source: work.reference });
    await world.published(id);
    return id;
  };
  beforeAll(async () => {
    site = await openTestSite(kind, []);
    world = await openChoicesWorld(site.database, site.surroundings);
    api = await openTestApi(site, {
      todayFigure: (_, key) => ({
        ...{ value: key.startsWith("STOCK") ? (key.includes("WLD.SEN") ? 700_000 : 200_000) : 4, unit: "PS", period: "2098" },
        ...{ status: "E", method: "INVENTED", label: "Invented" },
      }),
    });
    await world.propose("A draft that programmes do not read");
    for (const title of ["Beta permits", "alpha permits", "Gamma permits"]) await published(title);
  }, 300_000);
  afterAll(() => site.remove());

  it("are listed by title, narrowed down, and read in parts that together are the whole", async () => {
    const all = kept("listChoices", await api.json("/choices"));
    expect(all.items.map(({ title }: { readonly title: string }) => title)).toEqual(["alpha permits", "Beta permits", "Gamma permits"]);
    expect(all.items[0]).toMatchObject({
      ...{ state: "current", agreement: "medium", instrument: "invented-permits", evidence: 1, version: 1, causes: [] },
      outcomes: [{ outcome: "invented-earnings", direction: "increases", certainty: "low" }],
    });
    const first = await api.json("/choices?limit=2");
    expect([first.total, first.items.length]).toEqual([3, 2]);
    const second = await api.json(first.next);
    expect(second.items.map(({ title }: { readonly title: string }) => title)).toEqual(["Gamma permits"]);
    expect(second.next).toBeUndefined();
    expect((await api.json("/choices?state=stale")).items).toEqual([]);
    expect((await api.json("/choices?q=alpha&outcome=invented-earnings&region=002&income=LIC")).total).toBe(1);
    expect((await api.ask("/choices?state=draft")).status).toBe(400);
  });

  it("are read with the version that is public, without who judged; drafts are not there", async () => {
    const answer = await api.json("/choices/alpha-permits");
    const choice = kept("getChoice", answer);
    expect(choice).toMatchObject({ state: "current", page: "/choices/alpha-permits", underAppraisal: false, causes: [] });
    expect(choice.shown).toMatchObject({ number: 1, result: { agreement: "medium", basis: "both said the same" } });
    expect(choice.shown.judgements.map((one: { readonly kind: string }) => one.kind)).toEqual(["own", "own"]);
    expect(choice.shown.evidence).toMatchObject([
      { basis: "work", work: { page: "/library/paper-of-alpha-permits/v/1", number: 1 }, figure: null },
    ]);
    expect(JSON.stringify(answer)).not.toMatch(/Invented (?:first|second|chair|expert)/);
    for (const person of [world.people.first, world.people.second]) expect(JSON.stringify(answer)).not.toContain(person);
    expect(await api.json(`/choices/${choice.id}`)).toEqual(answer);
    for (const none of ["/choices/a-draft-that-programmes-do-not-read", "/choices/none", "/choices/alpha-permits/versions/2"])
      expect((await api.ask(none, world.people.chair)).status, none).toBe(404);
  });

  it("have versions with a strong ETag that stays when the choice goes on", async () => {
    const id = await published("Delta permits");
    const path = "/choices/delta-permits/versions/1";
    const before = await api.ask(path);
    const etag = before.headers.get("etag")!;
    expect(etag).toMatch(/^"[^"]+"$/);
    const version = kept("getChoiceVersion", await before.json());
    expect(version).toMatchObject({ number: 1, choice: { id, slug: "delta-permits" }, page: "/choices/delta-permits/v/1" });
    await withdrawChoice(await world.as("chair"), await world.at(id), "It was invented twice.");
    expect((await api.ask(path, undefined, { headers: { "if-none-match": etag } })).status).toBe(304);
    expect(await api.json("/choices/delta-permits")).toMatchObject({ state: "withdrawn", withdrawnReason: "It was invented twice." });
  });

  it("make a map in which empty pairs stand too, as rows of plain values", async () => {
    const map = kept("listEvidenceCells", await api.json("/choices/map"));
    expect(map.items).toMatchObject([
      { instrument: "invented-permits", outcome: "invented-earnings", choices: 3, lines: 3, increases: 3, mixed: 0, strongest: "low" },
      { outcome: "invented-rights", choices: 0, lines: 0, strongest: null },
    ]);
    expect(map.items.every((row: object) => Object.values(row).every((value) => value === null || typeof value !== "object"))).toBe(true);
    expect((await api.json("/choices/map?outcome=invented-rights")).total).toBe(1);
  });

  it("are held against a country, with reasons; what was withdrawn is not", async () => {
    await proposeChoice(await world.as("expert"), {
      ...{
        title: "Never public",
        problem: "Invented.",
        instrument: world.instrument,
        forWhom: "sending",
        mechanism: "",
        body: world.group,
      },
    });
    const answer = kept("listChoicesForCountry", await api.json("/choices/country/SEN"));
    expect(answer.items.map(({ slug }: { readonly slug: string }) => slug)).toEqual(["alpha-permits", "beta-permits", "gamma-permits"]);
    expect(answer.items[0]).toMatchObject({ country: "SEN", fit: "fits", meantFor: "not named", region: "not named", tried: "nowhere" });
    expect(answer.items[0]!.reasons.length).toBeGreaterThan(2);
    const part = await api.json("/choices/country/SEN?limit=2");
    expect((await api.json(part.next)).items).toMatchObject([{ slug: "gamma-permits" }]);
    for (const [code, status] of [
      ["XXX", 404],
      ["LMY", 404],
      ["sen", 400],
    ] as const)
      expect((await api.ask(`/choices/country/${code}`)).status, code).toBe(status);
  });
});
