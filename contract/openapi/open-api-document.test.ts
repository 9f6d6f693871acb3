import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, it } from "vitest";
import { PROBLEM_CATALOGUE } from "#vocabulary";
import { openApiFindings } from "../../tests/support/open-api-findings.ts";
import { ALL_PROMISES } from "../routes/index.ts";
import { openApiDocument } from "./open-api-document.ts";
import { openApiPaths, routerPath } from "./route-paths.ts";

const FORMATS = [
  { id: "json", name: "JSON", mediaType: "application/json" },
  { id: "csv", name: "CSV", mediaType: "text/csv" },
];
const make = (): any => structuredClone(openApiDocument({ name: "Sample", version: "1", release: "2099-1", formats: FORMATS }));
const DATA = "/api/v1/data/{dataflow}/{key}";

describe("the description", () => {
  it("keeps the rules of OpenAPI 3.1", () => {
    expect(openApiFindings(make())).toEqual([]);
  });

  it("passes the schema of OpenAPI 3.1 as its makers publish it, which finds what is broken", async () => {
    const validator = new Validator();
    expect(await validator.validate(make())).toEqual({ valid: true });
    expect(validator.version).toBe("3.1");
    const broken = make();
    broken.paths[DATA].get.parameters[0].in = "pathway";
    expect((await validator.validate(broken)).valid).toBe(false);
    delete broken.info.title;
    expect(JSON.stringify((await validator.validate(broken)).errors)).toContain("title");
  });

  it.each<[string, (document: any) => void]>([
    ["is no 3.1", (one) => (one.openapi = "3.0.3")],
    ["leads nowhere", (one) => delete one.components.schemas.Observation],
    ["stands twice", (one) => (one.paths["/api/v1"].get.operationId = "getData")],
    ["names dataflow,key but declares", (one) => one.paths[DATA].get.parameters.shift()],
    ["is not required", (one) => (one.paths[DATA].get.parameters[0].required = false)],
    ["has no description", (one) => delete one.paths[DATA].get.responses["200"].description],
    ["promises no answer", (one) => (one.paths[DATA].get.responses = {})],
    ["is not declared", (one) => (one.tags = [])],
    ["is no type", (one) => (one.components.schemas.Problem.properties.title.type = "text")],
    ["has a field", (one) => (one.paths[DATA].get.consumes = [])],
    ["has no schema", (one) => delete one.paths[DATA].get.parameters[2].schema],
    ["is no pattern", (one) => (one.components.schemas.Problem.properties.title.pattern = "(")],
  ])("would not pass if it were broken: %s", (words, damage) => {
    const document = make();
    damage(document);
    expect(openApiFindings(document).join("\n")).toContain(words);
  });

  it("lists every route, those with a part that may be left out twice", () => {
    const { paths } = make();
    for (const { path } of ALL_PROMISES) for (const one of openApiPaths(path)) expect(paths).toHaveProperty([one]);
    expect(Object.keys(paths)).toHaveLength(ALL_PROMISES.flatMap(({ path }) => openApiPaths(path)).length + 1);
  });

  it("says of data which formats there are, and of every parameter what it is", () => {
    const { get } = make().paths[DATA];
    expect(Object.keys(get.responses["200"].content)).toEqual(["application/json", "text/csv"]);
    expect(get.parameters.find(({ name }: any) => name === "format").schema.enum).toEqual(["json", "csv"]);
    expect(get.parameters.find(({ name }: any) => name === "lastN").schema).toEqual({ type: "integer", minimum: 1, maximum: 10_000 });
    for (const { parameters } of Object.values<any>(make().paths).map((one) => one.get))
      for (const { description } of parameters ?? []) expect(description).toMatch(/\.$/);
  });

  it("names the codes of problems by status", () => {
    const { responses } = make().paths[DATA].get;
    expect(Object.keys(responses)).toEqual(["200", "304", "400", "404", "406", "413", "414", "422", "429", "500", "503"]);
    expect(responses["413"].description).toBe(`too-many-observations: ${PROBLEM_CATALOGUE["too-many-observations"].title}`);
  });
});

describe("promises", () => {
  it("have an id and a path of their own, and an example", () => {
    for (const field of ["id", "path"] as const) {
      const all = ALL_PROMISES.map((one) => one[field]);
      expect(all).toEqual([...new Set(all)]);
    }
    for (const { examples, path } of ALL_PROMISES) expect(examples.length, path).toBeGreaterThan(0);
  });

  it("write their path for a router", () => {
    expect(routerPath("/data/{dataflow}/{key?}")).toBe("/api/v1/data/:dataflow/:key?");
    expect(routerPath("/bulk/{dataflow}/{indicator}.parquet", "/r/:pin")).toBe("/r/:pin/api/v1/bulk/:dataflow/:indicator{.+\\.parquet}");
  });
});
