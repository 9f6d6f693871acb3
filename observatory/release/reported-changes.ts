import type { ReportedTable } from "../observations/reported-table.ts";
import type { OpenedRelease } from "./open-release.ts";
import type { SeriesKey } from "./diff-series.ts";

/** A figure that its publisher changed: the same key in two editions of a source, in the publisher's unit. */
export interface ReportedChange {
  readonly source: string;
  readonly indicator: string;
  readonly area: string;
  readonly counterpart: string;
  readonly sex: string;
  readonly period: string;
  /** null where the edition lists no value. */
  readonly before: number | null;
  readonly after: number | null;
}

/** Finds reported figures behind a key that differ between the editions that two releases used. Tables are read when first asked for. */
export class ReportedChanges {
  readonly #before: OpenedRelease;
  readonly #after: OpenedRelease;
  readonly #changes = new Map<string, ReadonlyMap<string, readonly ReportedChange[]>>();

  constructor(before: OpenedRelease, after: OpenedRelease) {
    this.#before = before;
    this.#after = after;
  }

  /**
   * Changed figures of some sources for a key and period: the key itself, and the totals it was estimated from (counterpart WLD or
   * none, area WLD).
   */
  behind({ area, counterpart, sex }: SeriesKey, period: string, sources: readonly string[]): readonly ReportedChange[] {
    const pairs = new Set([`${area}.${counterpart}`, `${area}.WLD`, `${area}.`, `WLD.${counterpart}`]);
    return sources.flatMap((source) => {
      const changes = this.#of(source);
      return [...pairs].flatMap((pair) => changes.get(`${pair}.${sex}.${period}`) ?? []);
    });
  }

  #of(source: string): ReadonlyMap<string, readonly ReportedChange[]> {
    let changes = this.#changes.get(source);
    if (!changes) {
      changes = compare(source, readIfKept(this.#before, source), readIfKept(this.#after, source));
      this.#changes.set(source, changes);
    }
    return changes;
  }
}

const readIfKept = (release: OpenedRelease, source: string): ReportedTable | undefined =>
  release.reportedSources().includes(source) ? release.readReported(source) : undefined;

const compare = (
  source: string,
  before: ReportedTable | undefined,
  after: ReportedTable | undefined,
): ReadonlyMap<string, readonly ReportedChange[]> => {
  const changes = new Map<string, ReportedChange[]>();
  const note = (table: ReportedTable, row: number, was: number | null, is: number | null): void => {
    if (was === is) return;
    const { indicator, area, counterpart, sex, period } = table.at(row);
    const key = `${area}.${counterpart}.${sex}.${period}`;
    const change: ReportedChange = { source, indicator, area, counterpart, sex, period, before: was, after: is };
    changes.set(key, [...(changes.get(key) ?? []), change]);
  };
  for (let row = 0; after && row < after.length; row++) note(after, row, valueIn(before, after, row), after.valueAt(row));
  for (let row = 0; before && row < before.length; row++) {
    if (rowIn(after, before, row) === undefined) note(before, row, before.valueAt(row), null);
  }
  return changes;
};

const rowIn = (table: ReportedTable | undefined, other: ReportedTable, row: number): number | undefined =>
  table?.find(other.indicator.at(row), other.area.at(row), other.counterpart.at(row), other.sex.at(row), other.period.at(row));

const valueIn = (table: ReportedTable | undefined, other: ReportedTable, row: number): number | null => {
  const found = rowIn(table, other, row);
  return found === undefined ? null : table!.valueAt(found);
};
