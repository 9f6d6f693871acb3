import { compareNames, isCountry, nameOf } from "./area-labels.ts";
import { INDICATORS, type ReleaseReader } from "./release-reader.ts";

const known = new WeakMap<ReleaseReader, readonly string[]>();

/** Codes of the countries and areas that have a figure of people or money in the release, in the order of their names. */
export const countryCodes = (reader: ReleaseReader): readonly string[] => {
  let codes = known.get(reader);
  if (!codes) known.set(reader, (codes = findCodes(reader)));
  return codes;
};

const findCodes = (reader: ReleaseReader): readonly string[] => {
  const cubes = [INDICATORS.stock, INDICATORS.flow, INDICATORS.received, INDICATORS.paid].map((indicator) => reader.cube(indicator));
  const codes = new Set(cubes.flatMap((cube) => (cube ? [...cube.areas(), ...cube.counterparts()] : [])));
  const compare = compareNames(reader.locale);
  return [...codes].filter(isCountry).sort((a, b) => compare(nameOf(a, reader.locale), nameOf(b, reader.locale)));
};
