import { describe, expect, it } from "vitest";
import { TEST_DATAFLOWS, setText, testFigureAt } from "../testing-typeset.ts";
import { exactBinding } from "./figure-binding.ts";
import { figureText } from "./figure-text.ts";
import { findBindings } from "./find-bindings.ts";
import { pinBindings } from "./pin-bindings.ts";
import { resolveBindings } from "./resolve-bindings.ts";

const context = { dataflows: TEST_DATAFLOWS, release: "2026.1" };
const exactOf = (written: string): string => exactBinding(findBindings(`{{${written}}}`, context).bindings[0]!);
const faultOf = (written: string): readonly string[] => {
  const [fault] = findBindings(`{{${written}}}`, context).faults;
  return [fault!.problem.code, fault!.problem.remedy];
};

describe("what writers type", () => {
  it.each([
    ["stock MEX>USA 2024", "{{DF_MIGRANT_STOCK/STOCK.USA.MEX._T.2024@2026.1}}"],
    ["stock women Mexico → United States 2024, rounded", "{{DF_MIGRANT_STOCK/STOCK.USA.MEX.F.2024@2026.1, rounded}}"],
    ["Stock Mexique > États-Unis 2024 @2025.3", "{{DF_MIGRANT_STOCK/STOCK.USA.MEX._T.2024@2025.3}}"],
    ["cost USA>MEX 2020-Q3, 2, bare", "{{DF_REMITTANCE_COST/COST_AVERAGE.MEX.USA.2020-Q3@2026.1, 2, bare}}"],
    ["DF_MIGRANT_STOCK/STOCK.USA.MEX._T.2024", "{{DF_MIGRANT_STOCK/STOCK.USA.MEX._T.2024@2026.1}}"],
    ["DF_MIGRANT_STOCK:STOCK.USA.MEX.M.2024@2026.1", "{{DF_MIGRANT_STOCK/STOCK.USA.MEX.M.2024@2026.1}}"],
  ])("%s is %s, and that reads as itself", (written, exact) => {
    expect(exactOf(written)).toBe(exact);
    expect(exactOf(exact.slice(2, -2))).toBe(exact);
  });

  it("people and money go the way of the arrow", () => {
    expect(exactOf("stock MEX>USA 2024")).toContain("STOCK.USA.MEX.");
    expect(exactOf("cost USA>MEX 2024")).toContain("COST_AVERAGE.MEX.USA.");
  });

  it.each([
    ["stok MEX>USA 2024", "work-figure-unreadable", "Did you mean stock?"],
    ["stock MEX USA 2024", "work-figure-unreadable", "Write it as"],
    ["stock Mexca>USA 2024", "work-figure-area", "Write its code"],
    ["stock MEC>USA 2024", "work-figure-area", "Did you mean"],
    ["DF_MIGRANT_STOCKS/STOCK.USA.MEX._T.2024", "work-figure-dataflow", "Did you mean DF_MIGRANT_STOCK?"],
    ["DF_MIGRANT_STOCK/STOCKS.USA.MEX._T.2024", "work-figure-key", "Did you mean DF_MIGRANT_STOCK/STOCK.USA.MEX._T.2024?"],
    ["DF_MIGRANT_STOCK/STOCK.US.MX.T.2024", "work-figure-key", "Did you mean DF_MIGRANT_STOCK/STOCK.USA.MEX._T.2024?"],
    ["DF_MIGRANT_STOCK/STOCK.USA.MEX.2024", "work-figure-key", "Did you mean DF_MIGRANT_STOCK/STOCK.USA.MEX._T.2024?"],
    ["DF_REMITTANCE_COST/COST_AVERAGE.MEX.USA.2020Q3", "work-figure-key", "Did you mean DF_REMITTANCE_COST/COST_AVERAGE.MEX.USA.2020-Q3?"],
    ["cost women USA>MEX 2020-Q3", "work-figure-key", "INDICATOR.REF_AREA.COUNTERPART_AREA.TIME_PERIOD"],
    ["stock MEX>USA 2024, big", "work-figure-option", "rounded"],
    ["stock MEX>USA 2024 @a@b", "work-figure-release", "once, at the end, behind an @"],
  ])("%s is %s", (written, code, remedy) => {
    const [found, said] = faultOf(written);
    expect(found).toBe(code);
    expect(said).toContain(remedy);
  });

  it("says line and column, also in tables, captions and notes; code is left alone", () => {
    const source = "a {{x}}\n\n| {{y}} |\n|---|\n| b |\n\n> c\n> d {{z}}\n\n[^1]: {{w}}\n\n`{{v}}`\n\n    {{u}}\n";
    const { faults } = findBindings(source, context);
    expect(faults.map(({ written, place }) => [written, place.line, place.column])).toEqual([
      ["x", 1, 3],
      ["y", 3, 3],
      ["z", 8, 5],
      ["w", 10, 7],
    ]);
    for (const { written, place } of faults) expect(source.slice(place.start, place.end)).toBe(`{{${written}}}`);
  });

  it("no release anywhere is an error", () => {
    const { faults } = findBindings("{{stock MEX>USA 2024}}", { dataflows: TEST_DATAFLOWS });
    expect(faults.map(({ problem }) => problem.code)).toEqual(["work-figure-no-release"]);
  });
});

