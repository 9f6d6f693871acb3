import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

const MOST_STOPS = 1_200;

interface Stop {
  /** Which element of the document it is; -1 for none. */
  readonly place: number;
  readonly words: string;
  readonly seen: boolean;
  readonly outlined: boolean;
}

/** Where the focus is, and whether somebody who looks at the screen can tell. */
const stopOf = (page: Page): Promise<Stop> =>
  page.evaluate(() => {
    const at = document.activeElement as HTMLElement | null;
    if (!at || at === document.body || at === document.documentElement) return { place: -1, words: "", seen: false, outlined: false };
    const { top, left, bottom, right, width, height } = at.getBoundingClientRect();
    const { outlineStyle, outlineWidth } = getComputedStyle(at);
    return {
      place: [...document.querySelectorAll("*")].indexOf(at),
      words: at.outerHTML.slice(0, 120),
      seen: width > 0 && height > 0 && bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
      outlined: outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 1.5,
    };
  });

/** Fails where the focus is nowhere, off the screen or not outlined. */
export const expectSeen = async (page: Page): Promise<void> => {
  const { words, seen, outlined } = await stopOf(page);
  expect({ words, seen, outlined }).toEqual({ words: expect.stringMatching(/^</) as string, seen: true, outlined: true });
};

/** Goes on with Tab until a target has the focus, seen at each stop and never caught, then presses a key on it, where one is named. */
export const followWithKeyboard = async (page: Page, target: Locator, key?: "Enter" | "Space"): Promise<void> => {
  let last = -2;
  const wanted = await target.elementHandle();
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    if (await page.evaluate((one) => one === document.activeElement, wanted)) {
      if (key) await page.keyboard.press(key);
      return;
    }
    await page.keyboard.press("Tab");
    const { place, words } = await stopOf(page);
    if (place >= 0) {
      expect(place, `caught at ${words}`).not.toBe(last);
      await expectSeen(page);
    }
    last = place;
  }
  throw new RangeError(`${MOST_STOPS} stops and no ${String(target)}`);
};

/** Tabs from the beginning of a page to its end; how many stops there are. Each is seen, each comes once. */
export const tabThrough = async (page: Page): Promise<number> => {
  const been = new Set<number>();
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    await page.keyboard.press("Tab");
    const { place, words } = await stopOf(page);
    if (place < 0) return stops;
    expect(been.has(place), `twice at ${words}`).toBe(false);
    been.add(place);
    await expectSeen(page);
  }
  throw new RangeError(`no way out after ${MOST_STOPS} stops`);
};
