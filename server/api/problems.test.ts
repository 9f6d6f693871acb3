import { describe, expect, it } from "vitest";
import { LIMITS, problemShape } from "#contract";
import { sampleApiOfFile } from "../../tests/support/sample-api.ts";

const api = await sampleApiOfFile();
const problem = async (path: string, method = "GET"): Promise<any> => {
  const answer = await api.app.request(path, { method });
  expect(answer.headers.get("content-type"), path).toBe("application/problem+json");
  expect(answer.headers.get("cache-control")).toBe("no-store");
  const body = problemShape.parse(await answer.json());
  expect(body.status).toBe(answer.status);
  if (body.code !== "unknown-address") expect(`${body.detail} ${body.remedy}`).not.toMatch(/\{\w+\}|undefined|NaN/);
  return body;
};
const STOCK = "/api/v1/data/DF_MIGRANT_STOCK";

describe("problems", () => {
  it.each<[path: string, status: number, code: string, remedy: RegExp]>([
    ["/api/v1/data/DF_NONE", 404, "unknown-dataflow", /DF_REMITTANCE_FLOW/],
    ["/api/v1/data/__proto__", 404, "unknown-dataflow", /Known/],
    [`${STOCK}/STOCK.XAA`, 400, "bad-key", /INDICATOR.REF_AREA.COUNTERPART_AREA.SEX/],
    [`${STOCK}/NONE.XAA.XBB._T`, 400, "bad-key", /INDICATOR/],
    [`${STOCK}/STOCK.XAA.XBB.X`, 400, "bad-key", /SEX/],
    [`${STOCK}/STOCK.MEXX.XBB._T`, 404, "unknown-area", /MEX \(Mexico\)/],
    [`${STOCK}/STOCK.XAA.mex._T`, 404, "unknown-area", /MEX \(Mexico\)/],
    [`${STOCK}/STOCK.${"XAA+".repeat(1_100)}XBB.._T`, 414, "address-too-long", /in parts/],
    [`${STOCK}/STOCK.${"X+".repeat(700)}X.._T`, 422, "too-many-codes", /in parts/],
    [`${STOCK}?startPeriod=${"9".repeat(9_000)}`, 414, "address-too-long", /in parts/],
    [`${STOCK}?startPeriod=last+year`, 400, "bad-parameter", /2020-Q1/],
    [`${STOCK}?startPeriod=2020&endPeriod=2015-Q4`, 422, "periods-reversed", /Exchange/],
    [`${STOCK}?lastN=0`, 400, "bad-parameter", /observations from the end/],
    [`${STOCK}?lastN=two`, 400, "bad-parameter", /lastN/],
    [`${STOCK}?lastN=1&lastN=2`, 400, "repeated-parameter", /once/],
    [`${STOCK}?lang=de`, 400, "bad-parameter", /lang/],
    [`${STOCK}?format=ods`, 406, "unknown-format", /csv, xlsx, json, parquet/],
    [`${STOCK}?release=2001-1`, 404, "unknown-release", /2099-2, 2099-1, 2098-1|2099-1/],
    [`${STOCK}?release=../2099-1`, 400, "bad-parameter", /release/],
    [`${STOCK}?lastNObservations=1`, 400, "unknown-parameter", /^Did you mean lastN\?/],
    [`${STOCK}?startperiod=2020`, 400, "unknown-parameter", /^Did you mean startPeriod\?/],
    [`${STOCK}?laguage=fr`, 400, "unknown-parameter", /^Did you mean lang/],
    [`${STOCK}?colour=red`, 400, "unknown-parameter", /^Parameters here: startPeriod/],
    ["/api/v1/dataflows?__proto__=1", 400, "unknown-parameter", /Parameters here: lang, release/],
    ["/api/v1/releases?release=2099-1", 400, "unknown-parameter", /Parameters here: lang/],
    ["/api/v1/explain/DF_MIGRANT_STOCK/STOCK.XAA.XBB._T", 400, "bad-key", /TIME_PERIOD/],
    ["/api/v1/explain/DF_MIGRANT_STOCK/STOCK.XAA.XQX._T.2020", 404, "unknown-area", /Nearest/],
    ["/api/v1/explain/DF_MIGRANT_STOCK/STOCK.XAA.XBB.X.2020", 400, "bad-key", /SEX/],
    ["/api/v1/explain/DF_MIGRANT_STOCK/STOCK.XAA.XBB._T.soon", 400, "bad-time-period", /2020-Q1/],
    ["/api/v1/areas/MXE", 404, "unknown-area", /MEX/],
    ["/api/v1/areas?kind=planet", 400, "bad-parameter", /former states/],
    ["/api/v1/releases/2001-1", 404, "unknown-release", /2099-1/],
    ["/api/v1/search", 400, "bad-parameter", /country in any language/],
    ["/api/v1/search?q=", 400, "bad-parameter", /country in any language/],
    [`/api/v1/search?q=${"a".repeat(121)}`, 400, "bad-parameter", /country in any language/],
    ["/api/v1/bulk/DF_REMITTANCE_COST/NONE.parquet", 400, "bad-key", /INDICATOR/],
    ["/api/v1/bulk/DF_REMITTANCE_COST/..%2F..%2Fstate.parquet", 400, "bad-key", /INDICATOR/],
    ["/r/2099-1/api/v1/sources?release=2098-1", 400, "releases-differ", /Leave the parameter out/],
    ["/r/2001-1/api/v1/sources", 404, "unknown-release", /2099-1/],
    ["/api/v1/dataflow", 404, "unknown-address", /\/api\/v1\/dataflows/],
    ["/api/v2/data/DF_MIGRANT_STOCK", 404, "unknown-address", /\/api\/v1\/data/],
    ["/r/2099-1/api", 404, "unknown-address", /Nearest/],
    ["/api", 404, "unknown-address", /\/api\/v1/],
  ])("%s is answered with %i %s", async (path, status, code, remedy) => {
    const found = await problem(path);
    expect([found.status, found.code]).toEqual([status, code]);
    expect(found.remedy).toMatch(remedy);
  });

  it.each(["POST", "PUT", "DELETE", "PATCH"])("%s is refused with what is allowed", async (method) => {
    expect(await problem(STOCK, method)).toMatchObject({ status: 405, code: "method-not-allowed" });
    expect((await api.app.request(STOCK, { method })).headers.get("allow")).toBe("GET, HEAD, OPTIONS");
  });

  it("a key of the largest size that is allowed is answered", async () => {
    const codes = Array.from({ length: LIMITS.codes - 3 }, () => "XAA").join("+");
    expect((await api.get(`${STOCK}/STOCK.${codes}..`)).status).toBe(200);
  });

  it("the remedy of an unknown address leads somewhere", async () => {
    const { values } = await problem("/api/v1/relases");
    expect((await api.get(values.nearest)).status).toBe(200);
  });
});
