import { indexAt } from "./axis.ts";
import { element } from "./element.ts";
import { GridHead } from "./grid-head.ts";
import type { GridModel } from "./grid-model.ts";
import { moveBy, type GridPlace } from "./grid-move.ts";
import { GridRow } from "./grid-row.ts";
import { gridSizes, type GridSizes } from "./grid-sizes.ts";
import { Recycler } from "./recycler.ts";

/** Told what a reader does in the grid. */
export interface GridListener {
  readonly moved: (place: GridPlace) => void;
  /** Under the pointer, or undefined when it left. */
  readonly hovered: (place: GridPlace | undefined) => void;
  readonly opened: (place: GridPlace) => void;
  /** Another part is in view. */
  readonly scrolled: () => void;
}

/** Cells drawn beyond what is in view. */
const BEYOND = 3;

/** A grid of any size of which only what is in view is in the document. */
export class GridView {
  readonly scroller = element("div", { class: "grid-scroller", role: "grid", tabindex: "0", id: "matrix-grid" });
  readonly #sizer = element("div", { class: "grid-sizer", role: "presentation" });
  readonly #listener: GridListener;
  readonly #head: GridHead;
  readonly #rows: Recycler<GridRow>;
  #model: GridModel | undefined;
  #sizes: GridSizes = gridSizes(0, false, false);
  #active: GridPlace = { row: 0, column: 0 };
  #waiting = false;
  /** Read once a drawing: asking the browser between changes of the document makes it lay everything out again. */
  #inner = { width: 0, height: 0 };
  #corner = { left: 0, top: 0 };

  constructor(listener: GridListener) {
    this.#listener = listener;
    this.#head = new GridHead();
    this.#rows = new Recycler(
      this.#sizer,
      () => new GridRow(),
      (row, index) => row.put(index, this.#model!, this.#sizes, this.#active),
    );
    this.#sizer.append(this.#head.element);
    this.scroller.append(this.#sizer);
    this.#listen();
  }

  get active(): GridPlace {
    return this.#active;
  }

  /** The part in view, as shares of the whole. */
  get view(): { readonly left: number; readonly top: number; readonly width: number; readonly height: number } {
    const { rows, columns } = this.#model!;
    const { width, height } = this.#inner;
    return {
      left: this.#corner.left / columns.length,
      top: this.#corner.top / rows.length,
      width: Math.min(1, width / columns.length),
      height: Math.min(1, height / rows.length),
    };
  }

  show(model: GridModel, active: GridPlace): void {
    this.#rows.show(0, 0);
    this.#head.window(0, 0);
    this.#model = model;
    this.#active = active;
    this.#sizes = gridSizes(this.scroller.clientWidth, model.figures, model.columns.groups.length > 0);
    const { headWidth, headHeight } = this.#sizes;
    this.#inner = { width: this.scroller.clientWidth - headWidth, height: this.scroller.clientHeight - headHeight };
    this.#sizer.style.inlineSize = `${headWidth + model.columns.length}px`;
    this.#sizer.style.blockSize = `${headHeight + model.rows.length}px`;
    this.scroller.classList.toggle("with-figures", model.figures);
    this.scroller.setAttribute("aria-label", model.label);
    this.scroller.setAttribute("aria-rowcount", String(model.rows.order.length + 1));
    this.scroller.setAttribute("aria-colcount", String(model.columns.order.length + 1));
    this.#head.show(model, this.#sizes);
    this.#showRowGroups();
    this.#draw();
    this.#head.mark(active.column);
  }

  /** Makes a cell the one with the focus, and brings it into view. */
  go(place: GridPlace): void {
    const left = this.#rows.at(this.#active.row);
    const before = this.#active.row;
    this.#active = place;
    left?.put(before, this.#model!, this.#sizes, place);
    this.#rows.at(place.row)?.put(place.row, this.#model!, this.#sizes, place);
    this.#reveal(place);
    this.#draw();
    this.#head.mark(place.column);
  }

  /** Scrolls so that a share of the whole is in the middle. */
  centre(x: number, y: number): void {
    const { rows, columns } = this.#model!;
    const { width, height } = this.#inner;
    const sign = getComputedStyle(this.scroller).direction === "rtl" ? -1 : 1;
    this.scroller.scrollTo({ left: sign * (x * columns.length - width / 2), top: y * rows.length - height / 2 });
  }

  #draw(): void {
    const { rows, columns } = this.#model!;
    const { width, height } = this.#inner;
    const left = Math.abs(this.scroller.scrollLeft);
    const top = this.scroller.scrollTop;
    this.#corner = { left, top };
    const from = Math.max(0, indexAt(columns, left) - BEYOND);
    const to = Math.min(columns.order.length, indexAt(columns, left + width) + 1 + BEYOND);
    for (const row of this.#rows.items) row.window(from, to);
    GridRow.entering = [from, to];
    this.#rows.show(Math.max(0, indexAt(rows, top) - BEYOND), Math.min(rows.order.length, indexAt(rows, top + height) + 1 + BEYOND));
    this.#head.window(from, to);
    this.#nameActive();
  }

  #nameActive(): void {
    const cell = this.#rows.at(this.#active.row)?.cell(this.#active.column);
    if (cell) this.scroller.setAttribute("aria-activedescendant", cell.id);
    else this.scroller.removeAttribute("aria-activedescendant");
  }

  #reveal({ row, column }: GridPlace): void {
    const { rows, columns } = this.#model!;
    const { width, height } = this.#inner;
    const sign = getComputedStyle(this.scroller).direction === "rtl" ? -1 : 1;
    const [x, y] = [columns.starts[column]!, rows.starts[row]!];
    const left = Math.min(x, Math.max(x + columns.cell - width, Math.abs(this.scroller.scrollLeft)));
    const top = Math.min(y, Math.max(y + rows.cell - height, this.scroller.scrollTop));
    this.scroller.scrollTo({ left: sign * left, top });
  }

