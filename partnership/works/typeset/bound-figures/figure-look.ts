import { Problem } from "#vocabulary";
import type { FigureLook } from "./figure-binding.ts";

const MOST_DECIMALS = 6;

/**
 * How a figure is to be written, from what stands behind its key: `rounded`, `bare`, a number of decimals.
 * @throws Problem work-figure-option
 */
export const readLook = (written: string, options: readonly string[]): FigureLook => {
  let look: FigureLook = { rounded: false, bare: false };
  for (const option of options) {
    if (option === "rounded") look = { ...look, rounded: true };
    else if (option === "bare") look = { ...look, bare: true };
    else if (/^\d$/.test(option) && Number(option) <= MOST_DECIMALS) look = { ...look, decimals: Number(option) };
    else throw new Problem("work-figure-option", { written, option });
  }
  return look;
};
