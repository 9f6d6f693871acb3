import { findArea } from "#vocabulary";
import { FIRST_STATE, pageStart, readQuestion, TABLE_STEP, type MatrixIndicatorId, type MatrixState } from "#web";
import { isMatrixIndicator, MATRIX_INDICATORS } from "./matrix-indicators.ts";
import { matrixIndicatorsOf, matrixPeriods } from "./matrix-data.ts";
import { matrixCodes } from "./matrix-year.ts";
import type { ReleaseReader } from "./release-reader.ts";

/** Names of the parameters of the page's address. */
export const MATRIX_PARAMETERS = [
  "indicator",
  "year",
  "sex",
  "origins",
  "destinations",
  "sort",
  "cells",
  "at",
  "row",
  "column",
  "find",
] as const;

type Asked = (name: (typeof MATRIX_PARAMETERS)[number]) => string;

/** A state, and what was looked for in vain. */
export interface MatrixQuestion {
  readonly state: MatrixState;
  readonly lookedFor: string;
}

/** The state an address asks for, with what the release does not have replaced by the nearest it has; undefined for a release without a matrix. */
export const readMatrixState = (reader: ReleaseReader, asked: Asked): MatrixQuestion | undefined => {
  const available = matrixIndicatorsOf(reader);
  const wanted = asked("indicator");
  const indicator = isMatrixIndicator(wanted) && available.includes(wanted) ? wanted : available[0];
  if (indicator === undefined) return undefined;
  const { tone, bySex } = MATRIX_INDICATORS[indicator];
  const codes = codesOf(reader, indicator);
  const find = asked("find").trim();
  const found = placeOf(find, codes, tone);
  const state: MatrixState = {
    indicator,
    year: nearestYear(asked("year"), matrixPeriods(reader, indicator)),
    sex: bySex ? oneOf(["all", "women", "men"], asked("sex")) : "all",
    origins: found ? "" : knownRegion(asked("origins")),
    destinations: found ? "" : knownRegion(asked("destinations")),
    sort: oneOf(["total", "name", "region"], asked("sort")),
    cells: oneOf(["colours", "figures"], asked("cells")),
    at: found || knownPlace(asked("at"), codes),
    row: found ? 1 : startOf(asked("row")),
    column: found ? 1 : startOf(asked("column")),
  };
  return { state, lookedFor: found ? "" : find };
};

const codesOf = (reader: ReleaseReader, indicator: MatrixIndicatorId): readonly string[] => {
  const cube = reader.cube(MATRIX_INDICATORS[indicator].indicator);
  return cube ? matrixCodes(cube) : [];
};

/** The first is what is usual. */
const oneOf = <Choice extends string>(choices: readonly Choice[], text: string): Choice =>
  choices.find((choice) => choice === text) ?? choices[0]!;

const nearestYear = (text: string, years: readonly string[]): string => {
  const asked = Number(text || Infinity);
  return years.reduce((best, year) => (Math.abs(Number(year) - asked) < Math.abs(Number(best) - asked) ? year : best), years.at(-1) ?? "");
};

const knownRegion = (text: string): string => {
  const area = findArea(text);
  return area?.kind === "aggregate" && /^\d{3}$/.test(text) ? text : FIRST_STATE.origins;
};

const startOf = (text: string): number => (/^\d{1,3}$/.test(text) ? pageStart(Math.max(0, Number(text) - 1), TABLE_STEP) : 1);

const knownPlace = (text: string, codes: readonly string[]): string => (text.split("-").every((code) => codes.includes(code)) ? text : "");

/** "MEX-USA" or "MEX" for what somebody typed; "" where nothing is called so. Money goes from its sender, the column, to its receiver, the row. */
const placeOf = (words: string, codes: readonly string[], tone: "people" | "money"): string => {
  const question = readQuestion(words);
  if (question.kind === "nothing") return "";
  const first = (areas: readonly { readonly code: string }[]): string => areas.find(({ code }) => codes.includes(code))?.code ?? "";
  if (question.kind === "area") return first(question.areas);
  const [from, to] = [first(question.from), first(question.to)];
  return from !== "" && to !== "" && from !== to ? (tone === "money" ? `${to}-${from}` : `${from}-${to}`) : "";
};
