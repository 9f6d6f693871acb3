import { renderAsync } from "@resvg/resvg-js";

/** Pictures drawn at a time: each takes a thread of the pool that files also need. */
const AT_A_TIME = 2;
/** Requests that wait at most; more are told to come again. */
const WAITING = 24;

/** Thrown when more pictures are asked for than can be drawn soon. */
export class TooBusy extends Error {
  override readonly name = "TooBusy";
}

let drawing = 0;
const waiting: (() => void)[] = [];

/**
 * A drawing as PNG, in a thread beside the event loop. Lettering has to be outlines: no fonts are loaded.
 * @param scale pixels for each unit of the drawing
 * @throws TooBusy when too many wait
 */
export const renderPng = async (svg: string, scale: number): Promise<Uint8Array> => {
  if (drawing >= AT_A_TIME) {
    if (waiting.length >= WAITING) throw new TooBusy();
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else drawing++;
  try {
    const rendered = await renderAsync(svg, { fitTo: { mode: "zoom", value: scale }, font: { loadSystemFonts: false } });
    return new Uint8Array(rendered.asPng());
  } finally {
    const next = waiting.shift();
    if (next) next();
    else drawing--;
  }
};