describe("what a version keeps", () => {
  it("names key and release exactly, and changes nothing else", () => {
    const source = "In {{ stock MEX>USA 2024 }} and {{wrong}} `{{stock MEX>USA 2024}}`\r\n\r\n{{cost USA>MEX 2020-Q3 @2025.1, 1}}";
    const pinned = pinBindings(source, context);
    expect(pinned).toBe(
      "In {{DF_MIGRANT_STOCK/STOCK.USA.MEX._T.2024@2026.1}} and {{wrong}} `{{stock MEX>USA 2024}}`\r\n\r\n{{DF_REMITTANCE_COST/COST_AVERAGE.MEX.USA.2020-Q3@2025.1, 1}}",
    );
    expect(pinBindings(pinned, { ...context, release: "2027.1" })).toBe(pinned);
  });
});

describe("what readers see", () => {
  const value = (number: number, unit: string) => ({ kind: "value", value: number, unit, status: "A" }) as const;
  const plain = { rounded: false, bare: false };

  it.each([
    [value(10_918_205, "PS"), plain, "en", "10,918,205"],
    [value(10_918_205, "PS"), { ...plain, rounded: true }, "en", "10.9 million"],
    [value(10_918_205, "PS"), { ...plain, rounded: true }, "fr", "10,9 millions"],
    [value(812, "PS"), { ...plain, rounded: true }, "en", "812"],
    [value(63_300_000_000, "USD"), { ...plain, rounded: true }, "en", "US$63.3 billion"],
    [value(-5_000_000, "USD"), plain, "en", "−US$5,000,000"],
    [value(63_300_000_000, "USD"), { ...plain, rounded: true }, "fr", "63,3 milliards de dollars"],
    [value(5.2345, "PT"), plain, "en", "5.2%"],
    [value(5.2345, "PT"), { ...plain, decimals: 2 }, "fr", "5,23\u00a0%"],
    [value(5.2345, "PT"), { ...plain, bare: true }, "en", "5.2"],
    [value(0.004, "PT"), plain, "en", "< 0.1%"],
    [value(0, "PS"), plain, "en", "0"],
    [value(3.4, "PER_1000_PS"), plain, "en", "3.4 per 1,000 persons"],
    [{ kind: "absent", status: "O" }, plain, "en", "not reported"],
    [{ kind: "absent", status: "M" }, plain, "fr", "ne peut pas exister"],
  ] as const)("%j, %j in %s is %s", (answer, look, language, text) => {
    const said = figureText(answer, look, language);
    if (answer.kind === "absent" && language === "fr") expect(said).not.toMatch(/\d/);
    else expect(said.replace(/\u202f/g, " ")).toBe(text);
  });

  it("a value leads to its explanation; a missing one says so and is never a number", async () => {
    const { html, findings } = await setText("{{stock MEX>USA 2024}} and {{stock MEX>USA 1999}}");
    expect(html).toContain('<a href="/r/2026.1/explain/DF_MIGRANT_STOCK/STOCK.USA.MEX._T.2024" data-release="2026.1">10,918,205</a>');
    expect(html).toMatch(/bound-figure-absent"><a [^>]*>not reported<\/a>/);
    expect(findings.map(({ level, problem }) => [level, problem.code])).toEqual([["warning", "work-figure-absent-then"]]);
    expect(findings[0]!.problem.remedy).toContain("{{DF_MIGRANT_STOCK/STOCK.USA.MEX._T.2000@2026.1}}");
  });

  it("says what a newer release moved, and only that", async () => {
    const { html, figures } = await setText("{{stock MEX>USA 2024}}, {{cost USA>MEX 2020-Q3}}, {{stock MEX>USA 2020, rounded}}", {
      newerRelease: "2026.2",
    });
    expect(html).toContain('<span class="figure-move">(moved from 10,918,205 to 15,918,999 in release 2026.2)</span>');
    expect(html).toContain("(moved from 10.9 million to 15.9 million in release 2026.2)");
    expect(html.match(/figure-move"/g)).toHaveLength(2);
    expect(figures.map(({ moved }) => moved?.release)).toEqual(["2026.2", undefined, "2026.2"]);
  });

  it("asks for each observation once", async () => {
    const { bindings } = findBindings("{{stock MEX>USA 2024}} {{stock MEX>USA 2024, rounded}}", context);
    let asked = 0;
    await resolveBindings(bindings, (one) => {
      asked++;
      return testFigureAt(one);
    });
    expect(asked).toBe(1);
  });
});
