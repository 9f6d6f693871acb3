import type { OpenedRelease } from "../release/open-release.ts";
import { workingFile } from "../release/release-files.ts";
import type { Walk } from "./walk.ts";

/** Look-up of the numbers kept with a release; read when first needed. */
export class WorkingNumbers {
  readonly #release: OpenedRelease;
  readonly #tables = new Map<string, ReadonlyMap<string, number>>();

  constructor(release: OpenedRelease) {
    this.#release = release;
  }

  /** The number of a row, or undefined. `key` lists the row's texts in the order of the table's columns. */
  find(table: string, key: readonly string[]): number | undefined {
    return this.#table(table).get(key.join("\u0000"));
  }

  /** Takes a number as a step. Throws RangeError where the release does not keep it. */
  take(walk: Walk, words: string, table: string, key: Readonly<Record<string, string>>): number {
    const name = `${table}/${Object.values(key).join(".")}`;
    return walk.once(name, () => {
      const value = this.find(table, Object.values(key));
      if (value === undefined) throw new RangeError(`release ${this.#release.id} keeps no ${table} for ${Object.values(key).join(", ")}`);
      return walk.take(words, value, { kind: "working", file: workingFile(table), key });
    });
  }

  #table(name: string): ReadonlyMap<string, number> {
    let table = this.#tables.get(name);
    if (!table) {
      table = readTable(this.#release, name);
      this.#tables.set(name, table);
    }
    return table;
  }
}

function readTable(release: OpenedRelease, name: string): ReadonlyMap<string, number> {
  const { rows, columns } = release.readWorking(name);
  const list = Object.values(columns);
  const texts = list.flatMap((column) => (column.kind === "text" ? [column] : []));
  const numbers = list.find((column) => column.kind === "double");
  if (!numbers) throw new RangeError(`${name} holds no number`);
  const table = new Map<string, number>();
  for (let row = 0; row < rows; row++) {
    table.set(texts.map(({ texts: names, codes }) => names[codes[row]!]!).join("\u0000"), numbers.values[row]!);
  }
  return table;
}
