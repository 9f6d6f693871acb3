// usage: node tests/reproductions/replay.mjs <explanation.json> [folder of the publishers' files]
// Recomputes every step of an explanation with nothing but arithmetic; with the folder, each cell is read again from the publisher's file.
import { readFileSync } from "node:fs";

const close = (a, b) => Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));
const sum = (values) => values.reduce((total, value) => total + value, 0);
const median = (x) => x.toSorted((a, b) => a - b).filter((_, i) => Math.abs(i - (x.length - 1) / 2) < 1);
const scaled = {
  product: ({ by }, x) => x.reduce((product, value) => product * value, by),
  exponential: ({ exponent }, [first, ...rest]) => first * Math.exp(exponent * sum(rest)),
  power: ({ exponent }, [first]) => first ** exponent,
};
const interpolated = {
  linear: ({ position }, [a, b]) => a * (1 - position) + b * position,
  geometric: ({ position }, [a, b]) => a ** (1 - position) * b ** position,
  median: (_, x) => sum(median(x)) / median(x).length,
};
const computed = {
  add: ({ signs }, x) => sum(x.map((value, i) => signs[i] * value)),
  scale: (step, x) => scaled[step.form](step, x),
  interpolate: (step, x) => interpolated[step.path](step, x),
  share: (_, [whole, part, all]) => (whole * part) / all,
};

/** Throws at the first step that does not follow from its inputs; `cellOf` (optional) gives the number in a cell of a file. */
export function replay({ steps, unit, observation }, cellOf) {
  for (const [i, step] of steps.entries()) {
    const { id, op, inputs, value, from, words } = step;
    const refuse = (found) => {
      throw new RangeError(`step ${id} (${words}) says ${value}, not ${found}`);
    };
    if (id !== i + 1 || inputs.some((input) => !(input >= 1 && input <= i))) refuse("a step that rests on earlier ones");
    const x = inputs.map((input) => steps[input - 1].value);
    if (op === "take" && from.kind === "file" && cellOf && !close(cellOf(from), value))
      refuse(`${cellOf(from)} as in ${from.file} ${from.cell}`);
    if (op === "round" && !(Number.isInteger(value) && Math.abs(x[0] - value) < 1)) refuse(`a whole number next to ${x[0]}`);
    if (op !== "take" && op !== "round" && !close(computed[op](step, x), value)) refuse(computed[op](step, x));
  }
  if (observation.value !== null && !close(steps.at(-1).value * unit, observation.value))
    throw new RangeError(`the last step is not ${observation.value}`);
}

const [, program, path, folder] = process.argv;
if (program?.endsWith("replay.mjs")) {
  const { cellReader } = await import("./read-cell.mjs");
  replay(JSON.parse(readFileSync(path, "utf8")), folder && cellReader(folder));
}
