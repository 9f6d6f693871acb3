import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ALL_PROMISES, openApiPaths, type RoutePromise } from "#contract";
import { sampleApiOfFile } from "../../tests/support/sample-api.ts";
import { BUNDLED_RELEASE, bundledApp } from "../testing.ts";
import { API_ROUTES } from "./routes/index.ts";

const api = await sampleApiOfFile();
const json = async (path: string): Promise<any> => {
  const answer = await api.get(path);
  expect([answer.status, answer.headers.get("content-type")], path).toEqual([200, "application/json"]);
  return answer.json();
};
const promiseOf = (path: string): RoutePromise => {
  const fits = (pattern: string): boolean =>
    new RegExp(`^${pattern.replace(/\{\w+\}/g, "[^/]+")}$`).test(path.replace(/\?.*/, "").replace(/^\/r\/[^/]+/, ""));
  return ALL_PROMISES.find((one) => openApiPaths(one.path).some(fits))!;
};
const refuseOther = (path: string, body: unknown): void => {
  const { answer, id } = promiseOf(path);
  if (!("shape" in answer)) throw new RangeError(`${id} promises no JSON`);
  expect(answer.shape.safeParse(body).error?.issues ?? [], `${path} as ${id}`).toEqual([]);
};

const ADDRESSES = [
  "/api/v1",
  "/api/v1/dataflows",
  "/api/v1/dataflows/DF_MIGRANT_STOCK",
  "/api/v1/dataflows/DF_REMITTANCE_COST?release=2098-1",
  "/api/v1/data/DF_MIGRANT_STOCK",
  "/api/v1/data/DF_MIGRANT_STOCK/STOCK.XAA.XBB._T",
  "/api/v1/data/DF_REMITTANCE_COST/COST.*.XAA?firstN=1&lastN=1",
  "/api/v1/data/DF_REMITTANCE_FLOW/..XAA?startPeriod=2020-Q1&endPeriod=2020-12-31",
  "/api/v1/data/DF_REMITTANCE_FLOW/all?startPeriod=1999&endPeriod=2001",
  "/api/v1/availability/DF_MIGRANT_STOCK/STOCK.XAA..",
  "/api/v1/availability/DF_REMITTANCE_FLOW",
  "/api/v1/explain/DF_REMITTANCE_COST/COST.XBB.XAA.2020-Q2",
  "/api/v1/areas",
  "/api/v1/areas?kind=aggregate&lang=ru",
  "/api/v1/areas/MEX",
  "/api/v1/areas/015?lang=ar",
  "/api/v1/areas/WLD",
  "/api/v1/areas/OTH",
  "/api/v1/releases",
  "/api/v1/releases/2098-1",
  "/api/v1/sources",
  "/api/v1/methods",
  "/api/v1/search?q=mexico",
  "/api/v1/search?q=Mexico%20to%20USA&lang=fr",
];

describe("every address answers as promised", () => {
  it("every promise is kept by a route, and every route keeps one", () => {
    expect(API_ROUTES.map(({ promise }) => promise.id)).toEqual(expect.arrayContaining(ALL_PROMISES.map(({ id }) => id)));
    expect(API_ROUTES).toHaveLength(ALL_PROMISES.length);
  });

  it.each(ADDRESSES)("%s", async (path) => refuseOther(path, await json(path)));
  it.each(ADDRESSES.filter((path) => !path.includes("release=")))("/r/2099-1%s", async (path) =>
    refuseOther(path, await json(`/r/2099-1${path}`)),
  );

  it("the sample addresses cover every promise", () => {
    expect(new Set([...ADDRESSES.map((path) => promiseOf(path).id), "getBulk"])).toEqual(new Set(ALL_PROMISES.map(({ id }) => id)));
  });
});

