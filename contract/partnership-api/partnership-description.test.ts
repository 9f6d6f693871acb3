import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, it } from "vitest";
import { openApiFindings } from "../../tests/support/open-api-findings.ts";
import { openApiDocument } from "../openapi/open-api-document.ts";
import { ALL_PARTNERSHIP_PROMISES, partnershipDescription } from "./index.ts";

const make = (): any =>
  structuredClone(
    openApiDocument({
      name: "Sample",
      version: "1",
      release: "2099-1",
      formats: [{ id: "json", name: "JSON", mediaType: "application/json" }],
      partnership: (schemas) => partnershipDescription(ALL_PARTNERSHIP_PROMISES, schemas),
    }),
  );
const BODY = "/api/v1/partnership/bodies/{body}";

it("keeps the rules of OpenAPI 3.1, and passes its schema, with the partnership's addresses too", async () => {
  expect(openApiFindings(make())).toEqual([]);
  const validator = new Validator();
  expect(await validator.validate(make())).toEqual({ valid: true });
  const broken = make();
  broken.paths[BODY].put.requestBody.content = [];
  expect((await validator.validate(broken)).valid).toBe(false);
});

it("has every address with its method, its scopes and its problems", () => {
  const { paths, components } = make();
  for (const [operation, { path, method, scopes }] of ALL_PARTNERSHIP_PROMISES) {
    const described = paths[`/api/v1/partnership${path}`][method];
    expect([operation, described.operationId, described["x-scopes"]]).toEqual([operation, operation, scopes]);
    expect(described.description).toMatch(/\.$/);
  }
  expect(components.securitySchemes.token).toMatchObject({ type: "http", scheme: "bearer" });
  const { get, put } = paths[BODY];
  expect(get.security).toEqual([{}, { token: [] }]);
  expect(put.security).toEqual([{ token: [] }]);
  expect(put.parameters.map(({ name, required }: { readonly name: string; readonly required: boolean }) => [name, required])).toEqual([
    ["body", true],
    ["If-Match", true],
    ["Idempotency-Key", false],
  ]);
  expect(put.requestBody.content["application/json"].schema.additionalProperties).toBe(false);
  expect(Object.keys(put.responses)).toEqual(expect.arrayContaining(["200", "401", "403", "404", "412", "415", "422", "428", "429"]));
});

it("says what each parameter and each field of an answer's list is", () => {
  const { paths } = make();
  const { parameters } = paths["/api/v1/partnership/people"].get;
  expect(parameters.map(({ name }: { readonly name: string }) => name)).toEqual(["q", "cursor", "limit", "body"]);
  const limit = parameters.find(({ name }: { readonly name: string }) => name === "limit");
  expect(limit).toMatchObject({ required: false, schema: { type: "integer", minimum: 1, maximum: 200, default: 50 } });
});

it("tells no two addresses apart by the names of their parts alone", () => {
  const shapes = ALL_PARTNERSHIP_PROMISES.map(([, { path, method }]) => `${method} ${path.replaceAll(/\{\w+\}/g, "{}")}`);
  expect(shapes).toEqual([...new Set(shapes)]);
});
