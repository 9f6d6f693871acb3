import type { CellMessages } from "./cell-messages.ts";
import { isAssumedZero, isEstimate, isPresent, type Figure } from "../../figures/figure.ts";
import { aboutFigure } from "../../figures/figure-words.ts";
import { formatShort, SMALLEST_SAID } from "../../figures/format-number.ts";
import { fillIn, type MatrixAddresses, type MatrixData } from "./matrix-data.ts";
import type { MatrixArea } from "./matrix-area.ts";
import { NOT_LISTED, valueOf, type MatrixYear } from "./matrix-year.ts";

/** The figure of a cell; an unlisted one is absent, on the diagonal because it does not apply. */
export const figureOfCell = ({
  year,
  row,
  column,
}: {
  readonly year: MatrixYear;
  readonly row: number;
  readonly column: number;
}): Figure => {
  const cell = row * year.areas.length + column;
  const place = year.provenanceOf[cell]!;
  const { status, method } =
    place === NOT_LISTED ? ({ status: row === column ? "M" : "L", method: "" } as const) : year.provenances[place]!;
  return { value: valueOf(year.stored[cell], year.power), unit: year.unit, period: year.period, status, method };
};

/** Everything the card of a cell says. */
export interface CellCard {
  readonly title: string;
  readonly row: string;
  readonly column: string;
  readonly value: string;
  /** Year and status; for an absence, the year. */
  readonly state: string;
  readonly method: string;
  readonly sources: string;
  readonly corridorHref: string;
  readonly explainHref: string;
  /** For those who hear it. */
  readonly spoken: string;
}

/** What a card needs besides the year: what the page brings along. */
export type CellContext = Pick<MatrixData, "tone" | "methods" | "sources" | "state"> & {
  readonly areas: readonly MatrixArea[];
  readonly addresses: MatrixAddresses;
};

export const describeCell = (year: MatrixYear, row: number, column: number, context: CellContext, messages: CellMessages): CellCard => {
  const { areas, addresses, methods, sources, tone, state } = context;
  const { matrix, figures } = messages;
  const figure = figureOfCell({ year, row, column });
  const [from, to] = [areas[row]!, areas[column]!];
  const title = tone === "people" ? matrix.cell(from.name, to.name) : matrix.cell(to.name, from.name);
  const value = row === column ? matrix.diagonal : amountWords(figure, messages);
  const present = isPresent(figure);
  const stateWords = present && !isAssumedZero(figure) ? matrix.state(year.period, figures.status(figure.status)) : year.period;
  const place = year.provenanceOf[row * year.areas.length + column]!;
  const ids = year.provenances[place]?.source.split("+") ?? [];
  const codes = { row: from.code, column: to.code, year: year.period };
  return {
    title,
    row: from.name,
    column: to.name,
    value,
    state: stateWords,
    method: methods[figure.method] ? matrix.method(methods[figure.method]!.name, methods[figure.method]!.words) : "",
    sources: [...new Set(ids.map((id) => sources[id] ?? id))].filter(Boolean).join(messages.joined.semicolon),
    corridorHref: row === column ? "" : fillIn(addresses.corridor, codes),
    explainHref: present ? fillIn(addresses.explain[state.sex], codes) : "",
    spoken: matrix.spoken(title, value, stateWords),
  };
};

const amountWords = (figure: Figure, messages: CellMessages): string => {
  const words = aboutFigure(figure, messages);
  return figure.unit === "PS" && isPresent(figure) && !isAssumedZero(figure) ? messages.matrix.people(words) : words;
};

/** A figure of a cell in the least room: "11.2M", "<10", "0"; "0*" where it was assumed; "" where there is none. */
export const shortCell = (figure: Figure, locale: string): string => {
  if (!isPresent(figure)) return "";
  if (isAssumedZero(figure)) return "0*";
  const small = figure.unit === "PS" && isEstimate(figure) && figure.value > 0 && figure.value < SMALLEST_SAID;
  return small ? `<${SMALLEST_SAID}` : formatShort(figure.value, locale);
};