  #showRowGroups(): void {
    for (const old of this.#sizer.querySelectorAll(".grid-group")) old.remove();
    for (const { name, start } of this.#model!.rows.groups) {
      const line = element("div", { class: "grid-group", role: "presentation" });
      line.style.insetBlockStart = `${this.#sizes.headHeight + start}px`;
      line.append(element("span", { "aria-hidden": "true" }, name));
      this.#head.element.after(line);
    }
  }

  #listen(): void {
    const { scroller } = this;
    scroller.addEventListener("scroll", () => this.#soon(), { passive: true });
    new ResizeObserver(() => this.#model && this.show(this.#model, this.#active)).observe(scroller);
    scroller.addEventListener("keydown", (event) => this.#key(event));
    scroller.addEventListener("click", (event) => {
      const place = placeOf(event.target);
      if (!place) return;
      this.go(place);
      this.#listener.moved(place);
    });
    scroller.addEventListener("dblclick", (event) => {
      const place = placeOf(event.target);
      if (place) this.#listener.opened(place);
    });
    scroller.addEventListener("pointermove", (event) => event.pointerType === "mouse" && this.#listener.hovered(placeOf(event.target)));
    scroller.addEventListener("pointerleave", () => this.#listener.hovered(undefined));
  }

  #key(event: KeyboardEvent): void {
    if (!this.#model) return;
    if (event.key === "Enter") {
      this.#listener.opened(this.#active);
      return;
    }
    const { rows, columns } = this.#model;
    const place = moveBy(event, this.#active, {
      rows: rows.order.length,
      columns: columns.order.length,
      page: Math.max(1, Math.floor(this.#inner.height / rows.cell) - 1),
      direction: getComputedStyle(this.scroller).direction === "rtl" ? "rtl" : "ltr",
    });
    if (!place) return;
    event.preventDefault();
    this.go(place);
    this.#listener.moved(place);
  }

  #soon(): void {
    if (this.#waiting) return;
    this.#waiting = true;
    requestAnimationFrame(() => {
      this.#waiting = false;
      if (!this.#model) return;
      this.#draw();
      this.#listener.scrolled();
    });
  }
}

/** The cell an event happened in. */
const placeOf = (target: EventTarget | null): GridPlace | undefined => {
  const cell = target instanceof Element ? target.closest<HTMLElement>(".grid-cell") : null;
  const [row, column] = (cell?.dataset["at"] ?? "").split(",").map(Number);
  return cell && row !== undefined && column !== undefined ? { row, column } : undefined;
};
