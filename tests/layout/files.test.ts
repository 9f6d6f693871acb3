import { describe, expect, it } from "vitest";
import { checkout } from "./checkout.ts";
import { dataFindings, lengthFindings, linesOf, machineFindings, nameFindings, skipFindings } from "./files.ts";
import { treeOf } from "./house.ts";

const lines = (count: number): string => "x;\n".repeat(count);

describe("length of files", () => {
  it("is kept", () => expect(lengthFindings(checkout)).toEqual([]));

  it("is refused above 400 lines, a median of 80 and a 95th percentile of 300", () => {
    expect(lengthFindings(treeOf({ "web/a.css": lines(400) }))).toEqual([]);
    expect(lengthFindings(treeOf({ "web/a.css": lines(401) }))).toEqual(["web/a.css has 401 lines, more than 400"]);
    expect(lengthFindings(treeOf({ "web/a.test.ts": lines(401) }))).toHaveLength(1);
    expect(lengthFindings(treeOf({ "web/a.ts": lines(81), "web/b.ts": lines(81), "web/c.ts": lines(1) }))).toHaveLength(1);
    expect(lengthFindings(treeOf({ "web/a.ts": lines(301), "web/b.ts": lines(1) }))[0]).toContain("one source in twenty");
  });

  it("counts lines as an editor does", () => {
    expect([linesOf("a\nb\n"), linesOf("a\nb"), linesOf("a")]).toEqual([2, 2, 1]);
  });
});

describe("names", () => {
  it("are kebab-case, and say a subject", () => expect(nameFindings(checkout)).toEqual([]));

  it.each(["web/ChartFigure.tsx", "web/chart_figure.ts", "web/utils/a.ts", "web/helpers.ts", "store/Parquet/a.ts"])(
    "are refused: %s",
    (path) => {
      expect(nameFindings(treeOf({ [path]: "" }))).toHaveLength(1);
    },
  );

  it("by custom pass: README.md, .oxlintrc.json, 0001-a-decision.md", () => {
    expect(nameFindings(treeOf({ "web/README.md": "", ".oxlintrc.json": "", "docs/decisions/0001-a-decision.md": "" }))).toEqual([]);
  });
});

describe("skipped tests", () => {
  it("say why, and none is exclusive", () => expect(skipFindings(checkout)).toEqual([]));

  it.each([
    ["it", "only"],
    ["describe", "only"],
    ["it", ["to", "do"].join("")],
    ["it", "skip"],
    ["it.concurrent", "only"],
  ])("are refused: %s, %s", (call, kind) => {
    expect(skipFindings(treeOf({ "web/a.test.ts": `${call}.${kind}("a", run);` }))).toHaveLength(1);
  });

  it("pass with a reason or a condition", () => {
    const skip = "skip";
    const text = `it.${skip}("the whole file: it is not here", () => {});\nit.skipIf(!here)("reads it", read);\nit.runIf(here)("reads it", read);`;
    expect(skipFindings(treeOf({ "web/a.test.ts": text }))).toEqual([]);
  });
});

describe("texts", () => {
  it("name no folder of one machine and no package registry", () => expect(machineFindings(checkout)).toEqual([]));

  const slash = "/";
  it.each([
    `read("${slash}work/main/a.csv")`,
    `see ${slash}home/ann/project/a.md`,
    `${slash}Users/ann`,
    `${slash}root/x`,
    ["https://registry", "npmjs", "org"].join("."),
    `${"_auth"}Token=1`,
    "registry" + "=https://example.org",
  ])("are refused: %s", (text) => expect(machineFindings(treeOf({ "docs/a.md": text }))).toHaveLength(1));

  it("may name a folder below the checkout or on a site", () => {
    expect(
      machineFindings(treeOf({ "docs/a.md": "docs/work/a.md, https://example.org/work/papers, ./root/x and a registry of sources" })),
    ).toEqual([]);
  });
});

describe("publishers' files", () => {
  it("stay outside, and releases are light", () => expect(dataFindings(checkout)).toEqual([]));

  it.each([
    ["a workbook", { "observatory/sources/a/sample.xlsx": "" }],
    ["a packed table", { "observatory/sources/a/sample.csv.gz": "" }],
    ["a table outside samples", { "observatory/sources/a/stock.csv": "" }],
    ["a large sample", { "observatory/sources/a/sample.csv": "x".repeat(20_001) }],
    ["heavy releases", { "releases/2026.1/a.parquet": "x".repeat(25_000_001) }],
  ])("are refused: %s", (_, texts) => expect(dataFindings(treeOf(texts))).toHaveLength(1));
});
