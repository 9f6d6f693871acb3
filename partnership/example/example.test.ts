import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyLog, STORE_MIGRATIONS } from "#store";
import { STORE_KINDS, openTestStore, testSurroundings, type TestStore } from "../../tests/support/test-store.ts";
import { allBodies } from "../bodies/body-records.ts";
import { PARTNERSHIP_MIGRATIONS } from "../migrations.ts";
import type { PartnershipTables } from "../tables.ts";
import { checkConfiguration, sourcesOf } from "./check-configuration.ts";
import { choiceHash } from "../policy-menu/choice-content.ts";
import { EVERY_CHOICE, publicChoices } from "../policy-menu/choice-list-records.ts";
import { readPublicChoice } from "../policy-menu/read-choice.ts";
import { EXAMPLE } from "./knomad/index.ts";
import { loadConfiguration } from "./load-configuration.ts";
import { loadExample, loadExampleWhenEmpty } from "./load-example.ts";

/** The three documents, where a checkout of them lies beside this one; they are not part of it. */
const SEEDS = process.env["KNOMAD_SEEDS"] ?? join(import.meta.dirname, "../../../shared/seeds");
const ACTOR = { kind: "command", id: "test" } as const;

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const seedTexts = (): readonly string[] => readdirSync(SEEDS).map((file) => readFileSync(join(SEEDS, file), "utf8"));

/** Every text in data, with where it stands; names, titles and sources apart. */
const textsOf = (part: unknown, at = ""): readonly (readonly [at: string, text: string])[] => {
  if (typeof part === "string") return [[at, part]];
  if (typeof part !== "object" || part === null) return [];
  return Object.entries(part).flatMap(([name, value]) =>
    name === "source" || name === "names" || name === "citation" ? [] : textsOf(value, `${at}/${name}`),
  );
};

describe("the example partnership as data", () => {
  it("names a document and a place for every fact", () => {
    const sources = sourcesOf(checkConfiguration(EXAMPLE));
    expect(sources.length).toBeGreaterThan(150);
    for (const [document, place] of sources) expect(`${document}: ${place}`).toMatch(/^(CN|WP|EN|LS): .*[\p{L}\d]/u);
  });

  it("has twelve themes in order, three that cut across and later four", () => {
    const themes = (EXAMPLE.bodies ?? []).filter(({ kind }) => kind === "theme");
    expect(themes.filter(({ crossCutting }) => !crossCutting).map(({ priority }) => priority)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
    ]);
    const cutting = themes.filter(({ crossCutting }) => crossCutting === true);
    expect(cutting.filter(({ openedOn }) => (openedOn ?? "") < "2016").length).toBe(3);
    expect(cutting.length).toBe(4);
  });

  it("has twelve groups in 2012 and eleven later", () => {
    const groupsOn = (day: string): number =>
      (EXAMPLE.bodies ?? []).filter(
        ({ kind, openedOn, closedOn }) => kind === "group" && openedOn !== undefined && openedOn <= day && (closedOn ?? "9999") >= day,
      ).length;
    expect([groupsOn("2012-06-01"), groupsOn("2017-06-01")]).toEqual([12, 11]);
  });

  it("refuses what it names and does not have, all of it at once", () => {
    const broken = {
      ...EXAMPLE,
      contributions: [{ organisation: "nowhere", amountMinor: 1, currency: "CHF", source: ["XX", "nowhere at all"] as [string, string] }],
    };
    expect(() => checkConfiguration(broken)).toThrow(/there is no “nowhere”.*there is no document “XX”/);
  });

  describe.skipIf(!existsSync(SEEDS))("held against the documents", () => {
    it("quotes no holder whom they do not name", () => {
      const seeds = seedTexts().join("\n");
      const quoted = (EXAMPLE.holders ?? []).flatMap(({ quoted: name }) => (name === undefined ? [] : [name]));
      expect(quoted.length).toBeGreaterThan(0);
      for (const name of quoted) expect(seeds).toContain(name);
    });

    it("carries over no eight words in a row", () => {
      const runs = new Set(
        seedTexts().flatMap((text) => {
          const words = wordsOf(text);
          return words.slice(7).map((_, place) => words.slice(place, place + 8).join(" "));
        }),
      );
      const carried = textsOf(EXAMPLE).flatMap(([at, text]) => {
        const words = wordsOf(text);
        return words.flatMap((_, place) =>
          place + 8 <= words.length && runs.has(words.slice(place, place + 8).join(" "))
            ? [`${at}: ${words.slice(place, place + 8).join(" ")}`]
            : [],
        );
      });
      expect(carried).toEqual([]);
    });

    it("spells every name of a theme as one of them does", () => {
      const flat = seedTexts().map((text) => wordsOf(text).join(" "));
      const names = (EXAMPLE.bodies ?? []).filter(({ kind }) => kind === "theme").flatMap((body) => body.names.map(({ name }) => name));
      for (const name of names)
        expect(
          flat.some((text) => text.includes(wordsOf(name).join(" "))),
          name,
        ).toBe(true);
    });
  });
});

