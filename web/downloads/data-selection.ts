import { areaName, findArea } from "#vocabulary";
import type { Figure } from "../figures/figure.ts";

/** Figures of a release that one request to the API gives. */
export interface DataSelection {
  readonly dataflow: string;
  /** Codes of the dimensions but TIME_PERIOD; "*" for all of one. */
  readonly key: string;
  readonly startPeriod: string;
  readonly endPeriod: string;
}

/** Figures by their explanation's address, /explain/DATAFLOW/KEY.PERIOD: the codes of a key, and the periods it has. */
interface Series {
  readonly dataflow: string;
  readonly codes: readonly string[];
  readonly periods: readonly string[];
}

/**
 * `each`: a selection for each series. `open`: one for each dataflow, with every code of the dimensions in which the figures differ.
 * `joined`: one for each dataflow, naming the codes that occur.
 */
export type SelectionKind = "each" | "open" | "joined";

/** What to ask the API for, to get the figures of a drawing; those without a value are left out. */
export const selectionsOf = (figures: readonly (Figure | undefined)[], how: SelectionKind): readonly DataSelection[] => {
  const series = seriesOf(figures);
  const groups = how === "each" ? series.map((one) => [one]) : [...byDataflow(series).values()];
  return groups.map((group) => joined(group, how === "open"));
};

const seriesOf = (figures: readonly (Figure | undefined)[]): readonly Series[] => {
  const found = new Map<string, Series>();
  for (const figure of figures) {
    const [, , dataflow, key] = figure?.explainHref?.split("/") ?? [];
    if (dataflow === undefined || key === undefined) continue;
    const codes = key.split(".");
    const period = codes.pop() ?? "";
    const name = `${dataflow}/${codes.join(".")}`;
    found.set(name, { dataflow, codes, periods: [...(found.get(name)?.periods ?? []), period] });
  }
  return [...found.values()];
};

const byDataflow = (series: readonly Series[]): ReadonlyMap<string, readonly Series[]> => {
  const groups = new Map<string, Series[]>();
  for (const one of series) groups.set(one.dataflow, [...(groups.get(one.dataflow) ?? []), one]);
  return groups;
};

const joined = (group: readonly Series[], open: boolean): DataSelection => {
  const [first] = group;
  const periods = group.flatMap((one) => one.periods).sort();
  const codes = (first?.codes ?? []).map((_, place) => {
    const all = [...new Set(group.map((one) => one.codes[place] ?? ""))];
    return all.length > 1 && open ? "*" : all.join("+");
  });
  return { dataflow: first?.dataflow ?? "", key: codes.join("."), startPeriod: periods[0] ?? "", endPeriod: periods.at(-1) ?? "" };
};

/** The indicators a selection names. */
export const indicatorsOf = ({ key }: DataSelection): readonly string[] => key.split(".")[0]?.split("+") ?? [];

/** The areas a selection names, in words: "Mexico", "United States of America". */
export const areasOf = ({ key }: DataSelection, locale: string): readonly string[] =>
  key
    .split(/[.+]/)
    .filter((code) => findArea(code) !== undefined)
    .map((code) => areaName(code, locale));
