import type { Cube } from "../query/cube.ts";
import { diffCauses, type DiffCauses } from "./diff-causes.ts";
import { diffSeries, type MovedSeries, type SeriesKey } from "./diff-series.ts";
import type { OpenedRelease } from "./open-release.ts";
import { ReportedChanges, type ReportedChange } from "./reported-changes.ts";

/** What differs between two releases. */
export interface ReleaseDiff {
  readonly before: string;
  readonly after: string;
  /** What differs in how they were made. */
  readonly causes: DiffCauses;
  /** Indicators that are in either, by dataflow and indicator. */
  readonly indicators: readonly IndicatorDiff[];
}

/** What differs in one indicator. Counts are complete; lists hold the first or largest so many. */
export interface IndicatorDiff {
  readonly dataflow: string;
  readonly indicator: string;
  readonly change: "added" | "removed" | "kept";
  readonly added: Listed<SeriesKey>;
  readonly removed: Listed<SeriesKey>;
  /** Largest absolute move first. */
  readonly moved: Listed<ExplainedMove>;
  /** Series without any other value. */
  readonly unchanged: number;
  /** Observations with the same value but another status, method or source. */
  readonly relabelled: number;
}

export interface Listed<Item> {
  readonly count: number;
  readonly listed: readonly Item[];
}

/** A series that moved, and why it may have. */
export interface ExplainedMove extends MovedSeries {
  readonly why: {
    /** Sources it rests on whose file differs between the releases. */
    readonly sources: readonly string[];
    /** Figures that a publisher changed, for the period of the largest move: the key's own, or totals it was estimated from. */
    readonly reported: readonly ReportedChange[];
    /** Method parameters set otherwise in the release, as "method: name". */
    readonly parameters: readonly string[];
    readonly code: boolean;
  };
}

/**
 * Compares two releases: series that were added, removed or moved, by how much, and what may be why.
 * @param options.listed how many series each list holds; 100 when left out
 * @throws Problem release-damaged
 */
export const diffReleases = (before: OpenedRelease, after: OpenedRelease, options: { readonly listed?: number } = {}): ReleaseDiff => {
  const causes = diffCauses(before.manifest, after.manifest);
  const reported = new ReportedChanges(before, after);
  const explain = (series: MovedSeries): ExplainedMove => {
    const sources = causes.sources.map(({ id }) => id).filter((id) => series.sources.includes(id));
    const changes = series.largest ? reported.behind(series, series.largest.period, sources) : [];
    const parameters = causes.parameters.map(({ method, name }) => `${method}: ${name}`);
    return { ...series, why: { sources, reported: changes, parameters, code: causes.code } };
  };
  const indicators = indicatorsOf(before, after).map(([dataflow, indicator]): IndicatorDiff => {
    const [old, now] = [cubeIfThere(before, dataflow, indicator), cubeIfThere(after, dataflow, indicator)];
    const { added, removed, moved, unchanged, relabelled } = diffSeries(old, now);
    const first = <Item>(items: readonly Item[]): Listed<Item> => ({ count: items.length, listed: items.slice(0, options.listed ?? 100) });
    const largest = first(moved);
    return {
      dataflow,
      indicator,
      change: !old ? "added" : !now ? "removed" : "kept",
      added: first(added),
      removed: first(removed),
      moved: { count: largest.count, listed: largest.listed.map(explain) },
      unchanged,
      relabelled,
    };
  });
  return { before: before.id, after: after.id, causes, indicators };
};

const indicatorsOf = (...releases: readonly OpenedRelease[]): (readonly [dataflow: string, indicator: string])[] => {
  const pairs = new Map<string, readonly [string, string]>();
  for (const { manifest } of releases) {
    for (const { id, indicators } of manifest.dataflows) {
      for (const indicator of indicators) pairs.set(`${id}/${indicator.id}`, [id, indicator.id]);
    }
  }
  return [...pairs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair);
};

const cubeIfThere = (release: OpenedRelease, dataflow: string, indicator: string): Cube | undefined => {
  const there = release.manifest.dataflows.some(({ id, indicators }) => id === dataflow && indicators.some((one) => one.id === indicator));
  return there ? release.cube(dataflow, indicator) : undefined;
};
