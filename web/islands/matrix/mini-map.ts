import { breaksOf, classOf } from "../../explore/matrix/classes.ts";
import { kindOfCell, valueOf } from "../../explore/matrix/matrix-year.ts";
import { element } from "./element.ts";
import type { GridModel } from "./grid-model.ts";

type Colour = readonly [red: number, green: number, blue: number];

/** The whole matrix, a point for each cell, with a frame around the part in view; dragging it moves the grid. */
export class MiniMap {
  readonly #canvas = document.createElement("canvas");
  readonly #frame = element("div", { class: "map-frame" });
  readonly #box = element("div", { class: "map-box" });
  readonly #host: HTMLElement;
  #model: GridModel | undefined;

  constructor(host: HTMLElement, go: (x: number, y: number) => void) {
    this.#host = host;
    this.#canvas.setAttribute("role", "img");
    this.#box.append(this.#canvas, this.#frame);
    const follow = (event: PointerEvent): void => {
      const { left, top, width, height } = this.#box.getBoundingClientRect();
      const x = (event.clientX - left) / width;
      go(getComputedStyle(this.#box).direction === "rtl" ? 1 - x : x, (event.clientY - top) / height);
    };
    this.#box.addEventListener("pointerdown", (event) => {
      this.#box.setPointerCapture(event.pointerId);
      follow(event);
    });
    this.#box.addEventListener("pointermove", (event) => this.#box.hasPointerCapture(event.pointerId) && follow(event));
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.#model && this.show(this.#model));
  }

  show(model: GridModel, label?: string): void {
    this.#model = model;
    if (label !== undefined) {
      this.#canvas.setAttribute("aria-label", label);
      this.#host.replaceChildren(this.#box, element("p", { class: "small soft", "aria-hidden": "true" }, label));
    }
    const { rows, columns } = model;
    this.#canvas.width = columns.order.length;
    this.#canvas.height = rows.order.length;
    this.#paint(model);
  }

  /** @param view shares of the whole */
  frame(view: { readonly left: number; readonly top: number; readonly width: number; readonly height: number }): void {
    const { style } = this.#frame;
    style.insetInlineStart = `${100 * view.left}%`;
    style.insetBlockStart = `${100 * view.top}%`;
    style.inlineSize = `${100 * view.width}%`;
    style.blockSize = `${100 * view.height}%`;
  }

  #paint({ year, rows, columns }: GridModel): void {
    const context = this.#canvas.getContext("2d");
    if (!context) return;
    const style = getComputedStyle(this.#host);
    const colour = (name: string): Colour => readColour(context, style.getPropertyValue(name).trim());
    const classes = [1, 2, 3, 4, 5, 6, 7].map((one) => colour(`--k${one}`));
    const [empty, own] = [colour("--panel"), colour("--context")];
    const picture = context.createImageData(columns.order.length, rows.order.length);
    const breaks = breaksOf(year.unit, "cells");
    rows.order.forEach((row, y) =>
      columns.order.forEach((column, x) => {
        const kind = kindOfCell(year, row, column);
        const value = kind === "value" ? valueOf(year.stored[row * year.areas.length + column], year.power)! : 0;
        const [red, green, blue] = kind === "value" ? classes[classOf(value, breaks) - 1]! : kind === "diagonal" ? own : empty;
        picture.data.set([red, green, blue, 255], 4 * (y * columns.order.length + x));
      }),
    );
    context.putImageData(picture, 0, 0);
  }
}

const readColour = (context: CanvasRenderingContext2D, text: string): Colour => {
  context.fillStyle = text;
  const [, red = "0", green = "0", blue = "0"] = /^#(..)(..)(..)/.exec(String(context.fillStyle)) ?? [];
  return [parseInt(red, 16), parseInt(green, 16), parseInt(blue, 16)];
};
