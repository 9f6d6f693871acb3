import { PROBLEM_CATALOGUE, type ProblemCode } from "#vocabulary";
import { problemShape } from "../answers/problem.ts";
import type { JsonSchemas } from "../openapi/json-schemas.ts";
import {
  CHANGE_PROBLEMS,
  EVERY_PROBLEM,
  FILE_PROBLEMS,
  PARTNERSHIP_TOPICS,
  TOKEN_PROBLEMS,
  VERSION_PROBLEMS,
  type PartnershipPromise,
} from "./partnership-promise.ts";

type Json = Record<string, unknown>;

/** What the partnership adds to the description: its paths, its topics, and how tokens are sent. */
export interface PartnershipDescription {
  readonly paths: Readonly<Record<string, Json>>;
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly securitySchemes: Json;
}

const BASE = "/api/v1/partnership";
const TOKEN = "token";

/** @param promises by the operation's id */
export const partnershipDescription = (
  promises: readonly (readonly [id: string, promised: PartnershipPromise])[],
  schemas: JsonSchemas,
): PartnershipDescription => {
  const paths: Record<string, Json> = {};
  for (const [id, promised] of promises) {
    const path = BASE + promised.path;
    paths[path] = { servers: [{ url: "/" }], ...paths[path], [promised.method]: describe(id, promised, schemas) };
  }
  return {
    paths,
    tags: Object.entries(PARTNERSHIP_TOPICS).map(([name, description]) => ({ name, description })),
    securitySchemes: {
      [TOKEN]: {
        type: "http",
        scheme: "bearer",
        description:
          "A token made on the page of the own account. It may do what its scopes say, and never more than its owner may at that moment.",
      },
    },
  };
};

const describe = (id: string, promised: PartnershipPromise, schemas: JsonSchemas): Json => {
  const { about, summary, description, scopes, open, method } = promised;
  const asked = scopes.length === 0 ? [] : [{ [TOKEN]: [] }];
  return {
    operationId: id,
    tags: [about],
    summary,
    description: scopes.length === 0 || scopes[0] === "*" ? description : `${description} Scopes, one of: ${scopes.join(", ")}.`,
    ...(scopes.length === 0 ? {} : { security: open ? [{}, ...asked] : asked }),
    parameters: parametersOf(promised, schemas),
    ...(method === "get" ? {} : { requestBody: bodyOf(promised, schemas) }),
    responses: { ...goodAnswers(promised, schemas), ...problemAnswers(promised, schemas) },
    "x-scopes": scopes,
    ...(promised.examples.length === 0 ? {} : { "x-examples": promised.examples }),
  };
};

const parametersOf = ({ parts, query, method, versioned }: PartnershipPromise, schemas: JsonSchemas): Json[] => [
  ...schemas.ofRequest(parts).map(({ name, schema }) => parameter(name, "path", true, schema)),
  ...schemas.ofRequest(query).map(({ name, required, schema }) => parameter(name, "query", required, schema)),
  ...(versioned
    ? [
        parameter("If-Match", "header", true, {
          type: "string",
          description: "The ETag of what you read, or its version in quotation marks.",
          example: '"3"',
        }),
      ]
    : []),
  ...(method === "get"
    ? []
    : [
        parameter("Idempotency-Key", "header", false, {
          type: "string",
          minLength: 1,
          maxLength: 200,
          description:
            "Your own key for this change: the same key with the same request changes nothing more and is answered alike, for a day.",
        }),
      ]),
];

const parameter = (name: string, place: "path" | "query" | "header", required: boolean, schema: Json): Json => {
  const { description, example, ...rest } = schema;
  return { name, in: place, required, description: description ?? name, schema: rest, ...(example === undefined ? {} : { example }) };
};

const bodyOf = ({ takes, body }: PartnershipPromise, schemas: JsonSchemas): Json => {
  if (takes === "file")
    return { required: true, content: { "application/octet-stream": { schema: { type: "string", format: "binary" } } } };
  const fields = schemas.ofRequest(body);
  const required = fields.filter((field) => field.required).map(({ name }) => name);
  const schema = {
    type: "object",
    properties: Object.fromEntries(fields.map(({ name, schema: one }) => [name, one])),
    ...(required.length === 0 ? {} : { required }),
    additionalProperties: false,
  };
  return { required: true, content: { "application/json": { schema } } };
};

const ETAG = {
  ETag: { description: "Of what was read: for If-None-Match, and for If-Match where it has a version.", schema: { type: "string" } },
};
const LOCATION = { Location: { description: "Where to read it.", schema: { type: "string" } } };

const goodAnswers = ({ method, answer }: PartnershipPromise, schemas: JsonSchemas): Json => {
  const content = { "application/json": { schema: schemas.ofAnswer(answer) } };
  if (method !== "get")
    return {
      "200": { description: "The change was made.", content },
      ...(method === "post" ? { "201": { description: "It was added.", headers: LOCATION, content } } : {}),
    };
  return {
    "200": { description: "As asked.", headers: ETAG, content },
    "304": { description: "What If-None-Match names is still right." },
  };
};

const problemAnswers = ({ method, open, scopes, versioned, takes, problems }: PartnershipPromise, schemas: JsonSchemas): Json => {
  const codes = [
    ...EVERY_PROBLEM,
    ...(open || scopes.length === 0 ? [] : TOKEN_PROBLEMS),
    ...(method === "get" ? [] : takes === "file" ? FILE_PROBLEMS : CHANGE_PROBLEMS),
    ...(versioned ? VERSION_PROBLEMS : []),
    ...problems,
  ];
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of new Set<ProblemCode>(codes)) {
    const { status } = PROBLEM_CATALOGUE[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  const content = { "application/problem+json": { schema: schemas.ofAnswer(problemShape) } };
  return Object.fromEntries(
    [...byStatus]
      .toSorted(([a], [b]) => a - b)
      .map(([status, all]) => [
        String(status),
        { description: all.map((code) => `${code}: ${PROBLEM_CATALOGUE[code].title}`).join("; "), content },
      ]),
  );
};
