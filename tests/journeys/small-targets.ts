import type { Page } from "playwright-core";

/**
 * What can be pressed on a page and is too small for a finger: after WCAG 2.2, 2.5.8, less than 24 px one way, neither part of a sentence nor
 * with so much room around it that circles of 24 px about its middle and the next one's do not meet.
 */
export const smallTargets = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const SIZE = 24;
    // What is far below is laid out only when somebody comes near: here it is.
    for (const one of document.querySelectorAll<HTMLElement>(".scroller")) one.style.contentVisibility = "visible";
    const TARGETS = "a[href], button, summary, input:not([type=hidden]), select, textarea, [role=button], [tabindex='0'][role=grid]";
    const all = [...document.querySelectorAll<HTMLElement>(TARGETS)]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest("svg"))
      .map((element) => {
        const label = element.closest("label");
        const { left, top, width, height } = (label ?? element).getBoundingClientRect();
        return { element, width, height, left, top, x: left + width / 2, y: top + height / 2 };
      })
      .filter(({ width, height, left }) => width > 1 && height > 1 && left >= 0);
    const inText = (element: HTMLElement): boolean => {
      if (getComputedStyle(element).display !== "inline") return false;
      const block = element.closest("p, li, dd, dt, td, th, figcaption, label, h1, h2, h3, span, div");
      const own = element.textContent?.trim().length ?? 0;
      return (block?.textContent?.trim().length ?? 0) > own + 3;
    };
    const small = all.filter(({ width, height }) => Math.round(width) < SIZE || Math.round(height) < SIZE);
    const crowded = small.filter(({ element, x, y }) => {
      if (inText(element)) return false;
      return all.some((other) => {
        if (other.element === element || other.element.contains(element) || element.contains(other.element)) return false;
        if (Math.round(other.width) < SIZE || Math.round(other.height) < SIZE) return Math.hypot(other.x - x, other.y - y) < SIZE - 1;
        const [dx, dy] = [
          Math.max(other.left - x, 0, x - (other.left + other.width)),
          Math.max(other.top - y, 0, y - (other.top + other.height)),
        ];
        return Math.hypot(dx, dy) < SIZE / 2 - 0.5;
      });
    });
    return crowded.map(({ element, width, height }) => `${Math.round(width)}×${Math.round(height)} ${element.outerHTML.slice(0, 120)}`);
  });
