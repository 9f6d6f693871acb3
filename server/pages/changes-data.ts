import {
  diffReleases,
  indicatorWords,
  parameterName,
  type ExplainedMove,
  type IndicatorDiff,
  type OpenedRelease,
  type ParameterValue,
  type ReleaseDiff,
} from "#observatory";
import type { ChangesData, IndicatorChange, Messages, MoveRow } from "#web";
import { figureWords } from "#web";
import type { ReleaseShelf } from "../api/release-shelf.ts";
import { explainLabel } from "./explain-label.ts";
import { ReleaseReader } from "./release-reader.ts";

const LISTED = 10;
const kept = new Map<string, ReleaseDiff>();

/** The release before one: the newest that is older; undefined for the first. */
export const releaseBefore = (shelf: ReleaseShelf, id: string): string | undefined => {
  const ids = shelf.list().map((one) => one.id);
  const place = ids.indexOf(id);
  return place < 0 ? undefined : ids[place + 1];
};

/**
 * What changed in a release since the one before. Comparing reads all figures of both, once for each pair.
 * @throws Problem unknown-release, release-damaged
 */
export const changesData = (shelf: ReleaseShelf, id: string, messages: Messages): ChangesData => {
  const { release } = shelf.find(id);
  const before = releaseBefore(shelf, id);
  if (before === undefined) return { id };
  const older = shelf.find(before).release;
  const diff = compare(older, release);
  const reader = new ReleaseReader(release, messages);
  return {
    id,
    compared: {
      before,
      causes: causeWords(diff, release, messages),
      indicators: diff.indicators.map((one) => changeOf(one, reader, older, messages)),
    },
  };
};

const compare = (before: OpenedRelease, after: OpenedRelease): ReleaseDiff => {
  const pair = `${before.folder}|${before.manifest.codeHash}|${after.folder}|${after.manifest.codeHash}`;
  const diff = kept.get(pair) ?? diffReleases(before, after, { listed: LISTED });
  kept.set(pair, diff);
  return diff;
};

const causeWords = ({ causes }: ReleaseDiff, release: OpenedRelease, { releases, locale }: Messages): readonly string[] => {
  const title = (id: string): string => release.manifest.sources.find((source) => source.id === id)?.title ?? id;
  const value = (one: ParameterValue | undefined): string => (one === undefined ? releases.nothingSet : String(one).replaceAll(",", ", "));
  return [
    ...causes.sources.map(({ id, change }) => releases.sourceChange(title(id), releases.source[change])),
    ...causes.parameters.map(({ method, name, before, after }) =>
      releases.parameter(parameterName(method, locale), parameterName(name, locale), value(before), value(after)),
    ),
    ...(causes.code ? [releases.code] : []),
  ];
};

const changeOf = (diff: IndicatorDiff, reader: ReleaseReader, older: OpenedRelease, messages: Messages): IndicatorChange => {
  const release = diff.change === "removed" ? older : reader.release;
  const { releases } = messages;
  const mark = { added: releases.newIndicator, removed: releases.goneIndicator, kept: undefined }[diff.change];
  return {
    id: `${diff.dataflow}-${diff.indicator}`,
    name: indicatorWords(diff.dataflow, release.indicator(diff.dataflow, diff.indicator), messages.locale).name,
    ...(mark === undefined ? {} : { mark }),
    added: diff.added.count,
    removed: diff.removed.count,
    moved: diff.moved.count,
    unchanged: diff.unchanged,
    relabelled: diff.relabelled,
    largest: diff.moved.listed.flatMap((move) => moveRow(diff, move, reader, messages)),
  };
};

const moveRow = ({ dataflow, indicator }: IndicatorDiff, move: ExplainedMove, reader: ReleaseReader, messages: Messages): MoveRow[] => {
  const { largest, area, counterpart } = move;
  if (!largest) return [];
  const sex = move.sex === "M" || move.sex === "F" ? move.sex : "_T";
  const key = { indicator, area, counterpart, sex, period: largest.period } as const;
  const { unit } = reader.release.indicator(dataflow, indicator);
  const words = (value: number): string => figureWords({ value, unit, period: largest.period, status: "A", method: "" }, messages);
  const observation = { ...key, value: largest.after, status: "A", method: "", source: "" } as const;
  return [
    {
      label: explainLabel(reader, dataflow, key, messages),
      href: reader.explainHref({ dataflow, id: indicator }, observation),
      period: largest.period,
      before: words(largest.before),
      after: words(largest.after),
      why: whyWords(move, reader, messages),
    },
  ];
};

const whyWords = ({ why }: ExplainedMove, reader: ReleaseReader, { releases, joined }: Messages): string => {
  const title = (id: string): string => reader.release.manifest.sources.find((source) => source.id === id)?.title ?? id;
  const reasons = [
    ...(why.reported.length > 0 ? [releases.whyReported(why.reported.length)] : []),
    ...(why.sources.length > 0 ? [releases.whySources(why.sources.map(title).join(joined.comma))] : []),
    ...(why.parameters.length > 0 ? [releases.whyParameters] : []),
    ...(why.code ? [releases.whyCode] : []),
  ];
  return reasons.length > 0 ? reasons.join(joined.semicolon) : releases.whyUnknown;
};
