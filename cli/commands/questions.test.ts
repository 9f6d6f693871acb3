import { randomBytes, randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { decideCase, findCase, takeInQuestion, type AskedQuestion } from "#partnership";
import { SITE_MIGRATIONS } from "../../tests/support/site-migrations.ts";
import { migrate, openDatabase } from "#store";
import { inventIn } from "../../tests/support/invented-partnership.ts";
import { testSurroundings } from "../../tests/support/test-store.ts";
import { run, temporaryFolder } from "../testing.ts";

const QUESTION: AskedQuestion = {
  reference: "Q99-AAAA-BBBB",
  receivedAt: "2099-01-01T00:00:00Z",
  release: "2099.1",
  dataflow: "DF_MIGRANT_STOCK",
  key: "STOCK.XAA.XBB._T.2024",
  figure: "",
  shown: "Migrant stock, invented: 7 people",
  wrong: "It should be eight.\u001b[31m",
  source: "",
  office: "Invented office",
  email: "zoe@example.org",
  language: "en",
  secretHash: "",
};

describe("knomad questions", () => {
  const home = temporaryFolder();
  afterAll(() => rmSync(home, { recursive: true, force: true }));
  beforeAll(async () => {
    const surroundings = { ...testSurroundings(), newId: () => randomUUID(), randomBytes: (count: number) => randomBytes(count) };
    const database = await openDatabase({ directory: join(home, "records") });
    await migrate(database, SITE_MIGRATIONS, surroundings.now());
    const invented = inventIn(database, surroundings);
    const officer = await invented.person("Officer Invented");
    await invented.mandate(officer, await invented.body("management", "management"), "programme officer");
    const { reference } = await takeInQuestion(database, { kind: "system", id: "test" }, surroundings, QUESTION);
    await takeInQuestion(database, { kind: "system", id: "test" }, surroundings, { ...QUESTION, reference: "Q99-CCCC-DDDD" });
    const file = (await findCase(database, { reference }))!;
    const answer = {
      outcome: "mended in the next release",
      reasons: "A row too low.",
      basis: "Table 4",
      fields: { summary: "Seven or eight?" },
    };
    await decideCase(await invented.as(officer), file, answer);
    await database.close();
  }, 300_000);

  it("lists what readers sent with its case, harmless for a terminal", async () => {
    const { code, out } = await run(["questions", "list"], { home });
    expect(code).toBe(0);
    expect(out).toContain("Q99-AAAA-BBBB  2099-01-01  2099.1  DF_MIGRANT_STOCK/STOCK.XAA.XBB._T.2024  Invented office  C-2099-0001 mended");
    expect(out).toContain("Q99-CCCC-DDDD");
    expect(out).toContain("C-2099-0002 open");
    expect(out).not.toContain("\u001b");
    expect(JSON.parse((await run(["questions", "list", "--json"], { home })).out)).toMatchObject([{ email: "zoe@example.org" }, {}]);
  }, 300_000);

  it("tells what came of them since a day, without anything of who asked", async () => {
    const { code, out } = await run(["questions", "outcomes", "--since", "2099-01-01"], { home });
    expect(code).toBe(0);
    expect(out).toContain("The figure is mended in the next release");
    expect(out).toContain("    Seven or eight?\n    A row too low.");
    expect(out).not.toMatch(/zoe|office|eight\./);
    const later = await run(["questions", "outcomes", "--since", "2099-01-02", "--json"], { home });
    expect(JSON.parse(later.out)).toEqual([]);
    expect((await run(["questions", "outcomes"], { home })).code).not.toBe(0);
  }, 300_000);

  it("makes no records by looking", async () => {
    const empty = temporaryFolder();
    const { code, err } = await run(["questions", "list"], { home: empty });
    expect([code, err.includes("no questions")]).toEqual([0, true]);
    rmSync(empty, { recursive: true });
  });
});
