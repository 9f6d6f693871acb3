import type { Context } from "hono";
import * as z from "zod";

/** What a form sent: each field's values as text, line ends as "\n", without NUL, which no text column takes. Files are not read here. */
export class FormFields {
  readonly #fields: ReadonlyMap<string, readonly string[]>;

  constructor(fields: ReadonlyMap<string, readonly string[]>) {
    this.#fields = fields;
  }

  static empty(): FormFields {
    return new FormFields(new Map());
  }

  /** @throws the parser's error for a body that is no form */
  static async read(c: Context): Promise<FormFields> {
    const body = await c.req.parseBody({ all: true });
    const texts = (value: unknown): readonly string[] =>
      (Array.isArray(value) ? value : [value])
        .filter((one) => typeof one === "string")
        .map((one) => one.replaceAll("\r\n", "\n").replaceAll("\0", ""));
    return new FormFields(new Map(Object.entries(body).map(([name, value]) => [name, texts(value)])));
  }

  /** The first value of a field, without space around it; "" where there is none. */
  text(name: string): string {
    return (this.#fields.get(name)?.[0] ?? "").trim();
  }

  /** Every value of a field that may stand several times. */
  several(name: string): readonly string[] {
    return this.#fields.get(name) ?? [];
  }

  /** The first value of each field, for a form that is shown again. */
  values(): Readonly<Record<string, string>> {
    return Object.fromEntries([...this.#fields].map(([name, values]) => [name, values[0] ?? ""]));
  }

  /** Every field as the shape of an action takes it, or what is wrong, by field and in words; all faults at once. */
  parse<Shape extends z.ZodObject>(shape: Shape): Parsed<z.infer<Shape>> {
    const given = Object.fromEntries(
      Object.entries(shape.shape).map(([name, field]) => [name, takesSeveral(field) ? this.several(name) : this.text(name)]),
    );
    const result = shape.safeParse(given);
    if (result.success) return { ok: true, values: result.data };
    const faults: Record<string, string> = {};
    for (const { path, message } of result.error.issues) faults[String(path[0] ?? "form")] ??= message;
    return { ok: false, faults };
  }
}

export type Parsed<Values> =
  | { readonly ok: true; readonly values: Values }
  | { readonly ok: false; readonly faults: Readonly<Record<string, string>> };

const takesSeveral = (field: unknown): boolean => field instanceof z.ZodArray;
