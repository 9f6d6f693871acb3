import * as z from "zod";

type JsonSchema = Record<string, unknown>;

/** JSON Schemas of shapes, those with an id once each under the name that `#/components/schemas/` refers to. */
export class JsonSchemas {
  readonly named: Record<string, JsonSchema> = {};

  /** The schema of an answer: a reference where the shape has an id. */
  ofAnswer(shape: z.ZodType): JsonSchema {
    return this.#schemaOf(z.strictObject({ it: shape }), "output").it!;
  }

  /** Schemas of the fields of a request, and which of them must be there. */
  ofRequest(shape: z.ZodObject): readonly { readonly name: string; readonly required: boolean; readonly schema: JsonSchema }[] {
    const required = new Set(
      Object.entries(shape.shape).flatMap(([name, field]) => ((field as z.ZodType).safeParse(undefined).success ? [] : [name])),
    );
    return Object.entries(this.#schemaOf(shape, "input")).map(([name, schema]) => ({ name, required: required.has(name), schema }));
  }

  #schemaOf(shape: z.ZodObject, io: "input" | "output"): Record<string, JsonSchema> {
    const made = z.toJSONSchema(shape, { io });
    const text = JSON.stringify({ properties: made.properties ?? {}, defs: made.$defs ?? {} }).replaceAll(
      "#/$defs/",
      "#/components/schemas/",
    );
    const { properties, defs } = JSON.parse(text) as { properties: Record<string, JsonSchema>; defs: Record<string, JsonSchema> };
    for (const [name, schema] of Object.entries(defs)) {
      delete schema["id"];
      this.named[name] = schema;
    }
    return properties;
  }
}
