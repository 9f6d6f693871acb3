import { findArea, Problem } from "#vocabulary";
import { openWorkshop, type Explanation, type Observation } from "#observatory";
import type { Messages, MethodExample } from "#web";
import { explainLabel } from "./explain-label.ts";
import { METHOD_PLACES } from "./method-pages.ts";
import type { ReleaseReader } from "./release-reader.ts";

const LAST = 3;
const kept = new WeakMap<ReleaseReader, Map<string, Promise<MethodExample | undefined>>>();

/** The largest figure of the newest period that came about by a method, with the end of its explanation. */
export const exampleOf = (reader: ReleaseReader, code: string, messages: Messages): Promise<MethodExample | undefined> => {
  const examples = kept.get(reader) ?? new Map<string, Promise<MethodExample | undefined>>();
  kept.set(reader, examples);
  let example = examples.get(code);
  if (!example) examples.set(code, (example = findExample(reader, code, messages)));
  return example;
};

const findExample = async (reader: ReleaseReader, code: string, messages: Messages): Promise<MethodExample | undefined> => {
  const place = METHOD_PLACES[code];
  if (!place) return undefined;
  const indicator = { dataflow: place.dataflow, id: place.indicator };
  const found = largestOf(reader, indicator, code);
  if (!found) return undefined;
  const href = reader.explainHref(indicator, found);
  const steps = await stepsOf(reader, place.dataflow, href.split("/").at(-1) ?? "");
  if (!steps) return undefined;
  return {
    label: explainLabel(reader, place.dataflow, found, messages),
    figure: reader.figureOf(indicator, found),
    href,
    steps: steps.length,
    lastSteps: steps.slice(-LAST).map(({ words, value }) => ({ words: words.charAt(0).toUpperCase() + words.slice(1), value })),
  };
};

/** Undefined where the release lacks figures that the explanation leads to. */
const stepsOf = async (reader: ReleaseReader, dataflow: string, key: string): Promise<Explanation["steps"] | undefined> => {
  const { explainObservation } = await openWorkshop();
  try {
    return explainObservation(reader.release, dataflow, key, reader.locale).steps;
  } catch (error) {
    if (error instanceof Problem && error.status < 500) return undefined;
    throw error;
  }
};

const largestOf = (reader: ReleaseReader, indicator: { dataflow: string; id: string }, code: string): Observation | undefined => {
  const cube = reader.cube(indicator);
  for (const period of cube?.periods().toReversed() ?? []) {
    let best: { row: number; series: number; value: number } | undefined;
    cube?.visit({ sex: "_T", period }, (row, series) => {
      const value = cube.method(row) === code ? cube.value(row) : null;
      if (value !== null && findArea(cube.index.area(series)) && value > (best?.value ?? -1)) best = { row, series, value };
    });
    if (best) return cube?.observation(best.row, best.series);
  }
  return undefined;
};
