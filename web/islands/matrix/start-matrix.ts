import { fillIn } from "../../explore/matrix/matrix-data.ts";
import { matrixHref, type MatrixState } from "../../explore/matrix/matrix-state.ts";
import { MatrixControlsView } from "./controls-view.ts";
import { showFault } from "./fault-note.ts";
import { MatrixScreen } from "./matrix-screen.ts";
import { fetchPage, readData, swapPage } from "./page-swap.ts";
import { YearStore } from "./year-store.ts";
import type { MatrixIslandData } from "../../explore/matrix/island-data.tsx";

/** The parts of the page that the server makes anew for another state; the form too where another figure was asked for. */
const PARTS = ["opening", "tables", "legend"] as const;
const FORM = ["controls", "card"] as const;

/** Brings the matrix page to life: the grid over a year's bytes, the form in place, the address that follows. */
export const startMatrix = (page: Document): void => {
  const stage = page.getElementById("matrix-stage");
  if (!stage) return;
  let data = readData(page);
  /** What the grid shows; undefined before it shows anything. */
  let drawn: MatrixIslandData | undefined;
  let shown = 0;
  let asking = new AbortController();
  const years = new YearStore();
  const lastYear = (): string => data.years.at(-1)!;

  const draw = async (): Promise<void> => {
    const turn = ++shown;
    const { state, addresses, words } = data;
    try {
      const year = await years.load(fillIn(addresses.bytes[state.sex], { year: state.year }));
      if (turn !== shown) return;
      screen.show(data, year);
      drawn = data;
      showFault(stage, "");
    } catch {
      if (turn !== shown) return;
      if (drawn) controls.show((data = drawn));
      showFault(stage, words.failed);
    }
  };
  const screen = new MatrixScreen(stage, (at) => {
    data = { ...data, state: { ...data.state, at } };
    controls.keep(data.state);
    history.replaceState(null, "", matrixHref(data.state, lastYear(), data.addresses.page));
  });

  /** Asks the server for the rest of the page; what is known here is drawn at once. */
  const go = async (address: string, push: boolean): Promise<void> => {
    asking.abort();
    asking = new AbortController();
    try {
      const answer = await fetchPage(address, asking.signal);
      const came: MatrixIslandData = readData(answer.page);
      swapPage(answer.page, came.state.indicator === data.state.indicator ? PARTS : [...PARTS, ...FORM]);
      data = came;
      if (push) history.pushState(null, "", answer.address);
      controls.show(data);
      await draw();
    } catch (fault) {
      if (fault instanceof DOMException && fault.name === "AbortError") return;
      if (navigator.onLine) location.assign(address);
      else showFault(stage, data.words.failed);
    }
  };
  const controls = new MatrixControlsView(page, {
    previewed: (state) => {
      data = { ...data, state };
      void draw();
    },
    chosen: (state: MatrixState, find) => {
      void go(askedFor(matrixHref(state, lastYear(), data.addresses.page), find), true);
    },
  });
  addEventListener("popstate", () => void go(location.href, false));
  controls.show(data);
  void draw();
};

/** An address with what was typed to be found. */
const askedFor = (address: string, find: string): string =>
  find === "" ? address : `${address}${address.includes("?") ? "&" : "?"}find=${encodeURIComponent(find)}`;
