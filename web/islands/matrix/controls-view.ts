import type { MatrixIslandData } from "../../explore/matrix/island-data.tsx";
import { FIRST_STATE, type MatrixState } from "../../explore/matrix/matrix-state.ts";
import { element } from "./element.ts";

interface ControlsListener {
  /** A state that can be drawn at once, while the rest is on its way. */
  readonly previewed: (state: MatrixState) => void;
  readonly chosen: (state: MatrixState, find: string) => void;
}

/** Milliseconds that the slider rests before its year is drawn. */
const REST = 60;

/** The form of the page: answers in place, with a slider for the years. */
export class MatrixControlsView {
  readonly #form: HTMLFormElement;
  readonly #listener: ControlsListener;
  #state: MatrixState | undefined;
  #rest = 0;

  constructor(page: Document, listener: ControlsListener) {
    this.#form = page.getElementById("matrix-controls") as HTMLFormElement;
    this.#listener = listener;
    this.#form.addEventListener("change", (event) => this.#changed(event.target));
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#choose();
    });
  }

  /** The state that the next choice starts from. */
  keep(state: MatrixState): void {
    this.#state = state;
  }

  show({ state, years, words }: MatrixIslandData): void {
    this.#state = state;
    for (const field of ["indicator", "year", "sex", "origins", "destinations", "sort", "cells"] as const) {
      const choice = this.#form.elements.namedItem(field);
      if (choice instanceof HTMLSelectElement) choice.value = state[field];
    }
    this.#showSlider(years, state.year, words.year);
  }

  #showSlider(years: readonly string[], year: string, label: string): void {
    const field = this.#form.querySelector(".choice-year");
    const slider = (field?.querySelector("input[type=range]") ??
      element("input", { type: "range", id: "matrix-slider" })) as HTMLInputElement;
    slider.min = "0";
    slider.max = String(years.length - 1);
    slider.value = String(years.indexOf(year));
    slider.setAttribute("aria-label", label);
    slider.setAttribute("aria-valuetext", year);
    slider.oninput = (): void => this.#slide(slider, years[Number(slider.value)]!);
    if (!slider.isConnected) field?.append(slider);
  }

  #slide(slider: HTMLInputElement, year: string): void {
    const choice = this.#form.elements.namedItem("year") as HTMLSelectElement;
    choice.value = year;
    slider.setAttribute("aria-valuetext", year);
    clearTimeout(this.#rest);
    this.#rest = window.setTimeout(() => this.#listener.previewed(this.#asked()), REST);
  }

  #changed(target: EventTarget | null): void {
    if (target instanceof HTMLInputElement && target.type === "search") return;
    this.#choose();
  }

  #choose(): void {
    clearTimeout(this.#rest);
    const search = this.#form.elements.namedItem("find") as HTMLInputElement;
    const find = search.value.trim();
    const state = this.#asked();
    if (find === "" && state.indicator === this.#state!.indicator) this.#listener.previewed(state);
    this.#listener.chosen(state, find);
    if (find !== "") search.select();
  }

  /** The state that the form says; where one is goes along, a page of the table does not. */
  #asked(): MatrixState {
    const said = [...new FormData(this.#form)].filter(([name]) => name !== "find");
    const choices = Object.fromEntries(said) as Partial<MatrixState>;
    const { row, column } = FIRST_STATE;
    const regions = choices.origins !== this.#state!.origins || choices.destinations !== this.#state!.destinations;
    return { ...this.#state!, ...choices, ...(regions ? { at: "" } : {}), row, column };
  }
}
