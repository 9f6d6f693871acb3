type Json = Readonly<Record<string, unknown>>;

const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];
const PATH_FIELDS = [...METHODS, "summary", "description", "servers", "parameters", "$ref"];
const OPERATION_FIELDS = [
  "tags",
  "summary",
  "description",
  "externalDocs",
  "operationId",
  "parameters",
  "requestBody",
  "responses",
  "callbacks",
  "deprecated",
  "security",
  "servers",
];
const TOP_FIELDS = [
  "openapi",
  "info",
  "jsonSchemaDialect",
  "servers",
  "paths",
  "webhooks",
  "components",
  "security",
  "tags",
  "externalDocs",
];
const TYPES = ["string", "number", "integer", "boolean", "object", "array", "null"];

/** Where a description breaks the rules of OpenAPI 3.1, in words. Looks at what this kind of description uses, not at everything there is. */
export const openApiFindings = (document: Json): string[] => {
  const findings: string[] = [];
  if (!/^3\.1\.\d+$/.test(String(document["openapi"]))) findings.push("openapi is no 3.1");
  const info = document["info"] as Json | undefined;
  if (!info?.["title"] || !info["version"]) findings.push("info lacks title or version");
  const licence = info?.["license"] as Json | undefined;
  if (licence && (!licence["name"] || (licence["identifier"] && licence["url"])))
    findings.push("license lacks a name, or has identifier and url");
  findings.push(...strangers(document, TOP_FIELDS, "document"));
  const tags = new Set(((document["tags"] ?? []) as Json[]).map(({ name }) => name));
  const seen = new Set<unknown>();
  for (const [path, item] of Object.entries((document["paths"] ?? {}) as Record<string, Json>)) {
    if (!path.startsWith("/")) findings.push(`${path} does not begin with /`);
    findings.push(...strangers(item, PATH_FIELDS, path));
    for (const method of METHODS.filter((one) => one in item)) {
      const operation = item[method] as Json;
      findings.push(...operationFindings(path, operation, tags));
      if (seen.has(operation["operationId"])) findings.push(`${path}: operationId ${String(operation["operationId"])} stands twice`);
      seen.add(operation["operationId"]);
    }
  }
  const schemas = ((document["components"] as Json | undefined)?.["schemas"] ?? {}) as Record<string, unknown>;
  for (const name of Object.keys(schemas)) if (!/^[A-Za-z0-9._-]+$/.test(name)) findings.push(`component ${name} has an odd name`);
  return [
    ...findings,
    ...referenceFindings(document),
    ...Object.entries(schemas).flatMap(([name, schema]) => schemaFindings(schema, name)),
  ];
};

const strangers = (object: Json, known: readonly string[], where: string): string[] =>
  Object.keys(object).flatMap((field) => (known.includes(field) || field.startsWith("x-") ? [] : [`${where} has a field ${field}`]));

const operationFindings = (path: string, operation: Json, tags: ReadonlySet<unknown>): string[] => {
  const findings = strangers(operation, OPERATION_FIELDS, path);
  const parameters = (operation["parameters"] ?? []) as Json[];
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
  const declared = parameters.filter((one) => one["in"] === "path").map((one) => String(one["name"]));
  if (inPath.toSorted().join() !== declared.toSorted().join())
    findings.push(`${path} names ${inPath.join()} but declares ${declared.join()}`);
  const keys = parameters.map((one) => `${String(one["in"])} ${String(one["name"])}`);
  if (new Set(keys).size !== keys.length) findings.push(`${path} declares a parameter twice`);
  for (const one of parameters) {
    if (!["path", "query", "header", "cookie"].includes(String(one["in"]))) findings.push(`${path}: ${String(one["name"])} stands nowhere`);
    if (one["in"] === "path" && one["required"] !== true) findings.push(`${path}: ${String(one["name"])} is not required`);
    if (("schema" in one ? 1 : 0) + ("content" in one ? 1 : 0) !== 1) findings.push(`${path}: ${String(one["name"])} has no schema`);
    findings.push(...schemaFindings(one["schema"], `${path} ${String(one["name"])}`));
  }
  const responses = Object.entries((operation["responses"] ?? {}) as Record<string, Json>);
  if (responses.length === 0) findings.push(`${path} promises no answer`);
  for (const [status, response] of responses) {
    if (!/^[1-5](?:\d\d|XX)$|^default$/.test(status)) findings.push(`${path}: ${status} is no status`);
    if (!response["description"]) findings.push(`${path} ${status} has no description`);
    const media = Object.values((response["content"] ?? {}) as Record<string, Json>);
    findings.push(...media.flatMap((one) => ("schema" in one ? schemaFindings(one["schema"], `${path} ${status}`) : [])));
  }
  for (const tag of (operation["tags"] ?? []) as unknown[])
    if (!tags.has(tag)) findings.push(`${path}: tag ${String(tag)} is not declared`);
  return findings;
};

const referenceFindings = (document: Json): string[] => {
  const texts = JSON.stringify(document).matchAll(/"\$ref":"([^"]*)"/g);
  return [...new Set([...texts].map(([, reference]) => reference!))].flatMap((reference) => {
    const parts = reference.startsWith("#/") ? reference.slice(2).split("/") : ["nowhere"];
    const target = parts.reduce<unknown>((at, part) => (at as Json | undefined)?.[part], document);
    return target === undefined ? [`${reference} leads nowhere`] : [];
  });
};

const schemaFindings = (schema: unknown, where: string): string[] => {
  if (typeof schema === "boolean") return [];
  if (typeof schema !== "object" || schema === null || Array.isArray(schema)) return [`${where} is no schema`];
  const { type, pattern, properties, items, anyOf, required, additionalProperties, nullable } = schema as Record<string, unknown>;
  const findings: string[] = [];
  if (type !== undefined && ![type].flat().every((one) => TYPES.includes(one as string)))
    findings.push(`${where}: ${JSON.stringify(type)} is no type`);
  if (nullable !== undefined) findings.push(`${where}: nullable is of OpenAPI 3.0`);
  if (pattern !== undefined) {
    try {
      new RegExp(pattern as string, "u");
    } catch {
      findings.push(`${where}: ${pattern as string} is no pattern`);
    }
  }
  const fields = (properties ?? {}) as Record<string, unknown>;
  for (const name of (required ?? []) as string[]) if (!(name in fields)) findings.push(`${where}: ${name} is required but not described`);
  const inner = [...Object.entries(fields), ...((anyOf ?? []) as unknown[]).map((one, place) => [`anyOf ${place}`, one] as const)];
  if (items !== undefined) inner.push(["items", items]);
  if (additionalProperties !== undefined) inner.push(["others", additionalProperties]);
  return [...findings, ...inner.flatMap(([name, one]) => schemaFindings(one, `${where}.${name}`))];
};
