import { wordsOfState } from "#observatory";
import type { CountriesData, MethodRow, ReleaseData, SourceCard } from "#web";
import { countryCodes } from "./country-codes.ts";
import { INDICATORS, labelOf, WORLD, type ReleaseReader } from "./release-reader.ts";

/** Every country and area with its three main figures. */
export const countriesData = (reader: ReleaseReader): CountriesData => {
  const peopleYear = reader.lastPeriod(INDICATORS.stock);
  const moneyYear = reader.lastPeriod(INDICATORS.flow);
  const rows = countryCodes(reader).map((code) => ({
    area: labelOf(code),
    here: reader.figure(INDICATORS.stock, code, WORLD, peopleYear),
    abroad: reader.figure(INDICATORS.stock, WORLD, code, peopleYear),
    received: reader.figure(INDICATORS.received, code, "", moneyYear),
  }));
  return { rows, peopleYear, moneyYear };
};

/** The release's sources as cards. */
export const sourceCards = (reader: ReleaseReader): readonly SourceCard[] => reader.release.manifest.sources;

/** The methods of the release, as the manifest defined them. */
export const methodRows = (reader: ReleaseReader): readonly MethodRow[] =>
  Object.entries(reader.release.manifest.methods).map(([code, { name, words }]) => ({ code, name, words }));

/** What the release's own page says. */
export const releaseData = ({ release }: ReleaseReader): ReleaseData => {
  const { id, title, citation, licence, dataflows, checks, files, codeHash } = release.manifest;
  return {
    id,
    title,
    states: release.states().map((entry) => ({ words: wordsOfState(entry), on: entry.on })),
    citation,
    licence,
    dataflows: dataflows.map(({ name, description, indicators, rows }) => ({
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
