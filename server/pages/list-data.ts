import { checkWords, producerName, releaseTitle, sourceWords, wordsOfState, type ManifestCheck, type ManifestSource } from "#observatory";
import type { CountriesData, ReleaseData, ReleaseRow, SourceCard } from "#web";
import type { ReleaseShelf } from "../api/release-shelf.ts";
import { countryCodes } from "./country-codes.ts";
import { labelOf } from "./area-labels.ts";
import { INDICATORS, WORLD, type ReleaseReader } from "./release-reader.ts";
import { shown, shownDataflow, shownIndicator } from "./release-words.ts";

/** Every country and area with its three main figures. */
export const countriesData = (reader: ReleaseReader): CountriesData => {
  const peopleYear = reader.lastPeriod(INDICATORS.stock);
  const moneyYear = reader.lastPeriod(INDICATORS.flow);
  const rows = countryCodes(reader).map((code) => ({
    area: labelOf(code, reader.locale),
    here: reader.figure(INDICATORS.stock, code, WORLD, peopleYear),
    abroad: reader.figure(INDICATORS.stock, WORLD, code, peopleYear),
    received: reader.figure(INDICATORS.received, code, "", moneyYear),
  }));
  return { rows, peopleYear, moneyYear };
};

/** The release's sources as cards. */
export const sourceCards = (reader: ReleaseReader): readonly SourceCard[] =>
  reader.release.manifest.sources.map((source) => ({
    ...source,
    ...shown<Pick<ManifestSource, "changes" | "notEndorsed">>(sourceWords(source, reader.locale), reader.locale),
    producer: producerName(source.producer, reader.locale),
  }));

/** The releases kept here, newest first. */
export const releaseRows = (shelf: ReleaseShelf, locale: string): readonly ReleaseRow[] =>
  shelf.list().map(({ id, title, frozenOn, state }) => ({
    id,
    title: releaseTitle({ id, title }, locale),
    frozenOn,
    words: wordsOfState(state, locale),
  }));

/** What a release's own page says. @param before the release before it, where there is one */
export const releaseData = (reader: ReleaseReader, before?: string): ReleaseData => {
  const { release, locale } = reader;
  const { id, citation, licence, dataflows, checks, files, codeHash } = release.manifest;
  return {
    id,
    title: releaseTitle(release.manifest, locale),
    states: release.states().map((entry) => ({ words: wordsOfState(entry, locale), on: entry.on })),
    citation,
    licence,
    ...(before === undefined ? {} : { before }),
    dataflows: dataflows.map(({ id: dataflow, indicators, rows }) => ({
      id: dataflow,
      ...shownDataflow(reader, dataflow),
      rows,
      indicators: indicators.map((one) => shownIndicator(reader, dataflow, one.id).name),
    })),
    checks: checks.map((check) => ({ ...shown<Pick<ManifestCheck, "words">>(checkWords(check, locale), locale), looked: check.looked })),
    files: files.length,
    bytes: files.reduce((sum, file) => sum + file.bytes, 0),
    codeHash,
  };
};
