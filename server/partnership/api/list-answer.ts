import type { ListPart } from "./api-request.ts";

interface Listed<Row, Item> {
  /** From after the part before; one more than the limit where there are. */
  readonly rows: readonly Row[];
  /** Values by which the list is sorted; the last of them tells a row apart from all others. */
  readonly keyOf: (row: Row) => readonly string[];
  readonly itemOf: (row: Row) => Item;
  readonly total?: number;
}

/** A part of a list, with the address of the next where there is one. */
export const listAnswer = <Row, Item>(part: ListPart, { rows, keyOf, itemOf, total }: Listed<Row, Item>): object => {
  const shown = rows.slice(0, part.limit);
  const last = rows.length > part.limit ? shown.at(-1) : undefined;
  return {
    items: shown.map(itemOf),
    ...(total === undefined ? {} : { total }),
    ...(last === undefined ? {} : { next: part.nextHref(keyOf(last)) }),
  };
};

/** The same of a list that is short enough to be read whole. */
export const shortListAnswer = <Row, Item>(part: ListPart, { rows, keyOf, itemOf }: Omit<Listed<Row, Item>, "total">): object => {
  const { after } = part;
  const sorted = rows.map((row) => ({ row, key: keyOf(row) })).toSorted((a, b) => compare(a.key, b.key));
  const rest = after === undefined ? sorted : sorted.filter(({ key }) => compare(key, after) > 0);
  return listAnswer(part, { rows: rest.map(({ row }) => row), keyOf, itemOf, total: rows.length });
};

const compare = (one: readonly string[], other: readonly string[]): number => {
  for (const [place, value] of one.entries()) {
    const against = other[place] ?? "";
    if (value !== against) return value < against ? -1 : 1;
  }
  return 0;
};

/** A number that sorts as text; nothing comes last. */
export const sortable = (number: number | null): string => (number === null ? "~" : String(number).padStart(12, "0"));
