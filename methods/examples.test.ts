import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import * as methods from "./index.ts";

/**
 * Every `@example` of the room is run; where a comment gives the result, so is that checked, to the digits it shows.
 */
const room = fileURLToPath(new URL(".", import.meta.url));
const files = readdirSync(room, { recursive: true, encoding: "utf8" }).filter((file) => /^(?!.*\.test\.).*\.ts$/.test(file));

/** Names that examples take as given. */
const given = {
  seed: methods.matrixFromRows([
    [5, 2],
    [1, 7],
  ]),
  stock: methods.matrixFromRows([
    [0, 11573680],
    [739168, 0],
  ]),
  start: methods.matrixFromRows([
    [1000, 100, 10, 0],
    [55, 555, 50, 5],
    [80, 40, 800, 40],
    [20, 25, 20, 200],
  ]),
  end: methods.matrixFromRows([
    [1060, 60, 10, 10],
    [45, 540, 40, 0],
    [70, 75, 770, 70],
    [30, 30, 20, 230],
  ]),
};

const plain = (value: any): unknown => {
  if (typeof value?.rows === "number" && value.values instanceof Float64Array) return methods.toRows(value);
  return ArrayBuffer.isView(value) ? Array.from(value as unknown as ArrayLike<number>) : value;
};

const numbersIn = (value: unknown): number[] => [value].flat(3) as number[];

for (const file of files) {
  const examples = [...readFileSync(room + file, "utf8").matchAll(/@example (.+)/g)].map((match) => match[1]!.replace(/ \*\/$/, ""));
  if (examples.length === 0) continue;
  describe(file, () => {
    for (const example of examples) {
      it(example, () => {
        const [code, comment = ""] = example.split(" // ") as [string, string?];
        const scope: Record<string, unknown> = { ...methods, ...given };
        const made = new Function(...Object.keys(scope), `return ${code}`)(...Object.values(scope)) as unknown;
        const printed = /^[\d[][\d., [\]]*/.exec(comment)?.[0];
        if (printed === undefined) return;
        const expected = numbersIn(JSON.parse(printed.trim()));
        const digits = Math.max(...[...printed.matchAll(/\.(\d+)/g)].map((match) => match[1]!.length), 0);
        const values = numbersIn(plain(made));
        expect(values).toHaveLength(expected.length);
        values.forEach((value, at) => expect(Math.abs(value - expected[at]!)).toBeLessThanOrEqual(0.51 * 10 ** -digits));
      });
    }
  });
}
