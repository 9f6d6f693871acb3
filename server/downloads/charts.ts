import { cardSvg, chartFileSvg } from "#web";
import { checkoutFolder } from "../http/checkout-folder.ts";
import { loadOutlineFamily, type OutlineFamily } from "../pictures/outline-family.ts";
import { outlineLettering } from "../pictures/outline-lettering.ts";
import { renderPng } from "../pictures/render-png.ts";
import type { FileRequest, FileRoute, MadeFile } from "./file-route.ts";

/** Pictures may be shown on any page. */
const ANYWHERE = { "cross-origin-resource-policy": "cross-origin", "access-control-allow-origin": "*" };
/** Pixels for each unit of a chart; a card has the size that previews use. */
const CHART_SCALE = 2;

let family: OutlineFamily | undefined;
const lettering = (): OutlineFamily => (family ??= loadOutlineFamily(checkoutFolder()));

const png = async (svg: string, scale: number): Promise<MadeFile> => ({
  body: await renderPng(outlineLettering(svg, lettering()), scale),
  mediaType: "image/png",
  headers: ANYWHERE,
});

const makeChart = ({ found, figure, extension, context: { frame } }: FileRequest): MadeFile | undefined | Promise<MadeFile> => {
  if (found.rest === "card") return extension === "png" ? png(cardSvg(found.page, frame), 1) : undefined;
  if (!figure) return undefined;
  const svg = chartFileSvg(figure, found.place, frame);
  if (extension === "svg") return { body: svg, mediaType: "image/svg+xml", headers: ANYWHERE };
  return extension === "png" ? png(svg, CHART_SCALE) : undefined;
};

/** /charts/{place}/{figure}.svg, .png, and /charts/{place}/card.png for link previews. */
export const charts: FileRoute = { name: "charts", make: makeChart };
