import type { ExplainedMove, IndicatorDiff, ReleaseDiff, SeriesKey } from "#observatory";
import { writeCount, writeNumber } from "./quantities.ts";

/** The difference of two releases for a reader: how they were made, then each indicator with its largest moves. */
export const diffLines = ({ before, after, causes, indicators }: ReleaseDiff): string[] => [
  `from release ${before} to ${after}`,
  ...causes.sources.map(
    ({ id, change, before: was, after: is }) => `  source ${id} ${change}${was && is ? `: version ${was.version} to ${is.version}` : ""}`,
  ),
  ...causes.parameters.map(
    ({ method, name, before: was, after: is }) =>
      `  parameter ${method}: ${name}, ${JSON.stringify(was) ?? "not set"} to ${JSON.stringify(is) ?? "not set"}`,
  ),
  `  programme ${causes.code ? "changed" : "unchanged"}`,
  ...indicators.filter((one) => !isUnchanged(one)).flatMap(indicatorLines),
  `${writeCount(indicators.filter(isUnchanged).length, "indicator")} unchanged`,
];

const isUnchanged = ({ change, added, removed, moved, relabelled }: IndicatorDiff): boolean =>
  change === "kept" && added.count + removed.count + moved.count + relabelled === 0;

const indicatorLines = ({ dataflow, indicator, change, added, removed, moved, unchanged, relabelled }: IndicatorDiff): string[] => [
  `${dataflow} ${indicator}${change === "kept" ? "" : ` (${change})`}: ${writeNumber(moved.count)} series moved, ${writeNumber(added.count)} added, ` +
    `${writeNumber(removed.count)} removed, ${writeNumber(unchanged)} unchanged; ${writeCount(relabelled, "observation")} relabelled`,
  ...moved.listed.flatMap(moveLines),
  ...restLine(moved.count - moved.listed.length, "moved"),
  ...(change === "kept" ? [...seriesLines(added, "added"), ...seriesLines(removed, "removed")] : []),
];

const seriesLines = ({ count, listed }: IndicatorDiff["added"], verb: string): string[] => [
  ...listed.map((series) => `  ${verb} ${nameOf(series)}`),
  ...restLine(count - listed.length, verb),
];

const restLine = (count: number, verb: string): string[] => (count > 0 ? [`  and ${writeNumber(count)} more ${verb}`] : []);

const moveLines = (move: ExplainedMove): string[] => {
  const { largest, gained, lost, why } = move;
  const counts = [...(gained > 0 ? [`${writeNumber(gained)} gained`] : []), ...(lost > 0 ? [`${writeNumber(lost)} lost`] : [])];
  const size = largest
    ? [
        `${largest.period} ${writeNumber(largest.before)} to ${writeNumber(largest.after)} (${signed(largest.absolute)}${percent(largest.relative)})`,
      ]
    : [];
  const reasons = [
    ...why.sources.map((id) => `source ${id}`),
    ...why.reported.map(
      ({ source, area, counterpart, period, before, after }) =>
        `${source} ${area}.${counterpart} ${period}: ${valueOf(before)} to ${valueOf(after)}`,
    ),
    ...why.parameters.map((name) => `parameter ${name}`),
    ...(why.code ? ["programme"] : []),
  ];
  return [
    `  ${nameOf(move)}: ${[...size, ...counts].join(", ")}`,
    ...(reasons.length > 0 ? [`      perhaps because of: ${reasons.join("; ")}`] : []),
  ];
};

const nameOf = ({ area, counterpart, sex }: SeriesKey): string => [area, counterpart, sex].filter((part) => part !== "").join(".");
const valueOf = (value: number | null): string => (value === null ? "none" : writeNumber(value));
const signed = (value: number): string => `${value > 0 ? "+" : ""}${writeNumber(value)}`;
const percent = (relative: number | null): string => (relative === null ? "" : `, ${signed(Number((relative * 100).toPrecision(3)))} %`);
