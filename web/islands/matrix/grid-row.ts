import { element } from "./element.ts";
import { lookOfCell, type GridModel } from "./grid-model.ts";
import type { GridPlace } from "./grid-move.ts";
import type { GridSizes } from "./grid-sizes.ts";
import { Recycler } from "./recycler.ts";

interface Cell {
  readonly element: HTMLElement;
}

const ACTIVE = "matrix-cell";

/** One row of the grid: its name, which stays in view, and the cells in view. */
export class GridRow {
  /** Columns that a row shows when it comes into view. */
  static entering: readonly [from: number, to: number] = [0, 0];

  readonly element = element("div", { class: "grid-row", role: "row" });
  readonly #name = element("div", { class: "grid-name", role: "rowheader", "aria-colindex": "1" });
  readonly #cells: Recycler<Cell>;
  #index = 0;
  #model: GridModel | undefined;
  #sizes: GridSizes | undefined;
  #active: GridPlace | undefined;

  constructor() {
    this.element.append(this.#name);
    this.#cells = new Recycler<Cell>(
      this.element,
      () => ({ element: element("div", { role: "gridcell" }) }),
      (cell, column) => this.#put(cell.element, column),
    );
  }

  put(index: number, model: GridModel, sizes: GridSizes, active: GridPlace): void {
    this.#index = index;
    this.#model = model;
    this.#sizes = sizes;
    this.#active = active;
    const { rows, areas } = model;
    const { style } = this.element;
    style.insetBlockStart = `${sizes.headHeight + rows.starts[index]!}px`;
    style.blockSize = `${rows.cell}px`;
    this.element.setAttribute("aria-rowindex", String(index + 2));
    const { name } = areas[rows.order[index]!]!;
    this.#name.textContent = name;
    this.#name.title = name;
    this.#name.style.inlineSize = `${sizes.headWidth}px`;
    this.#name.classList.toggle("here", index === active.row);
    this.#cells.show(...GridRow.entering);
    this.#cells.refresh();
  }

  window(from: number, to: number): void {
    this.#cells.show(from, to);
  }

  cell(column: number): HTMLElement | undefined {
    return this.#cells.at(column)?.element;
  }

  #put(cell: HTMLElement, column: number): void {
    const model = this.#model!;
    const { kind, text, label } = lookOfCell(model, this.#index, column);
    const active = this.#active!.row === this.#index && this.#active!.column === column;
    cell.className = `grid-cell ${kind}${active ? " active" : ""}`;
    cell.style.insetInlineStart = `${this.#sizes!.headWidth + model.columns.starts[column]!}px`;
    cell.style.inlineSize = `${model.columns.cell}px`;
    cell.dataset["at"] = `${this.#index},${column}`;
    cell.setAttribute("aria-colindex", String(column + 2));
    cell.setAttribute("aria-label", label);
    cell.textContent = model.figures || kind === "zero" || kind === "assumed" ? text : "";
    if (active) {
      cell.id = ACTIVE;
      cell.setAttribute("aria-selected", "true");
    } else if (cell.id) {
      cell.removeAttribute("id");
      cell.removeAttribute("aria-selected");
    }
  }
}
