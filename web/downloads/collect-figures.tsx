import { renderToString } from "preact-render-to-string";
import type { Frame } from "../parts/frame.ts";
import type { Page } from "../parts/page.ts";
import { FigureContext, type PageFigure } from "./figure-context.ts";

/** The figures of a page in their order: a chart file or an embed is the figure of the page, drawn alone. */
export const collectFigures = (page: Page, frame: Frame): readonly PageFigure[] => {
  const figures: PageFigure[] = [];
  if (page.place === undefined) return figures;
  const collect = (figure: PageFigure): void => void figures.push(figure);
  renderToString(
    <FigureContext.Provider value={{ place: page.place, title: page.title, frame, collect }}>{page.body}</FigureContext.Provider>,
  );
  return figures;
};
