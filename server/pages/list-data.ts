import { wordsOfState } from "#observatory";
import type { CountriesData, ReleaseData, SourceCard } from "#web";
import { countryCodes } from "./country-codes.ts";
import { labelOf } from "./area-labels.ts";
import { INDICATORS, WORLD, type ReleaseReader } from "./release-reader.ts";

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
export const sourceCards = (reader: ReleaseReader): readonly SourceCard[] => reader.release.manifest.sources;

/** What a release's own page says. @param before the release before it, where there is one */
export const releaseData = ({ release }: ReleaseReader, before?: string): ReleaseData => {
  const { id, title, citation, licence, dataflows, checks, files, codeHash } = release.manifest;
  return {
    id,
    title,
    states: release.states().map((entry) => ({ words: wordsOfState(entry), on: entry.on })),
    citation,
    licence,
    ...(before === undefined ? {} : { before }),
    dataflows: dataflows.map(({ id: dataflow, name, description, indicators, rows }) => ({
      id: dataflow,
      name,
      description,
      rows,
      indicators: indicators.map((one) => one.name),
    })),
    checks,
    files: files.length,
    bytes: files.reduce((sum, file) => sum + file.bytes, 0),
    codeHash,
  };
};
