import { beforeAll, describe, expect, it } from "vitest";
import { findArea } from "#vocabulary";
import { openWorkshop, type Explanation, type ExplanationStep, type FileCell } from "#observatory";
import { dataFolder, hasData, newestBundled } from "./bundled.ts";
// @ts-expect-error plain JavaScript, so that a stranger can run it without the project
import { cellReader } from "./read-cell.mjs";
// @ts-expect-error plain JavaScript, so that a stranger can run it without the project
import { replay } from "./replay.mjs";
import { strataOf } from "./strata.ts";

type CellOf = (cell: FileCell) => number;
const check = replay as (explanation: Explanation, cellOf?: CellOf) => void;

const { explainObservation } = await openWorkshop();
const release = newestBundled();
const strata = strataOf(release);
const keys = strata.flatMap((stratum) => stratum.keys);
const explain = ({ dataflow, key }: { dataflow: string; key: string }): Explanation => explainObservation(release, dataflow, key);

/** As it reaches a reader: nothing but JSON. */
const asJson = (explanation: Explanation): Explanation => JSON.parse(JSON.stringify(explanation)) as Explanation;

beforeAll(() => {
  for (const {
    keys: [first],
  } of strata)
    if (first) explain(first);
});

describe(`explanations of release ${release.id}, replayed without the project's code`, () => {
  it("covers every kind of figure", () => {
    expect(strata.filter((stratum) => stratum.keys.length === 0).map(({ name }) => name)).toEqual([]);
    expect(keys.length).toBeGreaterThanOrEqual(300);
  });

  it.each(strata)("$name: every step follows from its inputs, and the last is the figure", (stratum) => {
    for (const key of stratum.keys) {
      const explanation = explain(key);
      expect(explanation.steps.length, key.key).toBeGreaterThan(0);
      expect(explanation.absence, key.key).toBeUndefined();
      check(asJson(explanation));
    }
  });

  it.skipIf(!hasData)("every cell is in the publishers' files as taken (skipped where they are not at hand)", () => {
    const cellOf = (cellReader as (folder: string) => CellOf)(dataFolder);
    let cells = 0;
    for (const key of keys) {
      const explanation = asJson(explain(key));
      check(explanation, cellOf);
      cells += explanation.steps.filter((step) => step.op === "take" && step.from.kind === "file").length;
    }
    expect(cells).toBeGreaterThan(2_000);
  });

  it("rounds to the nearest where it says so, but for shares of the South, which rest on rounded shares", () => {
    for (const key of keys.filter((one) => !/SOUTH/.test(one.key))) {
      const { steps } = explain(key);
      const far = steps.filter(
        (step) => step.op === "round" && step.rule === "nearest" && Math.abs(step.value - steps[step.inputs[0]! - 1]!.value) > 0.5 + 1e-6,
      );
      expect(far, key.key).toEqual([]);
    }
  });

  it("speaks of areas by name, never by code", () => {
    const codes = keys.flatMap((key) => explain(key).steps.flatMap(({ words }) => words.match(/\b[A-Z][A-Z0-9]{2}\b|_/g) ?? []));
    expect([...new Set(codes)].filter((code) => code === "_" || findArea(code) !== undefined)).toEqual([]);
  });

  it("takes at most 300 milliseconds for any figure after the first", () => {
    const slow = keys
      .map((key) => ({ ...key, milliseconds: Math.min(timed(key), timed(key)) }))
      .filter(({ milliseconds }) => milliseconds > 300);
    expect(slow).toEqual([]);
  });
});

function timed(key: { dataflow: string; key: string }): number {
  const before = performance.now();
  explain(key);
  return performance.now() - before;
}

describe("a stranger's replay", () => {
  const whole = asJson(explain({ dataflow: "DF_MIGRANT_STOCK", key: "STOCK.POL.UKR._T.2022" }));
  const changed = (id: number, change: (step: ExplanationStep) => object): Explanation => ({
    ...whole,
    steps: whole.steps.map((step) => (step.id === id ? ({ ...step, ...change(step) } as ExplanationStep) : step)),
  });

  it("accepts the explanation as it is", () => expect(() => check(whole)).not.toThrow());

  it.each(whole.steps.map(({ id, op }) => ({ id, op })))("refuses step $id ($op) with another value", ({ id }) => {
    expect(() => check(changed(id, ({ value }) => ({ value: value * 1.001 + 2 })))).toThrow(RangeError);
  });

  it("refuses a step that rests on a later one, and a figure that is not the last step", () => {
    const sum = whole.steps.find(({ op }) => op === "add")!;
    expect(() => check(changed(sum.id, () => ({ inputs: [sum.id, sum.id + 1] })))).toThrow(/rests on earlier ones/);
    expect(() => check({ ...whole, observation: { ...whole.observation, value: whole.observation.value! + 1 } })).toThrow(/the last step/);
  });

  it("refuses a cell that the file does not have", () => {
    const cell = whole.steps.find((step) => step.op === "take" && step.from.kind === "file")!;
    const other: CellOf = () => cell.value + 1;
    expect(() => check(whole, other)).toThrow(new RegExp(`step ${cell.id} .*as in `));
  });
});
