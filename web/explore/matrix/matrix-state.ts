/** Which matrix is shown, and where one is in it. */
export interface MatrixState {
  readonly indicator: MatrixIndicatorId;
  readonly year: string;
  readonly sex: "all" | "women" | "men";
  /** M49 code of the region whose areas are the rows, or "" for the world. */
  readonly origins: string;
  readonly destinations: string;
  readonly sort: MatrixSort;
  /** The grid shows colours alone, or figures in them too. */
  readonly cells: "colours" | "figures";
  /** "MEX-USA" for a cell, "MEX" for an area, "" for neither. */
  readonly at: string;
  /** Where the page of the table begins, from 1. */
  readonly row: number;
  readonly column: number;
}

export type MatrixIndicatorId = "people" | "people-shared" | "money" | "money-rule";
export type MatrixSort = "total" | "name" | "region";

/** What is left out of an address; the year that is left out is the last one. */
export const FIRST_STATE: Omit<MatrixState, "year"> = {
  indicator: "people",
  sex: "all",
  origins: "",
  destinations: "",
  sort: "total",
  cells: "colours",
  at: "",
  row: 1,
  column: 1,
};

/** Order of the parameters in an address. */
const PARAMETERS = ["indicator", "year", "sex", "origins", "destinations", "sort", "cells", "at", "row", "column"] as const;

/** "/matrix?indicator=money&sort=region": parameters in a stable order, what is usual left out. */
export const matrixHref = (state: MatrixState, lastYear: string, page = "/matrix"): string => {
  const usual: MatrixState = { ...FIRST_STATE, year: lastYear };
  const parameters = PARAMETERS.filter((name) => String(state[name]) !== String(usual[name])).map(
    (name) => `${name}=${encodeURIComponent(String(state[name]))}`,
  );
  return parameters.length === 0 ? page : `${page}?${parameters.join("&")}`;
};

/** A row of the table's page that holds a place: 1, 31, 61… */
export const pageStart = (place: number, step: number): number => Math.floor(place / step) * step + 1;
