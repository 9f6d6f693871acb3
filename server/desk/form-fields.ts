import type { Context } from "hono";
import * as z from "zod";

/** What a form sent: each field's values as text, line ends as "\n", without NUL, which no text column takes; and files. */
export class FormFields {
  readonly #fields: ReadonlyMap<string, readonly string[]>;
  readonly #files: ReadonlyMap<string, File>;

  constructor(fields: ReadonlyMap<string, readonly string[]>, files: ReadonlyMap<string, File> = new Map()) {
    this.#fields = fields;
    this.#files = files;
  }

  static empty(): FormFields {
    return new FormFields(new Map());
  }

  /** A body that is no form, or cannot be read as what it says it is, reads as an empty one. */
  static async read(c: Context): Promise<FormFields> {
    const body = await c.req.parseBody({ all: true }).catch(() => ({}));
    const texts = (value: unknown): readonly string[] =>
      (Array.isArray(value) ? value : [value])
        .filter((one) => typeof one === "string")
        .map((one) => one.replaceAll("\r\n", "\n").replaceAll("\0", ""));
    const files = Object.entries(body).flatMap(([name, value]) => {
      const file = [value as unknown].flat().find((one) => one instanceof File);
      return file && (file.size > 0 || file.name !== "") ? [[name, file] as const] : [];
    });
    return new FormFields(new Map(Object.entries(body).map(([name, value]) => [name, texts(value)])), new Map(files));
  }

  /** The file of a field; undefined where none was chosen. What its name and type say is not to be believed. */
  file(name: string): File | undefined {
    return this.#files.get(name);
  }

  /** The first value of a field, without space around it; "" where there is none. */
  text(name: string): string {
    return (this.#fields.get(name)?.[0] ?? "").trim();
  }

  /** The version of a record that a form was made from; 0 for anything that is none, which fits no record. */
  version(name = "version"): number {
    const text = this.text(name);
    return /^\d{1,9}$/.test(text) ? Number(text) : 0;
  }

  /** Every value of a field that may stand several times. */
  several(name: string): readonly string[] {
    return this.#fields.get(name) ?? [];
  }

  /** Every field with every value, in the order of names. */
  everything(): readonly (readonly [name: string, values: readonly string[]])[] {
    return [...this.#fields].toSorted(([one], [other]) => (one < other ? -1 : 1));
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
