import { pageNumber } from "./page-number.ts";

/** How many rows of a list one page shows. */
export const ROWS_A_PAGE = 50;

/** Which part of a list is asked for. */
export interface ListPart {
  readonly number: number;
  readonly offset: number;
  readonly most: number;
}

export const listPart = (page: string): ListPart => {
  const number = pageNumber(page);
  return { number, offset: (number - 1) * ROWS_A_PAGE, most: ROWS_A_PAGE };
};

/** Addresses of the parts before and after, with the same filter. */
export const waysOn = (
  path: string,
  filter: Readonly<Record<string, string>>,
  { number, offset, most }: ListPart,
  total: number,
): { readonly nextHref: string | undefined; readonly previousHref: string | undefined } => ({
  nextHref: offset + most < total ? addressOf(path, { ...filter, page: String(number + 1) }) : undefined,
  previousHref: number > 1 ? addressOf(path, number === 2 ? filter : { ...filter, page: String(number - 1) }) : undefined,
});

const addressOf = (path: string, values: Readonly<Record<string, string>>): string => {
  const query = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== "")).toString();
  return query === "" ? path : `${path}?${query}`;
};
