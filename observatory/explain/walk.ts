import type { ExplanationStep, TakeStep } from "./explanation.ts";

type Without<Step> = Step extends ExplanationStep ? Omit<Step, "id"> : never;

/** Collects the steps of one explanation; each method returns the number of its step. A figure that is needed twice is walked once. */
export class Walk {
  readonly steps: ExplanationStep[] = [];
  readonly #known = new Map<string, number>();

  value(id: number): number {
    return this.steps[id - 1]!.value;
  }

  /** Walks a part once; later calls with the same name return the same step. */
  once(name: string, walk: () => number): number {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const id = walk();
    this.#known.set(name, id);
    return id;
  }

  take(words: string, value: number, from: TakeStep["from"]): number {
    return this.#push({ op: "take", words, value, inputs: [], from });
  }

  add(words: string, inputs: readonly number[], signs: readonly (1 | -1)[] = inputs.map(() => 1 as const)): number {
    const value = inputs.reduce((sum, id, k) => sum + signs[k]! * this.value(id), 0);
    return this.#push({ op: "add", words, value, inputs, signs });
  }

  product(words: string, inputs: readonly number[], by = 1): number {
    const value = inputs.reduce((product, id) => product * this.value(id), by);
    return this.#push({ op: "scale", form: "product", words, value, inputs, by, exponent: 1 });
  }

  /** `value` comes from the caller, which computes it with the methods' own exponential. */
  exponential(words: string, inputs: readonly number[], exponent: number, value: number): number {
    return this.#push({ op: "scale", form: "exponential", words, value, inputs, by: 1, exponent });
  }

  power(words: string, input: number, exponent: number, value: number): number {
    return this.#push({ op: "scale", form: "power", words, value, inputs: [input], by: 1, exponent });
  }

  interpolate(words: string, from: number, to: number, position: number, path: "linear" | "geometric", value: number): number {
    return this.#push({ op: "interpolate", words, value, inputs: [from, to], position, path });
  }

  median(words: string, inputs: readonly number[], value: number): number {
    return this.#push({ op: "interpolate", words, value, inputs, position: 0.5, path: "median" });
  }

  share(words: string, whole: number, part: number, all: number): number {
    const value = (this.value(whole) * this.value(part)) / this.value(all);
    return this.#push({ op: "share", words, value, inputs: [whole, part, all] });
  }

  round(words: string, input: number, value: number, rule: "nearest" | "keeping totals"): number {
    return this.#push({ op: "round", words, value, inputs: [input], rule });
  }

  #push(step: Without<ExplanationStep>): number {
    this.steps.push({ ...step, id: this.steps.length + 1 } as ExplanationStep);
    return this.steps.length;
  }
}