describe.each(STORE_KINDS)("loading the example (%s)", (kind) => {
  let store: TestStore;
  const surroundings = testSurroundings();
  beforeAll(async () => {
    store = await openTestStore(kind, [...STORE_MIGRATIONS, ...PARTNERSHIP_MIGRATIONS]);
  });
  afterAll(() => store.remove());

  it("refuses to mix it with bodies that were set up by hand", async () => {
    const id = surroundings.newId();
    const tables = store.database.tables<PartnershipTables>();
    await tables.insertInto("partnership.body").values({ id, slug: "other", kind: "group" }).execute();
    await expect(loadExample(store.database, ACTOR, surroundings)).rejects.toMatchObject({ code: "other-partnership" });
    expect(await loadExampleWhenEmpty(store.database, surroundings, undefined)).toBe(false);
    await tables.deleteFrom("partnership.body").where("id", "=", id).execute();
  });

  it("takes over the body of the first start, writes everything once, and logs it", async () => {
    const tables = store.database.tables<PartnershipTables>();
    const root = surroundings.newId();
    await tables.insertInto("partnership.body").values({ id: root, slug: "programme", kind: "programme" }).execute();
    await tables.insertInto("partnership.body_name").values({ id: surroundings.newId(), body_id: root, name: "Site" }).execute();
    const first = await loadExample(store.database, ACTOR, surroundings);
    expect(first.loaded).toBe(true);
    expect(await loadExample(store.database, ACTOR, surroundings)).toEqual({ loaded: false, rows: 0 });
    const bodies = await allBodies(store.database, "2017-06-01");
    expect(bodies.find(({ id }) => id === root)).toMatchObject({ slug: EXAMPLE.slug, sourceDocument: "CN" });
    expect(bodies.filter((body) => body.kind === "group" && body.openedOn !== null && (body.closedOn ?? "9999") >= "2017").length).toBe(11);
    const people = await tables.selectFrom("partnership.person").select("id").execute();
    expect(people).toEqual([]);
    const { rows, faults } = await verifyLog(store.database);
    expect(faults).toEqual([]);
    expect(rows).toBe(first.rows + 1);
  });

  it("lists the policy instruments that the concept note names, with their places and without any judgement", async () => {
    const { lines, total } = await publicChoices(store.database, EVERY_CHOICE, { offset: 0, most: 100 });
    expect(total).toBe(EXAMPLE.choices!.length);
    expect(
      lines.every(({ state, agreement, outcomes }) => state === "not yet appraised" && agreement === null && outcomes.length === 0),
    ).toBe(true);
    const shown = (await readPublicChoice(store.database, "diaspora-bonds"))!;
    expect(shown.result).toBeUndefined();
    expect(shown.shown.content).toMatchObject({ source: { document: "CN", place: "Annex 1, theme 10, first sentence" }, evidence: [] });
    expect(shown.shown.content.cost.rating).toBe("not judged");
    expect(choiceHash(shown.shown.content)).toBe(shown.shown.hash);
    const named = [
      "mutual-recognition-of-skills",
      "portability-of-social-benefits",
      "dual-citizenship-and-votes-abroad",
      "remittance-market-competition",
    ];
    expect(named.filter((slug) => !lines.some((line) => line.slug === slug))).toEqual([]);
    const { rows } = await sql<{ next: string }>`select nextval('partnership.choice_number')::text as next`.execute(
      store.database.tables(),
    );
    expect(Number(rows[0]!.next)).toBe(total + 1);
  });

  it("names themes as of a day", async () => {
    const nameOn = async (day: string): Promise<string | undefined> =>
      (await allBodies(store.database, day)).find(({ slug }) => slug === "theme-environment")?.name;
    expect(await nameOn("2013-01-01")).toBe("Climate change and migration");
    expect(await nameOn("2021-01-01")).toBe("Environmental change and migration");
  });

  it("refuses a second partnership", async () => {
    const second = { slug: "second", documents: [] };
    await expect(loadConfiguration(store.database, ACTOR, surroundings, second)).rejects.toMatchObject({ code: "other-partnership" });
  });
});

describe.each(STORE_KINDS)("an older example in a store on %s", (kind) => {
  let store: TestStore;
  const surroundings = testSurroundings();
  const { settings = [] } = EXAMPLE;
  const first = settings[0]!.key;
  const changed = settings.find(({ key }) => key !== first)!.key;
  beforeAll(async () => {
    store = await openTestStore(kind, [...STORE_MIGRATIONS, ...PARTNERSHIP_MIGRATIONS]);
    await loadConfiguration(store.database, ACTOR, surroundings, {
      ...EXAMPLE,
      choices: [],
      choiceLists: { instruments: [], outcomes: [] },
      settings: settings.filter(({ key }) => key !== first),
    });
  });
  afterAll(() => store.remove());

  it("takes what the example has gained, once, and keeps what was changed since", async () => {
    const tables = store.database.tables<PartnershipTables>();
    await tables.updateTable("partnership.setting").set({ words: "Changed by hand" }).where("key", "=", changed).execute();
    const { loaded, rows } = await loadExample(store.database, ACTOR, surroundings);
    expect(loaded).toBe(false);
    expect(rows).toBeGreaterThan(EXAMPLE.choices!.length * 3);
    const { total } = await publicChoices(store.database, EVERY_CHOICE, { offset: 0, most: 1 });
    expect(total).toBe(EXAMPLE.choices!.length);
    const kept = await tables.selectFrom("partnership.setting").select(["key", "words"]).execute();
    expect(kept.filter(({ key }) => key === first)).toHaveLength(settings.filter(({ key }) => key === first).length);
    expect(kept.some(({ key, words }) => key === changed && words === "Changed by hand")).toBe(true);
    expect(await loadExample(store.database, ACTOR, surroundings)).toEqual({ loaded: false, rows: 0 });
    const log = await tables
      .selectFrom("store.log" as never)
      .select(sql<string>`action`.as("action"))
      .execute();
    expect(log.filter(({ action }) => action === "supplement-partnership")).toHaveLength(1);
    expect((await verifyLog(store.database)).faults).toEqual([]);
  });
});
