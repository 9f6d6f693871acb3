import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { DATAFLOWS, listReleases, openRelease, releaseFolders } from "#observatory";
import { exactBinding, findBindings, pinBindings, SHORT_FORMS, typeset, type TypesetRequest } from "#partnership";
import { Problem } from "#vocabulary";
import { figureAtReleases } from "./figure-at.ts";

const [listed] = listReleases(releaseFolders(resolve(import.meta.dirname, "../.."))).releases;
const release = openRelease(listed!.folder);
const figureAt = figureAtReleases((id) => {
  if (id !== release.id) throw new Problem("unknown-release", { release: id, known: release.id });
  return release;
});
const context = { dataflows: DATAFLOWS, release: release.id };
const setText = (source: string, more: Partial<TypesetRequest> = {}) =>
  typeset({ source, language: "en", pictures: new Map(), bibliography: [], style: "harvard", ...context, figureAt, ...more });

describe("figures of works in the release that comes with the programme", () => {
  it("every short form names an indicator that is there, and has a figure of it", async () => {
    const period = (dataflow: string): string => (dataflow === "DF_REMITTANCE_COST" ? "2020-Q3" : "2020");
    for (const { word, dataflow, pair } of SHORT_FORMS) {
      const people = dataflow === "DF_MIGRANT_STOCK" || dataflow === "DF_DISPLACEMENT";
      const ends = word === "refugees" ? "SYR>DEU" : people ? "MEX>USA" : "USA>MEX";
      const source = `{{${word} ${pair ? ends : "MEX"} ${period(dataflow)}}}`;
      const { figures, findings, html } = await setText(source);
      expect(findings, source).toEqual([]);
      expect(figures[0]!.answer.kind, source).toBe("value");
      expect(html).toMatch(/<a href="\/r\/2026\.1\/explain\/DF_[A-Z_]+\/[A-Z0-9._-]+"/i);
    }
  });

  it("is the figure of the release, whichever way it is written", async () => {
    const { value } = release.cube("DF_MIGRANT_STOCK", "STOCK").get({ area: "USA", counterpart: "MEX", period: "2020" });
    const { html } = await setText("{{stock Mexico > United States 2020}} {{DF_MIGRANT_STOCK/STOCK.USA.MEX._T.2020}}");
    expect(html.split(`>${value!.toLocaleString("en")}<`)).toHaveLength(3);
    expect(pinBindings("{{stock MEX>USA 2020}}", context)).toBe(`{{DF_MIGRANT_STOCK/STOCK.USA.MEX._T.2020@${release.id}}}`);
  });

  it("what is not there is said in words, with the nearest period that is", async () => {
    const { html, findings } = await setText("{{stock MEX>USA 1950}} {{stock USA>USA 2020}}");
    expect(html).toContain(">not listed by the source</a>");
    expect(html).toContain(">cannot exist</a>");
    expect(findings.map(({ level, problem }) => [level, problem.code])).toEqual([
      ["warning", "work-figure-absent-then"],
      ["warning", "work-figure-absent"],
    ]);
    expect(findings[0]!.problem.remedy).toContain(`{{DF_MIGRANT_STOCK/STOCK.USA.MEX._T.1990@${release.id}}}`);
  });

  it("an unknown release is refused, and one to compare with that is unknown says nothing", async () => {
    const { findings } = await setText("{{stock MEX>USA 2020 @1999.1}}");
    expect(findings.map(({ problem }) => problem.code)).toEqual(["unknown-release"]);
    const { figures } = await setText("{{stock MEX>USA 2020}}", { newerRelease: "2999.1" });
    expect(figures[0]!.moved).toBeUndefined();
  });

  it("every key of the API's examples is read", () => {
    const keys = [
      "DF_MIGRANT_STOCK/STOCK.USA.MEX._T.2020",
      "DF_REMITTANCE_COST/COST_AVERAGE.MEX.USA.2020-Q3",
      "DF_REMITTANCE_FLOW/REM_RECONCILED.MEX.USA.2021",
    ];
    for (const key of keys) {
      const { bindings, faults } = findBindings(`{{${key}}}`, context);
      expect(faults).toEqual([]);
      expect(exactBinding(bindings[0]!)).toBe(`{{${key}@${release.id}}}`);
    }
  });
});
