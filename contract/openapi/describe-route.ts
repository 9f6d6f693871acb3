import { PROBLEM_CATALOGUE, type ProblemCode } from "#vocabulary";
import { COMMON_PROBLEMS, type RoutePromise } from "../route-promise.ts";
import { problemShape } from "../answers/problem.ts";
import type { JsonSchemas } from "./json-schemas.ts";

type Json = Record<string, unknown>;

/** A format in which observations can be had. */
export interface OfferedFormat {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
}

/** One GET operation of the description. @param path as OpenAPI writes it: a part that it does not name is left out */
export const describeRoute = (route: RoutePromise, path: string, schemas: JsonSchemas, formats: readonly OfferedFormat[]): Json => ({
  operationId: path.includes("{key}") || !route.path.includes("{key?}") ? route.id : `${route.id}OfAll`,
  tags: [route.about],
  summary: route.summary,
  description: route.description,
  parameters: [...pathParameters(route, path, schemas), ...queryParameters(route, schemas, formats)],
  responses: { ...goodAnswers(route, schemas, formats), ...problemAnswers(route, schemas) },
  "x-examples": route.examples,
});

const pathParameters = (route: RoutePromise, path: string, schemas: JsonSchemas): Json[] =>
  schemas
    .ofRequest(route.parts)
    .filter(({ name }) => path.includes(`{${name}}`))
    .map(({ name, schema }) => parameterOf(name, "path", true, schema));

const queryParameters = (route: RoutePromise, schemas: JsonSchemas, formats: readonly OfferedFormat[]): Json[] =>
  schemas
    .ofRequest(route.query)
    .map(({ name, required, schema }) =>
      parameterOf(name, "query", required, name === "format" ? { ...schema, enum: formats.map(({ id }) => id) } : schema),
    );

const parameterOf = (name: string, place: "path" | "query", required: boolean, schema: Json): Json => {
  const { description, example, ...rest } = schema;
  return { name, in: place, required, description, schema: rest, ...(example === undefined ? {} : { example }) };
};

const HEADERS = {
  ETag: { description: "Strong; changes with release, query, format, language and encoding.", schema: { type: "string" } },
  "Cache-Control": { description: "Immutable below /r/{release}.", schema: { type: "string" } },
};

const goodAnswers = ({ answer }: RoutePromise, schemas: JsonSchemas, formats: readonly OfferedFormat[]): Json => {
  const notModified = { "304": { description: "What If-None-Match names is still right." } };
  if ("mediaType" in answer) {
    const content = { [answer.mediaType]: {} };
    return {
      "200": { description: "The file.", headers: HEADERS, content },
      "206": { description: "The part asked for.", headers: HEADERS, content },
      ...notModified,
    };
  }
  const json = { "application/json": { schema: schemas.ofAnswer(answer.shape) } };
  const others = answer.formats ? formats.filter(({ id }) => id !== "json").map(({ mediaType }) => [mediaType, {}] as const) : [];
  return { "200": { description: "As asked.", headers: HEADERS, content: { ...json, ...Object.fromEntries(others) } }, ...notModified };
};

const problemAnswers = ({ problems }: RoutePromise, schemas: JsonSchemas): Json => {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of new Set([...COMMON_PROBLEMS, ...problems])) {
    const { status } = PROBLEM_CATALOGUE[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  const content = { "application/problem+json": { schema: schemas.ofAnswer(problemShape) } };
  return Object.fromEntries(
    [...byStatus].toSorted(([a], [b]) => a - b).map(([status, codes]) => [String(status), { description: wordsOf(codes), content }]),
  );
};

const wordsOf = (codes: readonly ProblemCode[]): string => codes.map((code) => `${code}: ${PROBLEM_CATALOGUE[code].title}`).join("; ");
