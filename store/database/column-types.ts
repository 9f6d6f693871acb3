import pg from "pg";

const { builtins } = pg.types;

/** A day stays text ("2026-11-22"): a `Date` would move it by the zone of the machine. */
const asText = (value: string): string => value;

/** Whole numbers that JavaScript holds exactly; a larger one would come back wrong without a word. */
const asWhole = (value: string): number => {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError(`${value} is too large a whole number to be read exactly`);
  return number;
};

const PARSERS: ReadonlyMap<number, (value: string) => unknown> = new Map<number, (value: string) => unknown>([
  [builtins.DATE, asText],
  [builtins.INT8, asWhole],
]);

/** How values of columns are read, the same on both stores. */
export const COLUMN_TYPES: pg.CustomTypesConfig = {
  getTypeParser: ((id: number, format?: "text" | "binary") =>
    PARSERS.get(id) ?? pg.types.getTypeParser(id, format as "text")) as pg.CustomTypesConfig["getTypeParser"],
};
