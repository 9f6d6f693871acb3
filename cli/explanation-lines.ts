import type { Explanation, ExplanationStep } from "#observatory";
import { writeNumber } from "./quantities.ts";

/** Names of the codes an observation carries, for a reader. */
interface ObservationWords {
  readonly title: string;
  readonly unit: string;
  readonly method: string;
  readonly status: string;
}

/** An explanation for a reader: the figure, then its steps by number. */
export const explanationLines = (explanation: Explanation, { title, unit, method, status }: ObservationWords): string[] => {
  const { release, dataflow, key, observation, steps } = explanation;
  const figure =
    observation.value === null
      ? `no figure (${status})`
      : `${writeNumber(observation.value)} ${unit} (${status}${method ? `; ${method}` : ""})`;
  return [`${dataflow} ${key}, release ${release}`, `${title}: ${figure}`, ...numberedSteps(steps), ...inBaseUnit(explanation, unit)];
};

const numberedSteps = (steps: readonly ExplanationStep[]): string[] => {
  const numbers = String(steps.length).length;
  const values = steps.map(({ value }) => writeNumber(value));
  const width = Math.max(0, ...values.map((value) => value.length));
  const under = " ".repeat(numbers + width + 5);
  return steps.flatMap((step, i) => [
    `${String(step.id).padStart(numbers)}.  ${values[i]!.padStart(width)}  ${step.words}`,
    ...originOf(step).map((line) => `${under}${line}`),
  ]);
};

const inBaseUnit = ({ steps, unit, observation }: Explanation, name: string): string[] => {
  const last = steps.at(-1);
  if (!last || observation.value === null || unit === 1) return [];
  return [`The figure is step ${last.id} × ${writeNumber(unit)} = ${writeNumber(observation.value)} ${name}.`];
};

/** Where the step's number is from: a place in a file, or the steps it is computed from. */
const originOf = (step: ExplanationStep): string[] => {
  if (step.op !== "take") return [formulaOf(step)];
  const { from } = step;
  switch (from.kind) {
    case "file": {
      const sheet = from.sheet ? `, sheet ${JSON.stringify(from.sheet)}` : "";
      return [
        `${from.file}${sheet}, ${from.cell} (${from.producer}: ${from.title})`,
        ...(from.redistributed ? [`redistributed: ${from.redistributed}`] : []),
      ];
    }
    case "working":
      return [`${from.file}: ${Object.values(from.key).join(".")}`];
    case "release":
      return [`explained by: ${from.dataflow} ${from.key}`];
    case "rule":
      return [from.reason];
  }
};

/** "= #1 + #2 − #3" */
const formulaOf = (step: Exclude<ExplanationStep, { op: "take" }>): string => {
  const [first = "", second = "", third = ""] = step.inputs.map((id) => `#${id}`);
  const rest = step.inputs.slice(1).map((id) => `#${id}`);
  switch (step.op) {
    case "add":
      return `= ${step.inputs.map((id, i) => (step.signs[i] === -1 ? `− #${id}` : `${i > 0 ? "+ " : ""}#${id}`)).join(" ")}`;
    case "share":
      return `= ${first} × ${second} ÷ ${third}`;
    case "round":
      return `= ${first}, rounded (${step.rule})`;
    case "interpolate":
      return step.path === "median"
        ? `= median of ${[first, ...rest].join(", ")}`
        : `= ${writeNumber(step.position)} of the way from ${first} to ${second} (${step.path})`;
    case "scale":
      if (step.form === "power") return `= ${first} ^ ${writeNumber(step.exponent)}`;
      if (step.form === "exponential")
        return `= ${first} × e^(${step.exponent === 1 ? "" : `${writeNumber(step.exponent)} × `}(${rest.join(" + ")}))`;
      return `= ${[first, ...rest, ...(step.by === 1 ? [] : [writeNumber(step.by)])].filter((part) => part !== "").join(" × ")}`;
  }
};
