import { describeCell } from "../../explore/matrix/cell-words.ts";
import type { MatrixIslandData } from "../../explore/matrix/island-data.tsx";
import type { MatrixState } from "../../explore/matrix/matrix-state.ts";
import { fillIn } from "../../explore/matrix/matrix-data.ts";
import type { MatrixYear } from "../../explore/matrix/matrix-year.ts";
import { orderAreas } from "../../explore/matrix/order-areas.ts";
import { layAxis, type Axis } from "./axis.ts";
import { fillCard } from "./card-view.ts";
import { element } from "./element.ts";
import type { GridModel } from "./grid-model.ts";
import type { GridPlace } from "./grid-move.ts";
import { CELL, GROUP_GAP } from "./grid-sizes.ts";
import { GridView } from "./grid-view.ts";
import { MiniMap } from "./mini-map.ts";
import { messagesFrom } from "./words.ts";

/** Milliseconds of rest before a cell is announced and the address follows. */
const REST = 200;

/** Grid, card and small map together, showing one year. */
export class MatrixScreen {
  readonly #grid: GridView;
  readonly #map: MiniMap;
  readonly #stage: HTMLElement;
  readonly #moved: (at: string) => void;
  #data: MatrixIslandData | undefined;
  #model: GridModel | undefined;
  #rest = 0;

  /** @param moved told the corridor where the focus rests */
  constructor(stage: HTMLElement, moved: (at: string) => void) {
    this.#stage = stage;
    this.#moved = moved;
    this.#grid = new GridView({
      moved: (place) => this.#rested(place),
      hovered: (place) => this.#describe(place ?? this.#grid.active),
      opened: (place) => this.#open(place),
      scrolled: () => this.#map.frame(this.#grid.view),
    });
    this.#map = new MiniMap(document.getElementById("matrix-map")!, (x, y) => this.#grid.centre(x, y));
  }

  show(data: MatrixIslandData, year: MatrixYear): void {
    const first = this.#data === undefined;
    const before = this.#here();
    const { at } = data.state;
    const moves = first || isOtherOrder(this.#data!.state, data.state) || (at !== "" && at !== before);
    this.#data = data;
    const { words, areas } = data;
    const [rows, columns] = axesOf(data, year);
    this.#model = {
      ...{ year, areas, rows, columns },
      figures: data.state.cells === "figures",
      messages: messagesFrom(words),
      label: fillIn(words.grid, { period: year.period }),
      corner: [words.rows, words.columns],
    };
    if (first) this.#stage.replaceChildren(this.#grid.scroller, element("p", { class: "small soft grid-help" }, words.gridHelp));
    this.#stage.hidden = false;
    const place = placeOf(at || before, data, this.#model) ?? largestOf(this.#model);
    this.#grid.show(this.#model, place);
    if (moves) this.#grid.go(place);
    this.#map.show(this.#model, words.map);
    this.#map.frame(this.#grid.view);
    this.#describe(place);
  }

  /** The corridor that has the focus, so that another year or order keeps it. */
  #here(): string {
    if (!this.#model) return "";
    const { row, column } = this.#grid.active;
    const { rows, columns, areas } = this.#model;
    return `${areas[rows.order[row]!]!.code}-${areas[columns.order[column]!]!.code}`;
  }

  #cell({ row, column }: GridPlace): ReturnType<typeof describeCell> {
    const { year, rows, columns, messages } = this.#model!;
    return describeCell(year, rows.order[row]!, columns.order[column]!, this.#data!, messages);
  }

  #describe(place: GridPlace): void {
    const card = document.getElementById("matrix-card");
    if (card) fillCard(card, this.#cell(place));
  }

  #rested(place: GridPlace): void {
    this.#describe(place);
    this.#map.frame(this.#grid.view);
    clearTimeout(this.#rest);
    this.#rest = window.setTimeout(() => {
      const said = document.getElementById("matrix-said");
      if (said) said.textContent = this.#cell(place).spoken;
      const { areas, rows, columns } = this.#model!;
      this.#moved(`${areas[rows.order[place.row]!]!.code}-${areas[columns.order[place.column]!]!.code}`);
    }, REST);
  }

  #open(place: GridPlace): void {
    const { corridorHref } = this.#cell(place);
    if (corridorHref !== "") location.assign(corridorHref);
  }
}

/** True where another state lays the cells elsewhere. */
const isOtherOrder = (before: MatrixState, after: MatrixState): boolean =>
  (["indicator", "origins", "destinations", "sort", "cells"] as const).some((name) => before[name] !== after[name]);

const axesOf = ({ state, areas, regions, words }: MatrixIslandData, year: MatrixYear): readonly [rows: Axis, columns: Axis] => {
  const { compare } = new Intl.Collator(words.locale);
  const names = new Map(regions.map(({ code, name }) => [code, name]));
  const regionName = (code: string): string => names.get(code) ?? "";
  const { width, height } = CELL[state.cells];
  const lay = (within: string, totals: Int32Array, cell: number, gap: number): Axis => {
    const order = orderAreas(areas, { sort: state.sort, within, totals, compare, regionName });
    return layAxis(
      order,
      cell,
      state.sort === "region" ? gap : 0,
      state.sort === "region" ? (place) => regionName(areas[place]!.region) : undefined,
    );
  };
  return [lay(state.origins, year.rowTotals, height, GROUP_GAP.rows), lay(state.destinations, year.columnTotals, width, GROUP_GAP.columns)];
};

/** Where a corridor is in the grid; an area alone is where its largest cell is. */
const placeOf = (at: string, { areas }: MatrixIslandData, model: GridModel): GridPlace | undefined => {
  const [one = "", other = ""] = at.split("-");
  const find = (axis: Axis, code: string): number => axis.order.findIndex((place) => areas[place]!.code === code);
  const [row, column] = [find(model.rows, one), find(model.columns, other)];
  if (row >= 0 && column >= 0) return { row, column };
  return row >= 0 && other === "" ? largestOf(model, row) : undefined;
};

const largestOf = ({ year, rows, columns }: GridModel, only?: number): GridPlace => {
  let best = { row: only ?? 0, column: 0, stored: -1 };
  for (let row = only ?? 0; row < (only === undefined ? rows.order.length : only + 1); row++)
    columns.order.forEach((place, column) => {
      const stored = year.stored[rows.order[row]! * year.areas.length + place]!;
      if (stored > best.stored) best = { row, column, stored };
    });
  return { row: best.row, column: best.column };
};
