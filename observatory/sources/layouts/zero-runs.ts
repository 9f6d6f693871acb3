import type { ReportedObservation } from "../../observations/reported-table.ts";
import type { Finding } from "../finding.ts";

/** When literal zeros of a yearly series stand for "not reported". */
export interface ZeroRunRule {
  /** This many zeros one after another are a run. */
  readonly shortest: number;
  /** A single zero at the beginning or the end of a series counts as a run, too. */
  readonly edges: boolean;
  /** Only these indicators; all when left out. */
  readonly indicators?: readonly string[];
}

/** Takes runs of literal zeros as not reported: status O with a note, and one finding a run. */
export const markZeroRuns = (
  observations: readonly ReportedObservation[],
  rule: ZeroRunRule,
): { observations: ReportedObservation[]; findings: Finding[] } => {
  const marked = [...observations];
  const findings: Finding[] = [];
  for (const series of seriesOf(observations).values()) {
    if (rule.indicators && !rule.indicators.includes(observations[series[0]!]!.indicator)) continue;
    for (const [from, to] of zeroRuns(series.map((index) => observations[index]!.value))) {
      const atEdge = from === 0 || to === series.length - 1;
      if (to - from + 1 < rule.shortest && !(rule.edges && atEdge)) continue;
      const run = series.slice(from, to + 1);
      for (const index of run) {
        const { note } = observations[index]!;
        marked[index] = {
          ...observations[index]!,
          value: null,
          status: "O",
          note: note === "" ? "zero reported" : `${note}; zero reported`,
        };
      }
      findings.push(runFinding(run.map((index) => observations[index]!)));
    }
  }
  return { observations: marked, findings };
};

/** Indices of each series in the order of its periods. */
const seriesOf = (observations: readonly ReportedObservation[]): Map<string, number[]> => {
  const series = new Map<string, number[]>();
  observations.forEach(({ indicator, area, counterpart, sex }, index) => {
    const key = `${indicator}.${area}.${counterpart}.${sex}`;
    const indices = series.get(key);
    if (indices) indices.push(index);
    else series.set(key, [index]);
  });
  const periodOf = (index: number) => observations[index]!.period;
  for (const indices of series.values()) indices.sort((a, b) => (periodOf(a) < periodOf(b) ? -1 : 1));
  return series;
};

/** First and last position of each run of zeros. */
const zeroRuns = (values: readonly (number | null)[]): [number, number][] => {
  const runs: [number, number][] = [];
  let from = -1;
  values.forEach((value, position) => {
    if (value !== 0) {
      from = -1;
    } else if (from === -1) {
      from = position;
      runs.push([position, position]);
    } else {
      runs[runs.length - 1] = [from, position];
    }
  });
  return runs;
};

const runFinding = (run: readonly ReportedObservation[]): Finding => {
  const { indicator, area, period, sheet, row, column } = run[0]!;
  const last = run.at(-1)!.period;
  const span = last === period ? `a lone zero in ${period}` : `${run.length} zeros from ${period} to ${last}`;
  const message = `${indicator} of ${area}: ${span} at hand, taken as "not reported", not as no money.`;
  return { level: "note", code: "zero-run", sheet, row, column, value: "0", message };
};
