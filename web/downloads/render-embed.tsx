import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { inReadingOrder } from "../charts/reading-side.ts";
import { formatDay } from "../figures/format-day.ts";
import type { Frame } from "../parts/frame.ts";
import { FigureDrawing } from "../parts/figure-drawing.tsx";
import { leadOn } from "../parts/page-links.ts";
import { addressesOf } from "./addresses.ts";
import { FigureContext, type PageFigure } from "./figure-context.ts";

/** A figure for the page of somebody else: the drawing with its words and its source, nothing of the site around it. */
export const renderEmbed = (figure: PageFigure, place: string, frame: Frame): string =>
  `<!doctype html>${leadOn(inReadingOrder(renderToString(<Embed figure={figure} place={place} frame={frame} />), frame.messages.direction), frame.links)}\n`;

interface EmbedProps {
  readonly figure: PageFigure;
  readonly place: string;
  readonly frame: Frame;
}

const Embed = ({ figure, place, frame }: EmbedProps): VNode => {
  const { messages, assets, siteName, address, release, links } = frame;
  const page = addressesOf(place, frame.pinned ? release.id : undefined).page;
  return (
    <html lang={messages.locale} dir={messages.direction}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{figure.title}</title>
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <link rel="stylesheet" href={assets.stylesheet} />
      </head>
      <body class="embed">
        <main>
          <figure class="chart">
            <figcaption>
              <h1 class="finding">{figure.title}</h1>
              <p class="subtitle">{figure.subtitle}</p>
            </figcaption>
            <FigureContext.Provider value={undefined}>
              <FigureDrawing {...figure} />
            </FigureContext.Provider>
            <p class="credit">
              {figure.remark ? `${figure.remark} ` : ""}
              {messages.downloads.chartSource(figure.source, formatDay(release.frozenOn, messages.locale))} ·{" "}
              {figure.estimated ? `${messages.downloads.chartEstimate} · ` : ""}
              {messages.downloads.chartLicence(release.licence.name)} ·{" "}
              <a href={address + links.localised(page)} target="_blank" rel="noopener">
                {messages.downloads.seeOn(siteName)}
              </a>
            </p>
          </figure>
        </main>
      </body>
    </html>
  );
};
