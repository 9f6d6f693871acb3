import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openWorkshop } from "#observatory";
import { findingLine } from "../finding-lines.ts";
import { run, temporaryFolder, type Ran } from "../testing.ts";

const { SOURCES } = await openWorkshop();
let data: string;
const knomad = (...argv: string[]): Promise<Ran> => run(argv, { home: data });
const ID = "undesa-ims-2024-destination";

beforeAll(() => {
  data = temporaryFolder();
});
afterAll(() => rmSync(data, { recursive: true, force: true }));

describe("sources", () => {
  it("lists every source with its licence", async () => {
    const { code, out } = await knomad("sources", "list");
    expect(code).toBe(0);
    for (const { id } of SOURCES) expect(out).toContain(`${id}  (`);
    for (const { licence } of SOURCES) expect(out).toContain(licence.name);
    const listed = JSON.parse((await knomad("sources", "list", "--json")).out) as object[];
    expect(listed).toHaveLength(SOURCES.length);
    expect(Object.keys(listed[0]!)).toEqual(
      expect.arrayContaining(["id", "producer", "title", "version", "licence", "released", "redistributed"]),
    );
  });

  it("checks files, prints each finding and ends with 1 when one is an error", async () => {
    const { code, out, err } = await knomad("sources", "check", ID, "--from", ".");
    expect(code).toBe(1);
    expect(err).toBe(`reading files in ${data}\n`);
    expect(out).toMatch(
      new RegExp(
        `^${ID} \\(.*\\): 0 rows, 1 error, 0 warnings, 0 notes\\n {2}error not-readable, value ".*": There is no file .*\\n1 source checked: 1 error in 1, 0 warnings\\n$`,
      ),
    );
    const records = JSON.parse((await knomad("sources", "check", ID, "--from", ".", "--json")).out) as object[];
    expect(records).toMatchObject([{ source: ID, rows: 0, counts: { error: 1 }, findings: [{ code: "not-readable" }] }]);
  });

  it("ends with 3 when a file cannot be brought, and goes on to the next", async () => {
    const { code, out, err } = await knomad("sources", "fetch", ID, "undesa-ims-2024-origin", "--from", ".");
    expect([code, out]).toEqual([3, ""]);
    expect(err.match(/^source-/gm)).toHaveLength(2);
  });

  it("writes a finding with its place and value", () => {
    const finding = {
      level: "error",
      code: "unknown-area",
      sheet: "Table 1",
      row: 14,
      column: 3,
      value: "Nowhere",
      message: "No area has this name.",
    } as const;
    expect(findingLine(finding)).toBe('error unknown-area, sheet "Table 1", row 14, column 3, value "Nowhere": No area has this name.');
  });
});
