import { element } from "./element.ts";
import type { GridModel } from "./grid-model.ts";
import type { GridSizes } from "./grid-sizes.ts";
import { Recycler } from "./recycler.ts";

interface Heading {
  readonly element: HTMLElement;
}

/** The names of columns above the grid, which stay in view, with their regions where they are grouped. */
export class GridHead {
  readonly element = element("div", { class: "grid-head", role: "row", "aria-rowindex": "1" });
  readonly #corner = element("div", { class: "grid-corner", role: "columnheader", "aria-colindex": "1" });
  readonly #headings: Recycler<Heading>;
  #model: GridModel | undefined;
  #sizes: GridSizes | undefined;
  #here = 0;

  constructor() {
    this.element.append(this.#corner);
    this.#headings = new Recycler<Heading>(
      this.element,
      () => ({ element: element("div", { class: "grid-heading", role: "columnheader" }) }),
      (heading, column) => this.#put(heading.element, column),
    );
  }

  show(model: GridModel, sizes: GridSizes): void {
    this.#model = model;
    this.#sizes = sizes;
    this.element.style.blockSize = `${sizes.headHeight}px`;
    this.#corner.style.inlineSize = `${sizes.headWidth}px`;
    const [rows, columns] = model.corner;
    this.#corner.replaceChildren(element("span", { class: "corner-columns" }, columns), element("span", {}, rows));
    for (const old of this.element.querySelectorAll(".grid-band")) old.remove();
    for (const { name, start, end } of model.columns.groups) {
      const band = element("div", { class: "grid-band", "aria-hidden": "true" });
      band.style.insetInlineStart = `${sizes.headWidth + start}px`;
      band.style.inlineSize = `${end - start}px`;
      band.append(element("span", { title: name }, name));
      band.querySelector("span")!.style.insetInlineStart = `${sizes.headWidth + 4}px`;
      this.#corner.before(band);
    }
    this.#headings.refresh();
  }

  window(from: number, to: number): void {
    this.#headings.show(from, to);
  }

  /** Marks the column where the focus is. */
  mark(column: number): void {
    this.#here = column;
    this.#headings.refresh();
  }

  #put(heading: HTMLElement, column: number): void {
    const { columns, areas, figures } = this.#model!;
    const { code, name } = areas[columns.order[column]!]!;
    heading.className = `grid-heading${column === this.#here ? " here" : ""}`;
    heading.style.insetInlineStart = `${this.#sizes!.headWidth + columns.starts[column]!}px`;
    heading.style.inlineSize = `${columns.cell}px`;
    heading.setAttribute("aria-colindex", String(column + 2));
    heading.setAttribute("aria-label", name);
    heading.title = name;
    heading.replaceChildren(element("span", {}, figures ? name : code));
  }
}
