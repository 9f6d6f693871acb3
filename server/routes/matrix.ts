import { matrixHref, matrixPage, pageStart, TABLE_STEP, type MatrixData } from "#web";
import { matrixData } from "../pages/matrix-data.ts";
import { MATRIX_PARAMETERS, readMatrixState } from "../pages/matrix-state.ts";
import type { PageRoute } from "./page-route.ts";

const LONGEST = 80;

export const matrixRoute: PageRoute = {
  path: "/matrix",
  parameters: MATRIX_PARAMETERS,
  answer: ({ query }, { reader, frame }) => {
    const { problems } = frame.messages;
    const question = readMatrixState(reader, (name) => query(name).slice(0, LONGEST));
    const data = question && matrixData(reader, question.state, question.lookedFor, frame.links);
    if (!data) return { nothing: problems.notFoundWords };
    const canonical = matrixHref(data.state, data.years.at(-1)!);
    const asked = addressOf(query);
    if (data.lookedFor === undefined && asked !== canonical) return { redirect: canonical };
    return { page: matrixPage(onPageOf(data), frame) };
  },
};

/** The address as it was asked for, in the order of the parameters. */
const addressOf = (query: (name: string) => string): string => {
  const parameters = MATRIX_PARAMETERS.filter((name) => query(name) !== "").map((name) => `${name}=${encodeURIComponent(query(name))}`);
  return parameters.length === 0 ? "/matrix" : `/matrix?${parameters.join("&")}`;
};

/** The table begins where the address says; where that names a place instead, on the page that holds it. */
const onPageOf = (data: MatrixData): MatrixData => {
  const { state, rows, columns, cell } = data;
  const within = (start: number, all: number): number => (start > all ? 1 : start);
  const held = (order: readonly number[], place: number): number => pageStart(Math.max(0, order.indexOf(place)), TABLE_STEP);
  const [row, column] =
    state.at !== "" && state.row === 1 && state.column === 1
      ? [held(rows, cell.row), held(columns, cell.column)]
      : [within(state.row, rows.length), within(state.column, columns.length)];
  return { ...data, state: { ...state, row, column } };
};
