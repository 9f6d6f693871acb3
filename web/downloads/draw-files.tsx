import { renderToString } from "preact-render-to-string";
import { drawCard } from "../charts/card/card.tsx";
import { drawChartFile } from "../charts/chart-file/chart-file.tsx";
import { inReadingOrder } from "../charts/reading-side.ts";
import { formatDay } from "../figures/format-day.ts";
import type { Frame } from "../parts/frame.ts";
import type { Page } from "../parts/page.ts";
import { leadOn } from "../parts/page-links.ts";
import { addressesOf } from "./addresses.ts";
import { collectFigures } from "./collect-figures.tsx";
import type { PageFigure } from "./figure-context.ts";

/** Width of drawings in files: roomy lettering, and still readable when it is made half as wide. */
const USUAL_WIDTH = 840;
const FULL_WIDTH = 1000;

/** A figure as an SVG file, whose links lead to the site wherever it is looked at: the drawing of the page with title, subtitle, source, release, date, licence, link, and that there are estimates. */
export const chartFileSvg = (figure: PageFigure, place: string, frame: Frame): string => {
  const { release, address, messages, siteName, links } = frame;
  const { downloads } = messages;
  const drawn = drawChartFile({
    direction: messages.direction,
    title: figure.title,
    subtitle: figure.subtitle,
    draw: figure.draw,
    width: figure.oneWidth ?? (figure.full ? FULL_WIDTH : USUAL_WIDTH),
    smallPrint: [
      [
        downloads.chartSource(figure.source, formatDay(release.frozenOn, messages.locale)),
        downloads.chartLicence(release.licence.name),
        ...(figure.estimated ? [downloads.chartEstimate] : []),
      ].join(" · "),
      ...(figure.remark ? [figure.remark] : []),
      messages.joined.labelled(siteName, address + links.localised(addressesOf(place, release.id).page)),
    ],
  });
  return `${leadOn(inReadingOrder(renderToString(drawn), messages.direction), { onward: (to) => address + links.onward(to) })}\n`;
};

/** The page's link preview as SVG, 1200 × 630: its headline facts, or its first figure. */
export const cardSvg = (page: Page, frame: Frame): string => {
  const [figure] = page.cardFacts ? [] : collectFigures(page, frame);
  const { messages, siteName, release } = frame;
  const card = figure ? { title: figure.title, draw: figure.draw } : { title: page.title, facts: page.cardFacts ?? [] };
  const drawn = drawCard({ ...card, direction: messages.direction }, siteName, messages.downloads.cardSource(release.id));
  return inReadingOrder(renderToString(drawn), messages.direction);
};