describe("answers say", () => {
  it("data: figures by code, labels of the codes that occur, where it can be had for ever", async () => {
    const { observations, labels, release } = await json("/api/v1/data/DF_REMITTANCE_FLOW/REM_RS3.XBB.XAA+_U?lang=fr");
    expect(observations).toEqual([
      {
        indicator: "REM_RS3",
        area: "XBB",
        counterpart: "XAA",
        sex: "_T",
        period: "2020",
        value: 700_000,
        status: "E",
        method: "RS3",
        source: "invented-receipts",
      },
      {
        indicator: "REM_RS3",
        area: "XBB",
        counterpart: "_U",
        sex: "_T",
        period: "2020",
        value: 50_000,
        status: "E",
        method: "UNALLOCATED",
        source: "invented-receipts",
      },
    ]);
    expect(labels.UNIT_MEASURE).toEqual({ REM_RS3: { code: "USD", label: "Dollars des États-Unis", multiplier: 0 } });
    expect(release.address).toBe("/r/2099-1/api/v1/data/DF_REMITTANCE_FLOW/.XBB.XAA+_U?format=json&lang=fr");
    expect(release.state).toBe("figée le 2099-01-31\u202f; son état actuel\u00a0: /api/v1/releases/2099-1");
    expect((await json(release.address)).observations).toEqual(observations);
  });

  it("a missing figure is null with its status, and a key that is not listed is left out", async () => {
    const { observations } = await json("/api/v1/data/DF_REMITTANCE_COST/COST.XBB.XAA?startPeriod=2020-Q2&endPeriod=2020-Q2");
    expect(observations).toMatchObject([{ value: null, status: "O" }]);
    expect((await json("/api/v1/data/DF_REMITTANCE_COST/COST.XAA+XBB.XBB")).observations).toEqual([]);
    expect((await json("/api/v1/dataflows/DF_REMITTANCE_COST")).absent).toEqual({
      elsewhere: { status: "O", words: "not reported" },
      diagonal: { status: "M", words: "cannot exist" },
    });
  });

  it("availability: what a partial key finds, counted", async () => {
    const { key, observations, series, dimensions, periods } = await json(
      "/api/v1/availability/DF_MIGRANT_STOCK/.XAA+XCC.XBB.?startPeriod=2020",
    );
    expect({ key, observations, series }).toEqual({ key: ".XAA+XCC.XBB.", observations: 6, series: 6 });
    expect(dimensions.map(({ id, codes }: any) => [id, ...codes.map(({ code, observations: n }: any) => `${code} ${n}`)])).toEqual([
      ["INDICATOR", "STOCK 6"],
      ["REF_AREA", "XAA 3", "XCC 3"],
      ["COUNTERPART_AREA", "XBB 6"],
      ["SEX", "F 2", "M 2", "_T 2"],
    ]);
    expect(periods).toEqual([{ period: "2020", observations: 6 }]);
  });

  it("areas: names in the language asked for", async () => {
    expect(await json("/api/v1/areas/DEU?lang=es")).toMatchObject({ name: "Alemania", alpha2: "DE", m49: "276", incomeGroup: "HIC" });
    expect((await json("/api/v1/areas/015")).members).toContain("EGY");
    expect((await json("/api/v1/areas?kind=country")).areas.every(({ kind }: any) => kind === "country")).toBe(true);
  });

  it("search: areas, pairs in both directions, indicators", async () => {
    expect((await json("/api/v1/search?q=Mexique&lang=fr")).areas[0]).toMatchObject({ code: "MEX", name: "Mexique" });
    expect((await json("/api/v1/search?q=Mexico%20to%20USA")).corridors[0]).toMatchObject({
      origin: "MEX",
      destination: "USA",
      people: "/api/v1/data/DF_MIGRANT_STOCK/STOCK.USA.MEX._T",
      money: "/api/v1/data/DF_REMITTANCE_FLOW/REM_RECONCILED.MEX.USA",
    });
    expect((await json("/api/v1/search?q=rule%203")).indicators).toMatchObject([{ dataflow: "DF_REMITTANCE_FLOW", id: "REM_RS3" }]);
  });

  it("releases: each with where it stands, and the newest frozen one", async () => {
    const { newest, releases } = await json("/api/v1/releases");
    expect(newest).toBe("2099-1");
    expect(Object.fromEntries(releases.map(({ id, words }: any) => [id, words]))).toEqual({
      "2098-1": "withdrawn: a wrong table",
      "2099-1": "frozen, not yet peer reviewed",
      "2099-2": "draft, may still change",
    });
    expect(JSON.stringify(releases)).not.toContain(api.folders["2099-1"]);
  });
});

describe.skipIf(!existsSync(BUNDLED_RELEASE))("the bundled release", () => {
  it("answers every documented example, and what the examples of parameters make together", async () => {
    const { app, faults } = bundledApp();
    const document = (await (await app.request("/api/openapi.json")).json()) as any;
    for (const [path, { get }] of Object.entries<any>(document.paths)) {
      const made = path.replace(/\{(\w+)\}/g, (_, name: string) =>
        encodeURIComponent(get.parameters.find((one: any) => one.name === name).example),
      );
      const needed = (get.parameters ?? []).filter((one: any) => one.in === "query" && one.required);
      const query = new URLSearchParams(needed.map((one: any) => [one.name, one.example])).toString();
      const examples: string[] = [made + (query && `?${query}`), ...(get["x-examples"] ?? []).map(({ href }: any) => href)];
      for (const href of examples) {
        const answer = await app.request(href);
        const type = answer.headers.get("content-type")!.replace(/;.*/, "");
        expect([answer.status, href]).toEqual([200, href]);
        expect(Object.keys(get.responses["200"].content), href).toContain(type);
        if (type === "application/json" && href !== "/api/openapi.json") refuseOther(href, await answer.json());
      }
    }
    expect(faults).toEqual([]);
  });
});
