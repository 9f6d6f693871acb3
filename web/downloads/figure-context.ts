import { createContext, type VNode } from "preact";
import type { Frame } from "../parts/frame.ts";
import type { DataSelection } from "./data-selection.ts";

/** A figure of a page, as it can be drawn, named and cited apart from it. */
export interface PageFigure {
  /** Its name among the page's figures, part of its addresses: "people-trend". */
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
  readonly remark?: string;
  readonly draw: (width: number) => VNode;
  /** The only width in which it is drawn. */
  readonly oneWidth?: number;
  /** True where it is meant for the whole width of a screen. */
  readonly full?: boolean;
  readonly data: readonly DataSelection[];
  /** True where any of its figures is an estimate. */
  readonly estimated: boolean;
}

/** The page around a figure: where it is, and who wants to know of its figures. */
export interface FigureSurroundings {
  /** Part of addresses: "home", "country/MEX", "corridor/MEX-USA". */
  readonly place: string;
  /** Title of the page. */
  readonly title: string;
  readonly frame: Frame;
  readonly collect?: (figure: PageFigure) => void;
}

/** Set where the figures of a page have addresses of their own. */
export const FigureContext = createContext<FigureSurroundings | undefined>(undefined);
