import type { PartnershipDescription } from "../partnership-api/describe-partnership.ts";
import { ALL_PROMISES } from "../routes/index.ts";
import { describeRoute, type OfferedFormat } from "./describe-route.ts";
import { JsonSchemas } from "./json-schemas.ts";
import { openApiPaths } from "./route-paths.ts";

export interface DescriptionSetting {
  readonly name: string;
  /** Of the programme. */
  readonly version: string;
  /** A release for examples of pinned addresses. */
  readonly release: string;
  readonly formats: readonly OfferedFormat[];
  /** What the partnership adds, where there is one. */
  readonly partnership?: ((schemas: JsonSchemas) => PartnershipDescription) | undefined;
}

/** The OpenAPI 3.1 description, made from the shapes that validate requests and describe answers. */
export const openApiDocument = ({ name, version, release, formats, partnership }: DescriptionSetting): Record<string, unknown> => {
  const schemas = new JsonSchemas();
  const routes = ALL_PROMISES.flatMap((route) =>
    openApiPaths(route.path).map((path) => [path, { get: describeRoute(route, path, schemas, formats) }] as const),
  );
  const added = partnership?.(schemas);
  return {
    openapi: "3.1.1",
    jsonSchemaDialect: "https://json-schema.org/draft/2020-12/schema",
    info: {
      title: name,
      version,
      summary: "Migrants and remittances between all countries, with status, method and source of each figure.",
      description:
        "Figures need no key. Every answer has a strong ETag; below /r/{release} answers do not change and may be kept for ever. Errors are problem details (RFC 9457) with a code and the way out. Unknown parameters are refused.",
      license: { name: "Creative Commons Attribution 4.0 International", identifier: "CC-BY-4.0" },
    },
    servers: [
      { url: "/", description: "The newest frozen or published release" },
      {
        url: "/r/{release}",
        description: "One release, for ever",
        variables: { release: { default: release, description: "Id of a release" } },
      },
    ],
    tags: [
      { name: "data", description: "Figures" },
      { name: "structure", description: "What there is to ask for" },
      { name: "releases", description: "What the figures are and rest on" },
      { name: "search", description: "Finding codes" },
      ...(added?.tags ?? []),
    ],
    paths: { ...Object.fromEntries(routes), ...added?.paths, "/api/openapi.json": ownDescription },
    components: { schemas: schemas.named, ...(added ? { securitySchemes: added.securitySchemes } : {}) },
  };
};

const ownDescription = {
  servers: [{ url: "/" }],
  get: {
    operationId: "getDescription",
    tags: ["structure"],
    summary: "This description",
    responses: { "200": { description: "OpenAPI 3.1.", content: { "application/json": { schema: { type: "object" } } } } },
  },
};
